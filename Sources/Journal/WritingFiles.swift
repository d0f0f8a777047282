import Glibc

/// The files that every decision touches, kept open from one decision to the next of the same process.
///
/// Opening and closing four files costs a decision more than all else that it asks of the kernel, its flush apart. Each
/// time a file's path is asked whether it still names that very file, and still lets us write: a journal that was
/// salvaged, a head that was exchanged, a store that was put in this one's place or made read-only is opened anew.
///
/// The lock and a segment are taken out and given back when all went well; after a failure they are opened anew.
final class WritingFiles {
  private var lock: OpenFile?
  private var latch: OpenFile?
  private var head: OpenFile?
  private var segment: OpenFile?
  /// What the file `head` held last.
  var headSlots = SlotMemory<HeadWitness>()

  /// Whether anything is open.
  var isHolding: Bool { lock != nil || latch != nil || head != nil || segment != nil }

  /// Closes everything: a disk that somebody wants to take away is not kept.
  func close() {
    lock = nil
    latch = nil
    head = nil
    segment = nil
  }

  /// Takes out the file `lock`, made where it is missing; whether its path still names it is asked once it is held.
  func takeLock(_ path: String) throws(StoreProblem) -> OpenFile {
    let known = lock
    lock = nil
    if let known { return known }
    // Asking for creation costs a lookup of its own, and the file is nearly always there.
    if let found = try OpenFile.ifThere(path, O_RDWR) { return found }
    return try OpenFile(path, O_RDWR | O_CREAT)
  }

  /// The file `latch`.
  func latch(_ path: String) throws(StoreProblem) -> OpenFile {
    if let latch, try latch.isStillNamed() { return latch }
    latch = nil
    let found = try OpenFile(path, O_RDONLY)
    latch = found
    return found
  }

  /// The file `head`, or nothing where there is none.
  func head(_ path: String) throws(StoreProblem) -> OpenFile? {
    if let head, try head.isStillNamed() { return head }
    head = nil
    head = try OpenFile.ifThere(path, O_RDWR)
    return head
  }

  /// Takes out a segment for appending, or nothing where there is none.
  func takeSegment(_ path: String) throws(StoreProblem) -> OpenFile? {
    let known = segment
    segment = nil
    if let known, known.path == path, try known.isStillNamed() { return known }
    return try OpenFile.ifThere(path, O_WRONLY | O_APPEND)
  }

  /// Gives the lock back, which is free again.
  func giveBack(lock file: OpenFile?) { lock = file }

  /// Gives back a segment whose last line is safe.
  func giveBack(segment file: OpenFile) { segment = file }
}
