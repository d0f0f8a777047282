import Backoffice
import Casework
import Correspondence
import Delivery
import Digest
import Dunning
import Glibc
import Journal
import Receivables

/// Takes approved reminders through the sending protocol (`store.md` section 3): never twice, never lost in silence.
package final class ReminderDispatch {
  private let keeper: Bookkeeper
  private let transport: MailTransport
  private let occasion: () -> Occasion
  private let offsetMinutes: Int
  private(set) var report = DispatchReport()

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - keeper: The store, opened for writing.
  ///   - occasion: The present moment with a fresh operation id, asked anew for every step.
  ///   - offsetMinutes: Minutes east of UTC, for the Date header.
  package init(
    keeper: Bookkeeper, transport: MailTransport, offsetMinutes: Int, occasion: @escaping () -> Occasion
  ) {
    self.keeper = keeper
    self.transport = transport
    self.offsetMinutes = offsetMinutes
    self.occasion = occasion
  }

  /// Settles what a dead run left behind, then sends everything whose time has come.
  ///
  /// - Parameter only: Nil takes every requested message.
  /// - Throws: When the store cannot be read or written, or another process is sending (exit 75).
  package func run(only: Set<ReminderID>? = nil) throws(BookkeeperProblem) -> DispatchReport {
    report = DispatchReport()
    let lock: SendLock
    do throws(StoreProblem) {
      lock = try SendLock(keeper.store, occasion: writing("send"))
    } catch {
      throw .store(error)
    }
    defer { withExtendedLifetime(lock) {} }
    _ = try keeper.catchUp()
    try settleOrphans()
    var tried: Set<ReminderID> = []
    while report.stopped == nil {
      _ = try keeper.catchUp()
      let next = keeper.book.sendable(at: occasion().now).first {
        !tried.contains($0) && only?.contains($0) != false
      }
      guard let next else { break }
      tried.insert(next)
      try send(next)
    }
    return report
  }

  private func writing(_ command: String) -> WritingOccasion {
    let now = occasion()
    return WritingOccasion(
      command: command, by: now.collector, day: now.today.iso,
      now: JournalTime(milliseconds: Int64(now.now) * 1000), patience: Bookkeeper.patience)
  }

  /// We hold the send lock: whatever is still "sending" belongs to a process that died.
  private func settleOrphans() throws(BookkeeperProblem) {
    for reminder in keeper.book.reminders {
      guard case .sending = reminder.state else { continue }
      if reminder.passedNoReturn {
        try keeper.record(.conclude(reminder.id, .uncertain(reply: "")), on: occasion())
        report.uncertain.append(reminder.id)
      } else {
        try keeper.record(.abandon(reminder.id), on: occasion())
      }
    }
  }

  private func mayGoOn() -> Bool {
    if keeper.store.isPaused {
      report.stopped = .paused
      return false
    }
    do throws(StoreProblem) {
      if try FreeSpace(keeper.store).allowsSending { return true }
    } catch {
      // A disk that cannot be asked cannot be trusted to keep a result.
    }
    report.stopped = .noSpace
    return false
  }

  private func send(_ id: ReminderID) throws(BookkeeperProblem) {
    guard mayGoOn(), let reminder = keeper.book.reminder(id), let content = keeper.book.contents[id] else {
      return
    }
    let messageID = messageID(of: reminder, content: content)
    let message: RenderedMessage
    do throws(DeliveryProblem) {
      message = try renderer().render(reminder, content: content, messageID: messageID)
    } catch {
      report.unmakeable.append((id, error))
      return
    }
    let blob: SHA256Digest
    do throws(StoreProblem) {
      blob = try BlobFolder(keeper.store).write(message.bytes)
    } catch {
      throw .store(error)
    }
    let attempt = Attempt(
      number: reminder.attempts + 1, messageID: messageID, blob: blob.hex, transport: name(of: message),
      day: occasion().today, domain: message.domain)
    guard try accepted(.intend(id, attempt), for: id) else { return }
    let result = hand(over: message, of: reminder, digest: blob.hex)
    try conclude(id, result, attempt: attempt.number)
  }

  /// Records a step of the protocol; false when a fact forbids it, which the report then names.
  private func accepted(_ command: Command, for id: ReminderID) throws(BookkeeperProblem) -> Bool {
    do throws(BookkeeperProblem) {
      try keeper.record(command, on: occasion())
      return true
    } catch .refused(let refusal) {
      report.refused.append((id, refusal))
      if let customer = keeper.book.reminder(id)?.customer {
        try keeper.record(.plan(only: [customer]), on: occasion(), followUp: false)
      }
      return false
    }
  }

  private func name(of message: RenderedMessage) -> String {
    if case .letter = message.form { return "letter" }
    return transport.name
  }

  private func renderer() -> MessageRenderer {
    let now = occasion()
    let store = keeper.store.path
    return MessageRenderer(
      book: keeper.book, ledger: Ledger(of: keeper.book, on: now.today),
      file: { StoreFile.read("\(store)/\($0)") }, transport: transport, now: (now.now, offsetMinutes))
  }

  /// The same for every try of a round, so that servers and people see a deliberate repeat for what it is.
  private func messageID(of reminder: Reminder, content: MessageContent) -> String {
    let store = keeper.store.mark.id.prefix(8)
    let domain = content.sender.email.split(separator: "@").last.map(String.init) ?? "localhost"
    return "r-\(reminder.id.number).\(reminder.round).\(store)@\(domain)"
  }

  private func hand(over message: RenderedMessage, of reminder: Reminder, digest: String) -> SendingResult {
    let gate = { [self] in passNoReturn(reminder.id) }
    let fileName = "\(reminder.id)_\(reminder.round)_\(digest.prefix(8))"
    switch message.form {
    case .letter:
      guard let folder = StoreFile.folder(keeper.store.outbox + "/letters") else {
        return .stopRun(.folder(error: errno))
      }
      return OutboxFolder(path: folder).place(
        message.bytes, named: fileName + ".pdf", beforePointOfNoReturn: gate)
    case .mail(let from, let to):
      switch transport {
      case .files:
        guard let folder = StoreFile.folder(keeper.store.outbox + "/mail") else {
          return .stopRun(.folder(error: errno))
        }
        return EmlFolderSender(folder: OutboxFolder(path: folder)).send(
          message.bytes, named: fileName + ".eml", beforePointOfNoReturn: gate)
      case .sandbox(let sender, _):
        return sender.send(message.bytes, from: from, to: to, beforePointOfNoReturn: gate)
      case .live(let sender):
        guard !to.isReserved else { return .failed(code: 0, reply: "reserved domain: \(to.domain)") }
        return sender.send(message.bytes, from: from, to: to, beforePointOfNoReturn: gate)
      }
    }
  }

  /// The last look: PAUSE, then facts again, then the record on disk; only true lets the message leave.
  private func passNoReturn(_ id: ReminderID) -> Bool {
    guard mayGoOn() else { return false }
    do throws(BookkeeperProblem) {
      return try accepted(.passNoReturn(id), for: id)
    } catch {
      return false
    }
  }

  private func conclude(_ id: ReminderID, _ result: SendingResult, attempt: Int) throws(BookkeeperProblem) {
    switch result {
    case .sent(let reply):
      try keeper.record(.conclude(id, .sent(reply: reply)), on: occasion())
      report.sent.append(id)
    case .deferred(let why, let reply): try postpone(id, because: "\(why) \(reply)", attempt: attempt)
    case .failed(let code, let reply):
      let reason = code > 0 ? "\(code) \(reply)" : reply
      try keeper.record(
        .conclude(id, .failed(reason: reason, badAddress: result.marksAddressBad)), on: occasion())
      report.failed.append(id)
    case .uncertain(let reply):
      try keeper.record(.conclude(id, .uncertain(reply: reply)), on: occasion())
      report.uncertain.append(id)
    case .stopRun(let problem):
      try keeper.record(.abandon(id), on: occasion())
      report.stopped = .settings(problem)
    case .aborted:
      try keeper.record(.abandon(id), on: occasion())
    }
  }

  private func postpone(_ id: ReminderID, because reason: String, attempt: Int) throws(BookkeeperProblem) {
    guard let delay = RetrySchedule.delay(afterAttempt: attempt, spread: Int.random(in: 0...999)) else {
      try keeper.record(
        .conclude(id, .failed(reason: "expired: \(reason)", badAddress: false)), on: occasion())
      report.failed.append(id)
      return
    }
    try keeper.record(
      .conclude(id, .deferred(retryAt: occasion().now + delay, reason: reason)), on: occasion())
    report.deferred.append(id)
  }
}
