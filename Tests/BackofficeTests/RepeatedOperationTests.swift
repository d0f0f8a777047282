import Backoffice
import Casework
import Correspondence
import Dunning
import Journal
import Receivables
import Testing
import Wording

@Suite("An operation id")
struct RepeatedOperationTests {
  private let customer = CustomerID(1)
  private typealias House = TemporaryHouse

  private func payment(_ cents: Int, label: String = "VIR") -> Command {
    .receivePayment(
      PaymentOrder(customer: customer, amount: Amount(cents: cents), day: House.today, label: label))
  }

  /// A store with a ledger and one proposed reminder.
  private func keeper(_ house: House) throws -> Bookkeeper {
    let keeper = try house.create()
    try keeper.record(.importLedger(House.entries, files: []), on: House.occasion("import"))
    try keeper.record(.checkBank, on: House.occasion("bank"))
    try keeper.record(.plan(only: nil), on: House.occasion("plan"))
    return keeper
  }

  @Test("used by one command is refused to any other, to other facts and to other people, exit code 9")
  func bound() throws {
    let house = try House()
    let keeper = try keeper(house)
    try keeper.record(.addNote(customer, "rappeler"), on: House.occasion("k"))
    let lines = try house.lines()
    let others: [(Command, String)] = [
      (payment(500), "alice"), (.addNote(customer, "autre chose"), "alice"), (.undo, "alice"),
      (.checkBank, "alice"), (.addNote(CustomerID(9), "rappeler"), "alice"),
      (.addNote(customer, "rappeler"), "bob"),
    ]
    for (command, by) in others {
      let problem = #expect(throws: BookkeeperProblem.self) {
        try keeper.record(command, on: House.occasion("k", by: by))
      }
      #expect(problem == .operationUsed("k", on: House.today))
      #expect(problem?.exitCode == 9)
      #expect(problem?.phrase(in: .french).problem.contains("« k »") == true)
      #expect(problem?.phrase(in: .english).remedy.contains("--op-id") == true)
    }
    #expect(try house.lines() == lines)
    #expect(try keeper.record(.addNote(customer, "rappeler"), on: House.occasion("k")).isRepeat)
  }

  @Test("tells two payments of one amount apart by their text")
  func byLabel() throws {
    let house = try House()
    let keeper = try keeper(house)
    try keeper.record(payment(500), on: House.occasion("k"))
    #expect(throws: BookkeeperProblem.operationUsed("k", on: House.today)) {
      try keeper.record(payment(500, label: "CHQ"), on: House.occasion("k"))
    }
  }

  @Test("repeated tells the refusals of the first time again, with its exit code, whatever happened since")
  func refusals() throws {
    let house = try House()
    let keeper = try keeper(house)
    let id = try #require(keeper.book.reminders.first?.id)
    let command = Command.approve([id, ReminderID(99)], expecting: [:])
    let first = try keeper.record(command, on: House.occasion("k"))
    #expect(first.events.count == 1 && first.exitCode == 1)
    try keeper.record(payment(120_000), on: House.occasion("pay"))
    let lines = try house.lines()
    let again = try house.open().record(command, on: House.occasion("k"))
    #expect(again.isRepeat)
    #expect(again.sequence == first.sequence)
    #expect(again.remarks == first.remarks)
    #expect(again.exitCode == 1)
    #expect(try house.lines() == lines)
  }

  @Test("holds for every kind of command: each, repeated after all the others, gives its first events")
  func everyCommand() throws {
    let house = try House()
    let keeper = try keeper(house)
    let id = try #require(keeper.book.reminders.first?.id)
    let today = House.today
    var known = try #require(keeper.book.portfolio.customer(customer))
    known.contacts[0].email = "autre@dupont.example"
    let commands: [Command] = [
      .saveCustomer(known), .snooze([id], until: today + 3), .undo, .redo, .undo,
      .approve([id], expecting: [:]), .requestSend([id], holdSeconds: 10), .recall([id]),
      .skip([id], reason: "vu"),
      .openDispute(DisputeOrder(customer: customer, reason: .quality, amount: Amount(cents: 5_000))),
      .closeDispute(DisputeID(1), outcome: "avoir"),
      .promise(PromiseOrder(customer: customer, amount: Amount(cents: 5_000), day: today + 5)),
      .cancelPromise(PromiseID(1)),
      .pause(PauseOrder(customer: customer, kind: .paused, reason: "congés", until: today + 9)),
      .endPause(PauseID(1)),
      .logCall(CallReport(customer: customer, outcome: .callBack, note: "demain")),
      .moveStage(customer, invoices: [], to: StepID("R1"), reason: "repris"), payment(7_000),
      .voidPayment(PaymentID(1), reason: "rejet"), .plan(only: nil),
    ]
    var receipts: [Receipt] = []
    for (place, command) in commands.enumerated() {
      receipts.append(try keeper.record(command, on: House.occasion("c\(place)"), followUp: false))
    }
    let lines = try house.lines()
    for (place, command) in commands.enumerated() {
      let again = try keeper.record(command, on: House.occasion("c\(place)"))
      #expect("\(again.events)" == "\(receipts[place].events)", "\(command)")
      #expect(again.remarks == receipts[place].remarks)
      #expect(again.isRepeat || receipts[place].events.isEmpty)
    }
    #expect(try house.lines() == lines)
  }

  @Test("turns the casebook back, so that words find what they found the first time; nothing is written then")
  func turnsBack() throws {
    let house = try House()
    let keeper = try keeper(house)
    try keeper.record(payment(500), on: House.occasion("pay"))
    try keeper.record(.undo, on: House.occasion("k"))
    try keeper.record(.addNote(customer, "après"), on: House.occasion("note"))
    let again = try house.open()
    #expect(try again.turnBack(to: "nouveau") == nil)
    let moment = try #require(try again.turnBack(to: "k"))
    #expect(moment.day == House.today && moment.by == "alice")
    #expect(again.book.notes.isEmpty)
    #expect(again.book.decisions["alice"]?.last?.sequence == keeper.book.operations["pay"])
    #expect(!again.hasAnswered)
    let lines = try house.lines()
    #expect(throws: BookkeeperProblem.self) { try again.record(payment(900), on: House.occasion("other")) }
    #expect(try again.record(.undo, on: House.occasion("k")).isRepeat)
    #expect(again.hasAnswered)
    #expect(again.book.portfolio.payment(PaymentID(1))?.isVoided == true)
    #expect(!again.saveSnapshotIfWorthwhile(lines: 1))
    #expect(try house.lines() == lines)
  }

  @Test("whose run was ended between its adoption and its own line goes on where it stopped")
  func endedBetween() throws {
    let house = try House()
    let keeper = try house.create()
    try keeper.record(.importLedger(House.entries, files: []), on: House.occasion("import"))
    try keeper.record(.checkBank, on: House.occasion("k/adopt"), followUp: false)
    let again = try house.open()
    #expect(try again.turnBack(to: "k") == nil)
    let planned = try again.record(.plan(only: nil), on: House.occasion("k"), followUp: false)
    #expect(!planned.isRepeat && !planned.events.isEmpty)
    #expect(try house.open().turnBack(to: "k") != nil)
  }

  @Test("of an erasure is refused to another customer and to a note, and erases nobody a second time")
  func erasure() throws {
    let house = try House()
    let keeper = try house.lived()
    let report = try house.erase(keeper)
    let lines = try house.lines()
    let used = BookkeeperProblem.operationUsed("erase", on: House.today)
    #expect(throws: used) {
      try keeper.erase(CustomerID(2), evenOwing: "", on: House.occasion("erase"))
    }
    #expect(throws: used) { try keeper.record(.addNote(customer, "x"), on: House.occasion("erase")) }
    let again = try house.open()
    #expect(try again.turnBack(to: "erase") != nil)
    let repeated = try house.erase(again)
    #expect(repeated.receipt.isRepeat && repeated.lines == report.lines)
    #expect(again.hasAnswered)
    #expect(throws: BookkeeperProblem.operationUsed("c", on: House.today)) { try house.erase(keeper, "c") }
    #expect(try house.lines() == lines)
  }
}
