import Foundation
import Glibc
import Journal
import Testing

@Suite("Following a journal")
struct FollowingTests {
  @Test("sees the lines of another process, once each")
  func follow() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let reader = JournalReader(place.store, from: .beginning)
    let follower = JournalFollower(reader)
    #expect(follower.descriptor >= 0 && follower.pollInterval == nil)
    var seen: [Seen] = []
    func drain() throws -> JournalFollower.Report {
      try follower.drain { line throws(JSONFault) in seen.append(try Seen(line)) }
    }
    #expect(try drain().reading.lines == 1)
    #expect(!isReadable(follower.descriptor))
    try place.append([note("R-2")])
    #expect(isReadable(follower.descriptor))
    #expect(try drain().reading.lines == 1)
    #expect(try drain().reading.lines == 0)
    #expect(!isReadable(follower.descriptor))
    #expect(seen == [Seen(1, ["R-1"]), Seen(2, ["R-2"])])
  }

  @Test("does not hand over again what this process appended under the lock")
  func own() throws {
    let place = try TemporaryStore()
    let reader = JournalReader(place.store, from: .beginning)
    try place.append([note("R-1")])
    var caughtUp: [Seen] = []
    try place.store.withLock(occasion(), reader: reader) { session in
      #expect(throws: StoreProblem.notCaughtUp) { try session.append([note("R-2")], operation: "op") }
      _ = try session.readNewLines { line throws(JSONFault) in caughtUp.append(try Seen(line)) }
      try session.append([note("R-2")], operation: "op-2")
      try session.append([note("R-3")], operation: "op-3")
    }
    #expect(caughtUp == [Seen(1, ["R-1"])])
    #expect(reader.position.line == 3)
    #expect(try reader.read { _ in }.lines == 0)
    try place.append([note("R-4")])
    #expect(try reader.read { _ in }.lines == 1)
  }

  @Test("waits for the rest of a line that is being written")
  func unfinished() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let head = try place.bytes(place.store.path + "/head")
    try place.append([note("R-2")])
    let whole = try place.bytes(place.firstSegment)
    let file = fopen(place.firstSegment, "r+")
    defer { fclose(file) }
    ftruncate(fileno(file), off_t(whole.count - 20))
    let written = try place.bytes(place.store.path + "/head")
    try place.write(head, to: place.store.path + "/head")
    let reader = JournalReader(place.store, from: .beginning)
    let report = try reader.read { _ in }
    #expect(report.lines == 1 && report.unfinishedBytes > 0)
    pwrite(fileno(file), Array(whole.suffix(20)), 20, off_t(whole.count - 20))
    try place.write(written, to: place.store.path + "/head")
    #expect(try reader.read { _ in }.lines == 1)
  }

  @Test("asks to read everything anew when the segment was replaced or cut")
  func replaced() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let follower = JournalFollower(JournalReader(place.store, from: .beginning))
    _ = try follower.drain { _ in }
    let bytes = try place.bytes(place.firstSegment)
    try place.write(bytes, to: place.store.temporary + "/x")
    rename(place.store.temporary + "/x", place.firstSegment)
    #expect(try follower.drain { _ in }.needsReload)
    #expect(isReadable(follower.descriptor) == false)

    let second = JournalFollower(JournalReader(place.store, from: .beginning))
    _ = try second.drain { _ in }
    truncate(place.firstSegment, 10)
    #expect(try second.drain { _ in }.needsReload)
  }

  @Test("wakes for a file that comes and goes in the store's folder, and reads nothing by it")
  func files() throws {
    let place = try TemporaryStore()
    let follower = JournalFollower(JournalReader(place.store, from: .beginning))
    _ = try follower.drain { _ in }
    try place.write([], to: place.store.pause)
    #expect(isReadable(follower.descriptor))
    #expect(try follower.drain { _ in }.reading.lines == 0)
    #expect(!isReadable(follower.descriptor))
    unlink(place.store.pause)
    #expect(isReadable(follower.descriptor))
  }

  @Test("goes on from a snapshot that fits, and ignores one that does not")
  func snapshots() throws {
    let place = try TemporaryStore()
    for number in 1...4 {
      try place.append([note("R-\(number)")])
      let reader = JournalReader(place.store, from: .beginning)
      _ = try reader.read { _ in }
      if number < 4 {
        try SnapshotFile.write(
          Array("state \(number)".utf8), at: reader.position, in: place.store, erasures: 0)
      }
    }
    #expect(try place.names(place.store.snapshots) == ["2.json", "3.json"])
    let (found, warnings) = try SnapshotFile.newest(in: place.store)
    let snapshot = try #require(found)
    #expect(warnings.isEmpty && snapshot.body.elementsEqual("state 3".utf8))
    let reader = JournalReader(place.store, from: snapshot.position)
    var seen: [Seen] = []
    _ = try reader.read { line throws(JSONFault) in seen.append(try Seen(line)) }
    #expect(seen == [Seen(4, ["R-4"])])

    var bytes = try place.bytes(place.store.snapshots + "/3.json")
    bytes[bytes.count - 1] ^= 1
    try place.write(bytes, to: place.store.snapshots + "/3.json")
    let older = try SnapshotFile.newest(in: place.store)
    #expect(older.snapshot?.position.line == 2 && older.warnings == [.snapshotIgnored(name: "3.json")])
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, 0) == 1
  }

  @Test("that cannot be notified looks every two seconds, and does not take its store for another one")
  func blind() throws {
    let place = try TemporaryStore()
    let reader = JournalReader(place.store, from: .beginning)
    // Nothing can be watched where nothing is; a kernel without watches left answers the same.
    try FileManager.default.moveItem(atPath: place.store.path, toPath: place.store.path + ".away")
    let follower = JournalFollower(reader)
    #expect(follower.descriptor < 0 && follower.pollInterval == JournalFollower.whenBlind)
    #expect(!follower.isLost)
  }
}
