import Glibc

/// Watches a journal for lines that other processes append, and its store's folder for files that come and go (`PAUSE`,
/// a mark that an adoption rewrote), for the latch, and for rights that somebody changes.
///
/// Notification is only a hint; the truth is the size of the segment. The main loop polls `descriptor`, and every
/// `pollInterval` milliseconds where there is one, then calls `drain`.
package final class JournalFollower {
  /// What a drain met.
  package struct Report: Equatable, Sendable {
    /// What was read, if anything could be.
    package let reading: ReadReport
    /// The journal was rewritten, cut or replaced: everything must be read anew.
    package let needsReload: Bool
  }

  /// To be polled for reading; -1 where the kernel cannot notify.
  package let descriptor: Int32
  /// Milliseconds between looks, where notification is missing or has overflowed; nothing while it works.
  package private(set) var pollInterval: Int?

  /// Whether the folders watched were moved or taken away: what is at the store's path now needs a new follower.
  package private(set) var isLost = false

  /// Milliseconds between looks of whoever is not notified.
  package static let whenBlind = 2000
  private let reader: JournalReader
  /// The watch of the latch; -1 where there is none.
  private let latchWatch: Int32
  private var mayBeHeldUp = false

  /// Starts watching the store of `reader`, which feeds the caller's casebook.
  package init(_ reader: JournalReader) {
    self.reader = reader
    let opened = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    let appended = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_ATTRIB) | Self.gone
    let changed = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_ATTRIB) | Self.gone
    if opened >= 0,
      inotify_add_watch(opened, reader.store.journal, appended) < 0
        || inotify_add_watch(opened, reader.store.path, changed) < 0
    {
      close(opened)
      descriptor = -1
    } else {
      descriptor = opened
    }
    latchWatch = descriptor < 0 ? -1 : inotify_add_watch(descriptor, reader.store.latch, UInt32(IN_MODIFY))
    if descriptor < 0 { pollInterval = Self.whenBlind }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Takes the notifications that wait, and hands over what others have committed since.
  ///
  /// - Parameter apply: As for `JournalReader.read`.
  /// - Throws: `.damaged` and the problems of reading; a rewritten journal is told in the report instead.
  package func drain(_ apply: JournalReader.Apply) throws(StoreProblem) -> Report {
    takeNotifications()
    do throws(StoreProblem) {
      return Report(reading: try reader.read(apply), needsReload: false)
    } catch .rewritten {
      return Report(reading: ReadReport(), needsReload: true)
    }
  }

  /// Whether the latch was written, or rights were changed, since this was asked last: nobody may write any more then.
  package func tellsOfHoldUp() -> Bool {
    defer { mayBeHeldUp = false }
    return mayBeHeldUp
  }

  private func takeNotifications() {
    guard descriptor >= 0 else { return }
    var room = [UInt8](repeating: 0, count: 4096)
    while true {
      let got = room.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard got > 0 else { return }
      let told = room.withUnsafeBytes { everythingTold($0, count: got) }
      if told & UInt32(IN_Q_OVERFLOW) != 0 { pollInterval = Self.whenBlind }
      if told & UInt32(IN_ATTRIB) != 0 { mayBeHeldUp = true }
      if told & (Self.gone | UInt32(IN_IGNORED | IN_UNMOUNT)) != 0 { isLost = true }
    }
  }

  private static let gone = UInt32(IN_MOVE_SELF | IN_DELETE_SELF)

  /// Everything that a portion of notifications tells, together; of the latch only that it changed.
  private func everythingTold(_ room: UnsafeRawBufferPointer, count: Int) -> UInt32 {
    let header = MemoryLayout<inotify_event>.size
    var (place, told) = (0, UInt32(0))
    while place + header <= count {
      let event = room.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
      told |= latchWatch >= 0 && event.wd == latchWatch ? UInt32(IN_ATTRIB) : event.mask
      place += header + Int(event.len)
    }
    return told
  }
}
