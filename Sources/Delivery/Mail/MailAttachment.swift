/// A file that travels with a message.
package struct MailAttachment: Equatable, Sendable {
  /// The name that the reader sees: 1 to 100 characters, no slash, no control; accents travel by RFC 2231.
  package let fileName: String
  /// Such as `application/pdf`.
  package let contentType: String
  /// The file itself; arrives byte for byte.
  package let bytes: [UInt8]

  /// An attachment; names are checked when the message is encoded.
  package init(fileName: String, contentType: String, bytes: [UInt8]) {
    self.fileName = fileName
    self.contentType = contentType
    self.bytes = bytes
  }
}
