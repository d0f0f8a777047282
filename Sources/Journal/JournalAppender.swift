import Glibc

/// The writing end of the journal, for one decision: lines go out one `write` each, then one sync, or none stays.
final class JournalAppender {
  /// A segment that has reached this many bytes is closed.
  static let segmentSize = 8 * 1_048_576

  private let store: StoreFolder
  private let start: JournalPosition
  private let first: OpenFile
  /// Where lines go.
  private(set) var current: OpenFile
  private var created: [String] = []
  private var isTakenBack = false
  private(set) var segment: Int
  private(set) var offset: Int

  /// - Parameters:
  ///   - end: Where the chain ends; the file must end there too.
  ///   - file: That file, if it is open for appending and untouched since.
  init(_ store: StoreFolder, at end: JournalPosition, open file: OpenFile?) throws(StoreProblem) {
    self.store = store
    start = end
    segment = end.segment
    offset = end.offset
    first = if let file { file } else { try OpenFile(Self.path(store, end.segment), O_WRONLY | O_APPEND) }
    current = first
    guard Int(first.opened.st_size) == end.offset else { throw .rewritten }
  }

  /// Writes one line; on any failure nothing of the decision stays.
  ///
  /// - Throws: `.noSpace` (the journal is as before), else `.inputOutput` or `.latched`.
  func write(_ line: [UInt8], number: Int) throws(StoreProblem) {
    if offset > 0, offset + line.count > Self.segmentSize { try rotate(to: number) }
    let written = line.withUnsafeBytes { Glibc.write(current.descriptor, $0.baseAddress, $0.count) }
    if written == line.count {
      offset += written
      return
    }
    // A short write is a full disk or a quota: the kernel would have told another error as one.
    let problem = written < 0 ? current.failed("write") : StoreProblem.noSpace(path: current.path)
    switch problem {
    case .noSpace: takeBack(latching: false)
    // Nothing was written and nothing can be: the journal is as before, and no sick disk keeps others out.
    case .readOnly where offset == start.offset && created.isEmpty: isTakenBack = true
    default: takeBack(latching: true)
    }
    throw problem
  }

  /// Makes everything written safe; never tried twice, because a second sync reports success for lost bytes.
  func commit() throws(StoreProblem) {
    guard fdatasync(current.descriptor) == 0 else {
      let problem = current.failed("fdatasync")
      takeBack(latching: true)
      throw problem
    }
  }

  /// Takes back the lines written so far, for a batch whose later line cannot be made.
  func abandon() {
    if !isTakenBack { takeBack(latching: false) }
  }

  /// Closes the segment and goes on in a new one, whose name is the number of its first line.
  func rotate(to number: Int) throws(StoreProblem) {
    guard fdatasync(current.descriptor) == 0 else {
      let problem = current.failed("fdatasync")
      takeBack(latching: true)
      throw problem
    }
    let path = Self.path(store, number)
    do throws(StoreProblem) {
      let next = try OpenFile(path, O_WRONLY | O_APPEND | O_CREAT | O_EXCL)
      created.append(path)
      try next.sync()
      try OpenFile(folder: store.journal).sync()
      current = next
      segment = number
      offset = 0
    } catch {
      if case .noSpace = error { takeBack(latching: false) } else { takeBack(latching: true) }
      throw error
    }
  }

  /// Cuts the journal back to where it was; if that cannot be made sure either, the latch is set.
  private func takeBack(latching: Bool) {
    isTakenBack = true
    var isSure = !latching
    if latching { setLatch() }
    for path in created where unlink(path) != 0 { isSure = false }
    do throws(StoreProblem) {
      if !created.isEmpty { try OpenFile(folder: store.journal).sync() }
    } catch {
      isSure = false
    }
    if ftruncate(first.descriptor, off_t(start.offset)) != 0 { isSure = false }
    if fdatasync(first.descriptor) != 0 { isSure = false }
    posix_fadvise(first.descriptor, 0, 0, Int32(POSIX_FADV_DONTNEED))
    if !isSure, !latching { setLatch() }
  }

  private func setLatch() {
    do throws(StoreProblem) {
      try Latch.write(UInt8(ascii: "1"), store)
    } catch {
      // The command fails all the same; the next one meets the same sick disk.
    }
  }

  private static func path(_ store: StoreFolder, _ segment: Int) -> String {
    store.journal + "/" + SegmentName(first: segment).text
  }
}
