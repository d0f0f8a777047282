import Foundation
import Testing

@testable import Journal

@Suite("A damaged journal that is salvaged")
struct SalvageTests {
  /// Four lines; the third tells of a message on its way, the fourth of another and of a new reminder.
  private func store() throws -> TemporaryStore {
    let place = try TemporaryStore()
    func record(_ kind: String, _ id: String, _ facts: String = "{}") -> EventRecord {
      EventRecord(
        kind: kind, version: 1, id: id, objectVersion: 2, isCritical: true, facts: Array(facts.utf8),
        personal: [])
    }
    try place.append([note("R-1")], operation: "1")
    try place.append([note("R-2")], operation: "2")
    try place.append([record("attempt.intent", "R-1"), record("attempt.pnr", "R-1")], operation: "3")
    try place.append(
      [record("reminder.proposed", "R-11", "{\"c\":7}"), record("reminder.sent", "R-11"), note("R-2")],
      operation: "4")
    return place
  }

  private func salvage(_ place: TemporaryStore, _ survey: SalvageSurvey) throws -> String {
    try place.store.salvage(survey, on: occasion(command: "salvage")) { sound, quarantine in
      let reader = JournalReader(sound, from: .beginning)
      try sound.withLock(occasion(), reader: reader) { session in
        _ = try session.readNewLines { _ in }
        try session.append([note("R-77")], operation: "salvage")
      }
      return quarantine
    }
  }

  private func flip(_ line: Int, of bytes: [UInt8]) -> [UInt8] {
    var starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
    starts.removeLast()
    var changed = bytes
    changed[starts[line - 1] + 75] ^= 1
    return changed
  }

  @Test("keeps the original byte for byte, and goes on from the sound lines in a new segment")
  func goesOn() throws {
    let place = try store()
    let damaged = flip(3, of: try place.bytes(place.firstSegment))
    try place.write(damaged, to: place.firstSegment)
    let head = try place.bytes(place.store.path + "/head")
    try place.write([1], to: place.store.snapshots + "/4.json")
    let survey = try #require(try place.store.surveyDamage())
    #expect(survey.sound.line == 2 && survey.lostLines == 3...4)
    #expect(survey.lost.map(\.number) == [3, 4] && survey.lost.map(\.isSound) == [false, true])
    #expect(survey.attempts.map(\.id) == ["R-1", "R-11"])
    #expect(survey.customer(of: "R-11") == "C-7")

    let quarantine = place.store.path + "/" + (try salvage(place, survey))
    #expect(try place.bytes(quarantine + "/journal/000000000001.jsonl") == damaged)
    #expect(try place.bytes(quarantine + "/head") == head)
    #expect(try place.names(quarantine) == ["head", "journal"])
    #expect(try place.names(place.store.journal) == ["000000000001.jsonl", "000000000003.jsonl"])
    #expect(try place.read().lines == [Seen(1, ["R-1"]), Seen(2, ["R-2"]), Seen(3, ["R-77"])])
    #expect(try place.read().report.warnings.isEmpty, "the witness stands for the new end")
    #expect(try place.names(place.store.snapshots).isEmpty)
    #expect(try place.store.surveyDamage() == nil)
    try place.append([note("R-5")], operation: "5")
    #expect(try place.store.verify().lines == 4)
  }

  @Test("gives up what was acknowledged and is gone, and says its numbers")
  func cut() throws {
    let place = try store()
    let bytes = try place.bytes(place.firstSegment)
    let third = bytes.split(separator: 10, omittingEmptySubsequences: false).prefix(2).reduce(0) {
      $0 + $1.count + 1
    }
    try place.write(Array(bytes.prefix(third + 320)), to: place.firstSegment)
    let survey = try #require(try place.store.surveyDamage())
    #expect(survey.damage.kind == .endsBeforeWitness(4) && survey.lostLines == 3...4)
    #expect(survey.lost.map(\.number) == [3] && survey.attempts.map(\.id) == ["R-1"], "even from half a line")
    _ = try salvage(place, survey)
    #expect(try place.store.verify().lines == 3)
  }

