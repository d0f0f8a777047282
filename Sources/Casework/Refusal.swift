import Correspondence
import Dunning
import Receivables

/// Why a command is not done; nothing is recorded.
package enum Refusal: Error, Hashable, Sendable {
  case unknownCustomer(String)
  case unknownInvoice(String)
  case unknownReminder(ReminderID)
  case unknownRecord(String)
  case unknownStep(StepID)
  /// Somebody changed the record meanwhile: exit code 9 and the present state.
  case conflict(ReminderID, now: Reminder.State)
  case wrongState(ReminderID, Reminder.State, verb: Verb)
  case hindered(ReminderID, Hindrance)
  case notComposable(ReminderID, CompositionRefusal)
  case factsChanged(ReminderID)
  case approvalExpired(ReminderID)
  /// An uncertain message whose facts or address are others by now cannot go again as it was.
  case cannotGoAgain(ReminderID)
  /// It was asked to leave while the store's messages went elsewhere.
  case otherMode(ReminderID)
  /// Whoever edited the text may not approve it, or record the task as done, from that amount on (four eyes).
  case secondApproverNeeded(ReminderID, fromCents: Int, isTask: Bool = false)
  /// The scenario lets nobody skip the step.
  case stepNotSkippable(ReminderID, StepID)
  case capReached(Cap)
  case nothingToDo
  case amountNotPositive
  case dayInPast(Day)
  /// A day must come after today.
  case dayIsToday(Day)
  /// Insolvency proceedings are published after their judgment; both days.
  case publishedBeforeJudgment(Day, Day)
  /// The day on which proceedings were closed, and the judgment's.
  case closedBeforeJudgment(Day, Day)
  case dayInFuture(Day)
  /// The status awaits no copy: it is of another kind or over, or one was sent on that day.
  case noCopyAwaited(PauseID, sent: Day?)
  /// The status began on that day only.
  case beforeStatus(PauseID, Day)
  case nothingOverdue
  /// The invoice of that number is not the customer's, not overdue, or paid.
  case notClaimable(String)
  /// It does not go by post.
  case notALetter(ReminderID)
  /// Nothing went out yet.
  case notPosted(ReminderID)
  /// The post had it only from that day on.
  case beforePosting(ReminderID, Day)
  /// The number's own check digit should be another one.
  case registeredNumber(String, checkDigit: Int)
  /// Neither the international nor La Poste's form of a registered number.
  case oddRegisteredNumber(String)
  /// What is told of a letter contradicts what stands there already.
  case letterContradicted(ReminderID, LetterEvent.Kind, on: Day, stands: LetterEvent.Kind, since: Day)
  /// Nothing that the post did with it was recorded.
  case letterUntracked(ReminderID)
  /// No charges are left to be waived or paid.
  case noCharges
  /// Charges cannot be computed.
  case missingRate(MissingRate)
  /// Nothing is left of the payment: it settles invoices or charges already.
  case nothingLeft(PaymentID)
  case moreThanOpen(cents: Int)
  /// A payment or credit note, by its name, and an invoice that are not of one customer and currency.
  case otherAccount(String, invoice: String)
  /// Nothing settles a credit note.
  case notAnInvoice(String)
  /// An invoice settles no other.
  case notACreditNote(String)
  /// All of the credit note of that number is set against invoices already.
  case creditNoteUsed(String)
  /// Nothing of the invoice of that number is open.
  case nothingOpen(String)
  /// A payment or credit note, by its name, does not settle that invoice; nil: it settles none.
  case notAllocated(String, to: String?)
  case reasonNeeded
  case thirdPromiseNeedsReason(count: Int)
  /// A call in which the customer promised names no amount and day.
  case promiseNeeded
  /// A call in which the customer objected names no ground.
  case disputeNeeded
  case nothingToUndo
  case nothingToRedo
  case builtUpon(sequence: Int)
  case notUndoable(sequence: Int)
  case taskNotMessage(ReminderID)
  case messageNotTask(ReminderID)
  case alreadyVoided(PaymentID)
  /// Nothing interrupts a limitation before its invoice was issued.
  case beforeIssue(String, Day)
  /// A plan has two parts at least and that many at most.
  case instalmentsNeeded(most: Int)
  /// A part's day is not later than that of the part before.
  case instalmentsNotInOrder(Day)
  /// The promise is none that names a plan: that of the plan it is part of, or nil for a promise of its own.
  case notAPlan(PromiseID, of: PromiseID?)
  /// No part of the plan is expected any more; the day of its last one.
  case planIsOver(PromiseID, last: Day)
  /// Nothing that interrupts the limitation of that invoice was entered by hand.
  case nothingInterrupted(String)
  /// No court claim about that invoice waits for its end.
  case noClaimRuns(String, Day)
  /// Somebody changed the customer of that number since the person looked at it: exit code 9.
  case customerChanged(String)
  /// Neither a name nor an address nor a number.
  case contactEmpty
  /// No e-mail address.
  case badEmail(String)
  /// No phone number.
  case badPhone(String)
  /// No country's two letters.
  case badCountry(String)
  /// A city, and a street or a postcode, are needed.
  case addressIncomplete
  /// A text that says no such thing of a customer's profile.
  case badProfile(ProfileField, String)
  /// A sentence or variable for a customer's messages that names a bank account.
  case accountInOwnText(OwnText, String)
  /// A free variable cannot have that name.
  case badVariableName(String)
  case noRules
  /// The personal data of the customer, by its account's number, were erased: nothing more may be told of it.
  case erased(String)
  /// Money is still open on the account, by its number, of whom is to be erased.
  case moneyOpen(String)
  /// An approved message still waits to leave for whom is to be erased.
  case messageWaiting(ReminderID)
  /// A message to whom is to be erased is being sent, or nobody knows whether it left.
  case messageUnderway(ReminderID)
  /// The reason would keep what is to be erased.
  case reasonNamesPerson
  /// An erasure, of the customer of that account's number, is never taken back.
  case erasureIsFinal(String)

  /// What somebody tried to do.
  package enum Verb: String, CaseIterable, Sendable {
    case edit, approve, skip, snooze, pin, send, recall, done, resolve, attempt
  }
  /// Limits of sending (`store.md` section 3.2).
  package enum Cap: Hashable, Sendable {
    case day(limit: Int)
    case customerWeek(limit: Int)
  }
}
