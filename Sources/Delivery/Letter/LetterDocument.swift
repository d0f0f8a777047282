/// A letter as a value: the same value gives the same PDF on the same machine.
///
/// All texts are plain and shown as they are, in any script; markup means nothing in them.
package struct LetterDocument: Equatable, Sendable {
  /// A part of the letter's body.
  package enum Block: Equatable, Sendable {
    /// Wrapped at the margin; its own line breaks stay.
    case paragraph(String)
    case table(LetterTable)
    /// An empty line.
    case spacer
  }

  /// Company, address, legal line.
  package var sender: [String]
  /// A PNG at the top left, if any.
  package var logo: [UInt8]?
  /// One to six lines, shown in the envelope's window (x 102–188 mm, y 55–79 mm).
  package var recipient: [String]
  /// Our reference, the customer's number.
  package var references: [String]
  package var placeAndDate: String
  /// Such as "Lettre recommandée avec avis de réception"; nil for ordinary mail.
  package var mention: String?
  package var subject: String
  package var body: [Block]
  /// The signature, kept on one page.
  package var closing: [String]
  package var payment: PaymentBox?
  /// Legal lines at the bottom of every page.
  package var footer: [String]
  /// With `{x}` for the page and `{y}` for the pages, such as `page {x}/{y}`.
  package var pageLabel: String
  /// The day or moment kept in the file, ISO 8601; the clock is never asked.
  package var created: String

  /// A letter; its address is checked when it is written.
  package init(
    sender: [String], logo: [UInt8]? = nil, recipient: [String], references: [String] = [],
    placeAndDate: String,
    mention: String? = nil, subject: String, body: [Block], closing: [String] = [],
    payment: PaymentBox? = nil,
    footer: [String] = [], pageLabel: String, created: String
  ) {
    self.sender = sender
    self.logo = logo
    self.recipient = recipient
    self.references = references
    self.placeAndDate = placeAndDate
    self.mention = mention
    self.subject = subject
    self.body = body
    self.closing = closing
    self.payment = payment
    self.footer = footer
    self.pageLabel = pageLabel
    self.created = created
  }
}
