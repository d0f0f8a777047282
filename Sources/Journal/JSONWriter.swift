import Digest

/// Writes JSON in ASCII only: everything outside 0x20–0x7E becomes `\uXXXX`, so that showing a journal with
/// `cat` can never send a control sequence to a terminal.
///
/// Commas come by themselves; there are no spaces and no fractions. Keys come out in the order of the calls, and
/// the reader (`JSONCursor`) expects the same order:
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.field("cents", 12_000)
/// writer.field("label", label)            // an optional is left out when there is none
/// writer.key("invoices")
/// writer.beginArray()
/// for id in ids { writer.string(id) }
/// writer.endArray()
/// writer.endObject()
/// writer.bytes                            // {"cents":12000,"label":"\u00c9lan","invoices":["I-1"]}
/// ```
/// Never name a key `h`: that one marks the hash of a journal line, and appending such an event is refused.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Starts with nothing written, and room for `capacity` bytes.
  package init(reserving capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Forgets what was written and keeps the room, for the next value.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: Structure

  /// Opens an object.
  package mutating func beginObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
  }

  /// Closes the object.
  package mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
  }

  /// Opens an array.
  package mutating func beginArray() {
    separate()
    bytes.append(UInt8(ascii: "["))
  }

  /// Closes the array.
  package mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a key; its value must come next. The name must be ASCII without quotes and backslashes.
  package mutating func key(_ name: StaticString) {
    separate()
    // Put together beside and appended at once: each append asks anew whether the array is ours and large enough.
    let count = name.utf8CodeUnitCount + 3
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { room in
      room[0] = UInt8(ascii: "\"")
      _ = UnsafeMutableBufferPointer(rebasing: room[1...]).update(
        fromContentsOf: UnsafeBufferPointer(start: name.utf8Start, count: count - 3))
      room[count - 2] = UInt8(ascii: "\"")
      room[count - 1] = UInt8(ascii: ":")
      bytes.append(contentsOf: room)
    }
  }

  /// Writes a key that is a value itself, escaped as a string is.
  package mutating func key(named name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  // MARK: Values

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  package mutating func integer(_ value: some FixedWidthInteger & SignedInteger) {
    separate()
    appendDigits(of: Int64(value))
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    separate()
    if value { append("true") } else { append("false") }
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    append("null")
  }

  /// Writes a value that is JSON in ASCII already, from another writer.
  package mutating func raw(_ value: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
  }

  /// Writes the 64 hexadecimal digits of a hash as a string.
  mutating func digest(_ digest: SHA256Digest) {
    digest.withHexDigits { plain($0) }
  }

  /// Writes ASCII bytes that need no escape as a string.
  mutating func plain(_ text: some Collection<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Bytes

  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  /// A comma is due unless the value is the first of its container or follows its key: the last byte tells,
  /// because a string always ends with a quote.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  private mutating func appendDigits(of value: Int64) {
    let longest = 20
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { room in
      var rest = value.magnitude
      var start = longest
      repeat {
        start -= 1
        room[start] = UInt8(truncatingIfNeeded: 48 + rest % 10)
        rest /= 10
      } while rest > 0
      if value < 0 {
        start -= 1
        room[start] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room[start...]))
    }
  }

  private mutating func appendEscaped(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      // No early way out, so that the compiler can look at many bytes at once.
      var special: UInt8 = 0
      for byte in utf8 {
        special |= (byte &- 0x20 > 0x5E ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
      }
      if special == 0 { bytes.append(contentsOf: utf8) }
      return special == 0
    }
    if isPlain { return }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x20..<0x7F:
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        for unit in scalar.utf16 { appendEscape(unit) }
      }
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] as [UInt16] {
      let value = UInt8(truncatingIfNeeded: unit >> shift & 15)
      bytes.append(value < 10 ? 48 + value : 87 + value)
    }
  }
}
