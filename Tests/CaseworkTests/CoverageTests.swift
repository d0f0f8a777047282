import Dunning
import Receivables
import Testing

@testable import Casework

private typealias House = CaseworkFixture

/// The same numbers on every run.
private struct Sequence {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

@Suite("Following every late customer")
struct CoverageTests {
  private func coverage(_ house: House, _ iso: String) -> Coverage {
    let ledger = house.ledger(iso)
    return Coverage(
      of: house.book, on: ledger, entries: Worklist(of: house.book, on: ledger).entries)
  }

  @Test("names who is forgotten before a plan, and what comes next or why nothing does after it")
  func states() throws {
    var house = House()
    try house.take(
      [House.customer(), House.customer("411PETIT", name: "Petit")],
      [
        House.invoice("F-1", due: "2026-06-02"),
        House.invoice("F-2", due: "2026-06-02", cents: 500, of: "411PETIT", line: 3),
      ], on: "2026-05-20")
    #expect(coverage(house, "2026-06-08").unaccounted == [House.elan])
    try house.run(.plan(only: nil), "2026-06-08")
    let planned = coverage(house, "2026-06-08")
    #expect(planned.unaccounted.isEmpty)
    #expect(planned.rows.contains { $0.account == .reason(.belowFloor(cents: 500)) })
    #expect(planned.qualified == 1 && planned.invoices == 2 && planned.qualificationRate == 5_000)
    try house.run(
      .pause(PauseOrder(customer: CustomerID(2), kind: .writtenOff, reason: "trop petit", until: nil)),
      "2026-06-08")
    #expect(coverage(house, "2026-06-08").qualificationRate == 10_000)
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-09")
    let sent = coverage(house, "2026-06-09").rows.first { $0.customer == House.elan }
    guard case .next(let next)? = sent?.account else {
      Issue.record("\(String(describing: sent))")
      return
    }
    #expect(next.step == StepID("R2") && sent?.qualified == 1)
  }

  @Test("leaves nobody out, whatever happened: nobody is forgotten after a planning run", arguments: 0..<40)
  func random(_ seed: Int) throws {
    var dice = Sequence(state: UInt64(seed) &* 7_919 &+ 17)
    var house = House()
    let names = (0..<12).map { "411C\($0)" }
    var invoices: [InvoiceEntry] = []
    for (place, name) in names.enumerated() {
      for number in 0...dice.below(3) {
        let due = day("2026-03-01") + dice.below(110)
        invoices.append(
          House.invoice(
            "F-\(place)-\(number)", due: due.iso, cents: 300 + dice.below(90_000), of: name,
            line: invoices.count + 2))
      }
    }
    try house.take(
      names.map { House.customer($0, name: $0) }, invoices, on: "2026-02-20")
    var today = day("2026-06-01")
    for _ in 0..<10 {
      today = today + 1 + dice.below(6)
      try happen(&house, CustomerID(UInt32(1 + dice.below(12))), &dice, today.iso)
      try house.run(.plan(only: nil), today.iso)
      for reminder in house.book.reminders where reminder.state == .proposed && !reminder.isTask {
        if dice.below(2) == 0 { _ = try? house.run(.skip([reminder.id], reason: "vu"), today.iso) }
      }
      try house.run(.plan(only: nil), today.iso)
      let coverage = coverage(house, today.iso)
      #expect(coverage.unaccounted.isEmpty, "seed \(seed), \(today.iso)")
      let worklist = Worklist(of: house.book, on: house.ledger(today.iso))
      let calls = CallSheet(of: house.book, on: house.ledger(today.iso)).toMake.map(\.customer)
      #expect(Set(worklist.entries.filter(\.isToCall).map(\.customer)) == Set(calls), "seed \(seed)")
      let board = Board(of: house.book, on: house.ledger(today.iso), worklist: worklist)
      #expect(board.unaccountedCustomers == coverage.unaccounted)
      #expect(board.qualified == (coverage.qualified, coverage.invoices))
      #expect(board.overdueCustomers == coverage.rows.count)
      let late = (1...12).count { house.ledger(today.iso).isOverdue(CustomerID(UInt32($0))) }
      #expect(coverage.rows.count == late)
    }
  }

  /// Something that happens to a customer; what the day forbids is left out.
  private func happen(_ house: inout House, _ customer: CustomerID, _ dice: inout Sequence, _ iso: String)
    throws
  {
    let kinds = Pause.Kind.allCases
    switch dice.below(10) {
    case 7:
      _ = try? house.run(
        .agreeInstalments(
          InstalmentOrder(
            customer: customer,
            parts: InstalmentSchedule.even(cents: 200, parts: 2, from: day(iso) + 1, every: .week),
            reason: "x")), iso)
    case 8: _ = try? house.run(.logCall(CallReport(customer: customer, outcome: .invoiceNotReceived)), iso)
    case 9:
      // One invoice of several: the others go on.
      let open = house.book.openInvoices(of: customer, on: house.ledger(iso))
      _ = try? house.run(
        .openDispute(
          DisputeOrder(customer: customer, invoices: Array(open.prefix(1)), reason: .price)), iso)
    case 0:
      _ = try? house.run(
        .promise(
          PromiseOrder(customer: customer, amount: Amount(cents: 200), day: day(iso) + 3, reason: "x")), iso)
    case 1: _ = try? house.run(.openDispute(DisputeOrder(customer: customer, reason: .quality)), iso)
    case 2:
      _ = try? house.run(
        .pause(
          PauseOrder(
            customer: customer, kind: kinds[dice.below(kinds.count)], reason: "x", until: day(iso) + 4)), iso)
    case 3:
      _ = try? house.run(.logCall(CallReport(customer: customer, outcome: .noAnswer)), iso)
    case 4:
      _ = try? house.run(
        .receivePayment(PaymentOrder(customer: customer, amount: Amount(cents: 10_000))), iso)
    case 5:
      _ = try? house.run(
        .saveProfile(
          ProfileOrder(customer: customer, fields: [.refused: "email, phone", .closings: "S24-S25"])), iso)
    default:
      var known = try #require(house.book.portfolio.customer(customer))
      known.contacts = []
      known.address = PostalAddress()
      _ = try? house.run(.saveCustomer(known), iso)
    }
  }
}
