import Casework
import Dunning
import Receivables
import Testing

@Suite("A simulation of the next days")
struct ScenarioSimulationTests {
  typealias House = CaseworkFixture

  /// Two businesses, a consumer with a scenario of its own and one of the family, with invoices of several ages.
  private func house(rules: DunningRules = DunningRules()) throws -> CaseworkFixture {
    var house = House(rules: rules)
    var adopted = SeveralScenariosTests.rules(
      [SeveralScenariosTests.gentle, SeveralScenariosTests.never], fingerprint: "sim")
    adopted.rules = rules
    try house.run(.adopt(adopted), "2026-01-03")
    var consumer = House.customer("PART", name: "Particulier")
    consumer.segment = .consumer
    var cousin = House.customer("COUSIN", name: "Cousin")
    cousin.tags = ["famille"]
    try house.take(
      [House.customer("PRO", name: "Pro"), House.customer("DEUX", name: "Deux"), consumer, cousin],
      [
        House.invoice("F-1", due: "2026-06-02", of: "PRO"),
        House.invoice("F-2", due: "2026-06-12", of: "PRO"),
        House.invoice("F-3", due: "2026-05-05", of: "DEUX"),
        House.invoice("F-4", due: "2026-06-20", currency: dollar, of: "DEUX"),
        House.invoice("F-5", due: "2026-06-05", of: "PART"),
        House.invoice("F-6", due: "2026-06-05", of: "COUSIN"),
      ], on: "2026-05-01")
    try house.run(
      .pause(PauseOrder(customer: CustomerID(1), reason: "en congé", until: day("2026-06-15"))), "2026-06-01")
    return house
  }

  /// What really happens when everything proposed is approved, sent and done on each working day.
  private func lived(_ start: CaseworkFixture, days: ClosedRange<Int>) throws -> [String] {
    var (house, happened) = (start, [String]())
    for offset in days {
      let today = day("2026-06-01") + offset
      guard house.book.calendar.isWorking(today) else { continue }
      for _ in 0..<3 {
        try house.run(.plan(only: nil), today.iso)
        let waiting = house.book.reminders.filter { $0.state == .proposed }
        let tasks = waiting.filter { $0.isTask && !$0.isCallTask }
        for reminder in waiting {
          let isBusy = tasks.contains { $0.customer == reminder.customer && $0.currency == reminder.currency }
          let isHeld = tasks.contains { $0.customer == reminder.customer && $0.step.code == "MD" }
          if reminder.isTask {
            if isHeld, reminder.step.code != "MD" { continue }
            try house.run(.done(reminder.id, on: today, proof: "fait"), today.iso)
          } else if isBusy || isHeld {
            continue
          } else {
            try house.send(reminder.id.number, today.iso)
          }
          happened.append("\(today.iso) \(reminder.customer) \(reminder.step) \(reminder.demandedCents)")
        }
      }
    }
    return happened
  }

  private func told(_ simulation: ScenarioSimulation) -> [String] {
    simulation.days.flatMap { day in
      day.leaving.map { "\(day.day.iso) \($0.customer) \($0.proposal.step) \($0.cents)" }
    }
  }