  @Test("goes on from nothing when nothing is sound, and without a first segment")
  func nothingSound() throws {
    for isMissing in [false, true] {
      let place = try store()
      if isMissing {
        try FileManager.default.removeItem(atPath: place.firstSegment)
      } else {
        try place.write(flip(1, of: try place.bytes(place.firstSegment)), to: place.firstSegment)
      }
      let survey = try #require(try place.store.surveyDamage())
      #expect(survey.sound.line == 0 && survey.lostLines == 1...4)
      _ = try salvage(place, survey)
      #expect(try place.read().lines == [Seen(1, ["R-77"])])
    }
  }

  @Test("stops before a value that is gone without an erasure, although lines after it can be read")
  func unexplained() throws {
    let place = try TemporaryStore()
    for number in 1...3 {
      try place.append(
        [note("R-\(number)", personal: [name(of: "C-1", "Élan \(number)")])], operation: "\(number)")
    }
    let text = try place.text(place.firstSegment)
    let gone = text.replacingOccurrences(of: #""value":{"name":"\u00c9lan 2"}"#, with: "\"value\":null")
    try place.write(Array(gone.utf8), to: place.firstSegment)
    let survey = try #require(try place.store.surveyDamage())
    #expect(survey.damage.kind == .unexplainedErasure && survey.sound.line == 1 && survey.lostLines == 2...3)
    _ = try salvage(place, survey)
    #expect(try place.read().lines.map(\.number) == [1, 2])
  }

  @Test("goes beyond values that were erased, also where the line that tells of it is lost")
  func erased() throws {
    let place = try TemporaryStore()
    for number in 1...3 {
      try place.append(
        [note("R-\(number)", personal: [name(of: "C-1", "Élan \(number)")])], operation: "\(number)")
    }
    let hash = try #require(try place.store.hash(ofLine: 2))
    try ErasureLog(
      subject: "C-1", event: 3, day: "2026-11-23", lines: [ErasureLog.Line(number: 2, hash: hash)], blobs: []
    ).append(to: place.store)
    var text = try place.text(place.firstSegment)
    text = text.replacingOccurrences(of: #""value":{"name":"\u00c9lan 2"}"#, with: "\"value\":null")
    text = text.replacingOccurrences(of: #""n":3"#, with: #""n":4"#)
    try place.write(Array(text.utf8), to: place.firstSegment)
    let survey = try #require(try place.store.surveyDamage())
    #expect(survey.sound.line == 2 && survey.lostLines == 3...4)
    _ = try salvage(place, survey)
    #expect(try place.read().lines.map(\.number) == [1, 2, 3])
    _ = try place.store.verify()
  }

  @Test("stays as it is when anything goes wrong, when it has changed since, or while somebody sends")
  func untouched() throws {
    let place = try store()
    let sound = try place.bytes(place.firstSegment)
    try place.write(flip(3, of: sound), to: place.firstSegment)
    let survey = try #require(try place.store.surveyDamage())
    let before = try place.bytes(place.firstSegment)
    #expect(throws: StoreProblem.latched) {
      try place.store.salvage(survey, on: occasion()) { _, _ in throw StoreProblem.latched }
    }
    do {
      let sending = try SendLock(place.store, occasion: occasion(command: "send"))
      #expect(throws: StoreProblem.self) { try salvage(place, survey) }
      withExtendedLifetime(sending) {}
    }
    #expect(try place.bytes(place.firstSegment) == before)
    #expect(try place.names(place.store.quarantine).isEmpty)
    try place.write(flip(2, of: sound), to: place.firstSegment)
    #expect(throws: StoreProblem.rewritten) { try salvage(place, survey) }
    try place.write(sound, to: place.firstSegment)
    #expect(try place.store.surveyDamage() == nil)
  }
}
