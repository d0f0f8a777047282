import Glibc

/// A flock(2) on a file of its own, freed when nobody holds the value any more or the process dies.
final class FileLock {
  private let file: OpenFile
  private var isHeld = false

  /// Takes the lock, trying again until `patience` is over.
  ///
  /// - Parameter patience: Milliseconds; 0 tries once.
  /// - Throws: `.busy` with the holder that the file names.
  init(_ path: String, holder: LockHolder, patience: Int) throws(StoreProblem) {
    file = try OpenFile(path, O_RDWR | O_CREAT)
    var waited = 0
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw file.failed("flock") }
      guard waited < patience else { throw .busy(LockHolder(reading: try file.bytes(4096))) }
      let step = min(10, patience - waited)
      usleep(UInt32(step) * 1000)
      waited += step
    }
    isHeld = true
    name(holder)
  }

  deinit {
    guard isHeld else { return }
    // Emptied first: a name that stays behind would accuse somebody who has long finished.
    ftruncate(file.descriptor, 0)
    flock(file.descriptor, LOCK_UN)
  }

  /// A full disk must not keep a reader of facts from the lock it already has: the name is information only.
  private func name(_ holder: LockHolder) {
    ftruncate(file.descriptor, 0)
    let bytes = holder.bytes
    _ = bytes.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
  }
}
