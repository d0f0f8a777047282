import Risk

/// Section `[priority]`: the weights of the worklist.
enum PrioritySection {
  static func read(_ section: inout TomlSection, into weights: inout PriorityWeights) {
    let points = 0...1_000
    section.set(&weights.brokenPromise, "broken-promise", points)
    section.set(&weights.uncertainSending, "uncertain-sending", points)
    section.set(&weights.failedSending, "failed-sending", points)
    section.set(&weights.unhandledReply, "unhandled-reply", points)
    section.set(&weights.callBackDue, "call-back-due", points)
    section.set(&weights.promiseDueToday, "promise-due-today", points)
    section.set(&weights.disputeFollowUpDue, "dispute-follow-up-due", points)
    section.set(&weights.taskDue, "task-due", points)
    section.set(&weights.decisionNeeded, "decision-needed", points)
    section.set(&weights.overdueTier, "overdue-tier", points)
    section.set(&weights.tenDaysLate, "ten-days-late", points)
    section.set(&weights.tenDaysLateLimit, "ten-days-late-limit", 0...1_000)
    section.set(&weights.creditLimit, "credit-limit", points)
    if let percent = section.number("credit-limit-from-percent", 0...1_000) {
      weights.creditLimitFrom = percent * 100
    }
    section.set(&weights.missingContact, "missing-contact", points)
    section.set(&weights.noNextAction, "no-next-action", points)
    section.set(&weights.slowerThanUsual, "slower-than-usual", points)
    guard let tiers = section.numbers("overdue-tiers") else { return }
    let limit = 10_000_000_000
    guard tiers.allSatisfy({ (0...limit).contains($0) }), tiers == tiers.sorted(), tiers.count <= 20 else {
      section.report("overdue-tiers", .outOfRange(least: 0, most: limit))
      return
    }
    weights.overdueTiers = tiers.map { $0 * 100 }
  }
}
