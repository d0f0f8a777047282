import Backoffice
import Glibc

/// Reads and writes whole small files.
enum FileBytes {
  /// Why a file could not be read or written.
  ///
  /// `code` is `errno`: EFBIG for one beyond the limit, EINVAL for what is no plain file.
  struct Failure: Error {
    let code: Int32

    /// Whether there is something that cannot be what it should be, rather than nothing or no right to it.
    var isWrongKind: Bool { code == EFBIG || code == EINVAL }

    /// The same as a problem with a remedy.
    func problem(_ path: String, limit: Int = FileBytes.peoplesLimit) -> BookkeeperProblem {
      switch code {
      case EFBIG: .tooLarge(path: path, limit: limit)
      case EINVAL: .notAFile(path: path)
      default: .unreadable(path: path, code: code)
      }
    }
  }

  /// No settings, text, map or list of anchors is larger, in bytes.
  static let peoplesLimit = 1 << 20

  /// All bytes of a plain file of at most so many; a pipe is not waited for, and of a larger file nothing is read.
  static func read(_ path: String, atMost limit: Int) -> Result<[UInt8], Failure> {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Failure(code: errno == ENXIO ? EINVAL : errno)) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return .failure(Failure(code: errno)) }
    guard facts.st_mode & S_IFMT == S_IFREG else { return .failure(Failure(code: EINVAL)) }
    guard facts.st_size <= limit else { return .failure(Failure(code: EFBIG)) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(Failure(code: errno)) }
      if count == 0 { return .success(bytes) }
      bytes += chunk[..<count]
    }
    return .failure(Failure(code: EFBIG))
  }

  /// Writes a file that only its owner may read; an existing one is replaced in place unless it must be new.
  static func write(_ bytes: [UInt8], to path: String, mustBeNew: Bool) -> Failure? {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (mustBeNew ? O_EXCL : O_TRUNC)
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { return Failure(code: errno) }
    defer { close(descriptor) }
    return writeAll(bytes, to: descriptor) && fsync(descriptor) == 0 ? nil : Failure(code: errno)
  }

  /// Writes all bytes; false when the other end is gone or the disk is full.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Whether a file or folder is there.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
