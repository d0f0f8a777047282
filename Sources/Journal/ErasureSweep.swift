import Glibc
import Receivables

/// Takes a person out of everything in a store but its journal: snapshots, messages, letters, files beside.
///
/// Doing it twice changes nothing. The caller holds the lock, and the right to send where it may be had.
package struct ErasureSweep {
  /// How many files went, and in how many something was covered.
  package struct Outcome: Equatable, Sendable {
    /// Files removed.
    package var removed = 0
    /// Files in which words were covered with stars.
    package var covered = 0
    /// Files that nobody can look through for words, packed as they are, and whose owner nothing tells: a person has
    /// to. Relative to the store.
    package var packed: [String] = []
    /// Files that people laid elsewhere in the store and that tell who it was: nothing there is touched.
    package var left: [String] = []

    /// Nothing found.
    package init() {}
  }

  let store: StoreFolder
  let person: ErasedPerson
  let redaction: ByteRedaction
  private static let deepest = 6

  /// - Parameter person: Who is taken out, and what belongs to others.
  package init(_ store: StoreFolder, of person: ErasedPerson) {
    self.store = store
    self.person = person
    redaction = ByteRedaction(person)
  }

  /// Sweeps the store's folders. What was sent to others, their dossiers, statements and drafts stay byte for byte.
  package func run() throws(StoreProblem) -> Outcome {
    var outcome = Outcome()
    try SnapshotFile.removeAll(in: store)
    try sweepBlobs(&outcome)
    try walk(store.temporary, depth: 0) { path, name throws(StoreProblem) in
      guard person.side(ofDraft: name) != .another else { return }
      try remove(path)
      outcome.removed += 1
    }
    let dossiers = try dossiers(in: store.outbox)
    try walk(store.outbox, depth: 0) { path, name throws(StoreProblem) in
      switch try side(ofPaper: name, at: path, dossiers) {
      case .person:
        try remove(path)
        outcome.removed += 1
      case .another: break
      case .nobody: try sweep(path, name, in: store.outbox, &outcome)
      }
    }
    for folder in [store.inbox, store.quarantine] {
      try walk(folder, depth: 0) { path, name throws(StoreProblem) in
        try sweep(path, name, in: folder, &outcome)
      }
    }
    try lookElsewhere(&outcome)
    return outcome
  }

  /// Removes drafts about the person from the folder of the store's drafts, which may be missing; a draft about
  /// somebody else stays whatever it tells.
  package func sweepDrafts(_ folder: String) throws(StoreProblem) -> Outcome {
    var outcome = Outcome()
    guard try FileFacts(at: folder)?.isFolder == true else { return outcome }
    try walk(folder, depth: 0) { path, name throws(StoreProblem) in
      switch person.side(ofDraft: name) {
      case .person: break
      case .another: return
      case .nobody:
        let file = try OpenFile(path, O_RDONLY)
        guard redaction.covering(try file.bytes(file.size())) != nil else { return }
      }
      try remove(path)
      outcome.removed += 1
    }
    return outcome
  }

  // MARK: Files

  private func sweepBlobs(_ outcome: inout Outcome) throws(StoreProblem) {
    for name in try FolderListing.names(in: store.blobs) {
      let isOrphan = person.allBlobs.map { !$0.contains(name) } ?? false
      guard person.blobs.contains(name) || isOrphan else { continue }
      try remove(store.blobs + "/" + name)
      outcome.removed += 1
    }
    try OpenFile(folder: store.blobs).sync()
  }

  /// Covers what a file tells, and takes its name away where it is called after the person: a file of the inbox is
  /// called as its sender called it.
  private func sweep(
    _ path: String, _ name: String, in folder: String, _ outcome: inout Outcome
  ) throws(StoreProblem) {
    let file = try OpenFile(path, O_RDONLY)
    let bytes = try file.bytes(file.size())
    if let covered = redaction.covering(bytes) {
      try WholeFile.write(covered, to: path, by: store.temporaryPath("covered"), replacing: true)
      outcome.covered += 1
    }
    var path = path
    if person.isNamed(inFileName: name) || redaction.covering(Array(name.utf8)) != nil {
      path = try rename(path, in: folder)
      outcome.covered += 1
    }
    if Self.isPacked(bytes) { outcome.packed.append(String(path.dropFirst(store.path.count + 1))) }
  }

  private func remove(_ path: String) throws(StoreProblem) {
    try WholeFile.remove(path)
    try WholeFile.syncFolder(of: path)
  }

  private func rename(_ path: String, in folder: String) throws(StoreProblem) -> String {
    let new = folder + "/erased." + (try RandomBytes.uuid())
    guard Glibc.rename(path, new) == 0 else {
      throw OpenFile.problem(path: path, operation: "rename", code: errno)
    }
    try WholeFile.syncFolder(of: new)
    return new
  }

  /// Plain files of a folder and the folders in it; links and other kinds are nobody's words.
  func walk(
    _ folder: String, depth: Int, _ visit: (String, String) throws(StoreProblem) -> Void
  ) throws(StoreProblem) {
    guard depth < Self.deepest, try FileFacts(at: folder)?.isFolder == true else { return }
    for name in try FolderListing.names(in: folder) {
      let path = folder + "/" + name
      guard let facts = try FileFacts(at: path) else { continue }
      if facts.isFolder {
        try walk(path, depth: depth + 1, visit)
      } else if facts.isFile {
        try visit(path, name)
      }
    }
  }
}
