import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// Adopts changed files; proposals of another scenario fall away unless a person decided on them.
  func decideAdoption(_ rules: HouseRules, on today: Day) -> Decision {
    guard rules.fingerprint != house?.fingerprint else { return Decision() }
    var events: [CaseEvent] = [.rulesAdopted(rules)]
    guard let old = house else { return Decision(events) }
    let fallen = proposals(fallingUnder: rules, on: today)
    for reminder in reminders where reminder.isOpen {
      switch reminder.state {
      case .proposed where fallen.contains(reminder.id):
        events.append(.reminderCancelled(reminder.id, .scenario))
      case .approved where old.company.bank != rules.company.bank,
        .deferred where old.company.bank != rules.company.bank:
        events.append(.reminderReturned(reminder.id, .changed))
      default: break
      }
    }
    return Decision(events)
  }

  /// Proposals whose customer goes through another scenario, or a changed one, once the rules are adopted; pinned ones
  /// stay.
  private func proposals(fallingUnder rules: HouseRules, on today: Day) -> Set<ReminderID> {
    guard let old = house else { return [] }
    if old.scenario == rules.scenario, old.furtherScenarios == rules.furtherScenarios { return [] }
    var after = self
    after.house = rules
    let ledger = Ledger(of: after, on: today)
    var fallen: Set<ReminderID> = []
    for reminder in reminders where reminder.state == .proposed && !reminder.isPinned {
      let next = after.scenario(of: reminder.customer, on: ledger)
      if next.name != reminder.scenario || next.steps != scenario(of: reminder).steps
        || next.entry != scenario(of: reminder).entry
      {
        fallen.insert(reminder.id)
      }
    }
    return fallen
  }

  /// Applies the scenario to all customers or some: proposes, withdraws, returns, approves automatic steps.
  ///
  /// Planning twice equals planning once.
  func decidePlan(only: Set<CustomerID>?, on occasion: Occasion, by pairing: any WorkPairing) -> Decision {
    let standing = Standing(of: portfolio, asOf: occasion.today)
    let (ledger, open) = pairing.both {
      Ledger(of: self, on: occasion.today, with: standing)
    } beside: {
      only == nil ? OpenInvoices(of: self, with: standing) : nil
    }
    let customers = portfolio.customers.indices.filter { index in
      only?.contains(CustomerID(UInt32(index + 1))) ?? true
        && !(ledger.accounts[index].isEmpty && files[index].reminders.isEmpty)
    }.map { CustomerID(UInt32($0 + 1)) }
    var run = PlanRun(book: self, ledger: ledger, planner: planner, occasion: occasion, open: open)
    // One customer alone, as after most decisions, is planned once, whatever it gets.
    if customers.count < 2 {
      customers.forEach { run.plan($0) }
      return Decision(run.events)
    }
    let (supply, start) = (PlannedStretch.Supply(customers.count), run)
    let (ours, theirs) = pairing.both {
      start.stretches(of: customers, from: supply)
    } beside: {
      start.stretches(of: customers, from: supply)
    }
    run.take(ours + theirs, of: customers)
    return Decision(run.events)
  }
}
