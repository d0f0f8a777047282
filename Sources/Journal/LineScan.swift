import CStore
import Glibc

/// A walk over the raw bytes of one line: what must be known of a line before it is parsed, and about bytes that
/// a parser does not keep.
struct LineScan {
  /// What the hashed part of a line ends before.
  static let hashKey: StaticString = ",\"h\":\""

  private let start: UnsafePointer<UInt8>
  private let end: Int
  private(set) var place = 0

  /// - Parameter count: Without the line feed.
  init(_ start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    end = count
  }

  var isAtEnd: Bool { place == end }

  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - place >= count, memcmp(start + place, text.utf8Start, count) == 0 else { return false }
    place += count
    return true
  }

  /// A number without a sign, at most 18 digits.
  @inline(__always)
  mutating func number() -> Int? {
    var value = 0
    let first = place
    while place < end, start[place] >= 48, start[place] <= 57 {
      guard place - first < 18 else { return nil }
      value = value * 10 + Int(start[place] - 48)
      place += 1
    }
    return place == first ? nil : value
  }

  /// The bytes of a string up to its closing quote, escapes left as they are; the opening quote is taken already.
  @inline(__always)
  mutating func string() -> UnsafeBufferPointer<UInt8>? {
    let first = place
    while place < end {
      switch start[place] {
      case UInt8(ascii: "\""):
        place += 1
        return UnsafeBufferPointer(start: start + first, count: place - 1 - first)
      case UInt8(ascii: "\\"):
        place += 2
      default:
        place += 1
      }
    }
    return nil
  }

  /// The bytes of one value of any kind, which an earlier parse has found sound.
  mutating func value() -> UnsafeRawBufferPointer? {
    let first = place
    var depth = 0
    while place < end {
      switch start[place] {
      case UInt8(ascii: "\""):
        place += 1
        guard string() != nil else { return nil }
        if depth == 0 { return bytes(from: first) }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return bytes(from: first) }
        depth -= 1
        if depth == 0 {
          place += 1
          return bytes(from: first)
        }
      case UInt8(ascii: ",") where depth == 0: return bytes(from: first)
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Moves to the first occurrence of `text` from here on, and past it.
  mutating func find(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let found = cstore_find(start + place, end - place, text.utf8Start, count)
    guard found >= 0 else { return false }
    place += found + count
    return true
  }

  mutating func move(to place: Int) {
    self.place = place
  }

  static func contains(_ bytes: [UInt8], _ text: StaticString) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return false }
      var scan = LineScan(first, count: buffer.count)
      return scan.find(text)
    }
  }

  private func bytes(from first: Int) -> UnsafeRawBufferPointer? {
    place > first ? UnsafeRawBufferPointer(start: start + first, count: place - first) : nil
  }
}
