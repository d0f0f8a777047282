import Receivables

/// Reads back what `CanonicalWriter` wrote; anything else is a fault, never a guess.
struct CanonicalReader {
  /// The bytes are not a canonical content of this version.
  struct Fault: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func text(_ name: String) throws(Fault) -> String {
    let head = Array("\(name) ".utf8)
    guard bytes[place...].starts(with: head) else { throw Fault() }
    place += head.count
    var length = 0
    var digits = 0
    while place < bytes.count, (0x30...0x39).contains(bytes[place]), digits < 9 {
      length = length * 10 + Int(bytes[place] - 0x30)
      place += 1
      digits += 1
    }
    guard digits > 0, place < bytes.count, bytes[place] == 0x3A, bytes.count - place - 1 > length,
      bytes[place + 1 + length] == 0x0A,
      let value = String(validating: bytes[(place + 1)..<(place + 1 + length)], as: UTF8.self)
    else { throw Fault() }
    place += length + 2
    return value
  }

  mutating func number(_ name: String) throws(Fault) -> Int {
    let text = try text(name)
    guard let number = Int(text), String(number) == text else { throw Fault() }
    return number
  }

  mutating func day(_ name: String) throws(Fault) -> Day? {
    let text = try text(name)
    if text.isEmpty { return nil }
    guard let day = Day(iso: text) else { throw Fault() }
    return day
  }

  mutating func existingDay(_ name: String) throws(Fault) -> Day {
    guard let day = try day(name) else { throw Fault() }
    return day
  }

  mutating func texts(_ name: String) throws(Fault) -> [String] {
    let count = try count(name)
    var values: [String] = []
    for _ in 0..<count { values.append(try text("-")) }
    return values
  }

  mutating func count(_ name: String) throws(Fault) -> Int {
    let count = try number(name)
    guard (0...100_000).contains(count) else { throw Fault() }
    return count
  }
}
