import Foundation
import Journal
import Testing

/// A writer that stays open reads nothing where nothing was appended; whatever happened meanwhile must be met all the same.
@Suite("A writer that has seen all")
struct CaughtUpTests {
  private let place: TemporaryStore
  private let reader: JournalReader

  init() throws {
    place = try TemporaryStore()
    reader = JournalReader(place.store, from: .beginning)
    try write("R-1")
    try write("R-2")
  }

  /// Writes as the one who stays open.
  ///
  /// - Returns: The identifiers of others' events that it met first.
  @discardableResult
  private func write(_ id: String) throws -> [String] {
    var met: [String] = []
    try place.store.withLock(occasion(), reader: reader) { session in
      _ = try session.readNewLines { line throws(JSONFault) in met += try Seen(line).ids }
      try session.append([note(id)], operation: "op-\(id)")
    }
    return met
  }

  private func ids() throws -> [String] { try place.read().lines.flatMap(\.ids) }

  @Test("writes on after its own lines, and after those of another")
  func others() throws {
    #expect(try write("R-3").isEmpty)
    try place.append([note("R-4")])
    #expect(try write("R-5") == ["R-4"])
    #expect(try ids() == ["R-1", "R-2", "R-3", "R-4", "R-5"])
  }

  @Test("goes on in the segment that a cleared latch began, empty as it is")
  func newSegment() throws {
    try place.write([UInt8(ascii: "1")], to: place.store.latch)
    _ = try place.store.clearLatch(occasion())
    try write("R-3")
    #expect(try place.names(place.store.journal) == ["000000000001.jsonl", "000000000003.jsonl"])
    #expect(try ids() == ["R-1", "R-2", "R-3"])
  }

  @Test("repairs a tail that another left torn")
  func tornTail() throws {
    let bytes = try place.bytes(place.firstSegment)
    try place.write(bytes + Array("{\"n\":3,".utf8), to: place.firstSegment)
    try write("R-3")
    #expect(try ids().filter { $0.hasPrefix("R-") } == ["R-1", "R-2", "R-3"])
    #expect(try place.names(place.store.quarantine).count == 1)
  }

  @Test("refuses to write where acknowledged lines are gone, or the witness names other ones")
  func goneLines() throws {
    let bytes = try place.bytes(place.firstSegment)
    let first = try #require(bytes.firstIndex(of: 0x0A))
    try place.write(Array(bytes[...first]), to: place.firstSegment)
    #expect(throws: StoreProblem.self) { try write("R-3") }
    try place.write(bytes, to: place.firstSegment)
    let head = place.store.path + "/head"
    let witness = try place.bytes(head)
    try place.append([note("R-3")])
    let ahead = try place.bytes(head)
    try place.write(bytes, to: place.firstSegment)
    try place.write(ahead, to: head)
    #expect(throws: StoreProblem.self) { try write("R-4") }
    try place.write(witness, to: head)
    try write("R-4")
    #expect(try ids() == ["R-1", "R-2", "R-4"])
  }
}
