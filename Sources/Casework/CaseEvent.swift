import Correspondence
import Dunning
import Receivables

/// Something that happened, in the past tense; the journal is a list of these.
///
/// Names and codes on disk are `EventCoding`'s; a case that was ever written is never removed. What is large and rare is
/// `indirect`: an import holds millions of events, each as large as the largest case that is not.
package enum CaseEvent: Sendable {
  // The ledger
  indirect case customerRecorded(Customer)
  case invoiceRecorded(Invoice)
  case invoiceCorrected(Invoice)
  case paymentReceived(Payment, [InvoiceShare])
  case allocated(Allocation.Source, [InvoiceShare])
  case allocationReleased(Allocation.Source)
  /// A person decided what a payment or credit note settles.
  case allocationDecided(AllocationDecision)
  /// The decision at that position of `Casebook.allocationDecisions` was taken back.
  case allocationRetracted(Int)
  case allocationRestored(Int)
  case paymentVoided(PaymentID, reason: String)
  case paymentRestored(PaymentID, [InvoiceShare])
  case ledgerImported(ImportedFile)
  case bankChecked(Day)
  case bankCheckRetracted(Day)
  case subjectErased(Erasure)

  // Late-payment charges, beside the ledger
  case chargesClaimed(ChargeClaim)
  case chargesSettled(ChargeSettlement)
  /// The settlement at that position of `Casebook.chargeSettlements` was taken back.
  case chargesRetracted(Int)
  case chargesRestored(Int)

  // The house rules
  indirect case rulesAdopted(HouseRules)

  // Reminders
  indirect case reminderProposed(Reminder)
  case reminderEdited(ReminderID, Reminder.Edit?)
  indirect case reminderApproved(ReminderID, Approval)
  case reminderReturned(ReminderID, Reminder.Cancellation)
  case reminderCancelled(ReminderID, Reminder.Cancellation)
  case reminderSkipped(ReminderID, reason: String)
  case reminderSnoozed(ReminderID, until: Day)
  /// A person holds it fast through changes of the scenario, or lets go of it.
  case reminderPinned(ReminderID, Bool)
  /// The mode is that of the store when it was asked; nil in old lines.
  case sendRequested([ReminderID], holdUntil: Int, mode: SendingMode? = nil)
  case sendRecalled([ReminderID])
  case reminderDone(ReminderID, on: Day, deadline: Day?, proof: String)
  /// The text of a task done by hand, as it stood on its day; it counts while the reminder is done.
  indirect case reminderTextKept(ReminderID, MessageContent)

  // What the post did with letters
  case letterTracked(LetterEvent)
  /// The event at that position of `Casebook.letterEvents` was taken back.
  case letterRetracted(Int)
  case letterRestored(Int)

  // What begins limitations anew
  case limitationInterrupted(LimitationInterruption)
  /// The interruption at that position of `Casebook.interruptions` was taken back.
  case interruptionRetracted(Int)
  case interruptionRestored(Int)

  // Sending (`store.md` section 3.1)
  case attemptIntended(ReminderID, Attempt)
  /// Surely nothing left; not counted where our own settings kept it from its server.
  case attemptAbandoned(ReminderID, isCounted: Bool = true)
  case pointOfNoReturnPassed(ReminderID, attempt: Int)
  case reminderSent(ReminderID, Delivery)
  case sendingDeferred(ReminderID, retryAt: Int, reason: String)
  case sendingFailed(ReminderID, reason: String)
  case sendingUncertain(ReminderID)
  case resendOrdered(ReminderID)

  // Calls and what customers say
  indirect case callLogged(Call)
  case callRetracted(CallID)
  case callRestored(CallID)
  case promiseRecorded(Promise)
  case promiseCancelled(PromiseID, on: Day)
  case promiseRestored(PromiseID)
  indirect case disputeOpened(Dispute)
  case disputeClosed(DisputeID, on: Day, outcome: String)
  case disputeReopened(DisputeID)
  /// What is known of it now: when to look again, who settles it.
  indirect case disputeChanged(Dispute)
  indirect case pauseBegun(Pause)
  case pauseEnded(PauseID, on: Day)
  case pauseResumed(PauseID)
  /// More became known of a status: this is how it now reads.
  indirect case pauseChanged(Pause)
  case clockRestarted([InvoiceID], on: Day)
  case clockRestored([InvoiceID])
  case stageMoved([InvoiceID], to: StepID?, on: Day, reason: String)
  /// Invoices stand on the ladder as they did before a decision that is taken back.
  case standingsRestored([InvoiceStanding])
  case noteAdded(Note)
  /// The note at that position of `Casebook.notes` was taken back.
  case noteRetracted(Int)
  case noteRestored(Int)

  // The store itself
  case epochBegun(StoreEpoch)
  case clockConfirmed(ClockCheck)
  /// The store sends to customers from now on; `STORE` tells it too.
  case wentLive

  /// The decision of that journal line was taken back by the other events of this one.
  case decisionUndone(sequence: Int)
  /// The taking back of that journal line was itself taken back.
  case decisionRedone(sequence: Int)
}

