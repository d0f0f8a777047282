import Receivables

/// A scenario lived through by a customer who never pays: which of its steps come, and why the others never do.
///
/// One invoice for each weekday as due day, an address for every way, each thing done on the day on which planning proposes
/// it; what was handed over comes back at once. The house's closing days do not count.
package struct ScenarioRehearsal: Sendable {
  /// Why a step does not come.
  package enum Reason: Hashable, Sendable {
    /// It asks for more than anybody owes; both in cents.
    case minimum(Int, owing: Int)
    /// The house's floor is above what anybody owes, in cents.
    case floor(Int)
    /// A call accompanies a reminder to come: on its day the last that leaves by machine has left (`nil`: none does).
    case noReminderAhead(after: StepID?, leftOn: Int)
    /// The days between contacts after a step last until it is too late.
    case spacing(Int, after: StepID)
    /// Issued too recently until it is too late: so many days are left alone.
    case issuedRecently(Int)
    /// Its day passes before planning lets it leave.
    case lapsed
  }

  /// Monday 8 June 2026: its week as due days has no holiday near.
  private static let monday = Day(number: 20_612)
  /// Days from issue to due day: the usual terms.
  private static let terms = 30
  /// Days lived beyond the day of the last step.
  private static let beyond = 40

  private let scenario: Scenario
  private let rules: DunningRules
  private let planner: ReminderPlanner
  private let cents: Int
  /// Weekdays as due day on which each step came.
  private var came: [StepID: Set<Int>] = [:]
  /// Why it did not come, of the first due day on which it did not.
  private var reasons: [StepID: Reason] = [:]

  /// Lives through a scenario.
  ///
  /// - Parameter cents: What the customer owes, unless the scenario's rule takes only those who owe less.
  package init(of scenario: Scenario, rules: DunningRules, owing cents: Int) {
    self.scenario = scenario
    self.rules = rules
    let below = [scenario.rule?.outstanding.below, scenario.rule?.overdue.below].compactMap { $0 }
    self.cents = max(1, below.reduce(cents) { min($0, $1 - 1) })
    planner = ReminderPlanner(
      scenario: scenario, rules: rules, calendar: BusinessCalendar(), transports: [.email, .letter])
    for weekday in 0..<7 { live(due: Self.monday + weekday) }
  }

  /// Steps that never come, and those that come for fewer than half of the weekdays.
  package var notes: [ScenarioNote] {
    var notes: [ScenarioNote] = []
    let never = scenario.steps.filter { came[$0.id] == nil }
    let rungs = never.filter { $0.place == .ladder }.map(\.id)
    for step in scenario.steps {
      let weekdays = came[step.id] ?? []
      guard weekdays.count < 4, let reason = reasons[step.id] else { continue }
      if !weekdays.isEmpty {
        notes.append(.seldomComes(step.id, reason, weekdays: weekdays.sorted()))
      } else if step.place != .ladder || step.id == rungs.first {
        notes.append(
          .neverComes(step.id, reason, neither: step.place == .ladder ? Array(rungs.dropFirst()) : []))
      }
    }
    return notes
  }

  private mutating func live(due: Day) {
    let id = InvoiceID(1)
    var position = CustomerPosition(
      customer: CustomerID(1),
      invoices: [
        CustomerPosition.OpenInvoice(id: id, issued: due - Self.terms, due: due, openCents: cents)
      ],
      reachable: Set(Channel.allCases))
    var (left, contact): (Set<StepID>, StepID?) = ([], nil)
    var told: [StepID: Reason] = [:]
    let last = (scenario.earliestDays(rules: rules).map(\.days) + scenario.steps.map(\.offset)).max() ?? 0
    for offset in -Self.terms...(last + Self.beyond) where left.count < scenario.steps.count {
      let today = due + offset
      for proposal in planner.proposals(for: position, on: today) {
        planner.carryOut(proposal, in: &position, on: today)
        left.insert(proposal.step)
        if !proposal.channel.isAside { contact = proposal.step }
      }
      position.invoices[0].freeze = nil
      for step in scenario.steps
      where !left.contains(step.id) && told[step.id] == nil && step.offset <= offset {
        told[step.id] = reason(for: step, of: position, after: contact, on: today)
      }
    }
    if let step = scenario.thankYou, isThanked(by: step, on: due) { left.insert(step.id) }
    for step in scenario.steps {
      if left.contains(step.id) {
        came[step.id, default: []].insert(due.weekday)
      } else if reasons[step.id] == nil {
        reasons[step.id] = lack(for: step) ?? told[step.id] ?? .lapsed
      }
    }
  }

  /// Whether somebody who has paid everything is thanked.
  private func isThanked(by step: Step, on day: Day) -> Bool {
    var position = CustomerPosition(
      customer: CustomerID(1), invoices: [], reachable: Set(Channel.allCases))
    position.paidOff = PaidOff(invoices: [PaidOff.Invoice(id: InvoiceID(1), cents: cents, day: day)])
    return (0...step.within).contains { !planner.proposals(for: position, on: day + $0).isEmpty }
  }

  /// What money says against a step on any day.
  private func lack(for step: Step) -> Reason? {
    if let minimum = step.minimumCents, minimum > cents { return .minimum(minimum, owing: cents) }
    return rules.floorCents > cents && !step.isThankYou ? .floor(rules.floorCents) : nil
  }

  /// What holds a step on its own day or a later one, at the end of that day; nil where a rung is only to come.
  private func reason(
    for step: Step, of position: CustomerPosition, after contact: StepID?, on today: Day
  ) -> Reason? {
    let spacing = contact.flatMap { contact -> Reason? in
      guard let last = position.lastContact, today - last < rules.spacingDays else { return nil }
      return .spacing(rules.spacingDays, after: contact)
    }
    switch step.place {
    case .beforeDue, .onDue:
      guard today - position.invoices[0].issued >= rules.daysAfterIssue else {
        return .issuedRecently(rules.daysAfterIssue)
      }
      return spacing
    case .callTask:
      let ahead = position.invoices[0].level.flatMap { scenario.rung(of: $0) }.map { $0 + 1 } ?? 0
      let rungs = planner.ladder.rungs
      if !rungs.indices.contains(ahead) || rungs[ahead].isByHand {
        let last = rungs[..<ahead].lastIndex { !$0.isByHand }
        return .noReminderAhead(
          after: last.map { planner.ladder.codes[$0] }, leftOn: last.map { rungs[$0].offset } ?? 0)
      }
      return spacing
    case .ladder, .internalNote, .afterPayment: return nil
    }
  }
}
