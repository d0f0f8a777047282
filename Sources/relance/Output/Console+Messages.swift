import Correspondence

extension Console {
  /// A message as it would be read: to whom, its subject, its text.
  func message(_ content: MessageContent) {
    let address = content.recipient.address.isEmpty ? "" : " <\(content.recipient.address)>"
    let to = content.recipient.shownLines
    line(say("À : ", "To: ") + (to.first ?? "") + address)
    for rest in to.dropFirst() { line("    \(rest)") }
    line(say("Objet : ", "Subject: ") + content.subject)
    line()
    lines(content.plainText())
  }
}
