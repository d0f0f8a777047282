import Receivables

/// A phone call and what came of it.
package struct Call: Hashable, Sendable {
  /// Record number.
  package let id: CallID
  /// Who was called.
  package var customer: CustomerID
  /// Day of the call.
  package var day: Day
  /// Minutes after midnight, local time; nil when only the day is known.
  package var minute: Int?
  /// How long it lasted, in minutes; nil when nobody said.
  package var minutes: Int?
  /// Name of the person spoken to; personal, may be empty.
  package var spokeWith: String
  /// Result.
  package var outcome: CallOutcome
  /// What was said; personal, may be empty.
  package var note: String
  /// When to call again, or nil.
  package var callBack: Day?
  /// The hour agreed for that call, in minutes after midnight, local time; nil for any.
  package var callBackMinute: Int?
  /// Collector who called.
  package var by: String
  /// Taken back by `undo`: counts for nothing.
  package var isRetracted: Bool

  /// Makes a call record.
  package init(
    id: CallID, customer: CustomerID, day: Day, minute: Int? = nil, minutes: Int? = nil,
    spokeWith: String = "", outcome: CallOutcome, note: String = "", callBack: Day? = nil,
    callBackMinute: Int? = nil, by: String, isRetracted: Bool = false
  ) {
    self.id = id
    self.customer = customer
    self.day = day
    self.minute = minute
    self.minutes = minutes
    self.spokeWith = spokeWith
    self.outcome = outcome
    self.note = note
    self.callBack = callBack
    self.callBackMinute = callBackMinute
    self.by = by
    self.isRetracted = isRetracted
  }
}
