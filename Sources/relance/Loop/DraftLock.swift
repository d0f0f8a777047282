import Glibc

/// Who is writing a text just now: a lock on a small file of its own that names its holder, and that ends with the
/// process. An editor never inherits it, and may exchange the text's own file as it likes.
final class DraftLock {
  /// What became of asking for it.
  enum Attempt {
    case held(DraftLock)
    /// Somebody else has it; the name they go by, or empty.
    case busy(by: String)
  }

  private let path: String
  /// -1 where the disk keeps no locks: then nobody is kept out.
  private let descriptor: Int32

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Tries once to take the lock of that file, which is made for its owner alone.
  static func take(_ path: String, by holder: String) -> Attempt {
    // The file may go while it is opened, with the lock of whoever had it.
    for _ in 0..<8 {
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
      guard file >= 0 else { break }
      var facts = stat()
      guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
        close(file)
        break
      }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let isBusy = errno == EWOULDBLOCK
        defer { close(file) }
        if isBusy { return .busy(by: name(in: file)) }
        break
      }
      let lock = DraftLock(path, file)
      guard lock.isStillNamed else { continue }
      let name = Array(holder.utf8.prefix(200))
      _ = ftruncate(file, 0)
      _ = name.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
      return .held(lock)
    }
    return .held(DraftLock(path, -1))
  }

  deinit {
    guard descriptor >= 0 else { return }
    if isStillNamed { unlink(path) }
    close(descriptor)
  }

  /// Whether the path still means this file: what was removed below us may be another's by now.
  private var isStillNamed: Bool {
    var (own, named) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && lstat(path, &named) == 0 && own.st_ino == named.st_ino
      && own.st_dev == named.st_dev
  }

  private static func name(in file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
