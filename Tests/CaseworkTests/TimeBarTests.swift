import Dunning
import Receivables
import Testing
import Wording

@testable import Casework

private typealias House = CaseworkFixture

@Suite("An invoice that can no longer be claimed")
struct TimeBarTests {
  /// A customer with one old invoice and one of this year, both late on 15/07/2026.
  private func house(_ segment: Segment) throws -> CaseworkFixture {
    var customer = House.customer()
    customer.segment = segment
    var house = House()
    try house.take(
      [customer],
      [
        House.invoice("F-1", due: "2021-06-30", issued: "2021-06-01"),
        House.invoice("F-2", due: "2026-06-30", issued: "2026-06-01", line: 3),
      ], on: "2026-07-01")
    return house
  }

  @Test("is demanded by no machine, on no day, and told with its way out", arguments: Segment.allCases)
  func held(_ segment: Segment) throws {
    let last: [Segment: String] = [
      .business: "2026-06-30", .consumer: "2023-06-01", .publicBody: "2025-12-31",
    ]
    let barred = Hindrance.timeBarred(lastDay: day(last[segment] ?? ""))
    var house = try house(segment)
    for iso in ["2026-07-15", "2026-09-15", "2027-03-15"] {
      let position = house.book.position(of: House.elan, on: house.ledger(iso))
      #expect(position.invoices.map(\.freeze) == [barred, nil])
      let plan = house.book.planner.plan(position, on: day(iso))
      #expect(plan.proposals.flatMap(\.lines).allSatisfy { $0.invoice == InvoiceID(2) })
      #expect(plan.exclusions.contains { $0.invoice == InvoiceID(1) && $0.hindrance == barred })
    }
    let why = try #require(
      WhyAnswer(
        of: .customer(House.elan), in: house.book, on: house.ledger("2026-07-15"), language: .french)
    ).lines.map(\.text).joined(separator: "\n")
    #expect(why.contains("F-1 : Prescrite depuis le \((day(last[segment] ?? "") + 1).numeric)"))
    #expect(why.contains("written-off"))
    // With the newer one paid nothing but the decision is left, until it is taken.
    try house.take(
      [], [], [House.payment("2026-07-14", cents: 50_000, for: .invoice(number: "F-2"))], file: "p",
      on: "2026-07-15")
    #expect(house.action("2026-07-15") == .timeBarred(InvoiceID(1), lastDay: day(last[segment] ?? "")))
    let coverage = Coverage(
      of: house.book, on: house.ledger("2026-07-15"),
      entries: Worklist(of: house.book, on: house.ledger("2026-07-15")).entries)
    #expect(coverage.unaccounted.isEmpty)
    try house.run(House.status(.writtenOff, invoices: [InvoiceID(1)], reason: "prescrite"), "2026-07-15")
    guard case .frozen? = house.action("2026-07-16") else {
      Issue.record("a person has decided: \(String(describing: house.action("2026-07-16")))")
      return
    }
  }

  @Test(
    "is foreseen by a simulation: no demand speaks of it from that day on, but those to a public body begin its term anew"
  )
  func foreseen() throws {
    for (segment, from) in [(Segment.business, "2026-06-22"), (.publicBody, "2025-12-22")] {
      let house = try house(segment)
      let last = segment == .business ? day("2026-06-30") : day("2025-12-31")
      let simulation = ScenarioSimulation(of: house.book, from: day(from), workingDays: 60)
      let days = simulation.days.filter { simulated in
        simulated.leaving.contains { $0.proposal.lines.contains { $0.invoice == InvoiceID(1) } }
      }.map(\.day)
      #expect(days.contains { $0 <= last })
      #expect(days.contains { $0 > last } == (segment == .publicBody), "\(segment): \(days)")
    }
  }

  @Test("stops a message that was approved before its last day, at the last look")
  func sending() throws {
    var house = House()
    var customer = House.customer()
    customer.segment = .consumer
    try house.take(
      [customer], [House.invoice("F-1", due: "2024-06-30", issued: "2024-06-10")], on: "2026-06-01")
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.book.reminders.count == 1)
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-10")
    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-10")
    #expect(
      house.refusal(.intend(ReminderID(1), House.attempt("2026-06-11")), "2026-06-11")
        == .hindered(ReminderID(1), .timeBarred(lastDay: day("2026-06-10"))))
    try house.run(.plan(only: nil), "2026-06-11")
    #expect(house.state(1) == .cancelled(reason: .excluded))
  }

  @Test("is chased again once the interruption that was missing is entered")
  func interrupted() throws {
    var house = try house(.consumer)
    #expect(house.book.timeBar(of: InvoiceID(1), on: day("2026-07-15")) == day("2023-06-01"))
    for iso in ["2022-12-01", "2024-11-15"] {
      try house.run(
        .interruptLimitation(InterruptionOrder(invoice: InvoiceID(1), kind: .acknowledged, day: day(iso))),
        "2026-07-15")
    }
    #expect(house.book.timeBar(of: InvoiceID(1), on: day("2026-07-15")) == nil)
    let position = house.book.position(of: House.elan, on: house.ledger("2026-07-15"))
    #expect(position.invoices.allSatisfy { $0.freeze == nil })
  }

  @Test("to a public body begins four years anew with each written demand that left, on the next 1 January")
  func publicBody() throws {
    let id = InvoiceID(1)
    func house(_ segment: Segment) throws -> CaseworkFixture {
      var customer = House.customer()
      customer.segment = segment
      var house = House()
      try house.take(
        [customer], [House.invoice("F-1", due: "2025-06-30", issued: "2025-06-01")], on: "2026-07-01")
      return house
    }
    var town = try house(.publicBody)
    #expect(town.book.limitation(of: id) == day("2029-12-31"))
    try town.run(.plan(only: nil), "2026-07-20")
    #expect(town.book.limitation(of: id) == day("2029-12-31"), "nothing has left")
    try town.send(1, "2026-07-20")
    #expect(town.book.limitation(of: id) == day("2030-12-31"))
    let words = try #require(town.book.limitationSentence(of: id, on: day("2026-07-21"), in: .french))
    #expect(words.contains("demande de paiement écrite") && words.contains("68-1250"))
    #expect(!words.contains("seuls"))
    // Against a business the same message interrupts nothing.
    var business = try house(.business)
    try business.run(.plan(only: nil), "2026-07-20")
    try business.send(1, "2026-07-20")
    #expect(business.book.limitation(of: id) == day("2030-06-30"))
  }
}
