import Digest
import Dunning
import Receivables

/// What a message says, to the byte: the thing that an approval pins.
///
/// Every text in it is legible (no control characters). Change anything and `hash` changes.
package struct MessageContent: Hashable, Sendable {
  /// A piece of the body, in order.
  package enum Block: Hashable, Sendable {
    /// Text; `\n` inside it is a line break that must be kept.
    case paragraph(String)
    /// The table of invoices stands here.
    case invoiceTable
  }

  /// What goes along, by description; the bytes are made when sending.
  package enum Attachment: Hashable, Sendable {
    /// The statement of account as PDF, as of a day.
    case statement(asOf: Day)
    /// Our logo, a file relative to the store.
    case logo(file: String)
  }

  /// How it goes.
  package var channel: Channel
  /// Its language.
  package var language: Language
  /// Its step.
  package var step: StepID
  /// Its date.
  package var day: Day
  /// To whom.
  package var recipient: MessageRecipient
  /// Who gets a copy, by name and address; only e-mails have some.
  package var copies: [MessageRecipient] = []
  /// From whom.
  package var sender: MessageSender
  /// Subject line.
  package var subject: String
  /// Body.
  package var blocks: [Block]
  /// Rows of the table: demanded lines, then those only named.
  package var lines: [StatementLine]
  /// Currency of all cents.
  package var currency: Currency
  /// Credit notes and payments taken off the demanded lines.
  package var deductions: [Deduction] = []
  /// Cents demanded, deductions taken off.
  package var demandedCents: Int
  /// Interest claimed beside the invoices, in cents of the currency.
  package var interestCents = 0
  /// Fixed recovery fees claimed, in cents of the euro.
  package var feeCents = 0
  /// Last day given, or nil.
  package var deadline: Day?
  /// Where to pay.
  package var bank: BankDetails
  /// What to write in the transfer.
  package var reference: String
  /// What goes along.
  package var attachments: [Attachment]

  /// Makes a content; `MessageComposer` is the usual way.
  package init(
    channel: Channel, language: Language, step: StepID, day: Day, recipient: MessageRecipient,
    sender: MessageSender, subject: String, blocks: [Block], lines: [StatementLine], currency: Currency,
    demandedCents: Int, deadline: Day?, bank: BankDetails, reference: String, attachments: [Attachment]
  ) {
    self.channel = channel
    self.language = language
    self.step = step
    self.day = day
    self.recipient = recipient
    self.sender = sender
    self.subject = subject
    self.blocks = blocks
    self.lines = lines
    self.currency = currency
    self.demandedCents = demandedCents
    self.deadline = deadline
    self.bank = bank
    self.reference = reference
    self.attachments = attachments
  }

  /// Whether it thanks for payments: it demands nothing and tells nobody how to pay.
  package var isThankYou: Bool { lines.contains { $0.paidOn != nil } }

  /// What a transfer should bring: the invoices with the charges claimed; fees of another currency stand apart.
  package var payable: Amount {
    Amount(cents: demandedCents + interestCents + (currency == .eur ? feeCents : 0), currency: currency)
  }

  /// SHA-256 of `canonicalBytes` in 64 small hexadecimal digits.
  package var hash: String { sha256(canonicalBytes).hex }
}
