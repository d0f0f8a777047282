import Backoffice
import Casework
import Correspondence
import Dunning
import Journal
import Receivables

/// Records sends of a history by the sending protocol's own events; nothing is rendered and no network is touched.
struct SendReplay {
  private let session: StoreSession

  init(_ session: StoreSession) { self.session = session }

  /// Sends messages; those that a fact holds back are recalled.
  func send(_ messages: [Reminder]) throws -> Int32 {
    guard !messages.isEmpty else { return 0 }
    try session.record(.requestSend(messages.map(\.id), holdSeconds: 0))
    for message in messages {
      guard try begin(message.id) else { continue }
      try session.record(.passNoReturn(message.id))
      try session.record(.conclude(message.id, .sent(reply: "250 2.0.0 Ok")))
    }
    return 0
  }

  /// A message that the server refused.
  func fail(_ id: ReminderID, reason: String) throws {
    try session.record(.requestSend([id], holdSeconds: 0))
    guard try begin(id) else { return }
    let address = session.keeper.book.contents[id]?.recipient.address
    let isBadAddress = reason.utf8.starts(with: "550 5.1".utf8)
    try session.record(.conclude(id, .failed(reason: reason, badAddress: isBadAddress ? address : nil)))
  }

  private func begin(_ id: ReminderID) throws -> Bool {
    let reminder = try session.reminder(id)
    guard let content = session.keeper.book.contents[id] else { return false }
    let domain = { (address: String) in
      address.utf8.lastIndex(of: UInt8(ascii: "@")).map { String(address[address.index(after: $0)...]) } ?? ""
    }
    let store = session.keeper.store.mark.id.prefix(8)
    let attempt = Attempt(
      number: reminder.attempts + 1,
      messageID: "r-\(id.number).\(reminder.round).\(store)@\(domain(content.sender.email))",
      blob: "", transport: reminder.channel == .email ? "eml" : "letter", day: session.today,
      domain: domain(content.recipient.address), otherDomains: content.copies.map { domain($0.address) })
    do {
      try session.record(.intend(id, attempt))
      return true
    } catch BookkeeperProblem.refused {
      try session.record(.recall([id]))
      return false
    }
  }
}
