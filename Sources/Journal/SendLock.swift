import Glibc

/// The right to send: only one process at a time holds it, and only that one lets messages leave.
///
/// It is freed when the value is released or the process dies; child processes never inherit it.
package final class SendLock {
  private let lock: FileLock
  /// Milliseconds: only long enough that somebody asking `isHeld` does not look like a sender.
  private static let patience = 100

  /// Takes the right at once or not at all.
  ///
  /// - Throws: `.busy` with the holder.
  package init(_ store: StoreFolder, occasion: WritingOccasion) throws(StoreProblem) {
    if let readOnlyBecause = store.readOnlyBecause { throw readOnlyBecause }
    let holder = LockHolder(
      by: occasion.by, pid: Int(getpid()), command: occasion.command, since: .ofTheMachine())
    lock = try FileLock(store.sendLock, holder: holder, patience: Self.patience)
  }

  /// Whether some process sends now; asking takes the right for an instant where it is free.
  package static func isHeld(_ store: StoreFolder) throws(StoreProblem) -> Bool {
    let file = try OpenFile(store.sendLock, O_RDONLY)
    guard flock(file.descriptor, LOCK_SH | LOCK_NB) != 0 else { return false }
    guard errno == EWOULDBLOCK else { throw file.failed("flock") }
    return true
  }
}
