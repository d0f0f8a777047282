import Receivables

/// Everything that planning needs to know of one customer on one day: facts only, no decision.
package struct CustomerPosition: Hashable, Sendable {
  /// One open invoice.
  package struct OpenInvoice: Hashable, Sendable {
    /// Which.
    package var id: InvoiceID
    /// Issue day.
    package var issued: Day
    /// Due day, moved when the clock was restarted ("not received").
    package var due: Day
    /// Its own due day where the clock was restarted after it; nil where `due` is that day.
    package var ownDue: Day?
    /// Open cents.
    package var openCents: Int
    /// Currency.
    package var currency: Currency
    /// Rung it stands on, or nil below the first.
    package var level: StepID?
    /// Day on which it took that rung.
    package var levelDay: Day?
    /// Last announced deadline, or nil.
    package var deadline: Day?
    /// Side steps already sent or lapsed for it (P0, J0), and call tasks made or skipped since its last rung.
    package var doneSteps: Set<StepID>
    /// What freezes this invoice (dispute, promise, pause), or nil.
    package var freeze: Hindrance?

    /// Makes an open invoice.
    package init(
      id: InvoiceID, issued: Day, due: Day, ownDue: Day? = nil, openCents: Int, currency: Currency = .eur,
      level: StepID? = nil,
      levelDay: Day? = nil, deadline: Day? = nil, doneSteps: Set<StepID> = [], freeze: Hindrance? = nil
    ) {
      self.id = id
      self.issued = issued
      self.due = due
      self.ownDue = ownDue
      self.openCents = openCents
      self.currency = currency
      self.level = level
      self.levelDay = levelDay
      self.deadline = deadline
      self.doneSteps = doneSteps
      self.freeze = freeze
    }
  }

  /// A step of this customer that a person put off or skipped.
  package struct HandDecision: Hashable, Sendable {
    /// Which step.
    package var step: StepID
    /// Currency it was for.
    package var currency: Currency
    /// The way that it was about, of a step that goes several ways; nil for the whole step.
    package var channel: Channel?
    /// Not proposed again before this day.
    package var until: Day
    /// Snoozed or skipped, with its reason.
    package var hindrance: Hindrance

    /// Makes a decision.
    package init(
      step: StepID, currency: Currency, channel: Channel? = nil, until: Day, hindrance: Hindrance
    ) {
      self.step = step
      self.currency = currency
      self.channel = channel
      self.until = until
      self.hindrance = hindrance
    }
  }

  /// Whose account.
  package var customer: CustomerID
  /// Open invoices of every currency, any order.
  package var invoices: [OpenInvoice]
  /// Day of the last contact (reminder sent, call that reached a person), or nil when there was none ever.
  package var lastContact: Day?
  /// Last day of a running formal notice's deadline, or nil.
  package var noticeDeadline: Day?
  /// What stops the whole customer (pause, exclusion), or nil.
  package var freeze: Hindrance?
  /// Unallocated credits in cents per currency.
  package var credits: [Currency: Int]
  /// Channels with a usable address (call: a phone number).
  package var reachable: Set<Channel>
  /// Snoozes and skips that still hold.
  package var handDecisions: [HandDecision]
  /// When the customer is not to be written to.
  package var days: CustomerDays
  /// Channels that the customer refused: a step of theirs is a person's, who finds another way.
  package var refused: Set<Channel>
  /// Channels of the way that the customer prefers; empty when nobody knows.
  package var preferred: Set<Channel> = []
  /// What it paid after reminders and nobody has thanked for; nil when there is none or its scenario thanks nobody.
  package var paidOff: PaidOff?
  /// Position of its scenario among those in force; 0 is the fallback.
  package var scenario: Int

  /// Makes a position.
  package init(
    customer: CustomerID, invoices: [OpenInvoice], lastContact: Day? = nil, noticeDeadline: Day? = nil,
    freeze: Hindrance? = nil, credits: [Currency: Int] = [:],
    reachable: Set<Channel> = [.email, .letter, .registeredLetter, .call], handDecisions: [HandDecision] = [],
    days: CustomerDays = CustomerDays(), refused: Set<Channel> = [], scenario: Int = 0
  ) {
    self.customer = customer
    self.invoices = invoices
    self.lastContact = lastContact
    self.noticeDeadline = noticeDeadline
    self.freeze = freeze
    self.credits = credits
    self.reachable = reachable
    self.handDecisions = handDecisions
    self.days = days
    self.refused = refused
    self.scenario = scenario
  }
}
