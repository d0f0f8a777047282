import Glibc

/// Small files that people write.
enum WholeText {
  /// All bytes of a plain file of at most so many; nil when it cannot be read (`errno` tells).
  static func all(of path: String, atMost limit: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return nil }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      errno = facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
      return nil
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    errno = EFBIG
    return nil
  }

  /// Writes a file of ours alone, whole or not at all, replacing one of that name only when told so; false when that
  /// fails (`errno` tells).
  static func place(_ bytes: [UInt8], at path: String, replacing: Bool) -> Bool {
    let draft = "\(path).\(getpid()).part"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let isWhole = put(bytes, to: file) && fsync(file) == 0
    var failure = errno
    close(file)
    // A link fails where the name exists, a rename replaces it.
    let isPlaced = isWhole && (replacing ? rename(draft, path) : link(draft, path)) == 0
    if isWhole, !isPlaced { failure = errno }
    unlink(draft)
    errno = failure
    return isPlaced
  }

  /// Writes a new file of ours alone, replacing none; false when that fails (`errno` tells).
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    return put(bytes, to: file)
  }

  /// Writes all bytes to an open file; false when that fails (`errno` tells).
  static func put(_ bytes: [UInt8], to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
