import Casework
import Digest
import Foundation
import Testing

@testable import Journal

@Suite("An anchor kept outside the store")
struct AnchorTests {
  @Test("shows a tail that was rewritten with right hashes, which nothing else does")
  func rewritten() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")], operation: "1")
    let early = try place.store.inspect().head
    let journal = try place.bytes(place.firstSegment)
    let head = try place.bytes(place.store.path + "/head")
    try place.append([note("R-2")], operation: "2")
    try place.append([note("R-3")], operation: "3")
    let late = try place.store.inspect().head
    #expect(try place.store.inspect(anchors: [early, late]).anchors == 2)

    try place.write(journal, to: place.firstSegment)
    try place.write(head, to: place.store.path + "/head")
    try place.append([note("R-8")], operation: "2")
    #expect(throws: StoreProblem.anchorDiffers(line: 3, isMissing: true)) {
      try place.store.inspect(anchors: [late])
    }
    try place.append([note("R-9")], operation: "3")
    let found = try place.store.inspect()
    #expect(found.lines == 3 && found.segments == 1)
    #expect(try place.bytes(place.firstSegment).count == found.bytes)
    #expect(try place.store.inspect(anchors: [early]).head == found.head)
    #expect(throws: StoreProblem.anchorDiffers(line: 3, isMissing: false)) {
      try place.store.inspect(anchors: [late])
    }
    #expect(StoreProblem.anchorDiffers(line: 3, isMissing: false).exitCode == 65)
  }

  @Test("is read from whatever quotes it: plain lines, JSON, a report")
  func reading() throws {
    let hash = String(repeating: "0a", count: 32)
    let anchor = WitnessedLine(line: 1234, hash: try #require(SHA256Digest(hex: hash)))
    for text in [
      "1234 \(hash)", "ancre 1234 \(hash)\n",
      "{\"lines\":7,\"anchor\":\"1234 \(hash)\",\"hash\":\"\(hash)\"}",
      "Journal sain : 1 lignes.\nancre 1234 \(hash)", "> anchor 1234 \(hash).",
    ] {
      #expect(try WitnessedLine.all(in: Array(text.utf8)) == [anchor], "\(text)")
    }
    for text in ["", "1234", "x1234 \(hash)", "1234\n\(hash)", "1234 cafe", "3 \(hash.prefix(40))"] {
      #expect(try WitnessedLine.all(in: Array(text.utf8)).isEmpty, "\(text)")
    }
    let spoilt = [
      "1234 \(hash.dropLast())", "1234 \(hash)0", "1234 \(hash.uppercased())", "9999999999999999999 \(hash)",
      "1234 \(hash.dropLast())O",
    ]
    for text in spoilt {
      #expect(throws: WitnessedLine.Malformed(line: 3), "\(text)") {
        try WitnessedLine.all(in: Array("ancre 1234 \(hash)\n\n\(text)\n".utf8))
      }
    }
  }

  @Test("is printed with what was looked at, and a message whose bytes have changed is named")
  func blobs() throws {
    let place = try TemporaryStore()
    let blobs = BlobFolder(place.store)
    _ = try blobs.write(Array("one".utf8))
    let other = try blobs.write(Array("other".utf8))
    #expect(try place.store.inspect().blobs == 2)
    try place.write(Array("others".utf8), to: place.store.blobs + "/" + other.hex)
    let found = try place.store.inspect()
    #expect(found.blobs == 1 && found.spoiltBlobs == [other.hex])
  }

  @Test("names a message that left and whose bytes are gone, but for an erasure")
  func missingMessages() throws {
    let place = try TemporaryStore()
    let bytes = Array("Bonjour".utf8)
    let blob = try BlobFolder(place.store).write(bytes)
    func append(_ event: CaseEvent) throws {
      var encoding = EventEncoding()
      try place.append(encoding.records(of: [event], in: Casebook()), operation: "\(event)")
    }
    let attempt = Attempt(
      number: 1, messageID: "r-1.1@ours.example", blob: blob.hex, transport: "smtp",
      day: EventCodingSamples.day, domain: "client.example")
    try append(.attemptIntended(EventCodingSamples.reminder, attempt))
    #expect(try place.store.inspect().missingBlobs.isEmpty)
    try BlobFolder(place.store).remove(blob)
    #expect(try place.store.inspect().missingBlobs == [blob.hex])
    let erasure = Erasure(
      customer: EventCodingSamples.customer, lines: [], fileLines: [], files: [], blobs: [blob.hex],
      reason: "demandé")
    try append(.subjectErased(erasure))
    #expect(try place.store.inspect().missingBlobs.isEmpty)
  }
}
