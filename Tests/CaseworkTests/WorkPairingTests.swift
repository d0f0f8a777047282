import Dunning
import Receivables
import Testing

@testable import Casework

@Suite("What is done in two halves")
struct WorkPairingTests {
  typealias House = CaseworkFixture

  /// The second piece first, as a thread may have it.
  private struct Backwards: WorkPairing {
    func both<Here, There: Sendable>(
      _ here: () -> Here, beside there: @escaping @Sendable () -> There
    ) -> (Here, There) {
      let second = there()
      return (here(), second)
    }
  }

  /// Nine customers who owe one invoice each; `late` of them are past due first.
  private func house(late: Set<Int>) throws -> House {
    var house = House()
    let numbers = Array(1...9)
    try house.take(
      numbers.map { House.customer("411\($0)") },
      numbers.map {
        House.invoice(
          "F-\($0)", due: late.contains($0) ? "2026-06-02" : "2026-06-26", of: "411\($0)", line: $0 + 1)
      },
      on: "2026-05-20")
    return house
  }

  @Test(
    "planning decides of every customer what a run of one alone decides, and numbers reminders in their order",
    arguments: [[], [1], [9], [2, 8], [5, 6, 7], [1, 3, 5, 7, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9]])
  func likeOneByOne(late: [Int]) throws {
    var house = try house(late: Set(late))
    for iso in ["2026-06-08", "2026-06-09", "2026-06-22", "2026-07-03"] {
      var oneByOne = house
      var events = 0
      for number in 1...9 {
        events += try oneByOne.run(.plan(only: [CustomerID(UInt32(number))]), iso).events.count
      }
      let decision = try house.book.decide(.plan(only: nil), on: house.occasion(iso), by: Backwards())
      #expect(decision.events.count == events)
      #expect(try house.run(.plan(only: nil), iso).events.count == events)
      #expect(house.book.reminders == oneByOne.book.reminders)
      // Money of the first half withdraws, and in the second something new is due at the same time.
      if iso == "2026-06-09", let first = late.first {
        try house.take(
          [], [], [House.payment(iso, cents: 50_000, of: "411\(first)")], file: "p", on: iso)
      }
    }
    #expect(house.book.reminders.map(\.id) == house.book.reminders.indices.map { ReminderID(UInt32($0 + 1)) })
    #expect(house.book.reminders.count >= 9)
  }

  @Test(
    "hands out every customer once, in stretches that none is too long",
    arguments: [1, 2, 31, 33, 2_049, 100_000])
  func stretches(count: Int) {
    let supply = PlannedStretch.Supply(count)
    var end = 0
    while let places = supply.next() {
      #expect(places.lowerBound == end && (1...64).contains(places.count))
      end = places.upperBound
    }
    #expect(end == count && supply.next() == nil)
  }

  @Test("the day's list is that of every customer alone, by score", arguments: [255, 256, 301])
  func worklist(count: Int) throws {
    var house = House()
    let numbers = Array(1...count)
    try house.take(
      numbers.map { House.customer("411\($0)") },
      numbers.map {
        House.invoice("F-\($0)", due: "2026-06-02", cents: 1_000 + $0 * 7_919 % 50_000, of: "411\($0)")
      }, on: "2026-05-20")
    let ledger = house.ledger("2026-06-08")
    let alone = numbers.compactMap {
      Worklist.entry(of: CustomerID(UInt32($0)), in: house.book, on: ledger)
    }.sorted { $0.score < $1.score }
    for list in [
      Worklist(of: house.book, on: ledger), Worklist(of: house.book, on: ledger, by: Backwards()),
    ] {
      #expect(list.entries.map(\.customer) == alone.map(\.customer))
      #expect(list.entries.count == count)
    }
  }
}
