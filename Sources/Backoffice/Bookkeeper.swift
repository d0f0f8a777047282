import Casework
import Journal
import Receivables

/// The one way to write: holds the casebook of an opened store and runs commands against its journal.
///
/// Owned by one thread. Read `book` in place: a copy that is kept makes the next command copy the portfolio.
/// ```swift
/// let keeper = try Bookkeeper.open(folder: path, stateFolder: state)
/// let receipt = try keeper.record(.checkBank, on: occasion)
/// ```
package final class Bookkeeper {
  /// Whether commands may be recorded.
  package enum Access: Sendable {
    /// Nothing is ever written, not even the witness outside the store.
    case readOnly
    /// Commands are recorded unless `obstacle` says why not.
    case readWrite
  }

  /// The store; its mark tells the mode.
  package internal(set) var store: StoreFolder
  /// Everything that happened, folded.
  package internal(set) var book: Casebook
  /// What is wrong with the store and keeps everything from being recorded, or nil.
  package internal(set) var obstacle: BookkeeperProblem?
  /// Why the store counts as copied or restored, as one who only reads it found when opening it; nil otherwise.
  package internal(set) var copyFound: BookkeeperProblem?
  /// Why nothing can be recorded, wrong or wanted so, or nil; screens show it as a banner and disable every change.
  package var writeObstacle: BookkeeperProblem? {
    obstacle ?? (access == .readOnly ? .openedForReading : nil)
  }
  /// What was found and is not damage, since the store was opened.
  package internal(set) var warnings: [StoreWarning] = []

  let access: Access
  let stateFolder: String
  let host: String
  /// People's files as they were last understood.
  var understood: (contents: PeoplesFiles.Contents, files: PeoplesFiles)?
  var reader: JournalReader
  var folding = JournalFolding()
  var follower: JournalFollower?
  /// The operation that the casebook was turned back to, or nil; nothing is written from then on.
  var repetition: Repetition?
  /// Lines folded since the last snapshot.
  var linesSinceSnapshot = 0
  /// The witness outside the store.
  let witness: WitnessFile
  /// Whether the store's epoch is being begun, which is done where the witness says otherwise.
  var isAdopting = false
  /// Whether the store may lie on a network file system.
  let allowsNetwork: Bool
  /// How many erased customers are known to be erased on disk too.
  var settledErasures = 0
  /// Where the last snapshot stands, read or written.
  var snapshotPosition = JournalPosition.beginning
  /// The line of a snapshot that stands for everything before it, read or written by this process or put in the place of
  /// that one by another; nil once the whole journal is proved.
  var believedSnapshot: Int?

  init(
    _ store: StoreFolder, book: Casebook, from position: JournalPosition, access: Access, stateFolder: String,
    host: String, allowingNetwork: Bool = false
  ) {
    self.store = store
    self.book = book
    self.access = access
    self.stateFolder = stateFolder
    self.host = host
    allowsNetwork = allowingNetwork
    witness = WitnessFile(of: store, stateFolder: stateFolder, host: host)
    reader = JournalReader(store, from: position)
  }

  /// What the store is for.
  package var mode: StoreMode { store.mark.mode }

  /// What the store is for; nil while its mark cannot be read.
  package var knownMode: StoreMode? {
    if case .spoiltMark? = store.readOnlyBecause { nil } else { mode }
  }

  /// The number of the last journal line folded.
  package var sequence: Int { reader.position.line }

  /// Folds what a reading hands over; the casebook is whole again when it returns.
  func folding(
    _ read: (JournalReader.Apply) throws(StoreProblem) -> ReadReport
  ) throws(StoreProblem) -> ReadReport {
    defer { folding.settle(into: &book) }
    let report = try read { line throws(JSONFault) in try self.folding.take(line, into: &self.book) }
    warnings += report.warnings
    linesSinceSnapshot += report.lines
    if let newer = folding.newer, obstacle == nil {
      let unknown = ["\(newer.kind) \(newer.version)"]
      obstacle = .store(.newer(features: unknown, needs: store.mark.needs, onlyWriting: true))
    }
    return report
  }

  /// Refuses when nothing may be recorded.
  func checkWritable() throws(BookkeeperProblem) {
    if let writeObstacle { throw writeObstacle }
  }

  /// Refuses what would say what the store is for, or write beside the journal, while its mark cannot be read.
  ///
  /// - Throws: `.store(.spoiltMark)`.
  package func requireMark() throws(BookkeeperProblem) {
    if knownMode == nil { throw .store(.spoiltMark(path: store.path)) }
  }

  /// Remembers outside the store how far it is; a witness that cannot be written lags, which is told once.
  ///
  /// - Parameter isNew: Whether the store is seen for the first time, or was adopted or salvaged.
  func rememberPosition(isNew: Bool = false) {
    do throws(StoreProblem) {
      if isNew {
        try witness.begin(store, at: reader.position)
      } else {
        try witness.remember(store, at: reader.position)
      }
    } catch {
      let lag = StoreWarning.witnessLags(path: witness.path)
      if !warnings.contains(lag) { warnings.append(lag) }
    }
  }

  /// Folds what others wrote and makes sure, under the lock, that the store is still the one that was opened: it may
  /// have been exchanged or restored below this process, or a copy of it adopted elsewhere.
  ///
  /// - Throws: `.copied`; nothing may be recorded from then on.
  func takeUp(_ session: JournalSession) throws {
    _ = try folding { apply throws(StoreProblem) in try session.readNewLines(apply) }
    guard access == .readWrite, !isAdopting else { return }
    try proveIfDistrusted()
    let verdict = try StoreWitness.compare(
      try witness.read(), with: store, lockInode: session.lockInode, at: reader.position, host: host)
    if case .copiedOrRestored(let reason) = verdict {
      throw BookkeeperProblem.copied(try actual(reason))
    }
  }

  /// A store that was exchanged for another one, or for a backup, says so itself.
  func actual(_ reason: StoreWitness.Reason) throws(StoreProblem) -> StoreWitness.Reason {
    let marked = try store.rereadingMark()
    if marked.mark.id != store.mark.id { return .isOtherStore }
    return marked.mark.isRestored ? .isRestored : reason
  }

  /// Closes files that decisions keep open, so that a disk can be taken away while nobody decides.
  package func letGo() {
    reader.closeFiles()
    witness.close()
  }

  /// Whether `letGo` has something to close.
  package var isHoldingFiles: Bool { reader.isHoldingFiles }
}
