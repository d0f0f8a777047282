import Glibc

/// Reads people's files.
enum FileBytes {
  /// A file whole.
  static func read(_ path: String) throws(BookkeeperProblem) -> [UInt8] {
    guard let bytes = try ifThere(path) else { throw .unreadable(path: path, code: ENOENT) }
    return bytes
  }

  /// A file whole, or nil when there is none.
  static func ifThere(_ path: String) throws(BookkeeperProblem) -> [UInt8]? {
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
    var room = [UInt8](repeating: 0, count: max(4_096, min(Int(facts.st_size) + 1, 1 << 24)))
    while true {
      let got = room.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .unreadable(path: path, code: errno) }
      if got == 0 { return bytes }
      bytes.append(contentsOf: room[..<got])
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
