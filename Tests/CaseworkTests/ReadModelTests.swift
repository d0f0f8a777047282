import Casework
import Dunning
import Receivables
import Risk
import Testing

@Suite("What the screens read")
struct ReadModelTests {
  typealias House = CaseworkFixture

  /// Four late customers: 411A owes 3,000 €, 411B 1,000 €, 411C 500 € and no address, 411D 10,000 € frozen.
  private func town() throws -> House {
    var house = House(bankCheckedOn: "2026-06-08")
    var bare = House.customer("411C", name: "Nu SARL")
    bare.contacts = []
    bare.address = nil
    try house.take(
      [House.customer("411A"), House.customer("411B"), bare, House.customer("411D")],
      [
        House.invoice("F-1", due: "2026-06-02", cents: 300_000, of: "411A"),
        House.invoice("F-2", due: "2026-06-02", cents: 100_000, of: "411B"),
        House.invoice("F-3", due: "2026-06-02", cents: 50_000, of: "411C"),
        House.invoice("F-4", due: "2026-06-02", cents: 1_000_000, of: "411D"),
      ], on: "2026-06-03")
    try house.run(
      .pause(PauseOrder(customer: CustomerID(4), reason: "congés", until: day("2026-06-30"))), "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  @Test("the worklist has every late customer, the highest score first, with what to do")
  func worklist() throws {
    let house = try town()
    let entries = Worklist(of: house.book, on: house.ledger("2026-06-08")).entries
    let actions = Dictionary(uniqueKeysWithValues: entries.map { ($0.customer.number, $0.action) })
    #expect(actions[1] == .approve(ReminderID(1), StepID("R1")))
    #expect(actions[2] == .approve(ReminderID(2), StepID("R1")))
    #expect(actions[3] == .findContact)
    #expect(actions[4] == .frozen(.paused(.paused, reason: "congés", until: day("2026-06-30"))))
    #expect(entries.count == 4)
    let totals = entries.map(\.score.total)
    #expect(totals == totals.sorted(by: >))
  }

  @Test("the worklist follows a message from approval to leaving to failure")
  func actions() throws {
    var house = try House.owing("2026-06-02")
    let first = ReminderID(1)
    func action(_ house: House) -> WorkAction? {
      Worklist(of: house.book, on: house.ledger("2026-06-08")).entries.first?.action
    }
    #expect(action(house) == .wait)
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    #expect(action(house) == .send(first, StepID("R1")))
    try house.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    #expect(action(house) == .leaving(first))
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    try house.run(.passNoReturn(first), "2026-06-08")
    var failing = house
    try failing.run(.conclude(first, .failed(reason: "550", badAddress: nil)), "2026-06-08")
    #expect(action(failing) == .mendFailed(first))
    try house.run(.conclude(first, .uncertain(reply: "")), "2026-06-08")
    #expect(action(house) == .resolveUncertain(first))
  }

  @Test("the queue is grouped by what a reminder waits for")
  func queue() throws {
    var house = try town()
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    let sheet = QueueSheet(of: house.book, on: house.ledger("2026-06-08"))
    #expect(sheet.rows.map(\.group) == [.toApprove, .ready])
    #expect(sheet.rows.map(\.blocked) == [nil, nil])
    #expect(sheet.count(.ready) == 1)
    try house.run(.snooze([ReminderID(2)], until: day("2026-06-10")), "2026-06-08")
    #expect(QueueSheet(of: house.book).count(.snoozed) == 1)
  }

  @Test("the calls of the day: call-backs first, then broken promises, promises due, tasks")
  func calls() throws {
    var house = try town()
    try house.run(.logCall(CallReport(customer: CustomerID(1), outcome: .noAnswer)), "2026-06-08")
    try house.run(
      .promise(
        PromiseOrder(
          customer: CustomerID(2), amount: Amount(cents: 100_000, currency: .eur), day: day("2026-06-09"))),
      "2026-06-08")
    let sheet = CallSheet(of: house.book, on: house.ledger("2026-06-09"))
    #expect(
      sheet.toMake.map(\.reason) == [
        .callBack(CallID(1), due: day("2026-06-09"), minute: nil),
        .promiseDue(PromiseID(1), due: day("2026-06-09")),
      ])
    #expect(CallSheet(of: house.book, on: house.ledger("2026-06-08")).made.map(\.id) == [CallID(1)])
  }

  @Test("the calls of the day say from when another attempt stays within the caps")
  func callCaps() throws {
    var house = try town()
    for iso in ["2026-06-08", "2026-06-09", "2026-06-10"] {
      try house.run(.logCall(CallReport(customer: CustomerID(1), outcome: .noAnswer)), iso)
    }
    #expect(house.book.calls.last?.callBack == day("2026-06-15"), "not on a day that the caps forbid")
    try house.run(.undo, "2026-06-10")
    try house.run(
      .logCall(CallReport(customer: CustomerID(1), outcome: .noAnswer, callBack: day("2026-06-11"))),
      "2026-06-10")
    let row = CallSheet(of: house.book, on: house.ledger("2026-06-11")).toMake.first
    #expect(row?.cautions == [.capReached(next: day("2026-06-15"))])
  }

  @Test("the board counts stages, debtors, disputes and promises, and misses nobody")
  func board() throws {
    var house = try town()
    try house.send(1, "2026-06-08")
    try house.run(.openDispute(DisputeOrder(customer: CustomerID(2), reason: .price)), "2026-06-08")
    let ledger = house.ledger("2026-06-09")
    let board = Board(of: house.book, on: ledger, worklist: Worklist(of: house.book, on: ledger))
    #expect(board.balance.overdue == 1_450_000)
    #expect(board.stages.first { $0.stage?.code == "R1" }?.customers == 1)
    #expect(board.stages.first?.customers == 3)
    #expect(board.stages.first?.frozen == 2)
    #expect(board.debtors.map(\.overdueCents) == [1_000_000, 300_000, 100_000, 50_000])
    #expect(board.debtors.last?.cumulatedShare == 10_000)
    #expect(board.disputed == (count: 1, cents: 100_000))
    #expect(board.unaccounted == 0)
    #expect(board.bankKnownOn == day("2026-06-08"))
  }

  @Test("the board of a currency counts its own promises and disputes, and its DSO what is owed less credits")
  func boardOfCurrency() throws {
    var house = House()
    try house.take(
      [House.customer()],
      [
        House.invoice("F-1", due: "2026-06-02", cents: 90_000),
        House.invoice("A-1", due: "2026-06-02", cents: -30_000),
        House.invoice("F-2", due: "2026-06-02", cents: 50_000, currency: dollar),
      ], on: "2026-06-03")
    let promise = PromiseOrder(
      customer: House.elan, amount: Amount(cents: 90_000, currency: .eur), day: day("2026-06-04"))
    try house.run(.promise(promise), "2026-06-03")
    try house.run(
      .openDispute(DisputeOrder(customer: House.elan, invoices: [InvoiceID(3)], reason: .price)), "2026-06-03"
    )
    let ledger = house.ledger("2026-06-20")
    let worklist = Worklist(of: house.book, on: ledger)
    let euros = Board(of: house.book, on: ledger, worklist: worklist, currency: .eur)
    let dollars = Board(of: house.book, on: ledger, worklist: worklist, currency: dollar)
    #expect(euros.promises.judged == 1 && dollars.promises.judged == 0)
    #expect(euros.disputed == (count: 0, cents: 0) && dollars.disputed == (count: 1, cents: 50_000))
    // 600 of 600 € net sales: all 90 days.
    #expect(euros.dso == 900)
  }

  @Test("the board counts late customers whom no plan has looked at as unaccounted")
  func unaccounted() throws {
    let house = try House.owing("2026-06-02")
    let ledger = house.ledger("2026-06-08")
    #expect(
      Board(of: house.book, on: ledger, worklist: Worklist(of: house.book, on: ledger)).unaccounted == 1)
  }

