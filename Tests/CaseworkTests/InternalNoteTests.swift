import Casework
import Dunning
import Receivables
import Testing

@Suite("A note for the collector")
struct InternalNoteTests {
  typealias House = CaseworkFixture
  private static let step = Step(
    id: StepID("NI"),
    names: [.french: "Vérifier la preuve de livraison", .english: "Check the delivery note"],
    offset: 10, place: .internalNote, channel: .note, template: "", tone: .service, release: .byHand)

  private static var scenario: Scenario {
    var scenario = Scenario.frenchBusiness
    scenario.steps.append(step)
    return scenario
  }

  /// F-1 is ten days late on Friday 12 June; R1 left on 8 June.
  private func house() throws -> House {
    var house = House(scenario: Self.scenario)
    try house.take(
      [House.customer()],
      [House.invoice("F-1", due: "2026-06-02"), House.invoice("F-2", due: "2026-06-09", line: 3)],
      on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-12")
    return house
  }

  private func notes(_ house: House) -> [Reminder] {
    house.book.reminders.filter { $0.channel == .note && $0.isOpen }
  }

  @Test(
    "comes once an invoice is old enough, as a task of the worklist, whatever the spacing, and raises nothing"
  )
  func comes() throws {
    var house = try house()
    #expect(house.waiting == ["R-2 NI 1="] && notes(house).first?.isTask == true)
    #expect(try house.book.decide(.plan(only: nil), on: house.occasion("2026-06-12")).events.isEmpty)
    let entry = Worklist(of: house.book, on: house.ledger("2026-06-12")).entries.first
    #expect(entry?.action == .doTask(ReminderID(2), StepID("NI")) && entry?.proposed == nil)
    try house.work(.done(ReminderID(2), on: day("2026-06-12"), proof: "BL signé"), "2026-06-12")
    #expect(house.level(1) == "R1" && house.book.standing(of: InvoiceID(1)).levelDay == day("2026-06-08"))
    #expect(house.book.file(of: House.elan).lastContact == day("2026-06-08"), "no contact")
    #expect(notes(house).isEmpty)
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(notes(house).isEmpty, "once an invoice")
    try house.run(.plan(only: nil), "2026-06-19")
    #expect(notes(house).map { $0.lines.map(\.invoice) } == [[InvoiceID(2)]])
  }

  @Test(
    "stands beside the message of the day, waits for it or not, and does not hide that a contact is missing")
  func beside() throws {
    var house = try house()
    try house.run(.plan(only: nil), "2026-06-23")
    #expect(Set(house.waiting) == ["R-3 R2 1↑R2 2↑R1", "R-4 NI 1= 2="])
    try house.send(3, "2026-06-23")
    try house.run(.plan(only: nil), "2026-06-23")
    #expect(house.waiting == ["R-4 NI 1= 2="])
    #expect(house.level(1) == "R2" && house.level(2) == "R1")
  }

  @Test("goes with the payment, and stays away from what is frozen or skipped")
  func goes() throws {
    let begun = try house()
    var house = begun
    try house.work(
      .receivePayment(PaymentOrder(customer: House.elan, amount: Amount(cents: 50_000, currency: .eur))),
      "2026-06-12")
    #expect(house.state(2) == .cancelled(reason: .paid))
    house = begun
    try house.work(.openDispute(DisputeOrder(customer: House.elan, reason: .other)), "2026-06-12")
    #expect(house.state(2) == .cancelled(reason: .disputed) && notes(house).isEmpty)
    house = begun
    try house.run(.skip([ReminderID(2)], reason: "vu"), "2026-06-12")
    try house.run(.plan(only: nil), "2026-06-18")
    #expect(notes(house).isEmpty)
    house = begun
    try house.run(.snooze([ReminderID(2)], until: day("2026-06-16")), "2026-06-12")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.state(2) == .snoozed(until: day("2026-06-16")) && notes(house).count == 1)
    try house.run(.plan(only: nil), "2026-06-16")
    #expect(house.state(2) == .proposed)
  }

  @Test("is taken back as it was")
  func undone() throws {
    var house = try house()
    try house.run(.done(ReminderID(2), on: day("2026-06-12"), proof: ""), "2026-06-12")
    try house.run(.undo, "2026-06-12")
    #expect(house.state(2) == .proposed && house.level(1) == "R1")
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(notes(house).count == 1)
  }

  @Test("may be several of a scenario; each is by hand, after the due day, and goes by no way")
  func check() {
    var second = Self.step
    second.id = StepID("NJ")
    second.offset = 40
    var scenario = Self.scenario
    scenario.steps.append(second)
    #expect(ScenarioCheck.problems(in: scenario).isEmpty)
    func problems(_ change: (inout Step) -> Void) -> [ScenarioProblem] {
      var step = Self.step
      change(&step)
      var scenario = Scenario.frenchBusiness
      scenario.steps.append(step)
      return ScenarioCheck.problems(in: scenario)
    }
    #expect(problems { $0.release = .automatic } == [.callNotByHand(StepID("NI"))])
    #expect(problems { $0.offset = -3 } == [.wrongSide(StepID("NI"), place: .internalNote, offset: -3)])
    #expect(
      problems {
        $0.channel = .email
        $0.template = "r1"
      } == [.wrongChannel(StepID("NI"), place: .internalNote, channel: .email)])
    #expect(problems { $0.furtherChannels = [.email] }.contains(.callAmongWays(StepID("NI"))))
  }
}
