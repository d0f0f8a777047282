import Backoffice
import Casework
import Correspondence
import Delivery
import Dunning
import Journal
import Receivables

/// Takes approved reminders through the sending protocol (`store.md` section 3): never twice, never lost in silence.
package final class ReminderDispatch {
  let keeper: Bookkeeper
  let surroundings: DispatchSurroundings
  let shield = InterruptionShield()
  var report = DispatchReport()
  /// What the point of no return met, to be told once the attempt is recorded as abandoned.
  var gateProblem: BookkeeperProblem?

  private let openTransport: () throws(DeliveryProblem) -> MailTransport
  private var transport: MailTransport?
  /// The mode that `transport` was opened for.
  private var transportMode: StoreMode?
  private var pace = DomainPace(limit: .max)

  /// Prepares a run; no password is read and no server asked before the first e-mail.
  ///
  /// - Parameters:
  ///   - keeper: The store, opened for writing.
  ///   - transport: Where e-mails go; asked once, when the first one leaves.
  package init(
    keeper: Bookkeeper, surroundings: DispatchSurroundings,
    transport: @escaping () throws(DeliveryProblem) -> MailTransport
  ) {
    self.keeper = keeper
    self.surroundings = surroundings
    openTransport = transport
  }

  /// Settles what a dead run left behind, then sends everything whose time has come.
  ///
  /// - Parameter only: Nil takes every requested message.
  /// - Throws: When the store cannot be read or written, or another process is sending (exit 75).
  package func run(only: Set<ReminderID>? = nil) throws(BookkeeperProblem) -> DispatchReport {
    report = DispatchReport()
    if let obstacle = keeper.obstacle { throw obstacle }
    let lock: SendLock
    do throws(StoreProblem) {
      lock = try SendLock(keeper.store, occasion: writing("send"))
    } catch {
      throw .store(error)
    }
    defer { withExtendedLifetime(lock) {} }
    _ = try keeper.catchUp()
    guard isClockRight() else {
      report.stopped = .clock
      return report
    }
    report.standing = keeper.book.uncertain
    try settleOrphans()
    pace = DomainPace(limit: keeper.book.rules.messagesPerDomainMinute)
    var tried: Set<ReminderID> = []
    while report.stopped == nil {
      _ = try keeper.catchUp()
      // With a clock that went back nothing seems due any more.
      guard isClockRight() else {
        report.stopped = .clock
        break
      }
      report.voided += try keeper.adoptOtherBank(on: surroundings.occasion()) ?? []
      let waiting = waiting(but: tried, only: only)
      guard !waiting.isEmpty else { break }
      guard mayGoOn(), let next = next(of: waiting) else { continue }
      tried.insert(next)
      guard let reminder = keeper.book.reminder(next), let content = keeper.book.contents[next]
      else { continue }
      try send(reminder, content)
    }
    if report.stopped != nil { report.untried = waiting(but: tried, only: only) }
    return report
  }

  /// What is due now and was not tried in this run.
  private func waiting(but tried: Set<ReminderID>, only: Set<ReminderID>?) -> [ReminderID] {
    keeper.book.sendable(at: surroundings.occasion().now)
      .filter { !tried.contains($0) && only?.contains($0) != false }
  }

  private func writing(_ command: String) -> WritingOccasion {
    let now = surroundings.occasion()
    return WritingOccasion(
      command: command, by: now.collector, day: now.today.iso,
      now: JournalTime(milliseconds: Int64(now.now) * 1000), patience: Bookkeeper.patience)
  }

  private func isClockRight() -> Bool { keeper.isClockRight(at: surroundings.occasion().now) }

  /// We hold the send lock: whatever is still "sending" belongs to a process that died.
  private func settleOrphans() throws(BookkeeperProblem) {
    for reminder in keeper.book.reminders {
      guard case .sending = reminder.state else { continue }
      if reminder.passedNoReturn {
        try keeper.record(.conclude(reminder.id, .uncertain(reply: "")), on: surroundings.occasion())
        report.uncertain.append(reminder.id)
      } else {
        try keeper.record(.abandon(reminder.id), on: surroundings.occasion())
      }
    }
  }

  /// The first message whose domains may be written to now; nil once it has waited because all of them must.
  private func next(of waiting: [ReminderID]) -> ReminderID? {
    let now = surroundings.occasion().now
    let intents = keeper.book.attempts.recent.filter { now - $0.second < 60 && !$0.domains.isEmpty }
    guard !intents.isEmpty else { return waiting.first }
    var waits: [String: Int] = [:]
    var shortest = Int.max
    for id in waiting {
      var wait = 0
      for domain in domains(of: id) {
        let one = waits[domain] ?? pace.wait(for: domain, at: now, after: intents)
        waits[domain] = one
        wait = max(wait, one)
      }
      if wait == 0 { return id }
      shortest = min(shortest, wait)
    }
    surroundings.idle(shortest)
    if surroundings.occasion().now == now { pace.forget(through: keeper.sequence) }
    return nil
  }

  /// The domains that a message goes to over the network.
  private func domains(of id: ReminderID) -> [String] {
    guard let content = keeper.book.contents[id], let transport = handover(for: content.channel)?.transport,
      transport.isNetwork
    else { return [] }
    var addresses: [StrictAddress] = []
    do throws(DeliveryProblem) {
      for end in [content.recipient] + content.copies { addresses.append(try StrictAddress(end.address)) }
    } catch {
      return []
    }
    return transport.targets(of: addresses).distinctDomains
  }

  /// Whether a server's answer speaks of the customer's address, not of ours that stands in for it.
  var reachesCustomers: Bool { transport?.reachesCustomers == true }

  /// The way for a message, opened at the first e-mail; nil when there is none.
  func handover(for channel: Channel) -> Handover? {
    let outbox = keeper.store.outbox
    if channel.isOnPaper { return Handover(outbox: outbox, transport: nil) }
    guard report.mailProblem == nil else { return nil }
    if let transport, transportMode == keeper.mode { return Handover(outbox: outbox, transport: transport) }
    do throws(DeliveryProblem) {
      let opened = try openTransport()
      transport = opened
      transportMode = keeper.mode
      return Handover(outbox: outbox, transport: opened)
    } catch {
      report.mailProblem = error
      return nil
    }
  }

  /// Whether sending may start or end here: no PAUSE, a clock that fits, and room to record the result.
  func mayGoOn() -> Bool {
    if keeper.store.isPaused {
      report.stopped = .paused
      return false
    }
    guard isClockRight() else {
      report.stopped = .clock
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
}

extension Casebook {
  /// Messages that may have arrived or not, and on which nobody has decided yet.
  package var uncertain: [ReminderID] { reminders.filter { $0.state == .uncertain }.map(\.id) }
}
