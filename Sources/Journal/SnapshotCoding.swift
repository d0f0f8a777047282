import Casework

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
    guard let feed = body.firstIndex(of: UInt8(ascii: "\n")) else { throw .unexpectedCount }
    var reading = try JSONParser().read(Array(body[..<feed])) { cursor throws(JSONFault) in
      try SnapshotReading(header: &cursor, longest: body.count)
    }
    let blocks = SnapshotBlocks(of: body, from: feed + 1)
    let rows = reading.rows
    let (rest, found) = BesideThread().both {
      Result { () throws(JSONFault) in try blocks.read(blocks.rest, into: &reading) }
    } beside: {
      Result { () throws(JSONFault) in
        var money = SnapshotMoney(payments: rows[2], allocations: rows[3])
        try blocks.read(blocks.money, into: &money)
        return money
      }
    }
    try rest.get()
    return try reading.parts(with: try found.get())
  }
}
