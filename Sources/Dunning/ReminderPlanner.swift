import Receivables

/// Decides who gets which message when (behaviours rules 1 to 11 and the guards); reads no clock and keeps no state.
///
/// Make one for all customers of a run: the scenario is prepared once.
package struct ReminderPlanner: Sendable {
  let scenario: Scenario
  let ladder: Ladder
  let rules: DunningRules
  let calendar: BusinessCalendar
  let transports: Set<Channel>

  /// Prepares a scenario.
  ///
  /// - Parameter transports: Channels by which the program itself can send; a step of any other becomes a task by hand.
  package init(
    scenario: Scenario, rules: DunningRules, calendar: BusinessCalendar, transports: Set<Channel>
  ) {
    self.scenario = scenario
    self.rules = rules
    self.calendar = calendar
    self.transports = transports
    ladder = Ladder(scenario)
  }

  /// What to propose for a customer on a day, and for each overdue invoice left out the reason.
  ///
  /// Planning the same position twice gives the same plan. When checking again at the moment of sending, hand in the last
  /// contact before today's own occasion: several currencies of one day are one occasion.
  package func plan(_ position: CustomerPosition, on today: Day) -> ReminderPlan {
    let account = PlanningAccount(position, ladder: ladder, rules: rules, calendar: calendar)
    if account.invoices.isEmpty { return thanking(in: account, on: today) }
    let verdicts = verdicts(of: account, on: today)
    var plan = proposing(verdicts, of: account, on: today)
    addExclusions(to: &plan, verdicts: verdicts, of: account, on: today)
    addCallMinimum(to: &plan, verdicts: verdicts, of: account, on: today)
    let awaitsTask = verdicts.contains { $0.task >= 0 }
    for verdict in verdicts where verdict.isSilent && !awaitsTask {
      if let next = nextStep(in: verdict.currency, of: account, verdicts: verdicts, after: today) {
        plan.next.append(next)
      }
    }
    return plan
  }

  /// The proposals of `plan` alone: what a planning run asks of every customer, without the reasons and the forecast.
  package func proposals(for position: CustomerPosition, on today: Day) -> [ReminderPlan.Proposal] {
    let account = PlanningAccount(position, ladder: ladder, rules: rules, calendar: calendar)
    if account.invoices.isEmpty { return thanking(in: account, on: today).proposals }
    return proposing(verdicts(of: account, on: today), of: account, on: today).proposals
  }

  /// A plan with its proposals, and with why the call task stays away.
  private func proposing(_ verdicts: [Verdict], of account: PlanningAccount, on today: Day) -> ReminderPlan {
    var plan = ReminderPlan()
    for verdict in verdicts where !verdict.isSilent {
      plan.proposals += proposals(for: verdict, of: account, on: today)
    }
    if plan.proposals.isEmpty { addCallTask(to: &plan, verdicts: verdicts, of: account, on: today) }
    addInternalNotes(to: &plan, verdicts: verdicts, of: account, on: today)
    addThankYou(to: &plan, of: account, on: today)
    return plan
  }

  /// Whether a person does a step outside the program: so released, or its channel has no transport.
  func isTask(_ step: Step, by channel: Channel, rung: Int?) -> Bool {
    if let rung, ladder.rungs[rung].isByHand { return true }
    return step.release == .byHand || !transports.contains(channel)
  }
}
