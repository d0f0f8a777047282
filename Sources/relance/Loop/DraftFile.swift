import Backoffice
import Glibc

/// An unfinished text, kept outside the store until it is recorded (screens rule 8: nothing typed is lost).
struct DraftFile {
  /// The file.
  let path: String

  /// The text kept, or nil; also nil for one that cannot be read or is larger than any text may be.
  var text: String? {
    guard case .success(let bytes) = FileBytes.read(path, atMost: FileBytes.peoplesLimit) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether there is a file that is no text: it must not be written over.
  var isUnreadable: Bool { text == nil && FileBytes.exists(path) }

  /// Keeps a text for its owner alone; false when the disk refuses.
  ///
  /// - Parameter isFlushed: Whether it must outlive a power cut: too slow for every key, right before an editor.
  func keep(_ text: String, isFlushed: Bool = false) -> Bool {
    let part = path + ".part"
    unlink(part)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard FileBytes.writeAll(Array(text.utf8), to: file), !isFlushed || fsync(file) == 0 else { return false }
    return rename(part, path) == 0
  }

  /// Puts it beside, where the next one does not cover it.
  func setAside() { rename(path, path + ".previous") }

  /// Removes it once its text is recorded, with what was put beside it.
  func remove() {
    unlink(path)
    unlink(path + ".previous")
  }
}
