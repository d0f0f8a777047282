import Correspondence
import Dunning
import Receivables

/// What somebody wants done, in the imperative; `Casebook.decide` turns it into events or a refusal.
package enum Command: Sendable {
  // The ledger
  case importLedger(LedgerEntries, files: [ImportedFile])
  case receivePayment(PaymentOrder)
  case voidPayment(PaymentID, reason: String)
  /// A payment or a credit note settles an invoice, or no longer does.
  case allocate(Allocation.Source, AllocationChange)
  /// Charges are given up, with a reason.
  case waiveCharges(ChargeOrder, reason: String)
  /// What is left of a payment settles charges.
  case payCharges(PaymentID, ChargeOrder)
  case checkBank
  case saveCustomer(Customer)
  case saveContact(ContactOrder)
  case saveAddress(AddressOrder)
  case saveProfile(ProfileOrder)
  case eraseSubject(ErasureOrder)
  case adopt(HouseRules)

  // Reminders
  /// Nil plans every customer.
  case plan(only: Set<CustomerID>?)
  /// The text as it left the editor: subject line, blank line, body.
  case edit(ReminderID, text: String, expecting: Int?)
  case approve([ReminderID], expecting: [ReminderID: Int])
  case returnToProposed([ReminderID])
  case skip([ReminderID], reason: String)
  case snooze([ReminderID], until: Day)
  /// Holds proposals fast through changes of the scenario, or lets go of them.
  case pin([ReminderID], Bool)
  case requestSend([ReminderID], holdSeconds: Int)
  case recall([ReminderID])
  /// With a registered number, the posting is recorded as well. A letter that was printed before claims what it said on
  /// the day that it bears.
  case done(
    ReminderID, on: Day, proof: String, registered: String = "", isUnchecked: Bool = false,
    printedOn: Day? = nil)
  /// An acknowledgment or a court claim begins a limitation anew.
  case interruptLimitation(InterruptionOrder)
  /// What was entered last for the invoice is taken back.
  case cancelInterruption(InvoiceID)
  /// An unchecked number is taken in whatever form.
  case trackLetter(ReminderID, LetterEvent.Kind, on: Day, number: String, isUnchecked: Bool = false)
  /// What was recorded last of a letter is taken back.
  case cancelLetterEvent(ReminderID)
  case resolve(ReminderID, Resolution)

  // The sending protocol, for the courier only
  case intend(ReminderID, Attempt)
  /// Surely nothing left; not counted where our own settings kept it from its server.
  case abandon(ReminderID, isCounted: Bool = true)
  case passNoReturn(ReminderID)
  case conclude(ReminderID, Outcome)

  // Calls and what customers say
  case logCall(CallReport)
  case promise(PromiseOrder)
  case cancelPromise(PromiseID)
  case agreeInstalments(InstalmentOrder)
  case cancelInstalments(PromiseID)
  case openDispute(DisputeOrder)
  case closeDispute(DisputeID, outcome: String)
  /// Looks at a dispute again on another day, or gives it to somebody else; nil leaves a fact as it is.
  case changeDispute(DisputeID, followUp: Day?, owner: String?)
  case pause(PauseOrder)
  /// Ends a status; of insolvency proceedings with the day on which they were closed, nil for today.
  case endPause(PauseID, closed: Day? = nil)
  /// Says that a status was recorded by mistake: it never was.
  case retractStatus(PauseID)
  case changeStatus(StatusChange)
  case moveStage(CustomerID, invoices: [InvoiceID], to: StepID?, reason: String)
  case addNote(CustomerID, String)

  case undo
  case redo

  // The store itself
  case beginEpoch(EpochOrder)
  case confirmClock
  /// Begins to send to customers: what was asked to leave meant tests, and is given back.
  case goLive
}

/// What a person found out about an uncertain message.
package enum Resolution: String, CaseIterable, Sendable {
  /// It arrived: counts as sent.
  case arrived
  /// Send it again with the same Message-ID.
  case again
  /// Give it up.
  case drop
}

/// How an attempt ended, as the courier saw it; a bad address is one of the envelope that the server says is wrong.
package enum Outcome: Sendable {
  case sent(reply: String)
  case deferred(retryAt: Int, reason: String)
  case failed(reason: String, badAddress: String?)
  case uncertain(reply: String)
}

/// Money entered by hand.
package struct PaymentOrder: Sendable {
  /// From whom.
  package var customer: CustomerID
  /// Cents and currency, positive.
  package var amount: Amount
  /// Booking day; nil means today.
  package var day: Day?
  /// Bank reference; may be empty.
  package var bankReference: String
  /// Text; may be empty.
  package var label: String
  /// The only invoice it settles; nil means oldest first.
  package var invoice: InvoiceID?

  /// Makes an order.
  package init(
    customer: CustomerID, amount: Amount, day: Day? = nil, bankReference: String = "", label: String = "",
    invoice: InvoiceID? = nil
  ) {
    self.customer = customer
    self.amount = amount
    self.day = day
    self.bankReference = bankReference
    self.label = label
    self.invoice = invoice
  }
}

/// A promise as given.
package struct PromiseOrder: Sendable {
  /// Who promises.
  package var customer: CustomerID
  /// Promised sum.
  package var amount: Amount
  /// By which day.
  package var day: Day
  /// Named invoices; empty means all overdue ones of the currency.
  package var invoices: [InvoiceID]
  /// Means as said; may be empty.
  package var means: String
  /// Needed from the third promise on.
  package var reason: String

  /// Makes an order.
  package init(
    customer: CustomerID, amount: Amount, day: Day, invoices: [InvoiceID] = [], means: String = "",
    reason: String = ""
  ) {
    self.customer = customer
    self.amount = amount
    self.day = day
    self.invoices = invoices
    self.means = means
    self.reason = reason
  }
}

/// A dispute as raised.
package struct DisputeOrder: Sendable {
  /// Who objects.
  package var customer: CustomerID
  /// Contested invoices; empty means all open ones.
  package var invoices: [InvoiceID]
  /// Ground.
  package var reason: Dispute.Reason
  /// Contested sum, or nil for whole invoices.
  package var amount: Amount?
  /// Who settles it.
  package var owner: String
  /// What was said.
  package var note: String
  /// When to look again; nil means five working days from now.
  package var followUp: Day?

  /// Makes an order.
  package init(
    customer: CustomerID, invoices: [InvoiceID] = [], reason: Dispute.Reason, amount: Amount? = nil,
    owner: String = "", note: String = "", followUp: Day? = nil
  ) {
    self.customer = customer
    self.invoices = invoices
    self.reason = reason
    self.amount = amount
    self.owner = owner
    self.note = note
    self.followUp = followUp
  }
}

/// A pause as asked for.
package struct PauseOrder: Sendable {
  /// Whose reminders.
  package var customer: CustomerID
  /// Only these invoices; empty means the whole customer.
  package var invoices: [InvoiceID]
  /// Kind.
  package var kind: Pause.Kind
  /// Reason in words, needed.
  package var reason: String
  /// First day on which reminders resume; nil until ended by hand.
  package var until: Day?
  /// What else is known of it.
  package var facts: StatusFacts

  /// Makes an order.
  package init(
    customer: CustomerID, invoices: [InvoiceID] = [], kind: Pause.Kind = .paused, reason: String, until: Day?,
    facts: StatusFacts = StatusFacts()
  ) {
    self.customer = customer
    self.invoices = invoices
    self.kind = kind
    self.reason = reason
    self.until = until
    self.facts = facts
  }
}
