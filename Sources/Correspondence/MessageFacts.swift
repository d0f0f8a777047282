import Dunning
import Receivables

/// Everything that a message may speak of: facts of one day, no text.
package struct MessageFacts: Hashable, Sendable {
  /// A promise that the customer gave.
  package struct GivenPromise: Hashable, Sendable {
    /// Promised cents in the message's currency.
    package var cents: Int
    /// Day by which it was to be paid.
    package var day: Day

    /// Makes a fact.
    package init(cents: Int, day: Day) {
      self.cents = cents
      self.day = day
    }
  }

  /// To whom; its ice-breaker and free variables are used unless replaced below.
  package var customer: Customer
  /// The person written to, or nil.
  package var contact: Contact?
  /// Who gets a copy, and which copies nobody can get.
  package var copies = MessageCopies()
  /// Who writes.
  package var company: CompanyProfile
  /// Who signs.
  package var signatory: Signatory
  /// Which step.
  package var step: Step
  /// How it goes (that of the step unless replaced).
  package var channel: Channel
  /// Language of the message.
  package var language: Language
  /// The message's date.
  package var today: Day
  /// Currency of all cents.
  package var currency: Currency
  /// Invoices, carrying one first; named-only ones among them.
  package var lines: [StatementLine]
  /// Sums.
  package var totals: MessageTotals
  /// What is taken off the demanded invoices; `totals.demanded` is what remains.
  package var deductions: [Deduction] = []
  /// What was set against the demanded invoices, in their order, the oldest first.
  package var settlements: [SettlementLine] = []
  /// Late-payment charges of the demanded invoices.
  package var charges = MessageCharges()
  /// Last day that the message gives, or nil when it sets none.
  package var deadline: Day?
  /// Reminders sent before for these invoices, oldest first.
  package var previousReminders: [PreviousReminder]
  /// A promise that was not kept, or is running; nil when none.
  package var promise: GivenPromise?
  /// What the payer should write in the transfer.
  package var reference: String
  /// Opening sentence; empty when none.
  package var iceBreaker: String
  /// Free variables by name.
  package var variables: [String: String]

  /// Makes facts; the ice-breaker and the free variables are those of the customer.
  package init(
    customer: Customer, contact: Contact?, company: CompanyProfile, signatory: Signatory, step: Step,
    channel: Channel? = nil, language: Language, today: Day, currency: Currency = .eur,
    lines: [StatementLine],
    totals: MessageTotals, deadline: Day? = nil, previousReminders: [PreviousReminder] = [],
    promise: GivenPromise? = nil, reference: String
  ) {
    self.customer = customer
    self.contact = contact
    self.company = company
    self.signatory = signatory
    self.step = step
    self.channel = channel ?? step.channel
    self.language = language
    self.today = today
    self.currency = currency
    self.lines = lines
    self.totals = totals
    self.deadline = deadline
    self.previousReminders = previousReminders
    self.promise = promise
    self.reference = reference
    iceBreaker = customer.iceBreaker
    variables = customer.variables
  }

  /// The text that this message is made from.
  package var templateKey: TemplateKey { TemplateKey(name: step.text(by: channel), language: language) }
  /// Lines that are demanded.
  package var demandedLines: [StatementLine] { lines.filter { !$0.isNamedOnly } }
}
