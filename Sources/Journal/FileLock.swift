import Glibc

/// A flock(2) on a file of its own, freed when nobody holds the value any more or the process dies.
final class FileLock {
  private let file: OpenFile
  private var isHeld = false

  /// Takes the lock, trying again until `patience` is over.
  ///
  /// - Parameters:
  ///   - files: Where an earlier lock of this process has left its file.
  ///   - patience: Milliseconds; 0 tries once.
  /// - Throws: `.busy` with the holder that the file names.
  init(
    _ path: String, holder: LockHolder, patience: Int, files: WritingFiles = WritingFiles()
  ) throws(StoreProblem) {
    var waited = 0
    var taken = try files.takeLock(path)
    repeat {
      while flock(taken.descriptor, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EWOULDBLOCK || errno == EINTR else { throw taken.failed("flock") }
        guard waited < patience else { throw .busy(LockHolder(reading: try taken.bytes(4096))) }
        let step = min(10, patience - waited)
        usleep(UInt32(step) * 1000)
        waited += step
      }
      // While one waits the file may be exchanged, and another may hold the new one.
      if try taken.isStillNamed() { break }
      taken = try files.takeLock(path)
    } while true
    file = taken
    isHeld = true
    name(holder)
  }

  /// Which file is locked.
  var inode: UInt64 { UInt64(file.opened.st_ino) }

  deinit { _ = free() }

  /// Frees the lock before the value is gone.
  ///
  /// - Returns: The file for the next one; nil where it must be closed, since that alone frees it now.
  func free() -> OpenFile? {
    guard isHeld else { return nil }
    isHeld = false
    // Not left to the closing of the file: one that fails would leave this very process shut out.
    return flock(file.descriptor, LOCK_UN) == 0 ? file : nil
  }

  /// A full disk must not keep a reader of facts from the lock it already has: the name is information only.
  /// It stays behind, for it is read only while the lock is held, and every holder writes its own.
  ///
  /// Spaces follow over whatever stood there: a file that changes its size at each lock makes each flush of the
  /// journal dearer.
  private func name(_ holder: LockHolder) {
    var bytes = holder.bytes
    bytes.append(contentsOf: repeatElement(0x20, count: max(0, Self.room - bytes.count)))
    _ = bytes.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// What the longest holder takes: names of people and commands are far shorter.
  static let room = 512
}
