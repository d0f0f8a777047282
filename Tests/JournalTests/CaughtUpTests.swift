import Foundation
import Glibc
import Testing

@testable import Journal

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

  /// Puts a file or folder in the place of another, which goes on to exist under a name of its own.
  private func replace(_ path: String, by other: String) throws {
    try FileManager.default.moveItem(atPath: path, toPath: path + ".before")
    try FileManager.default.moveItem(atPath: other, toPath: path)
  }

  @Test("writes nothing into a journal that was taken away, whatever it still holds open")
  func exchangedJournal() throws {
    let (journal, head) = (place.store.journal, place.store.path + "/head")
    for path in [journal, head] { try FileManager.default.copyItem(atPath: path, toPath: path + ".kept") }
    try write("R-3")
    for path in [journal, head] { try replace(path, by: path + ".kept") }
    let taken = try place.bytes(journal + ".before/000000000001.jsonl")
    #expect(throws: StoreProblem.self) { try write("R-4") }
    #expect(try place.bytes(journal + ".before/000000000001.jsonl") == taken)
    #expect(try ids() == ["R-1", "R-2"])
  }

  @Test("heeds a latch and a lock that were put in the place of those it holds open")
  func exchangedLatchAndLock() throws {
    let (latch, lock) = (place.store.latch, place.store.path + "/lock")
    for (path, byte) in [(latch, "1"), (lock, " ")] {
      try place.write(Array(byte.utf8), to: path + ".new")
    }
    try replace(latch, by: latch + ".new")
    #expect(throws: StoreProblem.latched) { try write("R-3") }
    try place.write([UInt8(ascii: "0")], to: latch)
    try replace(lock, by: lock + ".new")
    let other = JournalReader(place.store, from: .beginning)
    try place.store.withLock(occasion(), reader: other) { _ in
      #expect(throws: StoreProblem.self) { try write("R-3") }
    }
    try write("R-3")
    #expect(try ids() == ["R-1", "R-2", "R-3"])
  }

  @Test("is shut out by itself, so that no decision is made inside another")
  func nested() throws {
    try place.store.withLock(occasion(), reader: reader) { session in
      _ = try session.readNewLines { _ throws(JSONFault) in }
      #expect(throws: StoreProblem.self) { try write("R-3") }
      try session.append([note("R-4")], operation: "op-R-4")
    }
    #expect(try ids() == ["R-1", "R-2", "R-4"])
  }

  @Test("is opened anew where its rights have changed, so that whoever may no longer write is told")
  func rights() throws {
    let place = try TemporaryStore()
    let kept = try OpenFile(place.store.head, O_RDWR)
    #expect(try kept.isStillNamed())
    chmod(place.store.head, 0o400)
    #expect(try !kept.isStillNamed())
  }
}
