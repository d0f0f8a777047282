import Glibc

/// The names in a folder, in the order of their bytes.
package enum FolderListing {
  /// The names in the folder at a path; none where there is no such folder.
  package static func names(ifThere path: String) throws(StoreProblem) -> [String] {
    do throws(StoreProblem) {
      return try names(in: path)
    } catch .inputOutput(_, _, ENOENT) {
      return []
    }
  }

  /// The names in the folder at a path, itself and its parent left out.
  package static func names(in path: String) throws(StoreProblem) -> [String] {
    guard let folder = opendir(path) else {
      throw OpenFile.problem(path: path, operation: "opendir", code: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    // The end of the folder leaves errno alone; a listing cut short would make segments count as missing.
    guard errno == 0 else { throw OpenFile.problem(path: path, operation: "readdir", code: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
