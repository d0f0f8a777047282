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

    /// Nothing found.
    package init() {}
  }

  private let store: StoreFolder
  private let redaction: ByteRedaction
  private let reminders: Set<String>
  private let customer: String
  private let fileStem: String
  private let blobs: Set<String>
  private let known: Set<String>?
  private static let deepest = 6

  /// - Parameters:
  ///   - customer: As `C-117`.
  ///   - fileStem: The customer's number as file names have it: statements and dossiers are named after it.
  ///   - words: Texts that point to this person alone.
  ///   - reminders: Record numbers of the person's reminders, as `R-12`: files are named after them.
  ///   - blobs: SHA-256 (hex) of the person's messages and letters.
  ///   - known: SHA-256 (hex) of all messages that the journal names: others were rendered and never begun, nobody
  ///     can say for whom, and they go too. Nil while somebody sends: they then stay.
  package init(
    _ store: StoreFolder, customer: String, fileStem: String, words: Set<String>, reminders: [String],
    blobs: Set<String>,
    known: Set<String>?
  ) {
    self.store = store
    self.customer = customer
    self.fileStem = fileStem
    self.reminders = Set(reminders)
    self.blobs = blobs
    self.known = known
    redaction = ByteRedaction(subject: customer, words: words)
  }

  /// Sweeps the store's folders.
  package func run() throws(StoreProblem) -> Outcome {
    var outcome = Outcome()
    try SnapshotFile.removeAll(in: store)
    try sweepBlobs(&outcome)
    try walk(store.temporary, depth: 0) { path, name throws(StoreProblem) in
      if try isDraftOfOthers(path, name) { return }
      try remove(path)
      outcome.removed += 1
    }
    try walk(store.outbox, depth: 0) { path, name throws(StoreProblem) in
      if isOfTheirs(outboxName: name) {
        try remove(path)
        outcome.removed += 1
      } else {
        try cover(path, &outcome)
      }
    }
    for folder in [store.inbox, store.quarantine] {
      try walk(folder, depth: 0) { path, name throws(StoreProblem) in
        // The folder's own name of the file may be theirs: a file of the inbox is called as its sender called it.
        try cover(path, &outcome)
        if contains(Array(name.utf8)) {
          try rename(path, in: folder)
          outcome.covered += 1
        }
      }
    }
    return outcome
  }

  /// Removes drafts about the person from the folder of the store's drafts, which may be missing.
  package func sweepDrafts(_ folder: String) throws(StoreProblem) -> Outcome {
    var outcome = Outcome()
    guard try FileFacts(at: folder)?.isFolder == true else { return outcome }
    try walk(folder, depth: 0) { path, name throws(StoreProblem) in
      var isTheirs = isOfTheirs(draftName: name)
      if !isTheirs {
        let file = try OpenFile(path, O_RDONLY)
        isTheirs = redaction.covering(try file.bytes(file.size())) != nil
      }
      guard isTheirs else { return }
      try remove(path)
      outcome.removed += 1
    }
    return outcome
  }

  // MARK: What is whose

  /// `R-12_2_0a1b2c3d.eml`, and the same while it is not whole yet: `.R-12_2_0a1b2c3d.eml.812.part`; a statement of
  /// account to look at, `releve-0117-2026-11-26.pdf`, or a dossier, whose compressed words nothing can cover. Earlier
  /// versions called these `C-117-2026-11-26.pdf`, after the record's number.
  private func isOfTheirs(outboxName name: String) -> Bool {
    let name = name.hasPrefix(".") ? name.dropFirst() : name[...]
    return isPaperOfTheirs(name) || name.hasPrefix(customer + "-") || name.hasPrefix(customer + ".")
      || reminders.contains(String(name.prefix { $0 != "_" && $0 != "." }))
  }

  private func isPaperOfTheirs(_ name: Substring) -> Bool {
    guard !fileStem.isEmpty else { return false }
    return ["releve", "statement", "dossier"].contains { kind in
      // Another customer's number may go on where this one's ends: then no day follows.
      let day = name.dropFirst(kind.count + fileStem.count + 2).prefix(10)
      return name.hasPrefix("\(kind)-\(fileStem)-") && Day(iso: day) != nil
    }
  }

  /// `call-C-117.form`, `skip-R-12.form`, `note-call-C-117.txt`, `reminder-12.txt`, and what an editor puts beside.
  private func isOfTheirs(draftName name: String) -> Bool {
    let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    return zip(words, words.dropFirst()).contains { first, second in
      "\(first)-\(second)" == customer || reminders.contains("\(first)-\(second)")
        || first == "reminder" && reminders.contains("R-\(second)")
    }
  }

  /// `edit-R-12.0a1b2c3d.txt`, the text that somebody edits or has kept, and `edit-R-12.lock`: of another customer's
  /// reminder, and without a word of this person, they are none of this erasure's business.
  private func isDraftOfOthers(_ path: String, _ name: String) throws(StoreProblem) -> Bool {
    guard name.hasPrefix("edit-R-"), name.hasSuffix(".txt") || name.hasSuffix(".lock"),
      !isOfTheirs(draftName: name), let file = try OpenFile.ifThere(path, O_RDONLY)
    else { return false }
    return !contains(try file.bytes(file.size()))
  }

  private func contains(_ bytes: [UInt8]) -> Bool { redaction.covering(bytes) != nil }

  // MARK: Files

  private func sweepBlobs(_ outcome: inout Outcome) throws(StoreProblem) {
    for name in try FolderListing.names(in: store.blobs) {
      let isOrphan = known.map { !$0.contains(name) } ?? false
      guard blobs.contains(name) || isOrphan else { continue }
      try remove(store.blobs + "/" + name)
      outcome.removed += 1
    }
    try OpenFile(folder: store.blobs).sync()
  }

  private func cover(_ path: String, _ outcome: inout Outcome) throws(StoreProblem) {
    let file = try OpenFile(path, O_RDONLY)
    guard let covered = redaction.covering(try file.bytes(file.size())) else { return }
    try WholeFile.write(covered, to: path, by: store.temporaryPath("covered"), replacing: true)
    outcome.covered += 1
  }

  private func remove(_ path: String) throws(StoreProblem) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw OpenFile.problem(path: path, operation: "unlink", code: errno)
    }
    try WholeFile.syncFolder(of: path)
  }

  private func rename(_ path: String, in folder: String) throws(StoreProblem) {
    let new = folder + "/erased." + (try RandomBytes.uuid())
    guard Glibc.rename(path, new) == 0 else {
      throw OpenFile.problem(path: path, operation: "rename", code: errno)
    }
    try WholeFile.syncFolder(of: new)
  }

  /// Plain files of a folder and the folders in it; links and other kinds are nobody's words.
  private func walk(
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
