import Receivables

/// One message or one task by hand for a customer, in one currency and channel.
package struct Reminder: Hashable, Sendable {
  /// One invoice spoken of.
  package struct Line: Hashable, Sendable {
    /// Which invoice.
    package var invoice: InvoiceID
    /// Open cents when proposed.
    package var openCents: Int
    /// The step that the invoice reaches when the message is sent; nil when it keeps its level.
    package var rise: StepID?
    /// Named only ("déjà objet de …"): not demanded and not in the total.
    package var isNamedOnly: Bool

    /// Makes a line.
    package init(invoice: InvoiceID, openCents: Int, rise: StepID?, isNamedOnly: Bool = false) {
      self.invoice = invoice
      self.openCents = openCents
      self.rise = rise
      self.isNamedOnly = isNamedOnly
    }
  }

  /// The only states of a reminder (`store.md` section 3.1), with the facts of each.
  package enum State: Hashable, Sendable {
    case proposed
    case approved(on: Day)
    case sending(attempt: Int)
    case sent(on: Day)
    case deferred(attempt: Int, retryAt: Int, reason: String)
    case failed(reason: String)
    case uncertain
    case cancelled(reason: Cancellation)
    case skipped(reason: String)
    case snoozed(until: Day)

    /// Whether it still waits for something: neither sent nor skipped nor fallen away.
    package var isOpen: Bool {
      switch self {
      case .sent, .cancelled, .skipped: false
      default: true
      }
    }
  }

  /// What the server or the machine answered where a message failed or was put off; nil otherwise.
  package var cause: String? {
    switch state {
    case .failed(let reason), .deferred(_, _, let reason): reason
    default: nil
    }
  }

  /// When a message that was put off is tried again, in Unix seconds; nil otherwise.
  package var retryAt: Int? {
    if case .deferred(_, let moment, _) = state { return moment }
    return nil
  }

  /// Why a proposed or approved reminder fell away by itself.
  package enum Cancellation: String, CaseIterable, Sendable {
    case paid, disputed, promised, paused, changed, scenario, expired, undone, excluded, dropped, overtaken,
      erased, late, replaced
  }

  /// Record number.
  package let id: ReminderID
  /// To whom.
  package var customer: CustomerID
  /// Currency of every line.
  package var currency: Currency
  /// Which step of which scenario.
  package var step: StepID
  /// Name of the scenario that proposed it.
  package var scenario: String
  /// How it goes.
  package var channel: Channel
  /// Whether a person does it outside the program.
  package var isTask: Bool
  /// Invoices listed, carrying one first.
  package var lines: [Line]
  /// Day it was proposed.
  package var proposedOn: Day
  /// Where it stands.
  package var state: State
  /// Earliest second (Unix time) at which a requested send may start; nil when no send is requested.
  package var holdUntil: Int?
  /// Mode of the store in which it was asked to leave and is tried; nil where an old journal line does not say.
  package var mode: SendingMode?
  /// Subject and body edited by hand, or nil; personal.
  package var edit: Edit?
  /// Everybody who has written in its text since it was proposed, in order; empty while it is the template's.
  package var editors: [String] = []
  /// SHA-256 (hex) of the approved canonical content; nil before approval.
  package var contentHash: String?
  /// Recipient of the approved content (address as used); nil before approval.
  package var recipient: String?
  /// Collector who approved, or "plan".
  package var approvedBy: String?
  /// Day of the last approval, or nil.
  package var approvedOn: Day?
  /// Day on which a person skipped it, or nil.
  package var decidedOn: Day?
  /// Sending round: 1, and one more with each new approval after a failure.
  package var round: Int
  /// Attempts with an intent in this round.
  package var attempts: Int
  /// Unix second of the first intent of this round, or nil.
  package var triedSince: Int?
  /// Whether the last attempt passed its point of no return; it may have arrived unless its outcome says otherwise.
  package var passedNoReturn: Bool
  /// SHA-256 (hex) of the exact bytes of the last attempt.
  package var blob: String?
  /// Message-ID of the last attempt.
  package var messageID: String?
  /// Kept through planning runs because a person decided it by hand.
  package var isPinned: Bool
  /// Version of the record, one more with each event; the expected version of commands.
  package var version: Int

  /// Text changed by a person.
  package struct Edit: Hashable, Sendable {
    /// Subject line.
    package var subject: String
    /// Body, lines ended by `\n`.
    package var body: String
    /// Who edited.
    package var by: String

    /// Makes an edit.
    package init(subject: String, body: String, by: String) {
      self.subject = subject
      self.body = body
      self.by = by
    }
  }

  /// Makes a fresh proposal.
  package init(
    id: ReminderID, customer: CustomerID, currency: Currency, step: StepID, scenario: String,
    channel: Channel, isTask: Bool, lines: [Line], proposedOn: Day
  ) {
    self.id = id
    self.customer = customer
    self.currency = currency
    self.step = step
    self.scenario = scenario
    self.channel = channel
    self.isTask = isTask
    self.lines = lines
    self.proposedOn = proposedOn
    state = .proposed
    round = 1
    attempts = 0
    passedNoReturn = false
    isPinned = false
    version = 1
  }

  /// Cents demanded: open amounts of the lines that are not named only.
  package var demandedCents: Int { lines.reduce(0) { $1.isNamedOnly ? $0 : $0 + $1.openCents } }

  /// Whether it was asked to leave, and nobody has begun to send it.
  package var isRequested: Bool {
    if case .approved = state { holdUntil != nil } else { false }
  }

  /// Whether a person had it go again although it may have arrived, and nobody has begun to send it.
  package var goesAgain: Bool {
    if case .approved = state { passedNoReturn } else { false }
  }

  /// Whether it still waits for something: proposed, approved, snoozed, sending, deferred, failed or uncertain.
  package var isOpen: Bool { state.isOpen }
}

extension Reminder {
  /// Day on which it went out; nil while it did not.
  package var sentOn: Day? {
    if case .sent(let day) = state { day } else { nil }
  }

  /// Whether it is a call to make: it stands beside the ladder and holds nothing back.
  package var isCallTask: Bool { channel == .call }

  /// Whether it is a call to make or a note for the collector: no contact by itself, and nothing waits for it.
  package var isAside: Bool { channel.isAside }

  /// Whether it thanks for payments: it demands nothing.
  package var isThankYou: Bool { lines.areThanks }

  /// Whether the customer was contacted once it is sent: what the days between contacts count from.
  package var isContact: Bool { !isAside && !isThankYou }
}

extension [Reminder.Line] {
  /// Whether they are a thank-you's: invoices with nothing open, none of which rises. Whatever asks lists open ones.
  package var areThanks: Bool {
    !isEmpty && allSatisfy { $0.openCents == 0 && $0.rise == nil && !$0.isNamedOnly }
  }
}
