import Receivables

extension ScenarioCheck {
  /// Most days after the payment within which a thank-you may go.
  package static let longestThanks = 60

  /// What a thank-you may not have, and what only a thank-you may have.
  ///
  /// It follows a payment, not a due day, and demands nothing: no days, deadline, ceiling, formal notice or hand-over, a
  /// kind tone, one way that is no call, no note and no registered letter.
  static func thanks(of step: Step) -> [ScenarioProblem] {
    var problems: [ScenarioProblem] = []
    if let days = step.withinDays, !step.isThankYou || !(1...longestThanks).contains(days) {
      problems.append(.impossibleWithin(step.id, days: days))
    }
    guard step.isThankYou else { return problems }
    let useless: [(ScenarioProblem.ThanksKey, Bool)] = [
      (.days, step.offset != 0),
      (.channel, step.channels.contains { $0 == .registeredLetter }),
      (.channels, step.goesSeveralWays),
      (.tone, step.tone != .service && step.tone != .friendly),
      (.deadline, step.deadlineDays != nil),
      (.formalNotice, step.isFormalNotice),
      (.handOver, step.handOver != nil),
      (.ceiling, step.ceilingCents != nil),
      (.secondApprover, step.secondApproverCents != nil),
    ]
    return problems + useless.filter(\.1).map { .uselessForThanks(step.id, $0.0) }
  }
}
