/// Who we are in one message: letterhead, envelope sender and signature, exactly as approved.
package struct MessageSender: Hashable, Sendable {
  /// Legal name of our company.
  package var company: String
  /// Our postal lines for the letterhead, without the name.
  package var postalLines: [String]
  /// Place in "Lyon, le …".
  package var city: String
  /// Legal mentions for the foot of a page; may be empty.
  package var legalLine: String
  /// Display name in `From`.
  package var name: String
  /// Address in `From`; empty for letters without one.
  package var email: String
  /// Address for answers: the signatory's, or empty.
  package var replyTo: String

  /// Makes a sender.
  package init(
    company: String, postalLines: [String], city: String, legalLine: String, name: String, email: String,
    replyTo: String
  ) {
    self.company = company
    self.postalLines = postalLines
    self.city = city
    self.legalLine = legalLine
    self.name = name
    self.email = email
    self.replyTo = replyTo
  }
}
