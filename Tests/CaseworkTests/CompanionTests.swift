import Casework
import Dunning
import Receivables
import Testing
import Wording

@Suite("A step that goes by mail and by post")
struct CompanionTests {
  typealias House = CaseworkFixture
  private let mail = ReminderID(1)
  private let letter = ReminderID(2)

  /// R1 goes by e-mail and, by hand or by machine, as a letter; the notice by registered letter and by mail.
  private static func rules(byMachine: Bool = false) -> HouseRules {
    var scenario = Scenario.frenchBusiness
    for place in scenario.steps.indices {
      if scenario.steps[place].id.code == "R1" { scenario.steps[place].furtherChannels = [.letter] }
      if scenario.steps[place].id.code == "MD" { scenario.steps[place].furtherChannels = [.email] }
    }
    var rules = House.house(scenario: scenario, fingerprint: "ways")
    rules.transports = byMachine ? [.email, .letter] : [.email]
    return rules
  }

  /// R1 is proposed both ways on Monday 8 June.
  private func house(
    byMachine: Bool = false, _ change: (inout CustomerEntry) -> Void = { _ in }
  ) throws -> House {
    var house = House()
    try house.run(.adopt(Self.rules(byMachine: byMachine)), "2026-01-03")
    var entry = House.customer()
    change(&entry)
    try house.take([entry], [House.invoice("F-1", due: "2026-06-02")], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  private func reminder(_ id: ReminderID, in house: House) throws -> Reminder {
    try #require(house.book.reminder(id))
  }

  private func hindrance(to id: ReminderID, in house: House, on iso: String) throws -> Hindrance? {
    house.book.hindrance(to: try reminder(id, in: house), on: house.ledger(iso))
  }

  /// That planning again changes nothing.
  private func isSettled(_ house: House, _ iso: String) throws -> Bool {
    try house.book.decide(.plan(only: nil), on: house.occasion(iso)).events.isEmpty
  }

  @Test(
    "is two reminders of one occasion: the letter stays a task beside the mail that left, and nothing climbs twice"
  )
  func mailFirst() throws {
    var house = try house()
    #expect(house.waiting == ["R-1 R1 1↑R1", "R-2 R1 1↑R1"])
    #expect(try reminder(mail, in: house).channel == .email && !reminder(mail, in: house).isTask)
    #expect(try reminder(letter, in: house).channel == .letter && reminder(letter, in: house).isTask)
    #expect(try isSettled(house, "2026-06-08"))
    try house.send(1, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.waiting == ["R-2 R1 1↑R1"])
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.waiting == ["R-2 R1 1↑R1"])
    #expect(
      try hindrance(to: letter, in: house, on: "2026-06-10") == nil, "no spacing inside of one occasion")
    try house.work(.done(letter, on: day("2026-06-10"), proof: "lettre simple"), "2026-06-10")
    #expect(house.waiting.isEmpty && house.level(1) == "R1")
    #expect(house.book.standing(of: InvoiceID(1)).levelDay == day("2026-06-08"))
    #expect(house.book.attempts.occasions(of: House.elan, inWeekEnding: day("2026-06-10")) == 1)
  }

  @Test(
    "may be posted first: the mail leaves all the same, once, and the level stays where the letter put it")
  func letterFirst() throws {
    var house = try house()
    try house.work(.done(letter, on: day("2026-06-08"), proof: "lettre"), "2026-06-08")
    #expect(house.waiting == ["R-1 R1 1↑R1"] && house.level(1) == "R1")
    try house.send(1, "2026-06-09")
    #expect(house.book.standing(of: InvoiceID(1)).levelDay == day("2026-06-08"))
    try house.run(.plan(only: nil), "2026-06-09")
    #expect(house.waiting.isEmpty)
  }

