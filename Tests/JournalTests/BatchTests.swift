import Journal
import Testing

@Suite("A decision too big for one line")
struct BatchTests {
  private func many(_ count: Int) -> [EventRecord] {
    let filler = String(repeating: "x", count: 2000)
    return (1...count).map { index in
      var facts = JSONWriter()
      facts.beginObject()
      facts.field("filler", filler)
      facts.endObject()
      return EventRecord(
        kind: "invoice.recorded", version: 1, id: "I-\(index)", objectVersion: 1, isCritical: true,
        facts: facts.bytes, personal: index % 50 == 0 ? [name(of: "C-\(index)", "Élan \(index)")] : [])
    }
  }

  @Test("is a torn tail where any sector of it was never written, unless somebody wrote after it")
  func torn() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let head = try place.bytes(place.store.path + "/head")
    try place.append(many(700), operation: "big")
    let bytes = try place.bytes(place.firstSegment)
    let feeds = bytes.indices.filter { bytes[$0] == 10 }
    try #require(feeds.count > 5)
    for byte in [feeds[0] + 3000, feeds[1], feeds[1] + 3000, feeds[3] + 1, feeds[feeds.count - 2] + 1] {
      var torn = bytes
      let sector = byte / 512 * 512
      for index in max(sector, feeds[0] + 1)..<min(sector + 512, bytes.count) { torn[index] = 0 }
      try place.write(torn, to: place.firstSegment)
      try place.write(head, to: place.store.path + "/head")
      #expect(try place.read().lines.map(\.ids) == [["R-1"]], "torn at \(byte)")
      // A whole line of another decision behind it proves that the batch had been acknowledged.
      try place.write(torn + bytes[...feeds[0]], to: place.firstSegment)
      #expect(throws: StoreProblem.self) { try place.read() }
      try place.write(torn, to: place.firstSegment)
      try place.append([note("R-2")])
      let ids = try place.read().lines.flatMap(\.ids)
      #expect(ids.first == "R-1" && ids.last == "R-2" && !ids.contains { $0.hasPrefix("I-") }, "\(byte)")
    }
  }

  @Test("is a torn tail where more than a line's length of it was never written, the end alone excepted")
  func tornWide() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let head = try place.bytes(place.store.path + "/head")
    try place.append(many(900), operation: "big")
    var torn = try place.bytes(place.firstSegment)
    let start = try #require(torn.firstIndex(of: 10)) + 1
    for index in start..<(start + 1_048_576 - 5000) where torn[index] == 10 { torn[index] = 0x20 }
    for index in (start + 4096)..<(start + 8192) { torn[index] = 0 }
    for index in (start + 1_048_576 - 5000)..<(start + 1_048_576 + 512) { torn[index] = 0x78 }
    try place.write(torn, to: place.firstSegment)
    try place.write(head, to: place.store.path + "/head")
    #expect(try place.read().lines.map(\.ids) == [["R-1"]])
  }

  @Test("becomes a batch whose commit adopts exactly its lines, over several segments")
  func batch() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let decision = try place.append(many(6000), operation: "big")
    #expect(decision.first == 2 && decision.last > 40)
    try place.append([note("R-2")])
    let (lines, report) = try place.read()
    #expect(report.warnings.isEmpty)
    #expect(lines.count == decision.last + 1)
    #expect(lines.flatMap(\.ids) == ["R-1"] + (1...6000).map { "I-\($0)" } + ["R-2"])
    let last = try place.names(place.store.journal)
    #expect(last.count == 2 && last[0] == "000000000001.jsonl")
    let all = try last.map { try place.text(place.store.journal + "/" + $0) }.joined().split(separator: "\n")
    #expect(all[1].contains(#","op":"big","batch":{"first":2,"i":0},"e":["#))
    #expect(all[2].contains(#","batch":{"first":2,"i":1},"e":["#))
    #expect(
      all[decision.last - 1].contains(#""commit":{"first":2,"lines":\#(decision.last - 2)},"e":[],"h":"#))
    #expect(all.allSatisfy { $0.utf8.count < 1_048_576 })
  }

  @Test("counts for nothing without its commit, is reported, and is not adopted by a later one")
  func uncommitted() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let before = try place.bytes(place.firstSegment)
    let head = try place.bytes(place.store.path + "/head")
    try place.append(many(1200))
    let lines = try place.bytes(place.firstSegment).split(separator: 10)
    #expect(lines.count == 13)
    // Only the first two lines of the batch reached the disk, and nothing was acknowledged.
    try place.write(before + Array(lines[1...2].joined(separator: [10])) + [10], to: place.firstSegment)
    try place.write(head, to: place.store.path + "/head")

    let reader = JournalReader(place.store, from: .beginning)
    var seen: [Seen] = []
    let report = try reader.read { line throws(JSONFault) in seen.append(try Seen(line)) }
    #expect(seen == [Seen(1, ["R-1"])])
    #expect(report.warnings == [.batchWithoutCommit(first: 2, lines: 2)])
    #expect(reader.position.line == 1)

    let later = try place.append(many(1000))
    #expect(later.first == 4)
    let (all, after) = try place.read()
    #expect(after.warnings == [.batchWithoutCommit(first: 2, lines: 2)])
    #expect(all.flatMap(\.ids) == ["R-1"] + (1...1000).map { "I-\($0)" })
    #expect(try reader.read { _ in }.lines == later.last - later.first + 1)
  }

  @Test("is refused when one event alone is longer than a line")
  func tooLong() throws {
    let place = try TemporaryStore()
    var facts = JSONWriter()
    facts.beginObject()
    facts.field("text", String(repeating: "x", count: 1_100_000))
    facts.endObject()
    let event = EventRecord(
      kind: "file.adopted", version: 1, id: "F-1", objectVersion: 1, isCritical: true, facts: facts.bytes,
      personal: [])
    #expect(throws: StoreProblem.self) { try place.append([note("R-1"), event]) }
    #expect(try place.bytes(place.firstSegment).isEmpty)
  }
}