/// Where one invoice stands on the ladder.
package struct InvoiceStanding: Hashable, Sendable {
  /// Which invoice.
  package var invoice: InvoiceID
  /// Its place.
  package var standing: LadderStanding

  /// Makes a place.
  package init(invoice: InvoiceID, standing: LadderStanding) {
    self.invoice = invoice
    self.standing = standing
  }
}

/// Part of one invoice that money settles, in cents.
package struct InvoiceShare: Hashable, Sendable {
  /// Which invoice.
  package var invoice: InvoiceID
  /// Cents, positive.
  package var cents: Int

  /// Makes a share.
  package init(invoice: InvoiceID, cents: Int) {
    self.invoice = invoice
    self.cents = cents
  }
}

/// One file taken into the ledger.
package struct ImportedFile: Hashable, Sendable {
  /// File name without its folder; personal.
  package var name: String
  /// SHA-256 (hex) of its bytes: taken twice, it counts once.
  package var fingerprint: String
  /// Rows recorded or changed.
  package var rows: Int
  /// Whether it held payments: it then tells how fresh the bank is.
  package var hasPayments: Bool
  /// Day of the import.
  package var day: Day

  /// Makes a record of an import.
  package init(name: String, fingerprint: String, rows: Int, hasPayments: Bool, day: Day) {
    self.name = name
    self.fingerprint = fingerprint
    self.rows = rows
    self.hasPayments = hasPayments
    self.day = day
  }
}

/// What an approval pins: nothing else may leave under its name.
package struct Approval: Sendable {
  /// Day whose date and figures the message carries.
  package var day: Day
  /// Canonical content.
  package var content: MessageContent
  /// Collector, or "plan" for an automatic step.
  package var by: String

  /// Makes an approval.
  package init(day: Day, content: MessageContent, by: String) {
    self.day = day
    self.content = content
    self.by = by
  }
}

/// Proof that a message was taken over by its transport.
package struct Delivery: Hashable, Sendable {
  /// Day that counts as the contact.
  package var day: Day
  /// Last reply of the server, made legible, or the file written.
  package var reply: String
  /// Deadline announced to the customer, or nil.
  package var deadline: Day?

  /// Makes a proof.
  package init(day: Day, reply: String, deadline: Day?) {
    self.day = day
    self.reply = reply
    self.deadline = deadline
  }
}

/// A remark of a collector about a customer.
package struct Note: Hashable, Sendable {
  /// About whom.
  package var customer: CustomerID
  /// Day of the remark.
  package var day: Day
  /// Who wrote it.
  package var by: String
  /// Text; personal.
  package var text: String
  /// Whether it was taken back.
  package var isRetracted: Bool

  /// Makes a note.
  package init(customer: CustomerID, day: Day, by: String, text: String, isRetracted: Bool = false) {
    self.customer = customer
    self.day = day
    self.by = by
    self.text = text
    self.isRetracted = isRetracted
  }
}
