import Casework
import Dunning
import Foundation
import Glibc
import Receivables
import Testing
import Wording

@testable import Backoffice
@testable import Journal

@Suite("An erasure that was cut short, or forgotten by a backup")
struct ErasureRecoveryTests {
  private let dupont = TemporaryHouse.dupont

  @Test("is completed by the next opening, wherever it was cut short", arguments: 0...5)
  func interrupted(after step: Int) throws {
    let house = try TemporaryHouse()
    let keeper = try house.lived()
    let trace = try SubjectTrace(of: dupont, in: keeper.book, store: keeper.store)
    let erasure = trace.erasure
    let writing = WritingOccasion(
      command: "subject erase", by: "alice", day: "2026-11-23", now: JournalTime(milliseconds: 0), patience: 0
    )
    let reader = JournalReader(keeper.store, from: .beginning)
    try keeper.store.withLock(writing, reader: reader) { session in
      _ = try session.readNewLines { _ in }
      var encoding = EventEncoding()
      try session.append(
        encoding.records(of: [.subjectErased(erasure)], in: keeper.book), operation: "erase")
    }
    let sweep = ErasureSweep(keeper.store, of: trace.person)
    if step >= 1 { _ = try sweep.run() }
    if step >= 2 { _ = try sweep.sweepDrafts("\(house.state)/drafts-\(keeper.store.mark.id)") }
    if step == 3 {
      // The new segment was written and never put in place.
      let left = SegmentErasure(subject: "C-1", lines: Set(erasure.lines), fileLines: Set(erasure.fileLines))
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: house.journal)))
      try Data(try #require(left.erasing(bytes))).write(
        to: URL(fileURLWithPath: house.folder + "/tmp/segment.1"))
    }
    if step >= 4 {
      try SegmentErasure(
        subject: "C-1", lines: Set(erasure.lines), fileLines: Set(erasure.fileLines)
      ).run(in: keeper.store)
    }
    // A process that had it all in memory writes its snapshot back before it notices.
    if step == 5 {
      try Data("Dupont".utf8).write(to: URL(fileURLWithPath: house.folder + "/snapshot/3.json"))
    }

    let again = try house.open()
    #expect(again.obstacle == nil)
    #expect(again.warnings.filter { if case .erasureUnfinished = $0 { true } else { false } }.isEmpty)
    #expect(again.book.portfolio.customer(dupont)?.isErased == true)
    #expect(try house.files() == [])
    _ = try again.store.verify()
    #expect(try ErasureLog.read(again.store).map(\.subject) == ["C-1"])
    let lines = try house.lines()
    #expect(try house.open().obstacle == nil)
    #expect(try house.lines() == lines && ErasureLog.read(again.store).count == 1, "nothing is done twice")
  }

  @Test("is completed by an open process that writes next")
  func completedByWriter() throws {
    let house = try TemporaryHouse()
    _ = try house.lived()
    let dashboard = try house.open()
    let dying = try house.open()
    let trace = try SubjectTrace(of: dupont, in: dying.book, store: dying.store)
    var encoding = EventEncoding()
    let records = encoding.records(of: [.subjectErased(trace.erasure)], in: dying.book)
    let writing = WritingOccasion(
      command: "subject erase", by: "alice", day: "2026-11-23", now: JournalTime(milliseconds: 0), patience: 0
    )
    try dying.store.withLock(writing, reader: dying.reader) { session in
      _ = try session.readNewLines { _ in }
      try session.append(records, operation: "erase")
    }
    try dashboard.record(.addNote(CustomerID(2), "encore"), on: TemporaryHouse.occasion("next"))
    #expect(try house.files() == [])
    #expect(dashboard.obstacle == nil)
  }

  @Test("that cannot be carried out now is decided all the same, said, and tried again")
  func fullDisk() throws {
    let house = try TemporaryHouse()
    let keeper = try house.lived()
    // A folder in the way of a file stands for a disk that refuses.
    let path = house.folder + "/erasures.jsonl"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let report = try house.erase(keeper)
    #expect(report.unfinished != nil && report.receipt.changedSomething && !report.isCompleted)
    #expect(report.unfinished?.exitCode == 1, "74 tells that nothing was recorded")
    let again = try house.erase(keeper)
    #expect(again.receipt.isRepeat && !again.isCompleted)
    for problem in [
      StoreProblem.noSpace(path: path), .inputOutput(path: path, operation: "rename", code: EIO),
    ] {
      #expect(problem.phrase(in: .english).problem.contains("nothing was recorded"))
      #expect(problem.phraseOfRecorded(in: .english).problem.contains(path))
      #expect(!problem.phraseOfRecorded(in: .english).problem.contains("recorded"))
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(try house.open().obstacle == nil)
    #expect(try ErasureLog.read(keeper.store).count == 1)
    #expect(try house.files() == [])
  }

  @Test("is done again in a store restored from before, once it is adopted")
  func restored() throws {
    let house = try TemporaryHouse()
    let keeper = try house.lived()
    let backup = house.root + "-backup"
    defer { try? FileManager.default.removeItem(atPath: backup) }
    try FileManager.default.copyItem(atPath: house.folder, toPath: backup)
    try house.erase(keeper)
    let list = try Data(contentsOf: URL(fileURLWithPath: house.folder + "/erasures.jsonl"))
    #expect(!String(decoding: list, as: UTF8.self).lowercased().contains("dupont"))
    try FileManager.default.removeItem(atPath: house.folder)
    try FileManager.default.copyItem(atPath: backup, toPath: house.folder)
    try list.write(to: URL(fileURLWithPath: house.folder + "/erasures.jsonl"))
    chmod(house.folder + "/erasures.jsonl", 0o600)

    let restored = try house.open()
    guard case .copied = restored.obstacle else {
      Issue.record("a restored store is not noticed: \(String(describing: restored.obstacle))")
      return
    }
    try restored.adoptStore(on: TemporaryHouse.occasion("adopt"))
    #expect(restored.obstacle == nil)
    #expect(restored.book.portfolio.customer(dupont)?.isErased == true)
    #expect(try house.files() == [])
    _ = try restored.store.verify()
    #expect(try house.open().obstacle == nil)
  }

  @Test("never touches another history in which the record number is somebody else")
  func otherHistory() throws {
    let house = try TemporaryHouse()
    try house.erase(house.lived())
    let list = try Data(contentsOf: URL(fileURLWithPath: house.folder + "/erasures.jsonl"))
    let other = try TemporaryHouse()
    _ = try other.lived()
    try list.write(to: URL(fileURLWithPath: other.folder + "/erasures.jsonl"))
    chmod(other.folder + "/erasures.jsonl", 0o600)
    #expect(try other.open().book.portfolio.customer(dupont)?.name == "Dupont & Fils")
  }
}
