/// A place in a parsed JSON document; reading moves it forward, in document order, without any allocation.
///
/// It reads simdjson's tape in place. The keys of an object are expected in one fixed order: another order, a
/// key twice or an unknown key throws. A cursor is a plain value: a copy is a bookmark. It is valid until its
/// parser's next document, so never let it leave the callback that received it.
///
/// An object with an optional key and a list:
/// ```swift
/// try cursor.enterObject()
/// let cents = try cursor.integer("cents")               // key and value in one call
/// let label = try cursor.hasKey("label") ? cursor.readString() : nil
/// try cursor.key("invoices")
/// try cursor.enterArray()
/// while try !cursor.leaveArray() { ids.append(try cursor.readString()) }
/// try cursor.leaveObject()                              // throws if a key is left
/// ```
package struct JSONCursor {
  private let tape: UnsafePointer<UInt64>
  private let strings: UnsafePointer<UInt8>
  private var place: Int

  init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>) {
    self.tape = tape
    self.strings = strings
    place = 1
  }

  /// The kind of the value that stands here; `other` also at the end of a list or an object.
  package var kind: JSONKind {
    switch mark {
    case Mark.object: .object
    case Mark.array: .array
    case Mark.string: .string
    case Mark.integer: .integer
    case Mark.yes, Mark.no: .bool
    case Mark.null: .null
    default: .other
    }
  }

  // MARK: Single values

  /// Reads a whole number of 64 bits with a sign; a fraction, an exponent or a bigger number throws.
  @inline(__always)
  package mutating func readInteger() throws(JSONFault) -> Int {
    guard mark == Mark.integer else { throw isNumber ? .notAnInteger : .expected(.integer) }
    let value = Int(truncatingIfNeeded: tape[place + 1])
    place += 2
    return value
  }

  /// Reads a string where the parser left its bytes, escapes already undone.
  @inline(__always)
  package mutating func readText() throws(JSONFault) -> JSONText {
    guard mark == Mark.string else { throw .expected(.string) }
    let text = textHere
    place += 1
    return text
  }

  /// Reads a string into one of its own.
  @inline(__always)
  package mutating func readString() throws(JSONFault) -> String {
    try readText().string
  }

  /// Reads `true` or `false`.
  @inline(__always)
  package mutating func readBool() throws(JSONFault) -> Bool {
    guard mark == Mark.yes || mark == Mark.no else { throw .expected(.bool) }
    let value = mark == Mark.yes
    place += 1
    return value
  }

  /// Consumes a `null` if one stands here, and says so; any other value stays to be read.
  @inline(__always)
  package mutating func readNull() -> Bool {
    guard mark == Mark.null else { return false }
    place += 1
    return true
  }

  /// Passes over the value that stands here, whatever it holds, in one step.
  @inline(__always)
  package mutating func skip() {
    switch mark {
    case Mark.object, Mark.array: place = Int(tape[place] & 0xFFFF_FFFF)
    case Mark.integer, Mark.unsigned, Mark.double: place += 2
    case Mark.objectEnd, Mark.arrayEnd, Mark.root: break
    default: place += 1
    }
  }

  // MARK: Objects

  /// Steps into the object that stands here.
  @inline(__always)
  package mutating func enterObject() throws(JSONFault) {
    guard mark == Mark.object else { throw .expected(.object) }
    place += 1
  }

  /// Steps over the next key, which must be this one.
  @inline(__always)
  package mutating func key(_ name: StaticString) throws(JSONFault) {
    guard hasKey(name) else { throw .missingKey(name) }
  }

  /// Steps over the next key if it is this one, and says so: for keys that may be left out.
  @inline(__always)
  package mutating func hasKey(_ name: StaticString) -> Bool {
    guard mark == Mark.string, textHere.equals(name) else { return false }
    place += 1
    return true
  }

  /// Reads the next key, whatever it is, or nothing at the object's end: for objects whose keys are values.
  @inline(__always)
  package mutating func readKey() -> JSONText? {
    guard mark == Mark.string else { return nil }
    let text = textHere
    place += 1
    return text
  }

  /// Steps out of the object; throws if a key is left.
  @inline(__always)
  package mutating func leaveObject() throws(JSONFault) {
    guard mark == Mark.objectEnd else { throw .unexpectedKey }
    place += 1
  }

  // MARK: Arrays

  /// Steps into the array that stands here.
  @inline(__always)
  package mutating func enterArray() throws(JSONFault) {
    guard mark == Mark.array else { throw .expected(.array) }
    place += 1
  }

  /// Steps out of the array if it ends here, and says so; to be asked before each entry.
  @inline(__always)
  package mutating func leaveArray() -> Bool {
    guard mark == Mark.arrayEnd else { return false }
    place += 1
    return true
  }

  /// How many entries the array or object that stands here has, for reserving room; at most 16,777,215 is said.
  package var count: Int {
    guard mark == Mark.array || mark == Mark.object else { return 0 }
    return Int(tape[place] >> 32 & 0xFF_FFFF)
  }

  // MARK: The tape

  @inline(__always)
  private var mark: UInt8 { UInt8(truncatingIfNeeded: tape[place] >> 56) }

  private var isNumber: Bool { mark == Mark.unsigned || mark == Mark.double }

  @inline(__always)
  private var textHere: JSONText {
    let start = strings + Int(tape[place] & 0x00FF_FFFF_FFFF_FFFF)
    let count = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
    return JSONText(start: start + 4, count: Int(count))
  }

  /// simdjson's tape marks.
  private enum Mark {
    static let root = UInt8(ascii: "r")
    static let object = UInt8(ascii: "{")
    static let objectEnd = UInt8(ascii: "}")
    static let array = UInt8(ascii: "[")
    static let arrayEnd = UInt8(ascii: "]")
    static let string = UInt8(ascii: "\"")
    static let integer = UInt8(ascii: "l")
    static let unsigned = UInt8(ascii: "u")
    static let double = UInt8(ascii: "d")
    static let yes = UInt8(ascii: "t")
    static let no = UInt8(ascii: "f")
    static let null = UInt8(ascii: "n")
  }
}