  @Test("tells what happens when everything proposed leaves and nobody pays")
  func isWhatHappens() throws {
    let house = try house()
    let simulation = ScenarioSimulation(of: house.book, from: day("2026-06-01"), workingDays: 66)
    #expect(
      simulation.days.count == 66 && simulation.days.allSatisfy { house.book.calendar.isWorking($0.day) })
    #expect(simulation.days.last?.day == day("2026-09-01"))
    let real = try lived(house, days: 0...92)
    #expect(told(simulation).sorted() == real.sorted())
    #expect(real.count > 15 && real.contains { $0.contains("MD") } && !real.contains { $0.contains("C-4") })
  }

  @Test("says the same every time and changes nothing")
  func isPure() throws {
    let house = try house()
    let one = ScenarioSimulation(of: house.book, from: day("2026-06-01"), workingDays: 30)
    let two = ScenarioSimulation(of: house.book, from: day("2026-06-01"), workingDays: 30)
    #expect(one.days == two.days && house.book.reminders.isEmpty)
  }

  @Test("starts on the next working day, and holds back what the cap of a day does not let leave")
  func caps() throws {
    var rules = DunningRules()
    rules.messagesPerDay = 1
    let house = try house(rules: rules)
    let simulation = ScenarioSimulation(of: house.book, from: day("2026-06-20"), workingDays: 3)
    #expect(simulation.days.map(\.day.iso) == ["2026-06-22", "2026-06-23", "2026-06-24"])
    #expect(simulation.days.allSatisfy { day in day.leaving.count { !$0.proposal.isTask } <= 1 })
    #expect((simulation.days.first?.heldByCaps ?? 0) > 0)
  }

  @Test("goes over to another scenario when lateness or the overdue total says so")
  func changesScenario() throws {
    var house = House()
    var late = SeveralScenariosTests.gentle
    late.steps[0].offset = 20
    late.rule = ScenarioRule(lateDays: .init(from: 15))
    try house.run(.adopt(SeveralScenariosTests.rules([late])), "2026-01-03")
    try house.take([House.customer()], [House.invoice("F-1", due: "2026-06-02")], on: "2026-06-01")
    let simulation = ScenarioSimulation(of: house.book, from: day("2026-06-08"), workingDays: 15)
    let steps = simulation.days.flatMap(\.leaving).map { "\($0.scenario) \($0.proposal.step)" }
    #expect(
      steps == ["default R1", "default AP"], "R1 stands for the gentle ladder's only step, which is then done"
    )
  }

  @Test("each line tells the facts that led to it, and so does the question asked of its day alone")
  func explains() throws {
    let house = try house()
    let start = day("2026-06-01")
    let simulation = ScenarioSimulation(of: house.book, from: start, workingDays: 40, isExplaining: true)
    #expect(
      told(simulation) == told(ScenarioSimulation(of: house.book, from: start, workingDays: 40)))
    var explained = 0
    for lived in simulation.days {
      for one in lived.leaving {
        explained += 1
        #expect(one.trace.contains(.proposed(one.proposal)), "\(lived.day) \(one.proposal.step)")
        #expect(ripeDays(in: one).allSatisfy { $0 <= lived.day }, "\(lived.day) \(one.proposal.step)")
        // The question lives through all the days again: every third line is enough.
        guard explained % 3 == 0 else { continue }
        let asked = ScenarioSimulation.trace(of: one.customer, on: lived.day, from: start, in: house.book)
        #expect(asked == one.trace, "\(lived.day) \(one.customer)")
      }
    }
    #expect(explained > 10)
  }

  /// Days from which the rungs that a line raises were ripe, by its own facts.
  private func ripeDays(in one: ScenarioSimulation.Leaving) -> [Day] {
    let rising = Set(one.proposal.lines.filter { $0.rise == one.proposal.step }.map(\.invoice))
    return one.trace.compactMap { line in
      guard case .invoice(let trace) = line, rising.contains(trace.invoice), trace.next == one.proposal.step
      else { return nil }
      return trace.ripeDays.ripe
    }
  }

  @Test("a notice whose half-year has no rate is told once as blocked, and moves nothing")
  func blocked() throws {
    var house = House()
    try house.take([House.customer()], [House.invoice("F-1", due: "2013-05-02")], on: "2013-04-01")
    let simulation = ScenarioSimulation(of: house.book, from: day("2013-05-03"), workingDays: 60)
    let blocked = simulation.days.flatMap(\.leaving).filter { $0.blocked != nil }
    #expect(blocked.map(\.proposal.step.code) == ["MD"])
    guard case .missingRate(let missing) = blocked.first?.blocked else {
      Issue.record("\(String(describing: blocked.first?.blocked))")
      return
    }
    #expect(missing.halfYear.description == "2013-S1")
    #expect(!simulation.days.flatMap(\.leaving).contains { $0.proposal.step.code == "AM" })
    let asked = ScenarioSimulation.trace(
      of: CustomerID(1), on: day("2013-07-01"), from: day("2013-05-03"), in: house.book)
    #expect(asked.contains(.blocked(StepID("MD"), .missingRate(missing))))
  }

  @Test("says for whom nothing leaves at all, why and until when")
  func held() throws {
    var house = try house()
    try house.run(
      .promise(
        PromiseOrder(
          customer: CustomerID(2), amount: Amount(cents: 1_000, currency: .eur), day: day("2026-08-31"))),
      "2026-06-03")
    let simulation = ScenarioSimulation(of: house.book, from: day("2026-06-03"), workingDays: 5)
    let reasons = Dictionary(simulation.held.map { ($0.customer, $0.hindrance) }) { first, _ in first }
    guard case .promised(_, _, let until)?? = reasons[CustomerID(2)] else {
      Issue.record("\(reasons)")
      return
    }
    #expect(until > day("2026-08-31") && reasons[CustomerID(4)] == .neverChased(scenario: "never"))
    #expect(!simulation.days.flatMap(\.leaving).contains { reasons.keys.contains($0.customer) })
  }

  @Test("nobody pays: what the store knows of later payments changes neither amounts nor charges")
  func laterPayments() throws {
    var house = House()
    try house.take([House.customer()], [House.invoice("F-1", due: "2013-05-02")], on: "2013-04-01")
    let before = ScenarioSimulation(of: house.book, from: day("2013-05-03"), workingDays: 60)
    try house.take([], [], [House.payment("2013-05-06", cents: 20_000)], file: "p", on: "2014-01-15")
    let after = ScenarioSimulation(of: house.book, from: day("2013-05-03"), workingDays: 60)
    #expect(told(before) == told(after) && before.days == after.days)
  }
}
