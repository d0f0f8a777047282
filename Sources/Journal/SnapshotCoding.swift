import Casework
import Glibc

/// A casebook as the body of a snapshot: lines of JSON in ASCII, each a block of a thousand entries of one part.
///
/// Blocks keep the parser's room in the processor's cache: a hundred thousand invoices are read faster than
/// their journal is folded. Nothing here is a record of the store: what cannot be read is thrown away.
package enum SnapshotCoding {
  /// To be raised when the form changes, and when the casebook makes something else of an event of the journal:
  /// snapshots of another version are then ignored.
  static let version = 27

  /// Whether a casebook can be kept: one folded up to a horizon has gaps.
  package static func isFit(_ book: Casebook) -> Bool {
    book.horizon == nil && book.parts.isWhole
  }

  /// The same parts always give the same bytes.
  package static func encode(_ parts: Casebook.Parts) -> [UInt8] {
    var writing = SnapshotWriting(parts)
    writing.ledger(parts.portfolio)
    writing.standings(parts.standings)
    writing.files(parts.files)
    writing.queue(parts)
    writing.talk(parts)
    writing.house(parts)
    writing.past(parts)
    return writing.bytes
  }

  /// Reads a body back.
  ///
  /// - Throws: `.invalid` for another version, for rules that this program reads differently, and for parts that
  ///   do not fit each other; else a fault of form. The journal then says the same.
  package static func decode(_ body: ArraySlice<UInt8>) throws(JSONFault) -> Casebook.Parts {
    try body.withUnsafeBufferPointer { bytes throws(JSONFault) in try decode(bytes) }
  }

  private static func decode(_ body: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> Casebook.Parts {
    guard let first = body.baseAddress, let feed = body.firstIndex(of: UInt8(ascii: "\n")) else {
      throw .unexpectedCount
    }
    let parser = JSONParser()
    var reading = try parser.read(Array(body[..<feed])) { cursor throws(JSONFault) in
      try SnapshotReading(header: &cursor, longest: body.count)
    }
    var start = feed + 1
    while start < body.count {
      let end =
        memchr(first + start, 0x0A, body.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(first) }
        ?? body.count
      if end + JSONParser.padding <= body.count {
        var cursor = try parser.parse(first + start, count: end - start, isStrict: false)
        try reading.take(&cursor)
      } else {
        try parser.read(Array(body[start..<end])) { cursor throws(JSONFault) in try reading.take(&cursor) }
      }
      start = end + 1
    }
    return try reading.parts()
  }
}
