import Glibc

/// Reads and writes people's files whole.
package enum FileBytes {
  /// No settings, text, map or list of anchors is larger, in bytes.
  package static let peoplesLimit = 1 << 20

  /// A ledger file whole, of any size; a pipe is read to its end.
  ///
  /// - Parameter watch: Sees the bytes as they come in; what it throws ends the reading.
  static func read(
    _ path: String, watch: (UnsafeRawBufferPointer) throws(BookkeeperProblem) -> Void
  ) throws(BookkeeperProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw .unreadable(path: path, code: errno) }
    guard facts.st_mode & S_IFMT != S_IFDIR else { throw .unreadable(path: path, code: EISDIR) }
    var bytes: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(4_096, min(Int(facts.st_size) + 1, 1 << 24)), alignment: 16)
    defer { room.deallocate() }
    while true {
      let got = Glibc.read(descriptor, room.baseAddress, room.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .unreadable(path: path, code: errno) }
      if got == 0 { return bytes }
      let piece = UnsafeRawBufferPointer(rebasing: room[..<got])
      try watch(piece)
      bytes.append(contentsOf: piece)
    }
  }

  /// All bytes of a plain file of at most so many; a pipe is not waited for.
  ///
  /// - Parameter followingLinks: False refuses a symbolic link.
  package static func read(
    _ path: String, atMost limit: Int, followingLinks: Bool = true
  ) -> Result<[UInt8], FileFailure> {
    start(of: path, through: limit, followingLinks: followingLinks).flatMap { bytes in
      bytes.count > limit ? .failure(FileFailure(code: EFBIG)) : .success(bytes)
    }
  }

  /// A file of settings, rules or texts, or nil when there is none: a plain one, of `peoplesLimit` at most.
  ///
  /// - Parameter followingLinks: False refuses a symbolic link as unreadable.
  /// - Returns: Of a larger file no more than its first bytes, one beyond the limit: who reads them refuses it by name.
  /// - Throws: `.notAFile` for a pipe or a device, which is not waited for; `.unreadable`.
  package static func ifThere(
    _ path: String, followingLinks: Bool = true
  ) throws(BookkeeperProblem) -> [UInt8]? {
    switch start(of: path, through: peoplesLimit, followingLinks: followingLinks) {
    case .success(let bytes): return bytes
    case .failure(let failure):
      if failure.code == ENOENT { return nil }
      throw failure.problem(path)
    }
  }

  /// The bytes of a plain file up to a number of them and one more.
  private static func start(
    of path: String, through limit: Int, followingLinks: Bool
  ) -> Result<[UInt8], FileFailure> {
    let descriptor = open(
      path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { return .failure(FileFailure(code: errno == ENXIO ? EINVAL : errno)) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return .failure(FileFailure(code: errno)) }
    guard facts.st_mode & S_IFMT == S_IFREG else { return .failure(FileFailure(code: EINVAL)) }
    var bytes = [UInt8](repeating: 0, count: min(Int(facts.st_size), limit) + 1)
    var filled = 0
    while filled <= limit {
      // It may have grown since it was looked at.
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: min(65_536, limit + 1 - filled)) }
      let got = bytes.withUnsafeMutableBytes { room in
        Glibc.read(descriptor, room.baseAddress?.advanced(by: filled), room.count - filled)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return .failure(FileFailure(code: errno)) }
      if got == 0 { break }
      filled += got
    }
    return .success(Array(bytes.prefix(filled)))
  }

  /// The files of a folder by name, without hidden ones and editors' backups; empty when there is no folder.
  ///
  /// - Parameter suffix: Of the files that are read; of others there is the name alone, and no bytes.
  static func folder(_ path: String, suffix: String) throws(BookkeeperProblem) -> [String: [UInt8]] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [:] }
      throw .unreadable(path: path, code: errno)
    }
    defer { closedir(folder) }
    var files: [String: [UInt8]] = [:]
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.utf8.first == UInt8(ascii: ".") || name.utf8.last == UInt8(ascii: "~") { continue }
      files[name] = name.hasSuffix(suffix) ? try ifThere(path + "/" + name) : []
    }
    return files
  }
}
