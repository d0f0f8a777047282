import Glibc

/// A folder that takes finished files: letters to print, messages of demo and sandbox.
package struct OutboxFolder: Equatable, Sendable {
  /// An existing folder.
  package let path: String

  /// A folder by its path.
  package init(path: String) { self.path = path }

  /// Places one file under a new name, readable by its owner only (0600), complete or not at all.
  ///
  /// The very same file already there counts as placed: names carry the hash of their content.
  ///
  /// - Parameters:
  ///   - name: 1 to 100 characters of `A-Z a-z 0-9 . _ -`, not starting with a dot or a dash.
  ///   - beforePointOfNoReturn: Called once, before the name becomes visible; false leaves nothing behind.
  /// - Returns: `.sent`, `.aborted`, `.failed` when another file has that name, `.stopRun` when the folder refuses.
  package func place(_ bytes: [UInt8], named name: String, beforePointOfNoReturn: () -> Bool) -> SendingResult
  {
    guard Self.isSafe(name) else { return .stopRun(.fileName(name.withVisibleControls)) }
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return .stopRun(.folder(error: errno)) }
    defer { close(folder) }
    let draft = ".\(name).\(getpid()).part"
    if let error = Self.write(bytes, as: draft, in: folder) { return .stopRun(.folder(error: error)) }
    defer { unlinkat(folder, draft, 0) }
    guard beforePointOfNoReturn() else { return .aborted }
    // A link fails where the name exists, a rename would replace it.
    if linkat(folder, draft, folder, name, 0) != 0 {
      let error = errno
      guard error == EEXIST else { return .stopRun(.folder(error: error)) }
      return Self.holds(bytes, as: name, in: folder)
        ? .sent(reply: name) : .failed(code: 0, reply: "\(name): another file has this name")
    }
    guard fsync(folder) == 0 else { return .uncertain(reply: name) }
    return .sent(reply: name)
  }

  private static func isSafe(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let marks = Set("._-".utf8)
    guard (1...100).contains(bytes.count), let first = bytes.first, first.isLetterOrDigit else {
      return false
    }
    return bytes.allSatisfy { $0.isLetterOrDigit || marks.contains($0) }
  }

  /// The system's error number, or nil when the file is complete on disk.
  private static func write(_ bytes: [UInt8], as name: String, in folder: Int32) -> Int32? {
    unlinkat(folder, name, 0)
    let file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return errno }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return failure(of: name, in: folder) }
      written += count
    }
    return fsync(file) == 0 ? nil : failure(of: name, in: folder)
  }

  private static func failure(of name: String, in folder: Int32) -> Int32 {
    let error = errno
    unlinkat(folder, name, 0)
    return error
  }

  private static func holds(_ bytes: [UInt8], as name: String, in folder: Int32) -> Bool {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_size == bytes.count else { return false }
    var found = [UInt8](repeating: 0, count: bytes.count + 1)
    return read(file, &found, found.count) == bytes.count && found.prefix(bytes.count) == bytes[...]
  }
}
