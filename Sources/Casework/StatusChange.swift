import Dunning
import Receivables

/// What became known of a status that runs; nil leaves a fact as it is.
package struct StatusChange: Sendable {
  /// Which.
  package var status: PauseID
  /// When to look again.
  package var followUp: Day?
  /// Day of the opening judgment.
  package var judgment: Day?
  /// Day of its publication.
  package var published: Day?
  /// Day on which the claim was filed.
  package var claimFiled: Day?
  /// Which way a copy of what was not received went, and on which day; today when nil.
  package var copy: (way: SentCopy.Way, day: Day?)?

  /// Makes a change.
  package init(
    _ status: PauseID, followUp: Day? = nil, judgment: Day? = nil, published: Day? = nil,
    claimFiled: Day? = nil, copy: (way: SentCopy.Way, day: Day?)? = nil
  ) {
    self.status = status
    self.followUp = followUp
    self.judgment = judgment
    self.published = published
    self.claimFiled = claimFiled
    self.copy = copy
  }
}
