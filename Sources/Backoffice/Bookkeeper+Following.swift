import Casework
import Journal
import Receivables

/// What other processes recorded since the last look.
package struct CaughtUp: Equatable, Sendable {
  /// Journal lines taken over.
  package var lines = 0
  /// New customers.
  package var customers = 0
  /// New invoices and credit notes.
  package var invoices = 0
  /// New payments.
  package var payments = 0
  /// New reminders and tasks.
  package var reminders = 0
  /// New calls.
  package var calls = 0
  /// Who decided the last of them; empty when nothing changed.
  package var by = ""
  /// Whether the whole journal was read anew, because it had been rewritten.
  package var wasReloaded = false
  /// Whether what kept commands from being recorded is over: a restored or copied store was adopted, a latch lifted, a
  /// damage salvaged, a disk may be written again.
  package var isWritableAgain = false
  /// Whether nothing may be recorded from now on; `Bookkeeper.obstacle` says why.
  package var isHeldUp = false
  /// Whether another process made a sandbox store live: from now on messages go to customers.
  package var isOtherMode = false

  /// Whether anything on a screen may be different.
  package var changedSomething: Bool {
    lines > 0 || wasReloaded || isWritableAgain || isHeldUp || isOtherMode
  }
}

extension Bookkeeper {
  /// To be polled for reading; it changes when the journal is read anew. -1 where the kernel cannot notify: look
  /// every `pollInterval` then.
  package var followerDescriptor: Int32 { startFollowing().descriptor }

  /// Milliseconds between looks where notification is missing or has overflowed, or where nobody would tell that an
  /// obstacle is over; nil while notification works.
  package var pollInterval: Int? {
    startFollowing().pollInterval ?? (mayPassUntold ? JournalFollower.whenBlind : nil)
  }

  /// Folds what other processes have recorded, and looks whether the store may be written from now on, or no longer.
  ///
  /// - Parameter looksForHoldUp: Whether to look at rights and latch although nobody told of them: nobody tells of a disk that
  ///   is only read now.
  /// - Throws: What reading meets. Damage, and a store that is gone, are thrown once and stay as `obstacle`; the
  ///   casebook shows everything before it.
  package func catchUp(looksForHoldUp: Bool = false) throws(BookkeeperProblem) -> CaughtUp {
    let before = counts
    let known = obstacle
    var change = CaughtUp()
    do throws(StoreProblem) {
      let seen = known == nil && access == .readWrite ? try witness.read() : nil
      (change.lines, change.wasReloaded) = try drain()
      if known == nil, obstacle == nil, access == .readWrite, seen != nil { try check(seen) }
      seeHoldUp(isAsked: looksForHoldUp)
      change.isHeldUp = known == nil && obstacle != nil
      if known != nil { change.isWritableAgain = try seesObstacleOver() }
      change.isOtherMode = try seesOtherMode()
    } catch {
      let problem = BookkeeperProblem.store(error)
      if case .damaged = error { obstacle = problem }
      if startFollowing().isLost { obstacle = problem }
      if known != nil, obstacle == known { return change }
      throw problem
    }
    let now = counts
    change.customers = now[0] - before[0]
    change.invoices = now[1] - before[1]
    change.payments = now[2] - before[2]
    change.reminders = now[3] - before[3]
    change.calls = now[4] - before[4]
    if change.changedSomething { change.by = book.lastMoment?.by ?? "" }
    return change
  }

  /// - Returns: Lines read, and whether the whole journal was read anew.
  private func drain() throws(StoreProblem) -> (lines: Int, wasReloaded: Bool) {
    let follower = startFollowing()
    var needsReload = false
    if case .store(.damaged) = obstacle { needsReload = true }
    var lines = 0
    if !needsReload {
      lines = try folding { apply throws(StoreProblem) in
        let report = try follower.drain(apply)
        needsReload = report.needsReload
        return report.reading
      }.lines
    }
    // What was moved away and what stands there now are two stores.
    if follower.isLost {
      _ = try StoreFolder.open(store.path, allowingNetwork: allowsNetwork)
      needsReload = true
    }
    return needsReload ? (try reload(), true) : (lines, false)
  }

  /// Obstacles that may end, and of which nobody would tell.
  private var mayPassUntold: Bool {
    guard access == .readWrite else { return false }
    switch obstacle {
    case .store(.damaged), .store(.newer), .store(.spoiltMark): return false
    case .copied, .store: return true
    default: return false
    }
  }

  /// Looks whether another process has latched the store, or somebody taken away the right to write, where a notification
  /// says that it may be so, or the caller wants to know.
  private func seeHoldUp(isAsked: Bool) {
    guard startFollowing().tellsOfHoldUp() || isAsked, obstacle == nil, access == .readWrite,
      book.horizon == nil
    else { return }
    do throws(StoreProblem) {
      let reopened = try StoreFolder.open(store.path, allowingNetwork: allowsNetwork)
      if let problem = reopened.readOnlyBecause {
        obstacle = .store(problem)
      } else if try reopened.isLatched() {
        obstacle = .store(.latched)
      }
    } catch {
      obstacle = .store(error)
    }
  }

  /// Looks whether what kept everything from being recorded is over.
  ///
  /// A line that was appended since the last look makes a copied store look older than it is known to be; that line
  /// wakes the caller again.
  private func seesObstacleOver() throws(StoreProblem) -> Bool {
    guard access == .readWrite, book.horizon == nil else { return false }
    switch obstacle {
    case .store(.newer), .store(.spoiltMark): return false
    case .copied, .store: break
    default: return false
    }
    let seen = try witness.read()
    let reopened = try StoreFolder.open(store.path, allowingNetwork: allowsNetwork)
    guard reopened.mark.id == store.mark.id else {
      obstacle = .copied(.isOtherStore)
      return false
    }
    if let problem = reopened.readOnlyBecause {
      obstacle = .store(problem)
      return false
    }
    if try reopened.isLatched() {
      obstacle = .store(.latched)
      return false
    }
    switch try StoreWitness.compare(seen, with: reopened, at: reader.position, host: host) {
    case .copiedOrRestored(let reason):
      obstacle = .copied(try actual(reason))
      return false
    case .same, .firstSeen: break
    }
    store = reopened
    obstacle = nil
    settleErasures()
    return true
  }

  private func seesOtherMode() throws(StoreProblem) -> Bool {
    let marked = try store.rereadingMark()
    guard marked.mark.id == store.mark.id, marked.mark.mode != mode else { return false }
    store = marked
    return true
  }

  private var counts: [Int] {
    [
      book.portfolio.customers.count, book.portfolio.invoices.count, book.portfolio.payments.count,
      book.reminders.count, book.calls.count,
    ]
  }

  private func startFollowing() -> JournalFollower {
    if let follower { return follower }
    let started = JournalFollower(reader)
    follower = started
    return started
  }

  /// Reads the whole journal anew; the caller is told, so that a main loop polls the new descriptor.
  func reload() throws(StoreProblem) -> Int {
    reader = JournalReader(store, from: .beginning)
    follower = nil
    snapshotPosition = .beginning
    believedSnapshot = nil
    folding = JournalFolding()
    book = Casebook(horizon: book.horizon)
    return try folding { apply throws(StoreProblem) in try reader.read(apply) }.lines
  }
}
