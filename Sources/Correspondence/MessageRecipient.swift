/// Who receives a message, exactly as approved.
package struct MessageRecipient: Hashable, Sendable {
  /// Most lines that the window of an envelope shows, the name included.
  package static let mostPostalLines = 6

  /// Name shown: the contact's, or the customer's.
  package var name: String
  /// E-mail address or phone number; empty for letters.
  package var address: String
  /// Lines for the envelope, name first, at most six; empty for e-mails and SMS.
  package var postalLines: [String]

  /// Makes a recipient.
  package init(name: String, address: String = "", postalLines: [String] = []) {
    self.name = name
    self.address = address
    self.postalLines = postalLines
  }

  /// To whom, as shown: the envelope's lines, which name the person already, else the name.
  package var shownLines: [String] { postalLines.isEmpty ? [name] : postalLines }
}
