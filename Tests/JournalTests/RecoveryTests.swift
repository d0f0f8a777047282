import Foundation
import Journal
import Testing

@Suite("A journal after an accident")
struct RecoveryTests {
  private func threeLines() throws -> (TemporaryStore, [UInt8], heads: [[UInt8]]) {
    let place = try TemporaryStore()
    var heads: [[UInt8]] = []
    for number in 1...3 {
      try place.append([note("R-\(number)", personal: [name(of: "C-\(number)", "Élan")])])
      heads.append(try place.bytes(place.store.path + "/head"))
    }
    return (place, try place.bytes(place.firstSegment), heads)
  }

  private func damage(_ body: () throws -> Void) -> StoreDamage.Kind? {
    do {
      try body()
      return nil
    } catch StoreProblem.damaged(let damage) {
      return damage.kind
    } catch {
      return nil
    }
  }

  @Test("keeps a torn tail in quarantine and goes on, once the next writer comes")
  func tornTail() throws {
    let (place, bytes, heads) = try threeLines()
    let lines = bytes.split(separator: 10)
    let torn = Array(bytes.dropLast(40))
    try place.write(torn, to: place.firstSegment)
    try place.write(heads[1], to: place.store.path + "/head")

    let (seen, report) = try place.read()
    #expect(seen == [Seen(1, ["R-1"]), Seen(2, ["R-2"])])
    #expect(report.unfinishedBytes == lines[2].count - 39)
    #expect(try place.bytes(place.firstSegment) == torn)

    let reader = JournalReader(place.store, from: .beginning)
    var handed: [Seen] = []
    let repair = try place.store.withLock(occasion(), reader: reader) { session in
      let report = try session.readNewLines { line throws(JSONFault) in handed.append(try Seen(line)) }
      try session.append([note("R-9")], operation: "op-9")
      return report
    }
    #expect(handed == [Seen(1, ["R-1"]), Seen(2, ["R-2"]), Seen(3, ["store"])])
    let names = try place.names(place.store.quarantine)
    #expect(names.count == 1)
    #expect(
      repair.warnings == [.tailRepaired(quarantine: "quarantine/" + names[0], bytes: lines[2].count - 39)])
    #expect(try place.bytes(place.store.quarantine + "/" + names[0]) == Array(lines[2].dropLast(39)))
    #expect(try place.read().lines.last == Seen(4, ["R-9"]))
    #expect(try place.text(place.firstSegment).contains("\"k\":\"store.repaired\""))
  }

  @Test("takes a last line with a sector that was never written for a torn tail")
  func emptySector() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let head = try place.bytes(place.store.path + "/head")
    try place.append((2...20).map { note("R-\($0)") })
    let bytes = try place.bytes(place.firstSegment)
    var torn = bytes
    let start = try #require(bytes.firstIndex(of: 10)) + 1
    for index in 1024..<1536 { torn[index] = 0 }
    try place.write(torn, to: place.firstSegment)
    try place.write(head, to: place.store.path + "/head")
    let (seen, report) = try place.read()
    #expect(seen.count == 1)
    #expect(report.unfinishedBytes == bytes.count - start)
    // The same with something after it is no torn tail.
    try place.write(torn + Array("{}\n".utf8), to: place.firstSegment)
    #expect(damage { _ = try place.read() } == .wrongHash)
  }

  @Test("is refused wherever it is cut, if an acknowledged line is gone")
  func cut() throws {
    let (place, bytes, _) = try threeLines()
    let start = try #require(bytes.dropLast().lastIndex(of: 10)) + 1
    for count in stride(from: 0, to: bytes.count, by: 97) + [start, bytes.count - 1] {
      try place.write(Array(bytes.prefix(count)), to: place.firstSegment)
      #expect(damage { _ = try place.read() } == .endsBeforeWitness(3), "cut at \(count)")
      #expect(throws: StoreProblem.self) { try place.append([note("R-4")]) }
      #expect(try place.bytes(place.firstSegment).count == count)
    }
  }

  @Test("shows any flipped bit to whoever reads it")
  func flipped() throws {
    let (place, bytes, _) = try threeLines()
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[index] ^= 1
      try place.write(changed, to: place.firstSegment)
      #expect(damage { _ = try place.read() } != nil, "bit in byte \(index)")
    }
    try place.write(bytes, to: place.firstSegment)
    #expect(try place.store.verify().lines == 3)
  }

  @Test("is refused with a line missing, doubled, swapped or taken from elsewhere")
  func chain() throws {
    let (place, bytes, _) = try threeLines()
    let lines = bytes.split(separator: 10).map(Array.init)
    func put(_ order: [Int]) throws {
      try place.write(order.flatMap { lines[$0] + [10] }, to: place.firstSegment)
    }
    for order in [[0, 2], [0, 1, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2]] {
      try put(order)
      #expect(damage { _ = try place.read() } != nil, "\(order)")
    }
    let other = try threeLines()
    try place.write(
      lines[0] + [10] + other.1.split(separator: 10)[1] + [10] + lines[2] + [10], to: place.firstSegment)
    #expect(damage { _ = try place.read() } == .brokenChain)
    try place.write(bytes + lines[2] + [10], to: place.firstSegment)
    #expect(damage { _ = try place.read() } == .wrongNumber(found: 3))
  }

  @Test("hands over everything before the damage and nothing after it")
  func viewUpToDamage() throws {
    let (place, bytes, _) = try threeLines()
    var changed = bytes
    let second = try #require(bytes.firstIndex(of: 10)) + 30
    changed[second] ^= 1
    try place.write(changed, to: place.firstSegment)
    let reader = JournalReader(place.store, from: .beginning)
    var seen: [Seen] = []
    #expect(throws: StoreProblem.self) {
      _ = try reader.read { line throws(JSONFault) in seen.append(try Seen(line)) }
    }
    #expect(seen == [Seen(1, ["R-1"])])
    #expect(reader.position.line == 1)
  }

  @Test("survives the loss of both witness slots with a warning, and of one without")
  func witness() throws {
    let (place, _, heads) = try threeLines()
    let head = place.store.path + "/head"
    var oneTorn = heads[2]
    for index in 512..<1024 { oneTorn[index] = 0 }
    try place.write(oneTorn, to: head)
    #expect(try place.read().report.warnings.isEmpty)
    try place.write([UInt8](repeating: 0, count: 1024), to: head)
    let report = try place.read().report
    #expect(report.warnings == [.witnessLost] && report.lines == 3)
    try place.append([note("R-4")])
    #expect(try place.read().report.warnings.isEmpty)
  }

  @Test("accepts an erased personal value only if an event names its line")
  func erased() throws {
    let (place, bytes, _) = try threeLines()
    let text = String(decoding: bytes, as: UTF8.self)
    let value = #""value":{"name":"\u00c9lan"}"#
    let range = try #require(text.firstRange(of: value))
    let erased = Array(text.replacingCharacters(in: range, with: "\"value\":null").utf8)
    try place.write(erased, to: place.firstSegment)
    #expect(damage { _ = try place.store.verify() } == .unexplainedErasure)

    try place.write(bytes, to: place.firstSegment)
    var facts = JSONWriter()
    facts.beginObject()
    facts.field("lines", listing: [1]) { $0.integer($1) }
    facts.endObject()
    try place.append([
      EventRecord(
        kind: "subject.erased", version: 1, id: "C-1", objectVersion: 1, isCritical: true, facts: facts.bytes,
        personal: [])
    ])
    let tail = try place.bytes(place.firstSegment).dropFirst(bytes.count)
    try place.write(erased + tail, to: place.firstSegment)
    #expect(try place.store.verify().lines == 4)
  }

  @Test("is read-only once latched, until a whole check clears it into a new segment")
  func latch() throws {
    let (place, _, _) = try threeLines()
    try place.write([UInt8(ascii: "1")], to: place.store.latch)
    #expect(throws: StoreProblem.latched) { try place.append([note("R-4")]) }
    #expect(try place.store.isLatched())
    #expect(try place.store.clearLatch(occasion()).lines == 3)
    try place.append([note("R-4")])
    #expect(try place.names(place.store.journal) == ["000000000001.jsonl", "000000000004.jsonl"])
    #expect(try place.store.verify().lines == 4)
  }
}
