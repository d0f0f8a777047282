import Correspondence
import Dunning

extension Console {
  /// A message as it would be read: to whom, its subject, its text.
  func message(_ content: MessageContent) {
    let address = content.recipient.address.isEmpty ? "" : " <\(content.recipient.address)>"
    let to = content.recipient.shownLines
    line(say("À : ", "To: ") + (to.first ?? "") + address)
    for rest in to.dropFirst() { line("    \(rest)") }
    if !content.copies.isEmpty {
      let copies = content.copies.map { $0.name.isEmpty ? $0.address : "\($0.name) <\($0.address)>" }
      line(say("Copie : ", "Copy: ") + copies.joined(separator: ", "))
    }
    if content.channel == .sms {
      line(say("SMS : ", "Text message: ") + TextMessageLength(of: content.textMessage).words(in: language))
    } else {
      line(say("Objet : ", "Subject: ") + content.subject)
    }
    line()
    lines(content.plainText())
  }
}
