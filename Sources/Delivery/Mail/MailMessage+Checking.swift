extension MailMessage {
  /// Refuses what could break a header or a reader; nothing is ever stripped.
  func check() throws(DeliveryProblem) {
    try Self.check(from.name, in: "From")
    try Self.check(to.name, in: "To")
    for copy in copies { try Self.check(copy.name, in: "Cc") }
    if let replyTo { try Self.check(replyTo.name, in: "Reply-To") }
    try Self.check(subject, in: "Subject")
    guard subject.unicodeScalars.contains(where: { $0 != " " }) else { throw .missing(header: "Subject") }
    guard (try? StrictAddress(messageID)) != nil, messageID.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw .messageID
    }
    guard text.unicodeScalars.allSatisfy({ !$0.isControl || ["\n", "\r", "\t"].contains($0) }) else {
      throw .controlCharacterInText
    }
    if let logo, PictureKind(of: logo) == nil { throw .picture }
    for attachment in attachments { try Self.check(attachment) }
    guard (-1440...1440).contains(offsetMinutes), (0...253_402_300_799).contains(seconds) else {
      throw .encoding
    }
  }

  private static func check(_ value: String, in header: String) throws(DeliveryProblem) {
    guard value.unicodeScalars.allSatisfy({ !$0.isRefusedInHeaders }) else {
      throw .controlCharacter(header: header)
    }
  }

  private static func check(_ attachment: MailAttachment) throws(DeliveryProblem) {
    let name = attachment.fileName
    let isSafe = name.unicodeScalars.allSatisfy {
      !$0.isRefusedInHeaders && !"/\\:*?\"<>|".unicodeScalars.contains($0)
    }
    guard isSafe, (1...100).contains(name.unicodeScalars.count), name.utf8.first != UInt8(ascii: ".") else {
      throw .fileName(name.withVisibleControls)
    }
    let type = attachment.contentType.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let marks = Set("-+.".utf8)
    guard type.count == 2,
      type.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetterOrDigit || marks.contains($0) } })
    else { throw .contentType(attachment.contentType.withVisibleControls) }
  }
}
