import Glibc

/// What `lstat` says of a path: a symbolic link is told as one, never followed.
struct FileFacts {
  let mode: mode_t
  let owner: uid_t
  let inode: UInt64
  let size: Int

  /// Nothing if the path does not exist or is out of reach.
  ///
  /// - Throws: `.inputOutput` when the disk cannot say: what was not read must not count as missing.
  init?(at path: String) throws(StoreProblem) {
    var found = stat()
    guard lstat(path, &found) == 0 else {
      let code = errno
      if [ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG].contains(code) { return nil }
      throw OpenFile.problem(path: path, operation: "stat", code: code)
    }
    mode = found.st_mode
    owner = found.st_uid
    inode = UInt64(found.st_ino)
    size = Int(found.st_size)
  }

  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  var isFile: Bool { mode & S_IFMT == S_IFREG }
  var isOpenToOthers: Bool { mode & 0o077 != 0 }

  /// Refuses what is not ours alone.
  func check(path: String, isFolder wantsFolder: Bool) throws(StoreProblem) {
    guard wantsFolder ? isFolder : isFile else { throw .wrongKind(path: path) }
    guard owner == geteuid() else { throw .foreignOwned(path: path) }
    guard !isOpenToOthers else { throw .openToOthers(path: path) }
  }
}
