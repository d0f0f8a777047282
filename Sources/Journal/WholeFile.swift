import Glibc

/// Puts files in place whole or not at all: written and synced under `tmp/`, then renamed, then the folder synced.
enum WholeFile {
  /// Writes a file so that a power cut leaves the old one or the new one.
  ///
  /// - Parameters:
  ///   - replacing: Without it, a file that is there already is a problem (EEXIST) and stays as it is.
  static func write(
    _ bytes: [UInt8], to path: String, by temporary: String, replacing: Bool
  ) throws(StoreProblem) {
    unlink(temporary)
    let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL)
    do throws(StoreProblem) {
      try file.writeAll(bytes)
      try file.sync()
      if replacing {
        guard rename(temporary, path) == 0 else { throw file.failed("rename") }
      } else {
        // link(2) refuses an existing name, which rename(2) does not.
        guard link(temporary, path) == 0 else { throw file.failed("link") }
        unlink(temporary)
      }
    } catch {
      unlink(temporary)
      throw error
    }
    try syncFolder(of: path)
  }

  static func syncFolder(of path: String) throws(StoreProblem) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    try OpenFile(folder: slash == path.startIndex ? "/" : String(path[..<slash])).sync()
  }

  /// Takes a file away; one that is not there is no problem.
  static func remove(_ path: String) throws(StoreProblem) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw OpenFile.problem(path: path, operation: "unlink", code: errno)
    }
  }

  /// Reads a file whole, or nothing if there is none.
  static func read(_ path: String, limit: Int) throws(StoreProblem) -> [UInt8]? {
    guard let file = try OpenFile.ifThere(path, O_RDONLY) else { return nil }
    let size = try file.size()
    guard size <= limit else { throw .wrongKind(path: path) }
    return try file.bytes(size)
  }
}
