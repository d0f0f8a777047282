import Receivables

/// Why nothing leaves for a customer or an invoice today; each is shown on its line with its end.
///
/// Indirect: most invoices have none, and the room for the largest case would stand in every one of them.
package indirect enum Hindrance: Hashable, Sendable {
  case paid
  case notDue(until: Day)
  case notRipe(step: StepID, until: Day)
  case spacing(lastContact: Day, until: Day)
  case noticeRunning(until: Day)
  case announcedDeadline(until: Day)
  case notWorkingDay(until: Day)
  /// The customer is closed.
  case customerClosed(until: Day)
  /// The customer pays its bills today.
  case paymentRun(until: Day)
  case issuedRecently(until: Day)
  case disputed(DisputeID, followUp: Day)
  /// The day that was promised, and the first one after its grace.
  case promised(PromiseID, day: Day, until: Day)
  case paused(Pause.Kind, reason: String, until: Day?)
  /// The invoice can no longer be claimed before a court: no machine demands it, a person decides what becomes of it.
  case timeBarred(lastDay: Day)
  case excluded(reason: String)
  /// The customer's scenario has no steps: nothing is ever sent by machine.
  case neverChased(scenario: String)
  /// The customer's personal data were erased: nothing goes there any more.
  case erased
  case belowFloor(cents: Int)
  case aboveCeiling(cents: Int, ceiling: Int)
  /// The customer owes less than the step asks for.
  case belowMinimum(step: StepID, cents: Int, minimum: Int)
  case creditsCover(cents: Int)
  case noAddress(Channel)
  /// The customer refused to be reached that way.
  case refused(Channel)
  case missingVariable(name: String)
  /// Its text was edited, and does not say the figures of the day.
  case staleText
  /// The step needs a copy for a role that nobody usable of the customer has.
  case noCopy(role: String)
  /// Charges of the text cross a half-year without a rate.
  case missingRate(MissingRate)
  /// A formal notice without something that it must say.
  case noticeLacks(NoticeMention)
  /// A consumer is told what nobody may tell one: costs that only professionals owe, threats, the words of a court.
  case forbiddenToConsumer(words: String)
  case bankTooOld(lastKnown: Day?)
  /// Approved before the store was taken over on that day: it may have left in days that the store does not know.
  case maybeSent(takenOver: Day)
  case snoozed(until: Day)
  case skipped(step: StepID, reason: String)
  case ladderFinished
  /// The next step of the invoice is a task by hand that is already on the worklist.
  case byHand(step: StepID)
  /// A message that lists the invoice already waits in the queue.
  case alreadyQueued(ReminderID)
  /// Nobody is thanked while something is overdue: how many invoices are.
  case owesOverdue(invoices: Int)
  /// A thank-you leaves the day to another message of the customer; `until` when that one has left today.
  case otherMessage(ReminderID, until: Day?)
  /// Nobody is thanked while late-payment charges that a message claimed are neither paid nor waived: how much, by
  /// currency.
  case chargesClaimed([Amount])
  /// What was paid is less than the step thanks for.
  case paidTooLittle(cents: Int, minimum: Int)

  /// First day on which the hindrance is over by itself; nil when only a fact or a person ends it.
  package var until: Day? {
    switch self {
    case .notDue(let day), .notRipe(_, let day), .spacing(_, let day), .noticeRunning(let day),
      .announcedDeadline(let day), .notWorkingDay(let day), .customerClosed(let day),
      .paymentRun(let day), .issuedRecently(let day),
      .promised(_, _, let day),
      .snoozed(let day):
      day
    case .paused(_, _, let day), .otherMessage(_, let day): day
    default: nil
    }
  }
}
