import Delivery
import Glibc

/// Lets the bytes of one message go, by the way that its form and the store's mode leave open.
struct Handover {
  /// The outbox of the store.
  let outbox: String
  /// Nil for letters.
  let transport: MailTransport?

  /// Name kept with the attempt.
  var name: String { transport?.name ?? "letter" }

  /// Hands a message over.
  ///
  /// - Parameters:
  ///   - name: Name of a file in the outbox, without suffix.
  ///   - gate: The point of no return: called at most once; false keeps the message here.
  func send(_ message: RenderedMessage, named name: String, gate: () -> Bool) -> SendingResult {
    switch (message.form, transport) {
    case (.letter, _):
      return inFolder("letters") {
        $0.place(message.bytes, named: name + ".pdf", beforePointOfNoReturn: gate)
      }
    case (.mail, .files), (.mail, nil):
      return inFolder("mail") {
        EmlFolderSender(folder: $0).send(message.bytes, named: name + ".eml", beforePointOfNoReturn: gate)
      }
    case (.mail(let from, let to), .sandbox(let sender, _)):
      return sender.send(message.bytes, from: from, to: to, beforePointOfNoReturn: gate)
    case (.mail(let from, let to), .live(let sender)):
      if let reserved = to.first(where: \.isReserved) {
        return .failed(code: 0, reply: "reserved domain: \(reserved.domain)", at: reserved)
      }
      return sender.send(message.bytes, from: from, to: to, beforePointOfNoReturn: gate)
    }
  }

  private func inFolder(_ name: String, _ place: (OutboxFolder) -> SendingResult) -> SendingResult {
    let path = "\(outbox)/\(name)"
    guard StoreFile.makeFolder(path) else { return .stopRun(.folder(error: errno)) }
    return place(OutboxFolder(path: path))
  }
}
