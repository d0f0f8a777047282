import Digest
import Glibc
import PlainText

/// One collector's drafts of one store in the XDG state: forms left open and texts given to an editor.
///
/// Each collector has a folder of their own in that of the store: what one has left is never taken for another's.
struct DraftShelf {
  private let folder: String
  private let collector: String

  /// Makes the folder for its owner alone; nil when the disk refuses.
  ///
  /// What earlier versions have left in the store's folder, whoever's it was, is taken in.
  init?(store: String, collector: String, stateFolder: String) {
    let shared = "\(stateFolder)/drafts-\(store)"
    folder = shared + "/" + sha256(Array(folded(collector).utf8)).hex.prefix(16)
    self.collector = collector
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        if access(path, X_OK) == 0 { continue }  // such as a read-only root above a writable home
        return nil
      }
    }
    for name in DraftShelf.names(in: shared, ending: ".form") + DraftShelf.names(in: shared, ending: ".txt") {
      // Nothing of this collector's is covered.
      if link("\(shared)/\(name)", "\(folder)/\(name)") == 0 { unlink("\(shared)/\(name)") }
    }
  }

  /// Tries to keep other dashboards of this collector from a draft.
  func lock(_ name: String) -> DraftLock.Attempt { DraftLock.take("\(folder)/\(name).lock", by: collector) }

  /// The draft of a form; nil for a name that is no plain one.
  func form(_ name: String) -> DraftFile? { file(name, "form") }

  /// The text that an editor is given.
  func text(_ name: String) -> DraftFile? { file(name, "txt") }

  /// What was left in forms, by name, and the locks that keep other dashboards from them.
  ///
  /// A form that is open in another dashboard stays there. An editor's text that lies beside a form was saved while
  /// the program died: it is the form's note now.
  func forms(
    taking note: (_ form: String, _ note: String) -> String?
  ) -> (texts: [String: String], locks: [String: DraftLock]) {
    var (found, locks): ([String: String], [String: DraftLock]) = ([:], [:])
    for file in DraftShelf.names(in: folder, ending: ".form") {
      let name = String(file.dropLast(5))
      guard let file = form(name), let text = file.text else { continue }
      guard case .held(let lock) = lock(name) else { continue }
      locks[name] = lock
      found[name] = text
      guard let edited = self.text("note-" + name), let words = edited.text else { continue }
      if !words.isEmpty, let merged = note(text, words), file.keep(merged) { found[name] = merged }
      edited.remove()
    }
    return (found, locks)
  }

  /// Removes the folder when nothing is left in it.
  func tidy() {
    rmdir(folder)
    rmdir(String(folder.dropLast(17)))
  }

  private func file(_ name: String, _ kind: String) -> DraftFile? {
    guard !name.isEmpty, name.utf8.count < 200, name.utf8.allSatisfy(DraftShelf.isPlain) else { return nil }
    return DraftFile(path: "\(folder)/\(name).\(kind)")
  }

  private static func names(in folder: String, ending: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(ending) { names.append(name) }
    }
    return names.sorted()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (48...57).contains(byte) || (65...90).contains(byte)
      || (97...122).contains(byte)
  }
}
