import Glibc

/// Whether the entries of a folder are those of the last look: one question to the kernel where each file in it would
/// take one of its own.
///
/// Whoever makes, takes away, renames or replaces an entry moves the time of the folder's last change (`st_ctime`), which
/// no program can set. The clock for it ticks every ten milliseconds at least: a time younger than `settling` proves nothing
/// yet, since the next change may leave it as it is.
struct FolderWatch {
  /// Whether nothing was made, taken away, renamed or given other rights between the last look and the one before.
  private(set) var isUnchanged = false
  private var known: State?

  /// Nanoseconds; far more than a tick.
  private static let settling = 200_000_000

  private struct State: Equatable {
    let device: dev_t
    let inode: ino_t
    let second: Int
    let nanosecond: Int
  }

  /// Looks anew. To be called before the entries themselves are: what changes in between is then met at the next look.
  mutating func look(at path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else {
      isUnchanged = false
      known = nil
      return
    }
    let state = State(
      device: found.st_dev, inode: found.st_ino, second: found.st_ctim.tv_sec,
      nanosecond: found.st_ctim.tv_nsec)
    isUnchanged = state == known
    guard !isUnchanged else { return }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age = (now.tv_sec - state.second) * 1_000_000_000 + now.tv_nsec - state.nanosecond
    known = age > Self.settling ? state : nil
  }
}
