import CStore
import Digest
import Glibc

/// Everything below a folder, as backups copy it. Links are never followed.
enum FolderTree {
  /// The plain files below a folder, as paths relative to it, and what is neither file nor folder.
  ///
  /// - Parameter leavingOut: Names in the folder itself that are not looked at.
  static func files(
    below folder: String, leavingOut: Set<String> = []
  ) throws(StoreProblem) -> (files: [String], others: [String]) {
    var files: [String] = []
    var others: [String] = []
    var waiting = [""]
    while let place = waiting.popLast() {
      for name in try FolderListing.names(in: folder + "/" + place)
      where !place.isEmpty || !leavingOut.contains(name) {
        let path = place + name
        // Nothing there: it was taken away since the folder was listed.
        guard let facts = try FileFacts(at: folder + "/" + path) else { continue }
        if facts.isFolder {
          waiting.append(path + "/")
        } else if facts.isFile {
          files.append(path)
        } else {
          others.append(path)
        }
      }
    }
    return (files.sorted(), others.sorted())
  }

  /// Copies a file into a new one, 0600, and makes it safe on disk.
  ///
  /// - Parameter limit: Bytes to copy at most.
  /// - Returns: How many bytes there were and their hash; nothing if there is no such file any more.
  static func copy(
    _ source: String, to target: String, limit: Int = .max
  ) throws(StoreProblem) -> (count: Int, digest: SHA256Digest)? {
    guard let file = try OpenFile.ifThere(source, O_RDONLY) else { return nil }
    let copy = try OpenFile(target, O_WRONLY | O_CREAT | O_EXCL)
    var hasher = SHA256Hasher()
    var count = 0
    while count < limit {
      let bytes = try file.bytes(min(1 << 20, limit - count), from: count)
      if bytes.isEmpty { break }
      try copy.writeAll(bytes)
      hasher.update(bytes)
      count += bytes.count
    }
    try copy.sync()
    return (count, hasher.digest())
  }

  /// The number of bytes and the hash of a file.
  static func digest(of path: String) throws(StoreProblem) -> (count: Int, digest: SHA256Digest) {
    let file = try OpenFile(path, O_RDONLY)
    var hasher = SHA256Hasher()
    var count = 0
    while true {
      let bytes = try file.bytes(1 << 20, from: count)
      if bytes.isEmpty { return (count, hasher.digest()) }
      hasher.update(bytes)
      count += bytes.count
    }
  }

  /// Makes the names in a folder and in those below it safe on disk.
  static func sync(_ folder: String) throws(StoreProblem) {
    for name in try FolderListing.names(in: folder)
    where try FileFacts(at: folder + "/" + name)?.isFolder == true {
      try sync(folder + "/" + name)
    }
    try OpenFile(folder: folder).sync()
  }

  /// Removes a folder and everything in it; what cannot be removed stays.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    do throws(StoreProblem) {
      for name in try FolderListing.names(in: path) { remove(path + "/" + name) }
    } catch {
      return
    }
    rmdir(path)
  }

  /// Puts a finished file or folder in its place, where nothing is, or an empty folder.
  static func place(_ finished: String, at path: String) throws(StoreProblem) {
    let error = cstore_rename_new(finished, path)
    guard error != EEXIST, error != ENOTEMPTY, error != ENOTDIR, error != EISDIR else {
      throw .occupied(path: path)
    }
    guard error == 0 else { throw OpenFile.problem(path: path, operation: "rename", code: error) }
    try OpenFile(folder: parent(of: path)).sync()
  }

  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
