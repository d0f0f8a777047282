import Dunning
import Receivables
import Testing

@Suite("The scenario of a customer")
struct ScenarioChoiceTests {
  private func scenario(_ name: String, _ rule: ScenarioRule, _ offsets: Int..., notice: Int? = nil)
    -> Scenario
  {
    var steps = offsets.enumerated().map { place, offset in
      Step(id: StepID("R\(place + 1)"), names: [:], offset: offset, template: "r1", tone: .friendly)
    }
    if let notice {
      steps.append(
        Step(
          id: StepID("MD"), names: [:], offset: notice, template: "md", tone: .formal, release: .byHand,
          deadlineDays: 15, isFormalNotice: true))
    }
    return Scenario(name: name, steps: steps, rule: rule)
  }

  private let someone = ScenarioSubject(
    number: "C-1", segment: .consumer, country: "BE", group: "Élan", tags: ["VIP"],
    outstanding: [.eur: 500_000, dollar: 100], overdue: [.eur: 120_000], relationDays: 400, lateDays: 12)

  private func choice(_ scenarios: Scenario..., for subject: ScenarioSubject? = nil) -> ScenarioChoice {
    ScenarioChoice(among: scenarios, fallback: .frenchBusiness, for: subject ?? someone)
  }

  @Test("is the fallback when no rule chooses it, and a rule without a condition chooses nobody")
  func fallback() {
    let choice = choice(
      scenario("a", ScenarioRule(segments: [.business]), 5), scenario("b", ScenarioRule(), 5))
    #expect(choice.scenario == "default" && choice.index == 0 && choice.ground == .fallback)
  }

  @Test(
    "is chosen by each condition, and not when it does not hold",
    arguments: [
      (ScenarioRule(segments: [.consumer, .publicBody]), ScenarioRule(segments: [.business])),
      (ScenarioRule(countries: ["BE"]), ScenarioRule(countries: ["FR"])),
      (ScenarioRule(groups: ["élan"]), ScenarioRule(groups: ["Autre"])),
      (ScenarioRule(tags: ["vip"]), ScenarioRule(tags: ["x"])),
      (ScenarioRule(customers: ["C-1"]), ScenarioRule(customers: ["C-10"])),
      (ScenarioRule(outstanding: .init(from: 500_000)), ScenarioRule(outstanding: .init(below: 500_000))),
      (ScenarioRule(overdue: .init(below: 120_001)), ScenarioRule(overdue: .init(from: 120_001))),
      (
        ScenarioRule(currency: dollar, outstanding: .init(from: 100)),
        ScenarioRule(currency: dollar, overdue: .init(from: 1))
      ),
      (ScenarioRule(relationDays: .init(from: 365)), ScenarioRule(relationDays: .init(below: 365))),
      (ScenarioRule(lateDays: .init(from: 10, below: 20)), ScenarioRule(lateDays: .init(from: 13))),
      (
        ScenarioRule(segments: [.consumer], countries: ["BE"]),
        ScenarioRule(segments: [.consumer], countries: ["FR"])
      ),
    ])
  func conditions(holding: ScenarioRule, failing: ScenarioRule) {
    #expect(choice(scenario("a", holding, 5)).ground == .onlyRule)
    #expect(choice(scenario("a", failing, 5)).ground == .fallback)
  }

  @Test("is asked how much it owes only where a rule admits its kind and asks that")
  func admission() {
    let rule = ScenarioRule(segments: [.consumer], overdue: .init(from: 999_999))
    #expect(rule.admits(someone) && rule.asksHowMuch && !rule.chooses(someone))
    #expect(!ScenarioRule(segments: [.business]).admits(someone))
    #expect(ScenarioRule().admits(someone) && !ScenarioRule().chooses(someone))
    #expect(!ScenarioRule(tags: ["vip"]).asksHowMuch)
  }

  @Test("counts a customer without a country as French, and one without invoices as of no age")
  func silence() {
    let nobody = ScenarioSubject(number: "C-2")
    #expect(choice(scenario("a", ScenarioRule(countries: ["FR"]), 5), for: nobody).scenario == "a")
    #expect(choice(scenario("a", ScenarioRule(relationDays: .init(below: 9)), 5), for: nobody).index == 0)
  }

  @Test("is the most careful of those that suit, whatever their order")
  func careful() {
    let rule = ScenarioRule(segments: [.consumer])
    let never = Scenario(name: "never", steps: [], rule: rule)
    let named = scenario("named", ScenarioRule(customers: ["C-1"]), 1)
    let late = scenario("late", rule, 9, 12)
    let lateNotice = scenario("late-notice", rule, 9, notice: 40)
    let soonNotice = scenario("soon-notice", rule, 9, 10, 11, notice: 30)
    let more = scenario("more", rule, 9, 10, notice: 40)
    let twin = scenario("twin", rule, 9, notice: 40)
    let soon = scenario("soon", rule, 2)
    let careful = [never, named, late, lateNotice, twin, more, soonNotice, soon]
    let grounds: [ScenarioChoice.Ground] = [
      .neverChases, .namesCustomer, .laterNotice, .nameOrder, .fewerSteps, .laterNotice, .laterStart,
      .onlyRule,
    ]
    for first in careful.indices {
      let rest = Array(careful[first...])
      for order in [rest, rest.reversed()] {
        let choice = ScenarioChoice(among: order, fallback: .frenchBusiness, for: someone)
        #expect(choice.scenario == rest[0].name && choice.ground == grounds[first])
        #expect(choice.others == rest.dropFirst().map(\.name))
        #expect(order[choice.index - 1].name == choice.scenario)
      }
    }
  }

  @Test("has its rungs merged with those of the others in climbing order")
  func rungs() {
    let one = scenario("one", ScenarioRule(), 5, 9, notice: 20)
    var two = scenario("two", ScenarioRule(), 5, 9, 12, notice: 30)
    two.steps[0].id = StepID("A1")
    #expect(Scenario.rungs(of: [one, two]).map(\.code) == ["A1", "R1", "R2", "R3", "MD"])
    #expect(Scenario.rungs(of: [two, one]).map(\.code) == ["R1", "A1", "R2", "R3", "MD"])
  }
}
