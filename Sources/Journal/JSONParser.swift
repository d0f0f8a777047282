import CJSON
import Glibc

/// Parses one strict JSON document at a time and hands out a cursor on it.
///
/// UTF-8 without a byte order mark, at most 64 levels deep, no trailing comma. It keeps its room between
/// documents, so keep the parser where many documents are read. A class because it owns memory of C.
package final class JSONParser {
  private let parser: OpaquePointer?

  /// Makes a parser; its room grows with the longest document.
  package init() {
    parser = cjson_parser_create()
  }

  deinit {
    cjson_parser_destroy(parser)
  }

  /// Parses a document that lies in a bigger buffer.
  ///
  /// - Parameters:
  ///   - start: 64 bytes past the end must be readable (`JSONParser.padding`).
  ///   - isStrict: Also look for numbers that are no 64-bit integers and keys that stand twice, which a reader
  ///     in fixed key order finds by itself only where it reads.
  @inline(__always)
  func parse(
    _ start: UnsafePointer<UInt8>, count: Int, isStrict: Bool
  ) throws(JSONFault) -> JSONCursor {
    var parsed = cjson_document()
    let error = cjson_parse(parser, start, count, &parsed)
    guard error == 0, let tape = parsed.tape, let strings = parsed.strings else {
      throw .malformed(code: Int(error))
    }
    if isStrict {
      switch cjson_looseness(&parsed) {
      case 0: break
      case 2: throw .duplicateKey
      default: throw .notAnInteger
      }
    }
    return JSONCursor(tape: tape, strings: strings)
  }

  /// Parses a document of its own, strictly, and reads it while it lies in memory.
  ///
  /// - Parameter read: The cursor stands on the document's only value; it must not leave the closure.
  /// - Throws: `JSONFault` of the document or of `read`.
  package func read<Value>(
    _ bytes: [UInt8], _ read: (inout JSONCursor) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + Self.padding)
    defer { room.deallocate() }
    bytes.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { room.update(from: first, count: source.count) }
    }
    (room + bytes.count).update(repeating: 0x20, count: Self.padding)
    var cursor = try parse(room, count: bytes.count, isStrict: true)
    return try read(&cursor)
  }

  /// How many readable bytes must follow a document.
  static let padding = Int(CJSON_PADDING)
}
