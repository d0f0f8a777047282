import CPost

extension MailMessage {
  /// The bytes for the wire (RFC 5322, MIME): CRLF line ends only, ASCII only, UTF-8 declared.
  ///
  /// - Throws: `DeliveryProblem` naming the header that holds a control character, or what else is wrong.
  package func encoded() throws(DeliveryProblem) -> [UInt8] {
    try check()
    let mail = cpost_mail_begin()
    defer { cpost_mail_end(mail) }
    cpost_mail_address(mail, Int32(CPOST_FROM), from.name, from.address.text)
    cpost_mail_address(mail, Int32(CPOST_TO), to.name, to.address.text)
    for copy in copies { cpost_mail_address(mail, Int32(CPOST_CC), copy.name, copy.address.text) }
    if let replyTo { cpost_mail_address(mail, Int32(CPOST_REPLY_TO), replyTo.name, replyTo.address.text) }
    cpost_mail_subject(mail, subject)
    cpost_mail_identity(mail, messageID, seconds, Int32(offsetMinutes))
    cpost_mail_header(mail, "Auto-Submitted", "auto-generated")
    if let originalRecipient { cpost_mail_header(mail, "X-Relance-Original-To", originalRecipient.text) }
    if !originalCopies.isEmpty {
      cpost_mail_header(
        mail, "X-Relance-Original-Cc", originalCopies.map(\.text).joined(separator: ", "))
    }
    addText(to: mail)
    addParts(to: mail)
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    guard cpost_mail_encode(mail, boundary, &bytes, &length) == 0, let bytes else { throw .encoding }
    defer { cpost_free(bytes) }
    let encoded = Array(UnsafeBufferPointer(start: bytes, count: length))
    guard Self.isSafeForTheWire(encoded) else { throw .encoding }
    return encoded
  }

  private func addText(to mail: OpaquePointer?) {
    var bytes = Self.linesEndedByLF(text)
    // Quoted-printable reads well in a file; mostly foreign letters are shorter in base64, which keeps line ends as they are.
    let isForeign = bytes.count(where: { $0 >= 0x80 }) * 3 > bytes.count
    if isForeign { bytes = bytes.flatMap { $0 == UInt8(ascii: "\n") ? [0x0D, 0x0A] : [$0] } }
    cpost_mail_text(mail, bytes, bytes.count, isForeign ? 1 : 0)
  }

  private func addParts(to mail: OpaquePointer?) {
    if let logo, let picture = PictureKind(of: logo) {
      cpost_mail_part(
        mail, "image", picture.rawValue, "logo.\(picture.rawValue)", "logo.\(messageID)", logo, logo.count)
    }
    for attachment in attachments {
      let type = attachment.contentType.split(separator: "/").map(String.init)
      cpost_mail_part(
        mail, type[0], type[1], attachment.fileName, nil, attachment.bytes, attachment.bytes.count)
    }
  }

  /// `=_` occurs in neither quoted-printable nor base64, so the boundary can never occur in a part.
  private var boundary: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in messageID.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "=_relance_" + String(hash, radix: 16)
  }

  private static func linesEndedByLF(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0D: bytes.append(0x0A)
      case 0x0A where previous == 0x0D: break
      default: bytes.append(byte)
      }
      previous = byte
    }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes
  }

  private static func isSafeForTheWire(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      guard byte < 0x80, byte != 0, (byte == 0x0A) == (previous == 0x0D) else { return false }
      previous = byte
    }
    return previous == 0x0A
  }
}
