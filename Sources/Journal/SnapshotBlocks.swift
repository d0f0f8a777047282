import Glibc

/// Takes the blocks of a snapshot, one after the other.
protocol SnapshotBlockReading {
  /// Reads to the end of the block's array.
  mutating func read(_ section: SnapshotSection, _ cursor: inout JSONCursor) throws(JSONFault)
}

/// Where the blocks of a snapshot's body lie: those with money, and all others.
///
/// Unchecked: it looks at memory that its maker keeps until nobody reads it any more.
struct SnapshotBlocks: @unchecked Sendable {
  private let body: UnsafeBufferPointer<UInt8>
  /// Payments and allocations.
  private(set) var money: [Range<Int>] = []
  /// Everything else.
  private(set) var rest: [Range<Int>] = []

  /// Finds every line from `start` on.
  init(of body: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.body = body
    guard let first = body.baseAddress else { return }
    var start = start
    while start < body.count {
      let end =
        memchr(first + start, 0x0A, body.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(first) }
        ?? body.count
      if Self.isMoney(body[start..<end]) { money.append(start..<end) } else { rest.append(start..<end) }
      start = end + 1
    }
  }

  private static func isMoney(_ block: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    block.starts(with: "{\"payments\"".utf8) || block.starts(with: "{\"allocations\"".utf8)
  }

  /// Reads some of them in order.
  func read<Reading: SnapshotBlockReading>(
    _ blocks: [Range<Int>], into reading: inout Reading
  ) throws(JSONFault) {
    guard let first = body.baseAddress else { return }
    let parser = JSONParser()
    for block in blocks {
      if block.upperBound + JSONParser.padding <= body.count {
        var cursor = try parser.parse(first + block.lowerBound, count: block.count, isStrict: false)
        try Self.read(&cursor, into: &reading)
      } else {
        try parser.read(Array(body[block])) { cursor throws(JSONFault) in
          try Self.read(&cursor, into: &reading)
        }
      }
    }
  }

  private static func read<Reading: SnapshotBlockReading>(
    _ cursor: inout JSONCursor, into reading: inout Reading
  ) throws(JSONFault) {
    try cursor.enterObject()
    guard let name = cursor.readKey(), let section = SnapshotSection(rawValue: name.string) else {
      throw .unexpectedKey
    }
    try cursor.enterArray()
    try reading.read(section, &cursor)
    try cursor.leaveObject()
  }
}
