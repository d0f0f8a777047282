import Casework
import Dunning
import Receivables
import Testing
import Wording

@Suite("A step that hands the file over")
struct HandOverTests {
  typealias House = CaseworkFixture

  private static func scenario(_ am: Step.HandOver? = nil, _ cx: Step.HandOver? = nil) -> Scenario {
    var scenario = Scenario.frenchBusiness
    for place in scenario.steps.indices {
      if scenario.steps[place].id.code == "AM" { scenario.steps[place].handOver = am }
      if scenario.steps[place].id.code == "CX" { scenario.steps[place].handOver = cx }
    }
    return scenario
  }

  /// Two invoices stand at MD since April; the amicable step is proposed on 1 June.
  private func house(_ handOver: Step.HandOver) throws -> House {
    var house = House(scenario: Self.scenario(handOver))
    try house.take(
      [House.customer()],
      [House.invoice("F-1", due: "2026-03-02"), House.invoice("F-2", due: "2026-05-30", line: 3)],
      on: "2026-03-03")
    try house.run(
      .moveStage(House.elan, invoices: [InvoiceID(1)], to: StepID("MD"), reason: "repris"), "2026-04-10")
    try house.run(.plan(only: nil), "2026-06-01")
    return house
  }

  private func status(_ house: House) -> Pause? { house.book.pauses.last { $0.kind == .handedOver } }

  @Test(
    "gives its invoices that status once it is done, with day, party and follow-up, and the others go on",
    arguments: Step.HandOver.allCases)
  func done(handOver: Step.HandOver) throws {
    var house = try house(handOver)
    #expect(house.waiting == ["R-1 AM 1↑AM"])
    try house.work(.done(ReminderID(1), on: day("2026-06-01"), proof: "Cabinet Durand"), "2026-06-02")
    let pause = try #require(status(house))
    #expect(pause.invoices == [InvoiceID(1)] && pause.until == nil)
    #expect(pause.facts.isForCourt == (handOver == .court) && pause.facts.party == "Cabinet Durand")
    #expect(pause.facts.day == day("2026-06-01") && pause.facts.followUp == day("2026-07-02"))
    #expect(house.level(1) == "AM")
    let position = house.book.position(of: House.elan, on: house.ledger("2026-09-01"))
    #expect(position.invoices.map { $0.freeze != nil } == [true, false])
    try house.run(.plan(only: nil), "2026-09-01")
    #expect(house.waiting.allSatisfy { !$0.contains(" 1") }, "nothing is asked for what was handed over")
    for language in Language.allCases {
      #expect(!handOver.name(in: language).isEmpty && !handOver.consequence(in: language).isEmpty)
    }
  }

  @Test("goes on with the next step once the file has come back")
  func back() throws {
    var house = try house(.amicable)
    try house.work(.done(ReminderID(1), on: day("2026-06-01"), proof: ""), "2026-06-01")
    try house.run(.endPause(try #require(status(house)).id), "2026-07-01")
    try house.run(.plan(only: nil), "2026-07-01")
    #expect(house.waiting.contains { $0.contains("CX 1↑CX") })
  }

  @Test("is taken back with its status")
  func undone() throws {
    var house = try house(.amicable)
    try house.run(.done(ReminderID(1), on: day("2026-06-01"), proof: ""), "2026-06-01")
    try house.run(.undo, "2026-06-01")
    #expect(house.state(1) == .proposed && house.level(1) == "MD")
    #expect(try #require(status(house)).holds(on: day("2026-06-01")) == false)
    try house.run(.redo, "2026-06-01")
    #expect(try #require(status(house)).holds(on: day("2026-06-01")) && house.level(1) == "AM")
  }

  @Test(
    "gives no second status to what was handed over already, and none at all where the step does not say so")
  func already() throws {
    var house = try house(.amicable)
    try house.run(
      .pause(
        PauseOrder(
          customer: House.elan, invoices: [InvoiceID(1)], kind: .handedOver, reason: "déjà", until: nil)),
      "2026-06-01")
    let count = house.book.pauses.count
    _ = try? house.run(.done(ReminderID(1), on: day("2026-05-29"), proof: ""), "2026-06-01")
    #expect(house.book.pauses.count == count)
    var plain = House(scenario: Self.scenario())
    try plain.take([House.customer()], [House.invoice("F-1", due: "2026-03-02")], on: "2026-03-03")
    try plain.run(
      .moveStage(House.elan, invoices: [InvoiceID(1)], to: StepID("MD"), reason: "repris"), "2026-04-10")
    try plain.run(.plan(only: nil), "2026-06-01")
    try plain.run(.done(ReminderID(1), on: day("2026-06-01"), proof: "x"), "2026-06-01")
    #expect(plain.book.pauses.isEmpty)
  }

  @Test("must be a rung by hand after a formal notice")
  func check() {
    #expect(ScenarioCheck.problems(in: Self.scenario(.amicable, .court)).isEmpty)
    for code in ["P0", "R1", "AP", "MD"] {
      var scenario = Scenario.frenchBusiness
      for place in scenario.steps.indices where scenario.steps[place].id.code == code {
        scenario.steps[place].handOver = .court
      }
      #expect(ScenarioCheck.problems(in: scenario) == [.misplacedHandOver(StepID(code))])
    }
  }

  @Test("ends what a simulation asks for the invoice")
  func simulated() throws {
    let house = try house(.amicable)
    let simulation = ScenarioSimulation(of: house.book, from: day("2026-06-01"), workingDays: 60)
    let steps = simulation.days.flatMap(\.leaving)
      .filter { $0.proposal.lines.contains { $0.invoice == InvoiceID(1) && $0.rise != nil } }
      .map(\.proposal.step.code)
    #expect(steps == ["AM"])
  }
}
