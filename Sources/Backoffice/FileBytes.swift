import Glibc

/// Reads people's files.
enum FileBytes {
  /// A file whole.
  ///
  /// - Parameter watch: Sees the bytes as they come in; what it throws ends the reading.
  static func read(
    _ path: String, watch: (UnsafeRawBufferPointer) throws(BookkeeperProblem) -> Void = { _ in }
  ) throws(BookkeeperProblem) -> [UInt8] {
    guard let bytes = try ifThere(path, watch: watch) else { throw .unreadable(path: path, code: ENOENT) }
    return bytes
  }

  /// A file whole, or nil when there is none.
  ///
  /// - Parameter watch: Sees the bytes as they come in; what it throws ends the reading.
  static func ifThere(
    _ path: String, watch: (UnsafeRawBufferPointer) throws(BookkeeperProblem) -> Void = { _ in }
  ) throws(BookkeeperProblem) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .unreadable(path: path, code: errno)
    }
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

  /// The plain files of a folder by name, without hidden ones; empty when there is no folder.
  static func folder(_ path: String) throws(BookkeeperProblem) -> [String: [UInt8]] {
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
      if name.utf8.first == UInt8(ascii: ".") { continue }
      files[name] = try ifThere(path + "/" + name)
    }
    return files
  }
}
