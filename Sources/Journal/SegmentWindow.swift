import Glibc

/// Walks the lines of one segment through a buffer of at most two megabytes, however long the segment is.
final class SegmentWindow {
  /// What stands next in the segment.
  enum Step {
    /// A line, without its line feed; valid until the next step. 64 bytes after it are readable.
    case line(UnsafePointer<UInt8>, count: Int)
    /// The end of what is there, and the number of bytes after the last line feed.
    case end(leftover: Int)
    /// More bytes without a line feed than a line may have.
    case tooLong
  }

  let segment: Int
  let inode: UInt64
  /// The byte after the last line handed out.
  private(set) var offset: Int

  private static let capacity = 2 * JournalEnvelope.longest
  private let file: OpenFile
  private var room: UnsafeMutablePointer<UInt8>
  private var roomCount: Int
  private var roomStart: Int
  private var filled = 0
  private var searched: Int

  /// Opens a segment, or says that there is none of that name.
  static func ifThere(_ store: StoreFolder, segment: Int, from offset: Int) throws(StoreProblem)
    -> SegmentWindow?
  {
    let path = store.journal + "/" + SegmentName(first: segment).text
    guard let file = try OpenFile.ifThere(path, O_RDONLY) else { return nil }
    return SegmentWindow(file, segment: segment, from: offset)
  }

  private init(_ file: OpenFile, segment: Int, from offset: Int) {
    self.file = file
    self.segment = segment
    self.offset = offset
    inode = UInt64(file.opened.st_ino)
    roomStart = offset
    searched = offset
    roomCount = min(max(Int(file.opened.st_size) - offset, 0) + 4096, Self.capacity)
    room = .allocate(capacity: roomCount + JSONParser.padding)
    room.initialize(repeating: 0, count: roomCount + JSONParser.padding)
  }

  deinit {
    room.deallocate()
  }

  /// Whether the line that ends at a position of this segment still ends there: an erasure moves those after it.
  func holds(_ position: JournalPosition) throws(StoreProblem) -> Bool {
    if position.line == 0 { return true }
    return try JournalAnchor.holds(position, in: file)
  }

  func size() throws(StoreProblem) -> Int { try file.size() }

  func next() throws(StoreProblem) -> Step {
    while true {
      let unsearched = roomStart + filled - searched
      let from = room + (searched - roomStart)
      if unsearched > 0, let feed = memchr(from, 0x0A, unsearched) {
        let start = UnsafePointer(room + (offset - roomStart))
        let count = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(feed))
        guard count < JournalEnvelope.longest else { return .tooLong }
        offset += count + 1
        searched = offset
        return .line(start, count: count)
      }
      searched = roomStart + filled
      guard searched - offset < JournalEnvelope.longest else { return .tooLong }
      guard try refill() else { return .end(leftover: roomStart + filled - offset) }
    }
  }

  /// The bytes after the last line feed, or of the line at `start`.
  func bytes(from start: Int, count: Int) throws(StoreProblem) -> [UInt8] {
    try file.bytes(count, from: start)
  }

  private func refill() throws(StoreProblem) -> Bool {
    let kept = roomStart + filled - offset
    if kept > 0, offset > roomStart { memmove(room, room + (offset - roomStart), kept) }
    roomStart = offset
    filled = kept
    if filled == roomCount { enlarge() }
    let got = try file.read(into: room + filled, count: roomCount - filled, from: roomStart + filled)
    filled += got
    return got > 0
  }

  /// The segment has grown since it was opened.
  private func enlarge() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.capacity + JSONParser.padding)
    larger.initialize(repeating: 0, count: Self.capacity + JSONParser.padding)
    larger.update(from: room, count: filled)
    room.deallocate()
    room = larger
    roomCount = Self.capacity
  }
}
