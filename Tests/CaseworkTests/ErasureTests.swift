import Casework
import Dunning
import Receivables
import Testing
import Wording

@Suite("An erasure")
struct ErasureTests {
  private let elan = CaseworkFixture.elan

  private func order(_ reason: String? = nil, isAgain: Bool = false) -> Command {
    .eraseSubject(
      ErasureOrder(Erasure(customer: elan, lines: [1], files: ["f"]), evenOwing: reason, isAgain: isAgain))
  }

  /// A house whose usual customer has been talked to in every way, and owes 500 €.
  private func known() throws -> CaseworkFixture {
    var house = try CaseworkFixture.owing("2026-06-02", bank: "2026-06-08")
    try house.take(
      [], [], [CaseworkFixture.payment("2026-06-03", cents: 1_000, label: "VIR ELAN")], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.addNote(elan, "Zoé est sa sœur"), "2026-06-08")
    try house.run(
      .logCall(CallReport(customer: elan, outcome: .noAnswer, spokeWith: "M. Kestrel", note: "Kestrel")),
      "2026-06-08")
    return house
  }

  @Test("is refused while money is open, and says what else may be done")
  func owing() throws {
    let house = try known()
    #expect(house.refusal(order(), "2026-06-08") == .moneyOpen("411ELAN"))
    let words = Refusal.moneyOpen("411ELAN").phrase(in: .english)
    #expect(words.remedy.contains("subject restrict") && words.remedy.contains("--even-owing"))
    #expect(house.refusal(order(" "), "2026-06-08") == .reasonNeeded)
    #expect(house.refusal(order("asked for by DIALLO herself"), "2026-06-08") == .reasonNamesPerson)
    #expect(house.refusal(order("asked for in writing"), "2026-06-08") == nil)
  }

  @Test(
    "is refused while an approved message waits on a settled account, and with no reason at all while one is out"
  )
  func messages() throws {
    var house = try known()
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    var settled = house
    try settled.run(
      .receivePayment(PaymentOrder(customer: elan, amount: Amount(cents: 49_000))), "2026-06-08")
    #expect(settled.refusal(order(), "2026-06-08") == .messageWaiting(ReminderID(1)))
    #expect(settled.refusal(order("asked for"), "2026-06-08") == nil)

    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-08")
    try house.run(.intend(ReminderID(1), CaseworkFixture.attempt("2026-06-08")), "2026-06-08")
    #expect(house.refusal(order("asked for"), "2026-06-08") == .messageUnderway(ReminderID(1)))
    try house.run(.passNoReturn(ReminderID(1)), "2026-06-08")
    try house.run(.conclude(ReminderID(1), .uncertain(reply: "")), "2026-06-08")
    #expect(house.refusal(order("asked for"), "2026-06-08") == .messageUnderway(ReminderID(1)))
    #expect(house.refusal(order(isAgain: true), "2026-06-08") == nil)
  }

  @Test("leaves numbers and amounts, and no word")
  func forgets() throws {
    var house = try known()
    let before = house.ledger("2026-06-08").account(of: elan, in: .eur).balance.outstanding
    try house.run(order("asked for"), "2026-06-08")
    let customer = try #require(house.book.portfolio.customer(elan))
    #expect(customer.isErased && customer.number == "411ELAN")
    #expect(customer.shownName(in: .french) == "(effacé) 411ELAN")
    #expect(customer.shownName(in: .english) == "(erased) 411ELAN")
    #expect(house.ledger("2026-06-08").account(of: elan, in: .eur).balance.outstanding == before)
    let told =
      "\(house.book.portfolio) \(house.book.calls) \(house.book.notes) \(house.book.imports)"
      + "\(house.book.decisions) \(house.book.reminders) \(house.book.contents) \(house.book.attempts)"
    for word in ["Élan", "Diallo", "Kestrel", "sœur", "elan.example", "VIR ELAN", "Œillets"] {
      #expect(!told.contains(word), "\(word)")
    }
    #expect(house.book.imports.first?.name == "")
  }

