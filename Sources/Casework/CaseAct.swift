import Dunning
import Receivables

/// What somebody did to a dispute, a status or a reminder, with what it was from then on: records keep only what they
/// are now.
package struct CaseAct: Hashable, Sendable {
  /// What the act left.
  package enum Outcome: Hashable, Sendable {
    case dispute(Dispute)
    case status(Pause)
    /// A reminder left out; the reason is personal.
    case skipped(ReminderID, reason: String)
    /// A task done outside the program; the proof is personal.
    case done(ReminderID, proof: String)
  }

  /// The journal line that says so.
  package var sequence: Int
  /// The line that did it again after it was taken back, or nil.
  package var redoneIn: Int?
  /// On which day it was recorded.
  package var day: Day
  /// Who did.
  package var by: String
  /// What came of it.
  package var outcome: Outcome
  /// The line that took it back, or nil while it counts.
  package var undoneIn: Int?

  /// Makes an act.
  package init(
    sequence: Int, redoneIn: Int? = nil, day: Day, by: String, outcome: Outcome, undoneIn: Int? = nil
  ) {
    self.sequence = sequence
    self.redoneIn = redoneIn
    self.day = day
    self.by = by
    self.outcome = outcome
    self.undoneIn = undoneIn
  }

  /// Forgets what it says of persons.
  mutating func forgetWords() {
    switch outcome {
    case .dispute(var dispute):
      dispute.forgetWords()
      outcome = .dispute(dispute)
    case .status(var pause):
      pause.forgetWords()
      outcome = .status(pause)
    case .skipped(let id, _): outcome = .skipped(id, reason: "")
    case .done(let id, _): outcome = .done(id, proof: "")
    }
  }
}

extension Dispute {
  /// Forgets what it says of persons.
  mutating func forgetWords() { (owner, note, outcome) = ("", "", "") }
}

extension Pause {
  /// Forgets what it says of persons.
  mutating func forgetWords() { (reason, facts.party) = ("", "") }
}
