/// One e-mail as a value: the same value always gives the same bytes.
///
/// A reminder to one customer, perhaps with copies. Nothing is stripped: a value that could break a header is refused (`encoded`).
package struct MailMessage: Equatable, Sendable {
  /// Who writes; its address is the envelope's sender too.
  package var from: Mailbox
  /// Who reads.
  package var to: Mailbox
  /// Who gets a copy.
  package var copies: [Mailbox] = []
  /// Where answers go, if not to the sender.
  package var replyTo: Mailbox?
  /// One line.
  package var subject: String
  /// `name@domain` without angle brackets; the same for every attempt of one round.
  package var messageID: String
  /// Seconds since 1970, UTC.
  package var seconds: Int64
  /// Minutes east of UTC, written in the Date header.
  package var offsetMinutes: Int
  /// The text, with any line ends; they leave as CRLF.
  package var text: String
  /// A PNG or JPEG shown with the text, if any.
  package var logo: [UInt8]?
  /// The files sent with it.
  package var attachments: [MailAttachment]
  /// The address that a sandbox replaced (`X-Relance-Original-To`), if any.
  package var originalRecipient: StrictAddress?
  /// The addresses of copies that a sandbox replaced (`X-Relance-Original-Cc`).
  package var originalCopies: [StrictAddress] = []

  /// A message; it is checked when it is encoded.
  package init(
    from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, messageID: String, seconds: Int64,
    offsetMinutes: Int, text: String, logo: [UInt8]? = nil, attachments: [MailAttachment] = [],
    originalRecipient: StrictAddress? = nil
  ) {
    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.messageID = messageID
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
    self.text = text
    self.logo = logo
    self.attachments = attachments
    self.originalRecipient = originalRecipient
  }
}
