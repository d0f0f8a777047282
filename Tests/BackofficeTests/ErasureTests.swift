import Casework
import Dunning
import Foundation
import Glibc
import Receivables
import Testing

@testable import Backoffice
@testable import Journal

@Suite("Erasing a person from a store")
struct ErasureTests {
  private let dupont = TemporaryHouse.dupont

  private func bytes(_ keeper: Bookkeeper) -> [UInt8] { SnapshotCoding.encode(keeper.book.parts) }

  @Test("leaves the name in no byte of store and state, the other customer whole, and a sound chain")
  func everywhere() throws {
    let house = try TemporaryHouse()
    let keeper = try house.lived()
    #expect(try house.files().count >= 4)
    let report = try house.erase(keeper)
    #expect(report.unfinished == nil)
    #expect(report.lines >= 4)
    #expect(try house.files() == [])
    #expect(try !house.files(holding: "voisine").isEmpty)
    #expect(keeper.book.portfolio.customer(dupont)?.isErased == true)
    #expect(keeper.book.portfolio.customer(CustomerID(2))?.name == "Élan & Cie")
    #expect(keeper.book.reminders.contains { $0.state == .cancelled(reason: .erased) })
    #expect(!keeper.book.reminders.contains { $0.customer == dupont && $0.isOpen })
    _ = try keeper.store.verify()
    #expect(try house.erase(keeper).receipt.isRepeat)
    #expect(try !house.erase(keeper, "once more").receipt.changedSomething)
    #expect(try house.open().obstacle == nil)
  }

  @Test("makes the same casebook of a live process as of the rewritten journal")
  func sameBook() throws {
    let house = try TemporaryHouse()
    let keeper = try house.lived()
    let live = try house.open()
    try house.erase(keeper)
    // The decision alone, before anything is rewritten, is what a process that stands in another segment folds.
    var folded = live.book
    let line = try #require(keeper.book.portfolio.customer(dupont)?.erasedIn)
    var past = PastReading(before: 1, gathering: [line])
    _ = try JournalReader(keeper.store, from: .beginning).read { line throws(JSONFault) in try past.take(line)
    }
    folded.apply(try #require(past.decisions[line]).events, at: try #require(keeper.book.lastMoment))
    #expect(SnapshotCoding.encode(folded.parts) == bytes(keeper))
    #expect(try live.catchUp().wasReloaded)
    #expect(bytes(live) == bytes(keeper))
    #expect(bytes(try house.open()) == bytes(keeper))
  }

  @Test("is no obstacle to another open process: it reads anew, writes on and keeps no name")
  func otherProcess() throws {
    let house = try TemporaryHouse()
    let keeper = try house.lived()
    let dashboard = try house.open()
    try house.erase(keeper)
    #expect(!dashboard.saveSnapshotIfWorthwhile(lines: 1), "its casebook still tells the name")
    #expect(try house.files() == [])
    #expect(throws: BookkeeperProblem.refused(.erased("411DUPONT"))) {
      try dashboard.record(.addNote(dupont, "Dupont encore"), on: TemporaryHouse.occasion("late"))
    }
    try dashboard.record(.addNote(CustomerID(2), "encore"), on: TemporaryHouse.occasion("late 2"))
    #expect(dashboard.obstacle == nil)
    #expect(dashboard.saveSnapshotIfWorthwhile(lines: 1))
    #expect(try house.files() == [])
  }

  @Test("covers the references of its payments in files beside the journal, and nobody else's")
  func references() throws {
    let house = try TemporaryHouse()
    let keeper = try house.lived()
    for (customer, reference) in [(dupont, "DE MME ANEMONE 42"), (CustomerID(2), "DE MME OSMONDE 43")] {
      let order = PaymentOrder(
        customer: customer, amount: Amount(cents: 500), day: TemporaryHouse.today, bankReference: reference)
      try keeper.record(.receivePayment(order), on: TemporaryHouse.occasion("paid \(customer)"))
    }
    let rows = "411DUPONT;5,00;DE MME ANEMONE 42\n411ELAN;5,00;DE MME OSMONDE 43\n"
    let path = house.folder + "/inbox/bank.csv"
    try Data(rows.utf8).write(to: URL(fileURLWithPath: path))
    try house.erase(keeper)
    #expect(try house.files(holding: "anemone") == [])
    let left = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      left.contains(";5,00;****") && left.hasSuffix("411ELAN;5,00;DE MME OSMONDE 43\n"), "\(left)")
  }

  @Test("waits for nobody who sends: it is refused with the holder named")
  func whileSending() throws {
    let house = try TemporaryHouse()
    let keeper = try house.lived()
    let occasion = WritingOccasion(
      command: "send", by: "bob", day: "2026-11-23", now: JournalTime(milliseconds: 0), patience: 0)
    let right = try SendLock(keeper.store, occasion: occasion)
    do {
      try house.erase(keeper)
      Issue.record("it went on")
    } catch let problem as BookkeeperProblem {
      guard case .store(.busy(let holder)) = problem else { throw problem }
      #expect(holder?.by == "bob")
      #expect(problem.exitCode == 75)
    }
    withExtendedLifetime(right) {}
    #expect(keeper.book.portfolio.erased.isEmpty)
  }

  @Test("hands over the events of one customer with their values, and of nobody else")
  func record() throws {
    let house = try TemporaryHouse()
    let keeper = try house.lived()
    let told = try SubjectRecord(of: dupont, in: keeper).events.map { String(decoding: $0, as: UTF8.self) }
    #expect(told.contains { $0.contains("Dupont & Fils") && $0.contains("\"kind\":\"customer.recorded\"") })
    #expect(told.contains { $0.contains("cousin") })
    #expect(told.contains { $0.contains("\"kind\":\"reminder.approved\"") })
    #expect(told.contains { $0.contains("VIR M DUPONT FILS") })
    #expect(!told.joined().contains("voisine") && !told.joined().contains("Cie"))
    try house.erase(keeper)
    let left = try SubjectRecord(of: dupont, in: keeper).events.map { String(decoding: $0, as: UTF8.self) }
    #expect(left.count >= told.count)
    #expect(!left.joined().contains("cousin") && left.joined().contains("\"values\":[null]"))
  }
}
