import Backoffice
import Glibc

/// Unfinished texts, kept outside the store until they are recorded (screens rule 8: nothing typed is lost).
struct DraftFile {
  /// The file.
  let path: String

  /// A draft of a store under a name made of letters, digits and hyphens.
  init?(named name: String, store: String, stateFolder: String) {
    guard !name.isEmpty, name.utf8.allSatisfy({ DraftFile.isPlain($0) }) else { return nil }
    let folder = "\(stateFolder)/drafts-\(store)"
    for made in [stateFolder, folder] {
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { return nil }
    }
    path = "\(folder)/\(name).txt"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (48...57).contains(byte) || (65...90).contains(byte)
      || (97...122).contains(byte)
  }

  /// The text kept, or nil.
  var text: String? {
    guard case .success(let bytes) = FileBytes.read(path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Keeps a text for its owner alone; false when the disk refuses.
  func keep(_ text: String) -> Bool {
    let part = path + ".part"
    unlink(part)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard FileBytes.writeAll(Array(text.utf8), to: file) else { return false }
    return fsync(file) == 0 && rename(part, path) == 0
  }

  /// Removes it once its text is recorded.
  func remove() { unlink(path) }

  /// Lets the person edit it; true when the editor ended well.
  func edit() -> Bool {
    let words = DraftFile.editor + [path]
    guard let child = ChildProcess.onTerminal(words) else { return false }
    return child.wait() == 0
  }

  /// `$VISUAL`, `$EDITOR`, else what the machine has; words are split at spaces, no shell is asked.
  private static var editor: [String] {
    for name in ["VISUAL", "EDITOR"] {
      guard let value = getenv(name) else { continue }
      let words = String(cString: value).split(separator: " ").map(String.init)
      if !words.isEmpty { return words }
    }
    for program in ["/usr/bin/editor", "/usr/bin/nano", "/usr/bin/vi"] where access(program, X_OK) == 0 {
      return [program]
    }
    return ["vi"]
  }
}
