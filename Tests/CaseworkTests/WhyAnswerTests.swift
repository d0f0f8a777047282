import Dunning
import PlainText
import Receivables
import Testing

@testable import Casework

private typealias House = CaseworkFixture

@Suite("The answer to why")
struct WhyAnswerTests {
  /// One customer with so many invoices, a month apart, planned on 8 June 2026.
  private func house(invoices count: Int) throws -> House {
    var house = House()
    try house.take(
      [House.customer()],
      (0..<count).map { place in
        House.invoice("F-\(place + 1)", due: (day("2026-06-02") - place).iso, line: place + 2)
      }, on: "2026-05-01")
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  private func answer(_ house: House, _ subject: WhyAnswer.Subject, _ iso: String) throws -> WhyAnswer {
    try #require(WhyAnswer(of: subject, in: house.book, on: house.ledger(iso), language: .french))
  }

  private func text(_ house: House, _ subject: WhyAnswer.Subject, _ iso: String) throws -> String {
    try answer(house, subject, iso).lines.map(\.text).joined(separator: "\n")
  }

  @Test("fits on one screen however many invoices there are; the oldest stay and the others are counted")
  func fitting() throws {
    let house = try house(invoices: 60)
    for subject in [WhyAnswer.Subject.customer(House.elan), .reminder(ReminderID(1))] {
      let found = try answer(house, subject, "2026-06-08")
      let lines = found.fitted(columns: 72, rows: 18)
      #expect(lines.count <= 18 && lines.allSatisfy { $0.text.columns <= 72 })
      let shown = lines.map(\.text).joined(separator: " ")
      #expect(shown.contains("F-60 :") && shown.contains("autres factures"), "\(shown)")
      #expect(
        found.lines.count { $0.text.hasPrefix("F-") && $0.kind == .fact } == 60,
        "nothing is lost without a limit")
    }
    let one = try answer(house, .invoice(InvoiceID(7)), "2026-06-08").fitted(columns: 72, rows: 18)
    #expect(one.count <= 18)
    #expect(one.contains { $0.text.contains("prescription le") })
  }

  @Test("says that an approved reminder leaves after what holds it back, not with the next sending")
  func held() throws {
    var house = try house(invoices: 1)
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    let reminder = WhyAnswer.Subject.reminder(ReminderID(1))
    #expect(try text(house, reminder, "2026-06-08").contains("part au prochain envoi (S)."))
    let sunday = try text(house, reminder, "2026-06-14")
    #expect(sunday.contains("part au premier envoi (S) qui suit ce qui la retient."), "\(sunday)")
    #expect(!sunday.contains("part au prochain envoi"))
  }

