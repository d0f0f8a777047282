import Digest
import Foundation
import Glibc
import Testing

@testable import Journal

@Suite("A person erased from a journal")
struct ErasureTests {
  /// Four lines; the first and third tell of C-1, the third of both, the last is an import's file name.
  private func lines() throws -> TemporaryStore {
    let place = try TemporaryStore()
    try place.append([note("R-1", personal: [name(of: "C-1", "Kestrel")])], operation: "a")
    try place.append([note("R-2", personal: [name(of: "C-2", "Élan")])], operation: "b")
    try place.append(
      [
        note("R-3", personal: [name(of: "C-2", "Élan"), name(of: "C-1", "Kestrel \"fils\" {[,]}")]),
        note("R-4"),
        note("R-5", personal: [name(of: "C-1", "Kestrel")]),
      ], operation: "c")
    try place.append([note("R-6", personal: [name(of: "house", "kestrel.csv")])], operation: "d")
    return place
  }

  private func announcement(_ lines: [Int], house: [Int] = [], of subject: String = "C-1") -> EventRecord {
    var facts = JSONWriter()
    facts.beginObject()
    facts.field("lines", listing: lines) { $0.integer($1) }
    if !house.isEmpty { facts.field("house", listing: house) { $0.integer($1) } }
    facts.endObject()
    return EventRecord(
      kind: "subject.erased", version: 1, id: subject, objectVersion: 1, isCritical: true, facts: facts.bytes,
      personal: [])
  }

  private let rewriting = SegmentErasure(subject: "C-1", lines: [1, 3], fileLines: [4])

  private func damage(_ place: TemporaryStore) throws -> StoreDamage.Kind? {
    do throws(StoreProblem) {
      _ = try place.store.verify()
      return nil
    } catch .damaged(let damage) {
      return damage.kind
    }
  }

  @Test("is named nowhere, all others everywhere, and the chain verifies")
  func erased() throws {
    let place = try lines()
    let hashes = try (1...4).map { try place.store.hash(ofLine: $0) }
    try place.append([announcement([1, 3], house: [4])], operation: "e")
    #expect(try rewriting.run(in: place.store) == 1)
    let text = try place.text(place.firstSegment)
    #expect(!text.lowercased().contains("kestrel"))
    #expect(text.components(separatedBy: "\\u00c9lan").count == 3)
    #expect(try damage(place) == nil)
    #expect(try place.store.verify().lines == 5)
    #expect(try (1...4).map { try place.store.hash(ofLine: $0) } == hashes)
    try place.append([note("R-7")], operation: "f")
    #expect(try place.read().lines.last == Seen(6, ["R-7"]))
  }

