/// The name of a journal segment: the number of its first line in twelve digits, `000000000001.jsonl`.
struct SegmentName: Hashable, Comparable {
  let first: Int

  init(first: Int) {
    self.first = first
  }

  init?(_ name: String) {
    let bytes = Array(name.utf8)
    guard bytes.count == 18, name.hasSuffix(".jsonl") else { return nil }
    var value = 0
    for digit in bytes[..<12] {
      guard digit >= 48, digit <= 57 else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    guard value > 0 else { return nil }
    first = value
  }

  var text: String {
    guard first < 1_000_000_000_000 else { return "\(first).jsonl" }
    return String(unsafeUninitializedCapacity: 18) { room in
      _ = room.initialize(from: "000000000000.jsonl".utf8)
      room.putDigits(of: first, before: 12, width: 12)
      return 18
    }
  }

  static func < (left: SegmentName, right: SegmentName) -> Bool { left.first < right.first }

  /// All segments of a journal, oldest first; other names are not looked at.
  static func all(in journal: String) throws(StoreProblem) -> [SegmentName] {
    try FolderListing.names(in: journal).compactMap { SegmentName($0) }.sorted()
  }
}
