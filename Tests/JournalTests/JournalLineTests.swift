import Digest
import Foundation
import Glibc
import Journal
import Testing

@Suite("A line of the journal")
struct JournalLineTests {
  @Test("has its keys in the fixed order, the hash of every byte before it, then the personal values")
  func form() throws {
    let place = try TemporaryStore()
    let decision = try place.append([note("R-12", personal: [name(of: "C-117", "Élan")])], operation: "5f0c")
    #expect(decision.first == 1 && decision.last == 1)
    let line = try place.text(place.firstSegment)
    let zeros = String(repeating: "0", count: 64)
    let start =
      #"{"n":1,"p":"\#(zeros)","t":"2026-11-23T12:00:00.000Z","day":"2026-11-23","by":"alice","pid":\#(getpid()),"#
      + #""op":"5f0c","e":[{"k":"reminder.approved","v":1,"id":"R-12","ev":7,"crit":true,"d":{"cents":12000},"#
      + ##""pii#":[""##
    #expect(line.hasPrefix(start))
    let parts = line.components(separatedBy: ",\"h\":\"")
    try #require(parts.count == 2)
    #expect(parts[1].prefix(64) == sha256(Array(parts[0].utf8)).hex)

    let salt = try #require(parts[1].components(separatedBy: "\"salt\":\"").last).prefix(32)
    let value = #"{"name":"\u00c9lan"}"#
    #expect(
      parts[1].dropFirst(64) == #"","pii":[{"of":"C-117","salt":"\#(salt)","value":\#(value)}]}"# + "\n")
    let announced = parts[0].dropFirst(start.count).prefix(64)
    #expect(announced == sha256(Array("C-117\0\(salt)\(value)".utf8)).hex)
    #expect(parts[0].dropFirst(start.count + 64) == "\"]}]")
  }

  @Test("without personal values ends with its hash, and names the line before it")
  func chain() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    try place.append([note("R-2"), note("R-3")])
    let lines = try place.text(place.firstSegment).split(separator: "\n")
    try #require(lines.count == 2)
    #expect(lines[0].hasSuffix("\"}"))
    let hash = lines[0].suffix(66).prefix(64)
    #expect(lines[1].hasPrefix(#"{"n":2,"p":"\#(hash)","#))
    #expect(try place.read().lines == [Seen(1, ["R-1"]), Seen(2, ["R-2", "R-3"])])
  }

  @Test("gives each event its own personal values in order, and nothing for an erased one")
  func personal() throws {
    let place = try TemporaryStore()
    try place.append([
      note("C-1", personal: [name(of: "C-1", "Alpha"), name(of: "C-1", "Beta")]), note("R-1"),
      note("C-2", personal: [name(of: "C-2", "作者商事")]),
    ])
    let reader = JournalReader(place.store, from: .beginning)
    var names: [[String]] = []
    _ = try reader.read { line throws(JSONFault) in
      #expect(line.day.equals("2026-11-23"))
      #expect(line.by.string == "alice")
      #expect(line.operation.equals("op-1"))
      #expect(line.eventCount == 3)
      try line.forEachEvent { event throws(JSONFault) in
        #expect(event.kind.equals("reminder.approved"))
        #expect(event.objectVersion == 7 && event.version == 1 && event.isCritical)
        try event.facts.enterObject()
        #expect(try event.facts.integer("cents") == 12_000)
        var own: [String] = []
        while event.personal.remaining > 0 {
          guard var value = try event.personal.next() else { continue }
          try value.enterObject()
          own.append(try value.string("name"))
        }
        names.append(own)
      }
    }
    #expect(names == [["Alpha", "Beta"], [], ["作者商事"]])
  }

  @Test("never carries a moment before that of the line before")
  func time() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let earlier = WritingOccasion(
      command: "call", by: "bob", day: "2026-11-22", now: JournalTime(milliseconds: 1_795_400_000_000),
      patience: 0)
    let reader = JournalReader(place.store, from: .beginning)
    let decision = try place.store.withLock(earlier, reader: reader) { session in
      _ = try session.readNewLines { _ in }
      return try session.append([note("R-2")], operation: "op-2")
    }
    #expect(decision.time.text == "2026-11-23T12:00:00.000Z")
  }

  @Test("is refused when an event uses the key of the hash, and nothing is recorded")
  func reservedKey() throws {
    let place = try TemporaryStore()
    var facts = JSONWriter()
    facts.beginObject()
    facts.field("a", 1)
    facts.field("h", "x")
    facts.endObject()
    let event = EventRecord(
      kind: "odd", version: 1, id: "R-1", objectVersion: 1, isCritical: false, facts: facts.bytes,
      personal: [])
    #expect(throws: StoreProblem.reservedKey(kind: "odd")) { try place.append([event]) }
    #expect(try place.bytes(place.firstSegment).isEmpty)
  }

  @Test("writes and reads moments between 1970 and 9999")
  func moments() {
    for text in ["1970-01-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "9999-12-31T23:59:59.999Z"] {
      let bytes = Array(text.utf8)
      let time = bytes.withUnsafeBufferPointer { JournalTime($0) }
      #expect(time?.text == text)
    }
    let broken = Array("2026-13-01T00:00:00.000Z".utf8)
    #expect(broken.withUnsafeBufferPointer { JournalTime($0) } == nil)
  }
}