  @Test("twice is the same as once, and no byte changes where nothing is left to erase")
  func twice() throws {
    let place = try lines()
    try place.append([announcement([1, 3], house: [4])], operation: "e")
    try rewriting.run(in: place.store)
    let bytes = try place.bytes(place.firstSegment)
    let inode =
      try FileManager.default.attributesOfItem(atPath: place.firstSegment)[.systemFileNumber] as? Int
    #expect(try rewriting.run(in: place.store) == 0)
    #expect(try place.bytes(place.firstSegment) == bytes)
    #expect(
      try FileManager.default.attributesOfItem(atPath: place.firstSegment)[.systemFileNumber] as? Int == inode
    )
  }

  @Test("is damage without an event, with one of other lines, and with one of another person")
  func unexplained() throws {
    for event in [
      nil, announcement([1], house: [4]), announcement([1, 3]), announcement([1, 3], house: [4], of: "C-2"),
    ] {
      let place = try lines()
      if let event { try place.append([event], operation: "e") }
      try rewriting.run(in: place.store)
      #expect(try damage(place) == .unexplainedErasure)
    }
  }

  @Test("is half gone after a rewriting cut short, which is sound, and gone once it is completed")
  func interrupted() throws {
    let place = try lines()
    // A second segment with more of the person.
    try place.write([UInt8(ascii: "1")], to: place.store.latch)
    _ = try place.store.clearLatch(occasion())
    try place.append([note("R-7", personal: [name(of: "C-1", "Kestrel")])], operation: "e")
    try place.append([announcement([1, 3, 5], house: [4])], operation: "f")
    let all = SegmentErasure(subject: "C-1", lines: [1, 3, 5], fileLines: [4])
    // Announced only; then the first segment only, with what the interrupted run left in tmp.
    #expect(try damage(place) == nil)
    try rewriting.run(in: place.store)
    try place.write(Array("Kestrel".utf8), to: place.store.temporary + "/segment.left")
    #expect(try damage(place) == nil)
    #expect(try all.run(in: place.store) == 1)
    #expect(try damage(place) == nil)
    for name in try place.names(place.store.journal) {
      #expect(try !place.text(place.store.journal + "/" + name).lowercased().contains("kestrel"))
    }
  }

  @Test("makes every reader that stood in the segment read it anew, wherever it stood")
  func readers() throws {
    let place = try lines()
    let reader = JournalReader(place.store, from: .beginning)
    _ = try reader.read { _ in }
    let follower = JournalFollower(JournalReader(place.store, from: .beginning))
    _ = try follower.drain { _ in }
    let fresh = JournalReader(place.store, from: reader.position)
    try place.append([announcement([1, 3], house: [4])], operation: "e")
    try rewriting.run(in: place.store)
    // So long that the old place lies inside a line now, not past the end.
    try place.append(
      [note("R-8", personal: [name(of: "C-3", String(repeating: "x", count: 5000))])], operation: "f")
    #expect(throws: StoreProblem.rewritten) { _ = try reader.read { _ in } }
    #expect(throws: StoreProblem.rewritten) { _ = try fresh.read { _ in } }
    #expect(try follower.drain { _ in }.needsReload)
  }

  @Test("is in no snapshot that somebody kept from before")
  func snapshots() throws {
    let place = try lines()
    let reader = JournalReader(place.store, from: .beginning)
    _ = try reader.read { _ in }
    let before = try ErasureLog.size(place.store)
    let body = Array("Kestrel".utf8)
    #expect(try SnapshotFile.write(body, at: reader.position, in: place.store, erasures: before))
    try ErasureLog(subject: "C-1", event: 5, day: "2026-11-23", lines: [], blobs: []).append(to: place.store)
    try SnapshotFile.removeAll(in: place.store)
    #expect(try !SnapshotFile.write(body, at: reader.position, in: place.store, erasures: before))
    #expect(try place.names(place.store.snapshots).isEmpty)
    #expect(try place.names(place.store.temporary).isEmpty)
    let held = try SendLockHold(place.store.lock)
    #expect(throws: StoreProblem.self) {
      try SnapshotFile.write(
        body, at: reader.position, in: place.store, erasures: ErasureLog.size(place.store))
    }
    withExtendedLifetime(held) {}
  }

  @Test("stands in the list of erasures by record number, lines and hashes")
  func log() throws {
    let place = try TemporaryStore()
    #expect(try ErasureLog.read(place.store).isEmpty)
    let entries = (1...2).map { number in
      ErasureLog(
        subject: "C-\(number)", event: 9, day: "2026-11-23",
        lines: [ErasureLog.Line(number: 2, hash: String(repeating: "ab", count: 32))], blobs: ["cd"])
    }
    for entry in entries { try entry.append(to: place.store) }
    #expect(try ErasureLog.read(place.store) == entries)
    let text = try place.text(place.store.erasures)
    #expect(try ErasureLog.unreadable(place.store).isEmpty)
    try place.write(Array(("not a line\n" + text).utf8), to: place.store.erasures)
    #expect(try ErasureLog.read(place.store) == entries)
    #expect(try ErasureLog.unreadable(place.store) == [1])
    // A digit that changed, and lines of earlier versions, which had no sum.
    try place.write(Array(text.replacing("abab", with: "abac").utf8), to: place.store.erasures)
    #expect(try ErasureLog.unreadable(place.store) == [1, 2])
    #expect(try place.store.inspect().warnings == [.erasuresUnreadable(lines: [1, 2])])
    let older = text.replacing(/,"sum":"[0-9a-f]{64}"/, with: "")
    try place.write(Array(older.utf8), to: place.store.erasures)
    #expect(try ErasureLog.read(place.store) == entries)
  }

  @Test("is written on a line of its own behind one that was cut short")
  func cutShort() throws {
    let place = try TemporaryStore()
    let entries = (1...2).map {
      ErasureLog(subject: "C-\($0)", event: 9, day: "2026-11-23", lines: [], blobs: [])
    }
    try entries[0].append(to: place.store)
    try place.write(Array(try place.text(place.store.erasures).dropLast().utf8), to: place.store.erasures)
    try entries[1].append(to: place.store)
    #expect(try ErasureLog.read(place.store) == entries)
  }
}

/// The lock of a store, held by this process until the value goes.
private final class SendLockHold {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = open(path, O_RDWR)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
  }

  deinit { close(descriptor) }
}
