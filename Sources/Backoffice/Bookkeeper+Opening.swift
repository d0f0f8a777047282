import Casework
import Dunning
import Journal
import Receivables

extension Bookkeeper {
  /// Makes a new store and opens it.
  ///
  /// - Parameters:
  ///   - folder: Must not exist or be empty.
  ///   - files: People's first files, as for `StoreFolder.create`.
  ///   - rules: The first rules to adopt, or nil.
  ///   - occasion: When and by whom it is made.
  /// - Throws: What the disk says; `.store(.alreadyThere)`.
  package static func create(
    folder: String, mode: StoreMode, stateFolder: String, files: [String: [UInt8]] = [:],
    rules: HouseRules? = nil,
    on occasion: Occasion, allowingNetwork: Bool = false
  ) throws(BookkeeperProblem) -> Bookkeeper {
    let keeper: Bookkeeper
    do throws(StoreProblem) {
      let host = try MachineIdentity.read(stateFolder: stateFolder)
      let store = try StoreFolder.create(
        folder, mode: mode, host: host, allowingNetwork: allowingNetwork, files: files)
      keeper = Bookkeeper(
        store, book: Casebook(), from: .beginning, access: .readWrite, stateFolder: stateFolder, host: host,
        allowingNetwork: allowingNetwork)
    } catch {
      throw .store(error)
    }
    keeper.rememberPosition(isNew: true)
    if let rules { try keeper.record(.adopt(rules), on: occasion) }
    return keeper
  }

  /// Opens a store and folds its journal.
  ///
  /// A damaged, latched, copied or read-only store opens too: `book` then holds everything up to the damage and
  /// `obstacle` says why nothing may be recorded.
  ///
  /// - Parameters:
  ///   - horizon: Last day of dunning decisions to fold, for `--today` in the past; such a book is for reading.
  ///   - stateFolder: `StoreLocator.stateFolder`; the second witness lives there.
  /// - Throws: When there is nothing to show: no store, not ours alone, a link in the way, newer than this program.
  package static func open(
    folder: String, stateFolder: String, horizon: Day? = nil, access: Access = .readWrite,
    allowingNetwork: Bool = false
  ) throws(BookkeeperProblem) -> Bookkeeper {
    do throws(StoreProblem) {
      let host = try hostName(stateFolder: stateFolder, access: access)
      let store = try StoreFolder.open(folder, allowingNetwork: allowingNetwork, showingSpoilt: true)
      let keeper = Bookkeeper(
        store, book: Casebook(horizon: horizon), from: .beginning, access: access, stateFolder: stateFolder,
        host: host, allowingNetwork: allowingNetwork)
      try keeper.load()
      return keeper
    } catch {
      throw .store(error)
    }
  }

  /// Reading must work where nothing can be written: the machine then counts as the store's own.
  private static func hostName(stateFolder: String, access: Access) throws(StoreProblem) -> String {
    do throws(StoreProblem) {
      return try MachineIdentity.read(stateFolder: stateFolder)
    } catch {
      guard access == .readOnly else { throw error }
      return ""
    }
  }

  private func load() throws(StoreProblem) {
    obstacle = store.readOnlyBecause.map(BookkeeperProblem.store)
    if access == .readWrite, obstacle == nil, try store.isLatched() { obstacle = .store(.latched) }
    let isCompared = access == .readWrite && obstacle == nil
    // Whoever only reads can do so without it.
    let seen = isCompared ? try witness.read() : try? witness.read()
    startFromSnapshot()
    do throws(StoreProblem) {
      _ = try folding { apply throws(StoreProblem) in try reader.read(apply) }
    } catch .damaged(let damage) {
      obstacle = .store(.damaged(damage))
      // What lies before a snapshot is read by whoever looks at a day in the past.
      if snapshotPosition == .beginning { _ = store.distrusting(.damaged(damage)) }
    } catch .rewritten {
      // Somebody was erased between the snapshot and the journal.
      _ = try reload()
    }
    if obstacle == nil, isCompared { try check(seen) }
    if obstacle == nil, !isCompared, !host.isEmpty,
      case .copiedOrRestored(let reason) = try StoreWitness.compare(
        seen, with: store, at: reader.position, host: host)
    {
      copyFound = .copied(try actual(reason))
    }
    if obstacle == nil, book.horizon != nil { obstacle = .openedInThePast }
    warnOfErasures()
    if obstacle == nil, access == .readWrite { settleErasures() }
  }

  /// Compares the store as it was read with what the witness said before.
  func check(_ seen: StoreWitness?) throws(StoreProblem) {
    switch try StoreWitness.compare(seen, with: store, at: reader.position, host: host) {
    case .same: return
    case .firstSeen: rememberPosition(isNew: true)
    case .copiedOrRestored(let reason): obstacle = .copied(try actual(reason))
    }
  }

  /// Takes a restored or copied store for this machine's own from now on.
  ///
  /// A new epoch begins first, so that two living copies never both send: what may have been sent becomes uncertain,
  /// other approvals are to be given anew.
  ///
  /// - Returns: What the epoch began with, again under the operation that adopted it; nil when the store was this
  ///   machine's already.
  /// - Throws: `BookkeeperProblem`; the store then stays read-only.
  @discardableResult
  package func adoptStore(on occasion: Occasion) throws(BookkeeperProblem) -> EpochReport? {
    guard case .copied = obstacle else {
      guard book.operations[occasion.operation] != nil else { return nil }
      return EpochReport(
        try record(.beginEpoch(EpochOrder(cause: .adopted)), on: occasion, followUp: false))
    }
    let reason = obstacle
    obstacle = nil
    isAdopting = true
    defer { isAdopting = false }
    let receipt: Receipt
    do throws(BookkeeperProblem) {
      receipt = try record(.beginEpoch(EpochOrder(cause: .adopted)), on: occasion, followUp: false)
      do throws(StoreProblem) {
        store = try store.rewritingMark(mode: mode, host: host)
        reader = JournalReader(store, from: reader.position)
        // Without it the next opening would find a copy again.
        try witness.begin(store, at: reader.position)
      } catch {
        throw .unfinished(error)
      }
    } catch {
      obstacle = reason
      throw error
    }
    settleErasures()
    return EpochReport(receipt)
  }

  /// Proves the whole journal, not only what came after the newest snapshot; damage forbids writing and sending from now on.
  ///
  /// - Throws: `.store(.damaged)`.
  package func proveJournal() throws(BookkeeperProblem) {
    do throws(StoreProblem) {
      try store.prove()
    } catch {
      throw met(error)
    }
  }
}
