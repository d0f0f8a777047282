import Casework
import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("Four eyes")
struct FourEyesTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  /// The default scenario with a step that asks for two people.
  private static func scenario(
    _ code: String = "R1", from limit: Int = 50_000, release: Step.Release? = nil
  ) -> Scenario {
    var scenario = Scenario.frenchBusiness
    for place in scenario.steps.indices where scenario.steps[place].id.code == code {
      scenario.steps[place].secondApproverCents = limit
      if let release { scenario.steps[place].release = release }
    }
    return scenario
  }

  private static func proposed(_ limit: Int = 50_000) throws -> House {
    var house = try House.owing("2026-06-02", scenario: scenario(from: limit))
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  private func edit(
    _ house: inout House, as collector: String, adding words: String, _ iso: String = "2026-06-08"
  )
    throws
  {
    house.collector = collector
    let reminder = try #require(house.book.reminder(first))
    let draft = try house.book.draft(of: reminder, on: house.ledger(iso))
    try house.run(.edit(first, text: draft + "\n" + words, expecting: nil), iso)
  }

  @Test("let nobody approve a text that he edited, from an amount on")
  func amount() throws {
    for (limit, isRefused) in [(50_000, true), (50_001, false)] {
      var house = try Self.proposed(limit)
      let approve = Command.approve([first], expecting: [:])
      #expect(house.refusal(approve, "2026-06-08") == nil, "nobody edited it")
      try edit(&house, as: "lea", adding: "Merci.")
      #expect(
        house.refusal(approve, "2026-06-08")
          == (isRefused ? .secondApproverNeeded(first, fromCents: limit) : nil))
      #expect(
        house.book.fourEyesSentence(of: house.book.reminders[0], in: .french)?.contains("lea") ?? false
          == isRefused)
      house.collector = "salif"
      #expect(house.refusal(approve, "2026-06-08") == nil)
    }
  }

  @Test(
    "know a person by whatever capitals, accents and spaces the name is typed",
    arguments: ["Anne Léa", "anne léa", "ANNE LÉA", "Anne Le\u{301}a", "  Anne  Léa ", "Anne\u{A0}Léa"])
  func names(typed: String) throws {
    var house = try Self.proposed()
    try edit(&house, as: "Anne Léa", adding: "Merci.")
    house.collector = typed
    let refused = Refusal.secondApproverNeeded(first, fromCents: 50_000)
    #expect(house.refusal(.approve([first], expecting: [:]), "2026-06-08") == refused)
    house.collector = "Anne"
    #expect(house.refusal(.approve([first], expecting: [:]), "2026-06-08") == nil)
  }

  @Test("count everybody who wrote in the text, not only the last one, until it is the template's again")
  func everyEditor() throws {
    var house = try Self.proposed()
    try edit(&house, as: "lea", adding: "Merci.")
    try edit(&house, as: "salif", adding: "Cordialement.")
    #expect(house.book.reminder(first)?.editors == ["lea", "salif"])
    for collector in ["lea", "salif"] {
      house.collector = collector
      #expect(
        house.refusal(.approve([first], expecting: [:]), "2026-06-08")
          == .secondApproverNeeded(first, fromCents: 50_000))
    }
    house.collector = "marc"
    #expect(house.refusal(.approve([first], expecting: [:]), "2026-06-08") == nil)
    house = try Self.proposed()
    try edit(&house, as: "lea", adding: "Merci.")
    try house.run(.undo, "2026-06-08")
    #expect(house.refusal(.approve([first], expecting: [:]), "2026-06-08") == nil, "nothing of it is left")
  }

  @Test("let nobody record a task as done whose text he edited")
  func byHand() throws {
    var house = try House.owing("2026-06-02", scenario: Self.scenario("MD"))
    try house.run(.moveStage(House.elan, invoices: [], to: StepID("R3"), reason: "repris"), "2026-06-25")
    try house.run(.plan(only: nil), "2026-07-13")
    #expect(house.book.reminder(first)?.isTask == true)
    let done = Command.done(first, on: day("2026-07-13"), proof: "")
    #expect(house.refusal(done, "2026-07-13") == nil, "nobody edited it")
    try edit(&house, as: "lea", adding: "Merci.", "2026-07-13")
    let refused = Refusal.secondApproverNeeded(first, fromCents: 50_000, isTask: true)
    #expect(house.refusal(done, "2026-07-13") == refused)
    #expect(house.book.needsColleague(house.book.reminders[0], of: "LEA"))
    for language in Language.allCases {
      #expect(refused.phrase(in: language).problem.contains("R-1"))
      #expect(house.book.fourEyesSentence(of: house.book.reminders[0], in: language)?.contains("lea") == true)
    }
    house.collector = "salif"
    try house.run(done, "2026-07-13")
    #expect(house.state(1) == .sent(on: day("2026-07-13")))
  }

  @Test("leave what an automatic step demands from the amount on to a person, who then counts as approver")
  func automatic() throws {
    for (limit, isApproved) in [(50_000, false), (50_001, true)] {
      var house = try House.owing(
        "2026-06-02", bank: "2026-06-08", scenario: Self.scenario(from: limit, release: .automatic))
      try house.run(.plan(only: nil), "2026-06-08")
      #expect(house.state(1) == (isApproved ? .approved(on: day("2026-06-08")) : .proposed))
      #expect(try house.run(.plan(only: nil), "2026-06-08").events.isEmpty)
      guard !isApproved else { continue }
      for language in Language.allCases {
        #expect(house.book.fourEyesSentence(of: house.book.reminders[0], in: language) != nil)
      }
      try house.run(.approve([first], expecting: [:]), "2026-06-08")
      #expect(house.book.reminder(first)?.approvedBy == "lea")
    }
  }
}
