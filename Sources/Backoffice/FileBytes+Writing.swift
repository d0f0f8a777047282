import Glibc

extension FileBytes {
  /// Writes a file that only its owner may read; an existing one is replaced in place unless it must be new.
  package static func write(_ bytes: [UInt8], to path: String, mustBeNew: Bool) -> FileFailure? {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (mustBeNew ? O_EXCL : O_TRUNC)
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { return FileFailure(code: errno) }
    defer { close(descriptor) }
    return writeAll(bytes, to: descriptor) && fsync(descriptor) == 0 ? nil : FileFailure(code: errno)
  }

  /// Writes a file that only its owner may read, whole or not at all, replacing one of that name only when told so.
  package static func place(_ bytes: [UInt8], at path: String, replacing: Bool) -> FileFailure? {
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return FileFailure(code: errno) }
    let isWhole = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    var code = errno
    close(descriptor)
    // A link fails where the name exists, a rename replaces it.
    let isPlaced = isWhole && (replacing ? rename(draft, path) : link(draft, path)) == 0
    if isWhole { code = errno }
    unlink(draft)
    return isPlaced ? nil : FileFailure(code: code)
  }

  /// Writes all bytes; false when the other end is gone or the disk is full (`errno` tells).
  package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
