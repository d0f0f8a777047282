import Correspondence
import Dunning
import Receivables
import Testing

@testable import Casework

@Suite("What a message takes off")
struct DeductionTests {
  typealias House = CaseworkFixture

  private static func note(
    _ number: String = "AV-1", cents: Int, issued: String = "2026-06-10", currency: Currency = .eur,
    line: Int = 9
  ) -> InvoiceEntry {
    House.invoice(
      number, due: issued, cents: -cents, currency: currency, issued: issued, line: line)
  }

  private func content(_ house: House, _ code: String, on iso: String) throws -> MessageContent {
    let step = try #require(Scenario.frenchBusiness.step(StepID(code)))
    let ledger = house.ledger(iso)
    let trial = house.book.trial(step, of: .frenchBusiness, for: House.elan, in: .eur, on: ledger)
    return try house.book.compose(trial, on: ledger)
  }

  private func text(_ content: MessageContent) -> String {
    content.plainText(width: 200).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test(
    "is an open credit note that names nothing: each demand tells it and asks for the rest, as the dossier does"
  )
  func creditNote() throws {
    var house = try House.owing("2026-07-01", cents: 100_000)
    try house.take([], [Self.note(cents: 40_000)], file: "g", on: "2026-07-02")
    for code in ["R1", "R2", "R3", "MD", "AM", "CX"] {
      let content = try content(house, code, on: "2026-10-05")
      let text = text(content)
      #expect(content.demandedCents == 60_000, "\(code)")
      #expect(text.contains("Avoir AV-1"), "\(code): \(text)")
      #expect(text.contains("-400,00 €") && text.contains("600,00 €"), "\(code): \(text)")
      #expect(!text.contains(" \n"), "\(text)")
      #expect(content.lines.map(\.openCents) == [100_000])
      #expect(MessageContent(canonicalBytes: content.canonicalBytes) == content)
    }
    let notice = try content(house, "MD", on: "2026-10-05")
    #expect(notice.payable.cents == 67_261)
    #expect(text(notice).contains("Total dû : 672,61 €"))
    let dossier = try DossierFacts(of: House.elan, in: house.book, on: house.ledger("2026-10-05"))
    #expect(dossier.totals.map(\.sum) == [67_261])
  }

  @Test("is a payment set against nothing as well, told by its day")
  func payment() throws {
    var house = try House.owing("2026-07-01", cents: 100_000)
    try house.take(
      [], [], [House.payment("2026-03-01", cents: 25_000)], file: "g", on: "2026-07-02")
    let content = try content(house, "R2", on: "2026-10-05")
    #expect(content.demandedCents == 75_000)
    #expect(
      content.deductions == [Deduction(source: .payment(PaymentID(1)), day: day("2026-03-01"), cents: 25_000)]
    )
    #expect(text(content).contains("Règlement reçu  01/03/2026"), "\(text(content))")
  }

  @Test("counts first on invoices that the message only names, and is never told twice")
  func named() throws {
    var house = try House.owing("2026-07-01", "2026-07-11", cents: 100_000)
    try house.take(
      [],
      [Self.note("AV-1", cents: 70_000), Self.note("AV-2", cents: 50_000, issued: "2026-06-12", line: 10)],
      file: "g", on: "2026-07-12")
    let ledger = house.ledger("2026-10-05")
    let reminder = Reminder(
      id: ReminderID(1), customer: House.elan, currency: .eur, step: StepID("R2"), scenario: "default",
      channel: .email, isTask: false,
      lines: [
        Reminder.Line(invoice: InvoiceID(1), openCents: 100_000, rise: nil, isNamedOnly: true),
        Reminder.Line(invoice: InvoiceID(2), openCents: 100_000, rise: StepID("R2")),
      ], proposedOn: day("2026-10-05"))
    let found = house.book.deductions(of: reminder, on: ledger)
    #expect(found.map(\.number) == ["AV-2"] && found.map(\.cents) == [20_000])
    #expect(try house.book.compose(reminder, on: ledger).demandedCents == 80_000)
  }

