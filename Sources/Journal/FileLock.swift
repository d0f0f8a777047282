import Glibc

/// A flock(2) on a file of its own, freed when nobody holds the value any more or the process dies: closing the file
/// frees it.
final class FileLock {
  private let file: OpenFile

  /// Takes the lock, trying again until `patience` is over.
  ///
  /// - Parameter patience: Milliseconds; 0 tries once.
  /// - Throws: `.busy` with the holder that the file names.
  init(_ path: String, holder: LockHolder, patience: Int) throws(StoreProblem) {
    // Asking for creation costs a lookup of its own, and the file is nearly always there.
    file =
      if let found = try OpenFile.ifThere(path, O_RDWR) { found } else {
        try OpenFile(path, O_RDWR | O_CREAT)
      }
    var waited = 0
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw file.failed("flock") }
      guard waited < patience else { throw .busy(LockHolder(reading: try file.bytes(4096))) }
      let step = min(10, patience - waited)
      usleep(UInt32(step) * 1000)
      waited += step
    }
    name(holder)
  }

  /// A full disk must not keep a reader of facts from the lock it already has: the name is information only.
  /// It stays behind, for it is read only while the lock is held, and every holder writes its own.
  ///
  /// Spaces follow over whatever stood there: a file that changes its size at each lock makes each flush of the
  /// journal dearer.
  private func name(_ holder: LockHolder) {
    let text = holder.bytes
    let bytes = text + [UInt8](repeating: 0x20, count: max(0, Self.room - text.count))
    _ = bytes.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// What the longest holder takes: names of people and commands are far shorter.
  private static let room = 512
}