  @Test("keeps the later end of both, counted from the presentation once it is known")
  func deadline() throws {
    var scenario = Self.rules().scenario
    for place in scenario.steps.indices where scenario.steps[place].id.code == "R1" {
      scenario.steps[place].deadlineDays = 5
    }
    var house = House()
    var rules = Self.rules()
    rules.scenario = scenario
    try house.run(.adopt(rules), "2026-01-03")
    try house.take([House.customer()], [House.invoice("F-1", due: "2026-06-02")], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    #expect(house.book.standing(of: InvoiceID(1)).deadline == day("2026-06-13"))
    try house.run(.done(letter, on: day("2026-06-08"), proof: ""), "2026-06-08")
    #expect(house.book.standing(of: InvoiceID(1)).deadline == day("2026-06-16"))
    try house.run(.trackLetter(letter, .presented, on: day("2026-06-12"), number: ""), "2026-06-12")
    #expect(house.book.standing(of: InvoiceID(1)).deadline == day("2026-06-17"))
  }

  @Test("by machine counts once against the caps of a customer, on whatever day each way leaves")
  func caps() throws {
    var house = try house(byMachine: true)
    try house.send(1, "2026-06-08")
    try house.send(2, "2026-06-10")
    #expect(house.book.attempts.occasions(of: House.elan, inWeekEnding: day("2026-06-10")) == 1)
    #expect(house.book.attempts.attempts(on: day("2026-06-08")) == 1)
    #expect(house.book.attempts.attempts(on: day("2026-06-10")) == 1)
    #expect(house.level(1) == "R1" && house.book.standing(of: InvoiceID(1)).levelDay == day("2026-06-08"))
  }

  @Test("is proposed by the ways that reach the customer, and tells of the others")
  func leftOut() throws {
    let noPost = try house { $0.address = PostalAddress() }
    #expect(noPost.waiting == ["R-1 R1 1↑R1"])
    let left = noPost.book.waysLeftOut(of: try reminder(mail, in: noPost), on: noPost.ledger("2026-06-08"))
    #expect(left == [StepWays.LeftOut(channel: .letter, hindrance: .noAddress(.letter))])
    #expect(left.first?.sentence(of: StepID("R1"), in: .french).contains("pas par lettre") == true)
  }

  @Test("withdraws the way that the customer refuses meanwhile, and only that")
  func refused() throws {
    var house = try house()
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.profile.refused = [.letter]
    try house.work(.saveCustomer(customer), "2026-06-08")
    #expect(house.waiting == ["R-1 R1 1↑R1"])
    #expect(house.state(2) == .cancelled(reason: .changed))
    #expect(try isSettled(house, "2026-06-08"))
  }

  @Test("falls whole with a payment, and what has left stays once a payment comes between both")
  func paid() throws {
    var house = try house()
    try house.send(1, "2026-06-08")
    try house.work(
      .receivePayment(PaymentOrder(customer: House.elan, amount: Amount(cents: 50_000, currency: .eur))),
      "2026-06-09")
    #expect(house.state(2) == .cancelled(reason: .paid))
    #expect(house.state(1) == .sent(on: day("2026-06-08")))
  }

  @Test("gives way to the next step, by whichever of its ways was left undone")
  func overtaken() throws {
    var house = try house()
    try house.send(1, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-23")
    #expect(house.waiting == ["R-2 R1 1↑R1", "R-3 R2 1↑R2"])
    try house.send(3, "2026-06-23")
    try house.run(.plan(only: nil), "2026-06-23")
    #expect(house.state(2) == .cancelled(reason: .overtaken) && house.waiting.isEmpty)
  }

  @Test("put off or skipped by one way goes on by the other, and no second way stands in for it")
  func putOff() throws {
    var house = try house()
    try house.run(.snooze([mail], until: day("2026-06-12")), "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-09")
    #expect(house.waiting == ["R-1 R1 1↑R1", "R-2 R1 1↑R1"])
    try house.run(.skip([letter], reason: "pas de timbre"), "2026-06-09")
    try house.run(.plan(only: nil), "2026-06-09")
    #expect(house.waiting == ["R-1 R1 1↑R1"])
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(house.state(1) == .proposed)
    #expect(try isSettled(house, "2026-06-12"))
  }

  @Test("cannot take back the way that left first once the other has left: nothing would be sent twice")
  func undo() throws {
    var house = try house()
    try house.run(.done(letter, on: day("2026-06-08"), proof: "x"), "2026-06-08")
    let posted = house
    try house.run(.undo, "2026-06-08")
    #expect(house.level(1) == nil)
    house = posted
    house.collector = "salif"
    try house.send(1, "2026-06-08")
    house.collector = "lea"
    #expect(throws: Refusal.self) { try house.run(.undo, "2026-06-08") }
    #expect(house.level(1) == "R1")
    // The other way round the mail's level stays.
    var other = try self.house()
    other.collector = "salif"
    try other.send(1, "2026-06-08")
    other.collector = "lea"
    try other.run(.done(letter, on: day("2026-06-09"), proof: "x"), "2026-06-09")
    try other.run(.undo, "2026-06-09")
    #expect(other.level(1) == "R1" && other.state(2) == .proposed)
  }

  @Test("claims its charges once, and a notice by one way lets the other out while its time runs")
  func notice() throws {
    var house = House()
    try house.run(.adopt(Self.rules()), "2026-01-03")
    try house.take([House.customer()], [House.invoice("F-1", due: "2026-04-01")], on: "2026-04-02")
    try house.run(
      .moveStage(House.elan, invoices: [InvoiceID(1)], to: StepID("R3"), reason: "repris"), "2026-05-01")
    try house.run(.plan(only: nil), "2026-05-18")
    #expect(house.waiting == ["R-1 MD 1↑MD", "R-2 MD 1↑MD"])
    try house.run(.done(mail, on: day("2026-05-18"), proof: ""), "2026-05-18")
    try house.run(.plan(only: nil), "2026-05-20")
    #expect(house.waiting == ["R-2 MD 1↑MD"])
    #expect(try hindrance(to: letter, in: house, on: "2026-05-20") == nil)
    let claims = house.book.chargeClaims.count
    try house.run(.done(letter, on: day("2026-05-20"), proof: ""), "2026-05-20")
    #expect(house.book.chargeClaims.count == claims)
    #expect(house.level(1) == "MD")
  }
}