  @Test("cancels what waits, and nothing is proposed or sent any more, with the reason")
  func silence() throws {
    var house = try known()
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    try house.run(order("asked for"), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .erased))
    try house.run(.plan(only: nil), "2026-09-01")
    #expect(house.waiting.isEmpty)
    let position = house.book.position(of: elan, on: house.ledger("2026-09-01"))
    #expect(position.freeze == .erased)
    #expect(Hindrance.erased.sentence(in: .english) == "Personal data erased: nothing leaves any more.")
    let worklist = WorkMattersProbe.actions(in: house.book, on: house.ledger("2026-09-01"))
    #expect(worklist.allSatisfy { $0 == .frozen(.erased) })
  }

  @Test("lets nothing more be told of the customer, but takes its money")
  func afterwards() throws {
    var house = try known()
    try house.run(order("asked for"), "2026-06-08")
    #expect(house.refusal(.addNote(elan, "encore"), "2026-06-09") == .erased("411ELAN"))
    let named = Customer(id: elan, number: "411ELAN", name: "Élan")
    #expect(house.refusal(.saveCustomer(named), "2026-06-09") == .erased("411ELAN"))
    try house.run(
      .receivePayment(PaymentOrder(customer: elan, amount: Amount(cents: 2_000), label: "VIR ELAN")),
      "2026-06-09")
    #expect(house.book.portfolio.payments.last?.cents == 2_000)
    #expect(house.book.portfolio.payments.last?.label == "")
  }

  @Test("holds when the same files are imported again: no name comes back, no payment counts twice")
  func importedAgain() throws {
    var house = try known()
    try house.run(order("asked for"), "2026-06-08")
    let decision = try house.take(
      [CaseworkFixture.customer()], [CaseworkFixture.invoice("F-9", due: "2026-08-01")],
      [
        CaseworkFixture.payment("2026-06-03", cents: 1_000, label: "VIR ELAN"),
        CaseworkFixture.payment("2026-07-03", cents: 3_000, label: "VIR ELAN"),
      ], file: "g", on: "2026-07-04")
    #expect(house.book.portfolio.customer(elan)?.name == "")
    #expect(decision.remarks.contains { if case .erasedCustomer = $0 { !$0.isRefusal } else { false } })
    #expect(house.book.portfolio.payments.map(\.cents) == [1_000, 3_000])
    #expect(house.book.portfolio.payments.map(\.label) == ["", ""])
    #expect(house.open(2) + house.open(1) == 100_000 - 4_000)
  }

  @Test("takes references too, by which money is known all the same: never twice, nor for another account")
  func references() throws {
    var house = CaseworkFixture()
    var invoice = CaseworkFixture.invoice("F-1", due: "2026-06-02")
    invoice.reference = "commande Kestrel"
    let paid = CaseworkFixture.payment("2026-06-03", cents: 1_000, bank: "VIR KESTREL 42")
    let rows = [CaseworkFixture.customer(), CaseworkFixture.customer("411B", name: "Boréal")]
    try house.take(rows, [invoice], [paid], on: "2026-06-03")
    #expect(house.book.portfolio.payments[0].referenceFingerprint == 0)
    try house.run(order("asked for"), "2026-06-08")
    #expect(!"\(house.book.portfolio)".lowercased().contains("kestrel"))

    let again = CaseworkFixture.payment("2026-06-03", cents: 1_000, bank: "VIR KESTREL 42")
    let other = CaseworkFixture.payment("2026-06-20", cents: 700, bank: "VIR KESTREL 43")
    let stolen = CaseworkFixture.payment("2026-06-03", cents: 1_000, bank: "VIR KESTREL 42", of: "411B")
    let decision = try house.take([], [invoice], [again, other, stolen], file: "g", on: "2026-07-04")
    #expect(house.book.portfolio.payments.map(\.cents) == [1_000, 700])
    let taken = decision.remarks.compactMap {
      if case .referenceTaken(_, let holder, _) = $0 { holder.bankReference } else { nil }
    }
    #expect(taken == ["VIR KESTREL 42"])
    #expect(!"\(house.book.portfolio)".lowercased().contains("kestrel"))
    try house.take([], [], [other], file: "h", on: "2026-07-05")
    #expect(house.book.portfolio.payments.count == 2)
  }

  @Test(
    "lets a file bring no word back: a bounced payment, another Unicode form, a credit note that names an invoice"
  )
  func wordsOfFiles() throws {
    var house = CaseworkFixture()
    let invoice = CaseworkFixture.invoice("F-1", due: "2026-06-02")
    let paid = CaseworkFixture.payment("2026-06-03", cents: 1_000, bank: "VIR Zo\u{E9} 42")
    try house.take([CaseworkFixture.customer()], [invoice], [paid], on: "2026-06-03")
    try house.run(order("asked for"), "2026-06-08")

    let decomposed = CaseworkFixture.payment("2026-06-03", cents: 1_000, bank: "VIR Zoe\u{301} 42")
    var credit = CaseworkFixture.invoice("A-1", due: "2026-06-09", cents: -2_000, line: 3)
    credit.reference = "F-1"
    try house.take([], [credit], [decomposed], file: "g", on: "2026-06-09")
    #expect(house.book.portfolio.payments.count == 1)
    #expect(house.open(1) == 50_000 - 1_000 - 2_000)
    #expect(house.book.portfolio.invoices[1].reference.isEmpty)

    let bounced = CaseworkFixture.payment("2026-06-10", cents: -1_000, label: "REJET KESTREL")
    let decision = try house.take([], [], [bounced], file: "h", on: "2026-06-10")
    #expect(
      decision.events.contains(where: { if case .paymentVoided(_, reason: "") = $0 { true } else { false } }))
  }

  @Test("is never taken back, and neither is what was decided about the customer before")
  func final() throws {
    var house = try known()
    try house.run(order("asked for"), "2026-06-08")
    #expect(house.refusal(.undo, "2026-06-08") == .erasureIsFinal("411ELAN"))
    #expect(Refusal.erasureIsFinal("411ELAN").phrase(in: .english).problem.contains("final"))
    #expect(try house.run(order("asked for"), "2026-06-09").events.isEmpty, "erasing twice changes nothing")
  }

  @Test("shows in a replay of any day")
  func replay() throws {
    var house = try CaseworkFixture.owing("2026-06-02", horizon: day("2026-06-03"))
    try house.run(order("asked for"), "2026-06-08")
    #expect(house.book.portfolio.customer(elan)?.isErased == true)
  }
}

/// What the worklist says of every customer.
private enum WorkMattersProbe {
  static func actions(in book: Casebook, on ledger: Ledger) -> [WorkAction] {
    Worklist(of: book, on: ledger).entries.map(\.action)
  }
}
