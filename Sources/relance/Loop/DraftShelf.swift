import Glibc

/// The folder of one store's drafts in the person's XDG state: forms left open and texts given to an editor.
struct DraftShelf {
  private let folder: String

  /// Makes the folder for its owner alone; nil when the disk refuses.
  init?(store: String, stateFolder: String) {
    folder = "\(stateFolder)/drafts-\(store)"
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        if access(path, X_OK) == 0 { continue }  // such as a read-only root above a writable home
        return nil
      }
    }
  }

  /// The draft of a form; nil for a name that is no plain one.
  func form(_ name: String) -> DraftFile? { file(name, "form") }

  /// The text that an editor is given.
  func text(_ name: String) -> DraftFile? { file(name, "txt") }

  /// What was left in forms, by name.
  ///
  /// An editor's text that lies beside a form was saved while the program died: it is the form's note now.
  func forms(taking note: (_ form: String, _ note: String) -> String?) -> [String: String] {
    var found: [String: String] = [:]
    for name in names(ending: ".form") {
      guard let file = form(name), let text = file.text else { continue }
      found[name] = text
      guard let edited = self.text("note-" + name), let words = edited.text else { continue }
      if !words.isEmpty, let merged = note(text, words), file.keep(merged) { found[name] = merged }
      edited.remove()
    }
    return found
  }

  /// Removes the folder when nothing is left in it.
  func tidy() { rmdir(folder) }

  private func file(_ name: String, _ kind: String) -> DraftFile? {
    guard !name.isEmpty, name.utf8.count < 200, name.utf8.allSatisfy(DraftShelf.isPlain) else { return nil }
    return DraftFile(path: "\(folder)/\(name).\(kind)")
  }

  private func names(ending: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(ending) { names.append(String(name.dropLast(ending.count))) }
    }
    return names.sorted()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (48...57).contains(byte) || (65...90).contains(byte)
      || (97...122).contains(byte)
  }
}