  @Test("the ledger speaks of its day: later documents and payments do not count, currencies stand apart")
  func ledger() throws {
    var house = House()
    var payment = House.payment("2026-06-20", cents: 50_000)
    payment.currency = .eur
    try house.take(
      [House.customer()],
      [
        House.invoice("F-1", due: "2026-06-02"), House.invoice("F-2", due: "2026-08-02"),
        House.invoice("U-1", due: "2026-06-02", cents: 7_000, currency: dollar),
      ], [payment], on: "2026-08-01")
    let june = house.ledger("2026-06-10")
    #expect(june.account(of: House.elan, in: .eur).balance.overdue == 50_000)
    #expect(june.account(of: House.elan, in: dollar).balance.overdue == 7_000)
    #expect(june.laterDocuments == 1)
    #expect(june.totals.keys.sorted() == [.eur, dollar])
    #expect(house.ledger("2026-06-20").account(of: House.elan, in: .eur).balance.overdue == 0)
  }

  @Test("the account shows open documents, stages, promises and the history, newest first")
  func account() throws {
    var house = try House.owing("2026-05-02", "2026-06-12")
    try house.run(
      .moveStage(House.elan, invoices: [InvoiceID(1)], to: StepID("R1"), reason: "repris"), "2026-06-15")
    try house.run(.addNote(House.elan, "préfère le matin"), "2026-06-16")
    let account = try #require(
      CustomerAccount(of: House.elan, in: house.book, on: house.ledger("2026-06-17")))
    #expect(account.stage?.code == "R1")
    #expect(account.allowedStage?.code == "MD")
    #expect(account.rows.map(\.daysLate) == [46, 5])
    #expect(account.timeline.first?.fact == .noted("préfère le matin"))
    #expect(account.timeline.map(\.day) == account.timeline.map(\.day).sorted(by: >))
  }
}

@Suite("A replay of a past day")
struct ReplayTests {
  typealias House = CaseworkFixture

  @Test("leaves out what was decided later, and keeps record numbers")
  func horizon() throws {
    var house = try House.owing("2026-06-02", horizon: day("2026-06-10"))
    var present = try House.owing("2026-06-02")
    let events: [(Command, String)] = [
      (.plan(only: nil), "2026-06-08"),
      (.logCall(CallReport(customer: House.elan, outcome: .refuses)), "2026-06-12"),
      (.openDispute(DisputeOrder(customer: House.elan, reason: .price)), "2026-06-12"),
      (.pause(PauseOrder(customer: House.elan, reason: "x", until: nil)), "2026-06-12"),
      (.checkBank, "2026-06-12"),
    ]
    for (place, (command, iso)) in events.enumerated() {
      let decision = try present.run(command, iso)
      house.book.apply(
        decision.events,
        at: Moment(sequence: 100 + place, day: day(iso), second: 0, by: "lea", operation: "r-\(place)"))
    }
    #expect(house.book.calls.count == 1)
    #expect(house.book.file(of: House.elan).lastContact == nil)
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-10")) == nil)
    #expect(house.book.bankKnownOn == nil)
    #expect(house.waiting == ["R-1 R1 1↑R1"])
    #expect(CallSheet(of: house.book, on: house.ledger("2026-06-12")).made.isEmpty)
    #expect(present.book.file(of: House.elan).lastContact == day("2026-06-12"))
  }
}
