/// The rows of a file: lines of a table, and objects of a list that stands in one line of JSON.
struct TableRows: Sequence, IteratorProtocol {
  /// One row.
  struct Row {
    fileprivate let bytes: [UInt8]
    /// Where it stands, with its line feed.
    let range: Range<Int>
    /// Whether it is a line of the journal, or what is left of one.
    let isJournal: Bool
  }

  private let bytes: [UInt8]
  private var place = 0
  /// Where the line ends in which `place` stands, with its line feed, and whether it is one of the journal: then it is
  /// one row, and its values are told apart by whose they are.
  private var end = 0
  private var isJournal = false

  /// How a value of a line of the journal begins.
  static let journalEntry = Array("{\"of\":\"".utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Row? {
    guard place < bytes.count else { return nil }
    let start = place
    if place == end {
      end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      isJournal = Self.hold(Self.journalEntry, in: bytes[start..<end])
    }
    place = isJournal ? end : endOfObject(from: start)
    return Row(bytes: bytes, range: start..<place, isJournal: isJournal)
  }

  private func endOfObject(from start: Int) -> Int {
    var place = start + 1
    while place < end {
      if bytes[place - 1] == UInt8(ascii: ","), bytes[place] == UInt8(ascii: "{"), place > start + 1,
        bytes[place - 2] == UInt8(ascii: "}")
      {
        return place
      }
      place += 1
    }
    return end
  }

  private static func hold(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let place = rest.firstIndex(of: wanted[0]) {
      if rest[place...].starts(with: wanted) { return true }
      rest = rest[(place + 1)...]
    }
    return false
  }
}

extension TableRows.Row {
  private static let margins: Set<UInt8> = Set("\"' \r".utf8)
  private static let separators: Set<UInt8> = Set(";,\t|:{}[]\n".utf8)

  /// Whose row it is, by the account numbers in its cells; nobody's where there are none, or several people's.
  func side(for person: ErasedPerson) -> ErasedPerson.Side {
    var found: Set<ErasedPerson.Side> = []
    for (place, cell) in bytes[range].split(whereSeparator: Self.separators.contains).enumerated() {
      // The zeros of UTF-16 stand between the signs.
      let signs = cell.filter { $0 != 0 }
      guard let first = signs.firstIndex(where: { !Self.margins.contains($0) }),
        let last = signs.lastIndex(where: { !Self.margins.contains($0) })
      else { continue }
      let text = String(decoding: signs[first...last], as: UTF8.self)
      // An account that is called `101` is one where its number stands first.
      guard Self.isNumber(text) || place == 0 && text == person.number else { continue }
      if text == person.number {
        found.insert(.person)
      } else if person.isAccount(text) {
        found.insert(.another)
      }
    }
    return found.count == 1 ? found.first ?? .nobody : .nobody
  }

  /// Whether an account's number can be told from an amount or a day by its signs.
  private static func isNumber(_ text: String) -> Bool {
    guard (3...40).contains(text.utf8.count), text.utf8.contains(where: { (48...57).contains($0) }) else {
      return false
    }
    return !text.utf8.allSatisfy { (48...57).contains($0) } || text.hasPrefix("0") || text.utf8.count >= 5
  }
}
