/// Why a message, a letter or a setting of the mail server cannot be used; nothing was sent.
///
/// Cases carry the place and the fact, never a password, and no address beyond the one that is at fault.
package enum DeliveryProblem: Error, Equatable, Sendable {
  /// The address cannot be written to; the fact says which rule it breaks.
  case address(AddressFault)
  /// Our own address (`[mail] from` in the settings) cannot be written from.
  case sender(AddressFault)
  /// The address that answers go to (`email` of a signatory in the settings) cannot be written to.
  case replyTo(AddressFault)
  /// A header holds a line break or another control character.
  case controlCharacter(header: String)
  /// A header that must have a value has none.
  case missing(header: String)
  /// The extra header is none of those that may be added, or its name is not plain ASCII.
  case headerName(String)
  /// The message identifier is not `name@domain` in plain ASCII.
  case messageID
  /// The text of the message holds a control character other than tab and line break.
  case controlCharacterInText
  /// The attachment's name is empty, too long (100), or holds a slash or a control character.
  case fileName(String)
  /// The attachment's content type is not `type/subtype`.
  case contentType(String)
  /// The picture is neither a PNG nor a JPEG file, or is too large.
  case picture
  /// The message could not be put together.
  case encoding
  /// A setting of the mail server cannot be used.
  case server(ServerFault)
  /// The password could not be had.
  case password(PasswordFault)
  /// The server's certificate is not trusted, or the connection cannot be encrypted.
  case insecureConnection(String)
  /// The server refused the login.
  case loginRefused(String)
  /// The folder cannot take the file; the number is the system's error.
  case folder(error: Int32)
  /// The recipient's address does not fit the envelope window, or has more than six lines.
  case recipientDoesNotFit(lines: Int)
  /// One row of a table is higher than a page.
  case rowHigherThanPage(row: Int)
  /// A payment code cannot be made; the letter still shows IBAN and reference.
  case paymentCode(PaymentCodeFault)
  /// The PDF could not be written.
  case page
  /// The ZIP archive could not be made.
  case archive
}

/// Which rule an e-mail address breaks.
package enum AddressFault: Equatable, Sendable {
  case empty
  case tooLong
  case character
  case notOneAt
  case localPart
  case domain
  case accentedDomain
}

/// Which setting of the mail server cannot be used.
package enum ServerFault: Equatable, Sendable {
  case host
  case port
  case clearBeyondThisMachine
  case clearLogin
  case user
  case timeout
  case certificateFile
  case notSupported(String)
}

/// Why the password could not be had.
package enum PasswordFault: Equatable, Sendable {
  case commandNotFound
  case commandFailed(status: Int)
  case commandTooSlow(seconds: Int)
  case tooLong
  case empty
  case character
  case fileUnreadable(error: Int32)
  case filePermissions
}

/// Why a payment code cannot be made.
package enum PaymentCodeFault: Equatable, Sendable {
  case currency
  case amount
  case beneficiary
  case iban
  case bic
  case reference
  case controlCharacter
  case tooLong(bytes: Int)
}