  @Test("begins with what waits or stops it and what would make it leave, then names the rule")
  func order() throws {
    var house = try house(invoices: 1)
    let waiting = try answer(house, .customer(House.elan), "2026-06-08").lines
    #expect(waiting[0].text.contains("part une fois validée (a) et envoyée (S)"))
    #expect(waiting.contains { $0.text.hasPrefix("Scénario « default »") })
    try house.work(
      .promise(PromiseOrder(customer: House.elan, amount: Amount(cents: 50_000), day: day("2026-06-12"))),
      "2026-06-08")
    let promised = try text(house, .customer(House.elan), "2026-06-08")
    #expect(promised.contains("reprise le 18/06/2026. Payée, plus rien ne part ; annulée"))
    #expect(promised.contains("envoyable le 18/06/2026"))
    try house.work(.openDispute(DisputeOrder(customer: House.elan, reason: .price)), "2026-06-09")
    #expect(
      try text(house, .invoice(InvoiceID(1)), "2026-06-09").contains(
        "Part quand le litige est clos (« Clore le litige », relance dispute --close LI-1)."))
  }

  @Test("tells invoices that are left out for the same reason once")
  func groups() throws {
    var house = try house(invoices: 5)
    try house.work(.openDispute(DisputeOrder(customer: House.elan, reason: .price)), "2026-06-08")
    let lines = try answer(house, .customer(House.elan), "2026-06-08").lines
    let told = lines.filter { $0.kind == .warning && $0.text.contains("Litige LI-1") }
    #expect(told.count == 1 && told[0].text.contains("(+2) : "), "\(lines)")
  }

  @Test("names what freezes the customer also where no invoice is overdue any more")
  func frozenEarly() throws {
    var house = try house(invoices: 1)
    try house.work(
      .pause(PauseOrder(customer: House.elan, kind: .notReceived, reason: "pas reçue", until: nil)),
      "2026-06-08")
    let lines = try answer(house, .customer(House.elan), "2026-06-08").lines
    #expect(lines[0].kind == .warning && lines[0].text.contains("Part quand le statut est levé"), "\(lines)")
  }

  @Test("tells what interrupted the limitation of the invoice asked about")
  func limitation() throws {
    var house = try house(invoices: 1)
    try house.run(
      .interruptLimitation(
        InterruptionOrder(invoice: InvoiceID(1), kind: .acknowledged, day: day("2026-06-05"))), "2026-06-08")
    let told = try text(house, .invoice(InvoiceID(1)), "2026-06-08")
    #expect(told.contains("prescription le 05/06/2031") && told.contains("05/06/2026 : dette reconnue (lea)"))
  }

  @Test(
    "says of a paid invoice when and by what, and of a credit note what it is set against and what is left")
  func settled() throws {
    var house = try house(invoices: 2)
    var note = House.invoice("AV-1", due: "2026-06-03", cents: -20_000, issued: "2026-06-03", line: 9)
    note.reference = "F-1"
    let open = House.invoice("AV-2", due: "2026-06-04", cents: -9_000, issued: "2026-06-04", line: 10)
    var half = House.invoice("AV-3", due: "2026-06-05", cents: -60_000, issued: "2026-06-05", line: 11)
    half.reference = "F-2"
    try house.take(
      [], [note, open], [House.payment("2026-06-08", cents: 30_000, for: .invoice(number: "F-1"))], file: "g",
      on: "2026-06-08")
    func first(_ number: UInt32) throws -> String {
      try answer(house, .invoice(InvoiceID(number)), "2026-06-09").lines[0].text
        .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    }
    #expect(
      try first(1)
        == "F-1 est soldée depuis le 08/06/2026 : avoir AV-1 du 03/06/2026 (200,00 €), règlement du 08/06/2026 "
        + "(300,00 €).")
    #expect(try first(3) == "AV-1 : avoir du 03/06/2026, 200,00 €, imputé en entier : F-1 (200,00 €).")
    #expect(
      try first(4)
        == "AV-2 : avoir du 04/06/2026, 90,00 €, imputé sur aucune facture : 90,00 € à déduire de ce qui est demandé."
    )
    let paid = try text(house, .invoice(InvoiceID(1)), "2026-06-09")
    #expect(!paid.contains("envoyable le"), "\(paid)")
    try house.take([], [half], file: "h", on: "2026-06-10")
    let rest = try text(house, .invoice(InvoiceID(5)), "2026-06-10").replacing("\u{202F}", with: " ")
    #expect(
      rest.contains("imputé sur F-2 (500,00 €) ; reste 100,00 € à déduire de ce qui est demandé."), "\(rest)")
  }

  @Test("says of an invoice that is partly paid what was taken off")
  func partly() throws {
    var house = try house(invoices: 1)
    try house.take(
      [], [], [House.payment("2026-06-08", cents: 30_000, for: .invoice(number: "F-1"))], file: "g",
      on: "2026-06-08")
    let told = try text(house, .invoice(InvoiceID(1)), "2026-06-09").replacing("\u{202F}", with: " ")
    #expect(
      told.contains("F-1 : déjà déduit : règlement du 08/06/2026 (300,00 €) ; reste 200,00 €."), "\(told)")
  }
}
