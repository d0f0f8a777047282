import CStore
import Glibc

/// An open regular file or folder of the store, closed when nobody holds it any more.
///
/// Every opening is O_CLOEXEC and O_NOFOLLOW: a child process never keeps a lock, a symbolic link is refused.
final class OpenFile {
  let path: String
  let descriptor: Int32
  /// What the file was when it was opened or last looked at; all zero for a folder.
  private(set) var opened: stat

  /// Opens a regular file.
  ///
  /// - Parameter flags: O_RDONLY, O_WRONLY or O_RDWR with O_CREAT, O_EXCL, O_APPEND as needed; new files are 0600.
  /// - Throws: `.wrongKind` for a symbolic link or no regular file, `.noSpace`, `.readOnly` or `.unreadable` without the
  ///   right, else `.inputOutput`.
  init(_ path: String, _ flags: Int32) throws(StoreProblem) {
    self.path = path
    // O_NONBLOCK: a named pipe put in a file's place must not hang the program before it is refused.
    descriptor = cstore_open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    var found = stat()
    guard descriptor >= 0 else {
      opened = found
      if descriptor == -EACCES, flags & O_ACCMODE == O_RDONLY { throw .unreadable(path: path) }
      throw Self.problem(path: path, operation: "open", code: -descriptor)
    }
    let code = fstat(descriptor, &found) == 0 ? 0 : errno
    opened = found
    guard code == 0 else { throw Self.problem(path: path, operation: "stat", code: code) }
    guard found.st_mode & S_IFMT == S_IFREG else { throw .wrongKind(path: path) }
  }

  /// Opens a folder, for fsync.
  init(folder path: String) throws(StoreProblem) {
    self.path = path
    opened = stat()
    descriptor = cstore_open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW, 0)
    guard descriptor >= 0 else { throw Self.problem(path: path, operation: "open", code: -descriptor) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Opens a regular file, or says that there is none.
  static func ifThere(_ path: String, _ flags: Int32) throws(StoreProblem) -> OpenFile? {
    do throws(StoreProblem) {
      return try OpenFile(path, flags)
    } catch .inputOutput(_, _, ENOENT) {
      return nil
    }
  }

  func facts() throws(StoreProblem) -> stat {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw failed("stat") }
    return found
  }

  /// Whether its path still names this very file with the same rights, which is looked at anew.
  func isStillNamed() throws(StoreProblem) -> Bool {
    var found = stat()
    guard lstat(path, &found) == 0 else {
      if errno == ENOENT { return false }
      throw failed("stat")
    }
    guard found.st_ino == opened.st_ino, found.st_dev == opened.st_dev, found.st_mode == opened.st_mode,
      found.st_uid == opened.st_uid
    else { return false }
    opened = found
    return true
  }

  func size() throws(StoreProblem) -> Int {
    try Int(facts().st_size)
  }

  /// Reads up to `count` bytes from `offset`; fewer at the file's end.
  func read(into room: UnsafeMutablePointer<UInt8>, count: Int, from offset: Int) throws(StoreProblem) -> Int
  {
    var got = 0
    while got < count {
      let step = pread(descriptor, room + got, count - got, off_t(offset + got))
      if step == 0 { break }
      if step < 0 {
        if errno == EINTR { continue }
        throw failed("read")
      }
      got += step
    }
    return got
  }

  /// Hands over up to `count` bytes from the beginning, fewer at the file's end, in memory that is valid inside `body`
  /// alone.
  func withBytes<Result>(
    _ count: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(StoreProblem) -> Result {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) {
      (room) throws(StoreProblem) -> Result in
      guard let start = room.baseAddress else { return body(UnsafeRawBufferPointer(room)) }
      let got = try read(into: start, count: count, from: 0)
      return body(UnsafeRawBufferPointer(start: start, count: got))
    }
  }

  /// Reads up to `count` bytes from `offset`.
  func bytes(_ count: Int, from offset: Int = 0) throws(StoreProblem) -> [UInt8] {
    var problem: StoreProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 1)) { room, got in
      guard let first = room.baseAddress else { return }
      LargePages.ask(for: UnsafeRawBufferPointer(room))
      do throws(StoreProblem) {
        got = try read(into: first, count: count, from: offset)
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return bytes
  }

  /// Writes all bytes where the file stands, however many calls it takes: for files that are renamed when whole.
  func writeAll(_ bytes: [UInt8]) throws(StoreProblem) {
    var written = 0
    while written < bytes.count {
      let step = bytes.withUnsafeBytes { rest in
        Glibc.write(descriptor, rest.baseAddress.map { $0 + written }, rest.count - written)
      }
      if step < 0 {
        if errno == EINTR { continue }
        throw failed("write")
      }
      written += step
    }
  }

  func sync() throws(StoreProblem) {
    guard fsync(descriptor) == 0 else { throw failed("fsync") }
  }

  func failed(_ operation: String) -> StoreProblem {
    Self.problem(path: path, operation: operation, code: errno)
  }

  static func problem(path: String, operation: String, code: Int32) -> StoreProblem {
    switch code {
    case ELOOP: .wrongKind(path: path)
    case ENOTDIR where operation == "open": .wrongKind(path: path)
    case ENXIO where operation == "open": .wrongKind(path: path)
    case ENOSPC, EDQUOT, EFBIG: .noSpace(path: path)
    case EROFS: .readOnly(path: path)
    case EACCES where operation == "open": .readOnly(path: path)
    // What cannot be changed at all (`chattr +i`) is no sick disk.
    case EPERM where ["open", "write"].contains(operation): .readOnly(path: path)
    default: .inputOutput(path: path, operation: operation, code: code)
    }
  }
}
