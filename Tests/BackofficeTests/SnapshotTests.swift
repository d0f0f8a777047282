import Backoffice
import Casework
import Dunning
import Foundation
import Journal
import Receivables
import Testing

@Suite("Opening a store from a snapshot")
struct SnapshotTests {
  private let customer = CustomerID(1)

  private func payment(_ cents: Int) -> Command {
    .receivePayment(
      PaymentOrder(customer: customer, amount: Amount(cents: cents), day: TemporaryHouse.today, label: "VIR"))
  }

  /// A store with a history; the snapshot stands at its end, if one is asked for.
  private func lived(_ house: TemporaryHouse, saving: Bool = true) throws -> Bookkeeper {
    let keeper = try house.create()
    try keeper.record(
      .importLedger(TemporaryHouse.entries, files: []), on: TemporaryHouse.occasion("a"))
    try keeper.record(.plan(only: nil), on: TemporaryHouse.occasion("plan"))
    try keeper.record(payment(20_000), on: TemporaryHouse.occasion("b"))
    try keeper.record(.addNote(customer, "rappeler Élan lundi"), on: TemporaryHouse.occasion("c", by: "bob"))
    if saving { #expect(keeper.saveSnapshotIfWorthwhile(lines: 1)) }
    return keeper
  }

  private func bytes(_ keeper: Bookkeeper) -> [UInt8] { SnapshotCoding.encode(keeper.book.parts) }

  private func snapshots(_ house: TemporaryHouse) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: house.folder + "/snapshot").filter {
      $0.hasSuffix(".json")
    }.sorted()
      .map { house.folder + "/snapshot/" + $0 }
  }

  private func change(_ path: String, _ body: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    body(&bytes)
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  @Test("says what reading the whole journal says, lines after it included")
  func opens() throws {
    let house = try TemporaryHouse()
    let keeper = try lived(house)
    try keeper.record(payment(7_000), on: TemporaryHouse.occasion("later"))
    let fromSnapshot = try house.open()
    #expect(fromSnapshot.warnings.isEmpty)
    #expect(fromSnapshot.obstacle == nil)
    #expect(fromSnapshot.sequence == keeper.sequence)
    let path = try #require(try snapshots(house).first)
    try FileManager.default.removeItem(atPath: path)
    let fromJournal = try house.open()
    #expect(bytes(fromSnapshot) == bytes(fromJournal))
    #expect(bytes(fromSnapshot) == bytes(keeper))
  }

  @Test("hides damage before it from no sending, and from no opening once somebody has met it")
  func damageBefore() throws {
    let house = try TemporaryHouse()
    _ = try lived(house)
    let segment = house.folder + "/journal/000000000001.jsonl"
    try change(segment) { $0[$0.count / 3] ^= 1 }
    let keeper = try house.open()
    #expect(keeper.obstacle == nil)
    let (writing, leaving) = (try house.open(), try house.open())
    try keeper.record(.addNote(customer, "vu"), on: TemporaryHouse.occasion("d"))
    try writing.record(.addNote(customer, "aussi"), on: TemporaryHouse.occasion("before"))
    #expect {
      try keeper.proveJournal()
    } throws: { problem in
      if case BookkeeperProblem.store(.damaged) = problem { true } else { false }
    }
    #expect(throws: BookkeeperProblem.self) {
      try keeper.record(.addNote(customer, "encore"), on: TemporaryHouse.occasion("e"))
    }
    #expect(try snapshots(house).isEmpty)
    let written = try Data(contentsOf: URL(fileURLWithPath: segment))
    #expect(throws: BookkeeperProblem.self) {
      try writing.record(.addNote(customer, "trop tard"), on: TemporaryHouse.occasion("after"))
    }
    #expect(writing.obstacle?.exitCode == 65, "another program met it")
    #expect(try leaving.catchUp().changedSomething)
    #expect(!leaving.saveSnapshotIfWorthwhile(lines: 0), "a new one would hide it again")
    #expect(try snapshots(house).isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: segment)) == written)
    guard case .store(.damaged) = try house.open().obstacle else {
      Issue.record("the next opening reads everything")
      return
    }
  }

  @Test("gives way to the whole journal where the witness is lost")
  func witnessLost() throws {
    let house = try TemporaryHouse()
    _ = try lived(house)
    try change(house.folder + "/journal/000000000001.jsonl") { $0[$0.count / 3] ^= 1 }
    try Data(repeating: 0, count: 1024).write(to: URL(fileURLWithPath: house.folder + "/head"))
    chmod(house.folder + "/head", 0o600)
    guard case .store(.damaged) = try house.open().obstacle else {
      Issue.record("the snapshot answered for what it had folded")
      return
    }
  }

  @Test("really starts there: what the snapshot says is believed")
  func isUsed() throws {
    let house = try TemporaryHouse()
    let keeper = try lived(house)
    var parts = keeper.book.parts
    parts.notes[0].text = "kept"
    try SnapshotFile.write(SnapshotCoding.encode(parts), at: position(keeper), in: keeper.store, erasures: 0)
    #expect(try house.open().book.notes.first?.text == "kept")
    #expect(try house.open(.readOnly).book.notes.first?.text == "kept")
  }

  private func position(_ keeper: Bookkeeper) throws -> JournalPosition {
    let reader = JournalReader(keeper.store, from: .beginning)
    _ = try reader.read { _ in }
    return reader.position
  }

  @Test("records, repeats and takes back as without one")
  func goesOn() throws {
    let house = try TemporaryHouse()
    _ = try lived(house)
    let keeper = try house.open()
    #expect(try keeper.record(payment(20_000), on: TemporaryHouse.occasion("b")).isRepeat)
    try keeper.record(payment(5_000), on: TemporaryHouse.occasion("d"))
    try keeper.record(.undo, on: TemporaryHouse.occasion("e"))
    #expect(keeper.book.portfolio.payments.last?.isVoided == true)
    for path in try snapshots(house) { try FileManager.default.removeItem(atPath: path) }
    #expect(bytes(try house.open()) == bytes(keeper))
  }

  @Test("ignores a corrupt or truncated one with a warning and reads the journal")
  func corrupt() throws {
    for spoil: (inout Data) -> Void in [
      { $0[$0.count - 40] ^= 1 }, { $0.removeLast(100) }, { $0.removeAll() },
    ] {
      let house = try TemporaryHouse()
      let keeper = try lived(house)
      let path = try #require(try snapshots(house).first)
      try change(path, spoil)
      let again = try house.open()
      #expect(again.warnings.count == 1)
      #expect(again.obstacle == nil)
      #expect(bytes(again) == bytes(keeper))
    }
  }

  @Test("ignores one that it cannot read, though it fits the journal")
  func unreadable() throws {
    let house = try TemporaryHouse()
    let keeper = try lived(house)
    try SnapshotFile.write(
      Array("{\"coding\":99}\n".utf8), at: position(keeper), in: keeper.store, erasures: 0)
    let again = try house.open()
    #expect(again.warnings == [.snapshotIgnored(name: "\(keeper.sequence).json")])
    #expect(bytes(again) == bytes(keeper))
  }

  @Test("ignores one that is newer than the journal")
  func newer() throws {
    let house = try TemporaryHouse()
    _ = try lived(house)
    let path = try #require(try snapshots(house).first)
    let kept = try Data(contentsOf: URL(fileURLWithPath: path))
    let other = try TemporaryHouse()
    let short = try other.create()
    try kept.write(
      to: URL(fileURLWithPath: other.folder + "/snapshot/\((path as NSString).lastPathComponent)"))
    let again = try other.open()
    #expect(again.warnings.count == 1)
    #expect(again.obstacle == nil)
    #expect(bytes(again) == bytes(short))
  }

  @Test("leaves a replay of a past day alone")
  func replay() throws {
    let house = try TemporaryHouse()
    _ = try lived(house)
    let past = try Bookkeeper.open(
      folder: house.folder, stateFolder: house.state, horizon: TemporaryHouse.today - 1, allowingNetwork: true
    )
    #expect(past.book.notes.allSatisfy { $0.isRetracted && $0.text.isEmpty })
    #expect(!past.saveSnapshotIfWorthwhile(lines: 1))
  }

  @Test("writes one only when enough was folded since the last, and never for a reader")
  func worthwhile() throws {
    let house = try TemporaryHouse()
    let keeper = try lived(house, saving: false)
    #expect(!keeper.saveSnapshotIfWorthwhile())
    #expect(try !house.open(.readOnly).saveSnapshotIfWorthwhile(lines: 1))
    #expect(try snapshots(house).isEmpty)
    #expect(try house.open().saveSnapshotIfWorthwhile(lines: 1))
    #expect(try !house.open().saveSnapshotIfWorthwhile(lines: 1))
    let path = try #require(try snapshots(house).first)
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test("keeps two")
  func keepsTwo() throws {
    let house = try TemporaryHouse()
    let keeper = try lived(house)
    for number in 1...3 {
      try keeper.record(payment(1_000), on: TemporaryHouse.occasion("more-\(number)"))
      #expect(keeper.saveSnapshotIfWorthwhile(lines: 1))
    }
    #expect(try snapshots(house).count == 2)
  }
}
