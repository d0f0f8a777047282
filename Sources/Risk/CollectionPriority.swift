import Dunning
import Receivables

/// What to do first: a sum of explicit, tunable points (behaviours, "Day"), never a hidden model.
package struct CollectionPriority: Sendable {
  /// Points in force.
  package let weights: PriorityWeights

  /// Scores by weights.
  package init(weights: PriorityWeights = PriorityWeights()) { self.weights = weights }

  /// The score of a customer, decomposed.
  package func score(_ facts: PriorityFacts) -> PriorityScore {
    PriorityScore(
      parts: urgent(facts) + amounts(facts), overdueCents: facts.overdueCents,
      customerNumber: facts.customerNumber)
  }

  private func urgent(_ facts: PriorityFacts) -> [PriorityScore.Part] {
    let points: [(PriorityPart, Bool, Int)] = [
      (.uncertainSending, facts.uncertainSendings > 0, weights.uncertainSending),
      (.brokenPromise, facts.brokenPromises > 0, weights.brokenPromise),
      (.unhandledReply, facts.hasUnhandledReply, weights.unhandledReply),
      (.failedSending, facts.failedSendings > 0, weights.failedSending),
      (.callBackDue, facts.hasCallBackDue, weights.callBackDue),
      (.taskDue, facts.openTasks > 0, weights.taskDue),
      (.disputeFollowUpDue, facts.hasDisputeFollowUpDue, weights.disputeFollowUpDue),
      (.missingContact, facts.lacksContact, weights.missingContact),
      (.noNextAction, facts.hasNoNextAction, weights.noNextAction),
      (.promiseDueToday, facts.hasPromiseDueToday, weights.promiseDueToday),
      (.decisionNeeded, facts.proposedReminders > 0, weights.decisionNeeded),
    ]
    return points.filter(\.1).map { PriorityScore.Part($0.0, $0.2) }
  }

  private func amounts(_ facts: PriorityFacts) -> [PriorityScore.Part] {
    let tiers = weights.overdueTiers.count { $0 <= facts.overdueCents }
    let tens = min(max(0, facts.mostDaysLate) / 10, max(0, weights.tenDaysLateLimit))
    let isSlower = facts.habit.map { $0.isBroken(daysLate: facts.mostDaysLate) } ?? false
    return [
      PriorityScore.Part(.overdueAmount, tiers * weights.overdueTier),
      PriorityScore.Part(.daysLate, tens * weights.tenDaysLate),
      PriorityScore.Part(.creditLimit, creditLimit(facts)),
      PriorityScore.Part(.slowerThanUsual, isSlower ? weights.slowerThanUsual : 0),
    ]
  }

  private func creditLimit(_ facts: PriorityFacts) -> Int {
    guard let limit = facts.creditLimitCents, limit > 0,
      let used = basisPoints(facts.outstandingCents, of: limit)
    else { return 0 }
    if used >= 10_000 { return 2 * weights.creditLimit }
    return used >= weights.creditLimitFrom ? weights.creditLimit : 0
  }
}
