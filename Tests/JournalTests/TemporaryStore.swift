import Foundation
import Glibc
import Journal

/// A store in a private folder of its own, removed with the value.
final class TemporaryStore {
  let root: String
  let store: StoreFolder

  init(_ mode: StoreMode = .sandbox) throws {
    var template = Array((NSTemporaryDirectory() + "/relance-journal.XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw StoreProblem.notAStore(path: "mkdtemp") }
    root = String(cString: made)
    store = try StoreFolder.create(
      root + "/store", mode: mode, host: "machine-of-the-test", allowingNetwork: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: root)
    } catch {
      print("left behind: \(root)")
    }
  }

  var firstSegment: String { store.journal + "/000000000001.jsonl" }

  func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }

  func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// Appends a decision as another process would: with a reader and a lock of its own.
  @discardableResult
  func append(_ events: [EventRecord], operation: String = "op-1") throws -> AppendedDecision {
    let reader = JournalReader(store, from: .beginning)
    return try store.withLock(occasion(), reader: reader) { session in
      _ = try session.readNewLines { _ in }
      return try session.append(events, operation: operation)
    }
  }

  /// What a reader sees: number of the line, identifiers of its events.
  func read() throws -> (lines: [Seen], report: ReadReport) {
    let reader = JournalReader(store, from: .beginning)
    var lines: [Seen] = []
    let report = try reader.read { line throws(JSONFault) in lines.append(try Seen(line)) }
    return (lines, report)
  }
}

/// A copy of what a line showed.
struct Seen: Equatable {
  let number: Int
  let ids: [String]

  init(_ number: Int, _ ids: [String]) {
    self.number = number
    self.ids = ids
  }

  init(_ line: JournalLine) throws(JSONFault) {
    var ids: [String] = []
    try line.forEachEvent { event throws(JSONFault) in ids.append(event.id.string) }
    self.init(line.number, ids)
  }
}

func occasion(patience: Int = 0, command: String = "import") -> WritingOccasion {
  WritingOccasion(
    command: command, by: "alice", day: "2026-11-23", now: JournalTime(milliseconds: 1_795_435_200_000),
    patience: patience)
}

func note(_ id: String, cents: Int = 12_000, personal: [PersonalValue] = []) -> EventRecord {
  var facts = JSONWriter()
  facts.beginObject()
  facts.field("cents", cents)
  facts.endObject()
  return EventRecord(
    kind: "reminder.approved", version: 1, id: id, objectVersion: 7, isCritical: true, facts: facts.bytes,
    personal: personal)
}

func name(of customer: String, _ name: String) -> PersonalValue {
  var value = JSONWriter()
  value.beginObject()
  value.field("name", name)
  value.endObject()
  return PersonalValue(of: customer, value: value.bytes)
}
