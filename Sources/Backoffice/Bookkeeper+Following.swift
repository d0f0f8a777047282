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
  /// Whether a restored or copied store was adopted by another process, so that commands may be recorded from now on.
  package var isAdopted = false
  /// Whether another process made a sandbox store live: from now on messages go to customers.
  package var isOtherMode = false

  /// Whether anything on a screen may be different.
  package var changedSomething: Bool { lines > 0 || wasReloaded || isAdopted || isOtherMode }
}

extension Bookkeeper {
  /// To be polled for reading; it changes when the journal is read anew. -1 where the kernel cannot notify: look
  /// every `pollInterval` then.
  package var followerDescriptor: Int32 { startFollowing().descriptor }

  /// Milliseconds between looks where notification is missing or has overflowed; nil while it works.
  package var pollInterval: Int? { startFollowing().pollInterval }

  /// Folds what other processes have recorded.
  ///
  /// - Throws: What reading meets. Damage is thrown once and stays as `obstacle`; the casebook shows everything
  ///   before it.
  package func catchUp() throws(BookkeeperProblem) -> CaughtUp {
    let before = counts
    var change = CaughtUp()
    do throws(StoreProblem) {
      let follower = startFollowing()
      var needsReload = false
      let report = try folding { apply throws(StoreProblem) in
        let report = try follower.drain(apply)
        needsReload = report.needsReload
        return report.reading
      }
      change.lines = report.lines
      if needsReload { change.lines = try reload() }
      change.wasReloaded = needsReload
      change.isAdopted = try seesAdoption()
      change.isOtherMode = try seesOtherMode()
    } catch {
      if case .damaged = error { obstacle = .store(error) }
      throw .store(error)
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

  /// Looks whether somebody has adopted a store that counted as copied or restored.
  ///
  /// A line that was appended since the last look makes it look older than it is known to be; that line wakes the caller
  /// again.
  private func seesAdoption() throws(StoreProblem) -> Bool {
    guard case .copied = obstacle else { return false }
    let seen = try StoreWitness.read(of: store, stateFolder: stateFolder)
    let marked = try store.rereadingMark()
    guard try StoreWitness.compare(seen, with: marked, at: reader.position, host: host) == .same else {
      return false
    }
    store = marked
    obstacle = nil
    settleErasures()
    return true
  }

  private func seesOtherMode() throws(StoreProblem) -> Bool {
    let marked = try store.rereadingMark()
    guard marked.mark.mode != mode else { return false }
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
    folding = JournalFolding()
    book = Casebook(horizon: book.horizon)
    return try folding { apply throws(StoreProblem) in try reader.read(apply) }.lines
  }
}
