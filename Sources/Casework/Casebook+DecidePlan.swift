import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// Adopts changed files; proposals of another scenario fall away unless a person decided on them.
  func decideAdoption(_ rules: HouseRules) -> Decision {
    guard rules.fingerprint != house?.fingerprint else { return Decision() }
    var events: [CaseEvent] = [.rulesAdopted(rules)]
    guard let old = house else { return Decision(events) }
    let hasNewScenario = old.scenario != rules.scenario
    for reminder in reminders where reminder.isOpen {
      switch reminder.state {
      case .proposed where hasNewScenario && !reminder.isPinned:
        events.append(.reminderCancelled(reminder.id, .scenario))
      case .approved where old.company.bank != rules.company.bank,
        .deferred where old.company.bank != rules.company.bank:
        events.append(.reminderReturned(reminder.id, .changed))
      default: break
      }
    }
    return Decision(events)
  }

  /// Applies the scenario to all customers or some: proposes, withdraws, returns, approves automatic steps.
  ///
  /// Planning twice equals planning once.
  func decidePlan(only: Set<CustomerID>?, on occasion: Occasion) -> Decision {
    let ledger = Ledger(of: self, on: occasion.today)
    let planner = ReminderPlanner(
      scenario: scenario, rules: rules, calendar: calendar,
      transports: house?.transports ?? [.email, .letter])
    var run = PlanRun(book: self, ledger: ledger, planner: planner, occasion: occasion)
    for customer in portfolio.customers.indices {
      let id = CustomerID(UInt32(customer + 1))
      if let only, !only.contains(id) { continue }
      if ledger.accounts[customer].isEmpty && files[customer].reminders.isEmpty { continue }
      run.plan(id)
    }
    return Decision(run.events)
  }
}