  @Test("voids an approval when it comes, goes or changes afterwards")
  func approved() throws {
    for first in [0, 10_000] {
      var house = try House.owing("2026-06-02", cents: 100_000, bank: "2026-06-08")
      if first > 0 {
        try house.take([], [Self.note(cents: first, issued: "2026-06-01")], file: "g", on: "2026-06-08")
      }
      try house.run(.plan(only: nil), "2026-06-08")
      let id = ReminderID(1)
      try house.run(.approve([id], expecting: [:]), "2026-06-08")
      let reminder = try #require(house.book.reminder(id))
      #expect(house.book.sendRefusal(of: reminder, on: house.ledger("2026-06-08"), isFirst: true) == nil)
      let approved = try #require(house.book.contents[id]).demandedCents
      #expect(house.book.demand(of: reminder, on: house.ledger("2026-06-08")).cents == approved)
      try house.take([], [Self.note("AV-2", cents: 20_000, line: 10)], file: "h", on: "2026-06-10")
      #expect(
        house.book.demand(of: reminder, on: house.ledger("2026-06-10")).cents == approved, "as its text says")
      #expect(
        house.book.sendRefusal(of: reminder, on: house.ledger("2026-06-10"), isFirst: true)
          == .factsChanged(id))
    }
  }

  @Test("keeps every demand within what its account owes, whatever the invoices, credits and payments")
  func random() throws {
    var state: UInt64 = 7
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    var compared = 0
    for _ in 0..<60 {
      var house = House()
      var entries: [InvoiceEntry] = []
      for place in 0..<(1 + roll(6)) {
        entries.append(
          House.invoice(
            "F-\(place)", due: (day("2026-05-01") + roll(140)).iso, cents: 5_000 + roll(90_000),
            currency: roll(4) == 0 ? dollar : .eur, line: place + 2))
      }
      for place in 0..<roll(4) {
        var note = Self.note(
          "AV-\(place)", cents: 1_000 + roll(40_000), issued: (day("2026-05-01") + roll(100)).iso,
          currency: roll(4) == 0 ? dollar : .eur, line: place + 20)
        if roll(3) == 0 { note.reference = "F-\(roll(6))" }
        entries.append(note)
      }
      let payments = (0..<roll(3)).map { place in
        House.payment(
          (day("2026-02-01") + roll(200)).iso, cents: 1_000 + roll(30_000),
          for: roll(2) == 0 ? .oldestFirst : .invoice(number: "F-\(place)"), bank: "B-\(place)")
      }
      try house.take([House.customer()], entries, payments, on: "2026-09-01")
      let ledger = house.ledger("2026-09-14")
      for account in ledger.accounts(of: House.elan) where account.balance.overdue > account.balance.credits {
        for code in ["R2", "MD"] {
          let step = try #require(Scenario.frenchBusiness.step(StepID(code)))
          let trial = house.book.trial(
            step, of: .frenchBusiness, for: House.elan, in: account.currency, on: ledger)
          let content = try house.book.compose(trial, on: ledger)
          #expect(content.demandedCents == account.balance.overdue - account.balance.credits)
          #expect(
            content.demandedCents + account.balance.notDue == account.balance.net, "the statement's balance")
          compared += 1
        }
        let total = try DossierFacts(of: House.elan, in: house.book, on: ledger).totals
          .first { $0.currency == account.currency }
        #expect(total.map { $0.principal - $0.credits } == account.balance.overdue - account.balance.credits)
      }
      try house.run(.plan(only: nil), "2026-09-14")
      for reminder in house.book.reminders where reminder.isOpen {
        guard let content = try? house.book.compose(reminder, on: ledger) else { continue }
        let balance = ledger.account(of: House.elan, in: reminder.currency).balance
        #expect(content.demandedCents <= max(0, balance.overdue + balance.notDue - balance.credits))
        #expect(house.book.demand(of: reminder, on: ledger).cents == content.demandedCents, "what lists show")
      }
    }
    #expect(compared > 60)
  }
}
