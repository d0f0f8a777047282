import Dunning
import Receivables
import Testing

@Suite("A thank-you after a payment, as planned,")
struct ThankYouTests {
  private static let paid = PaidOff.Invoice(id: InvoiceID(1), cents: 50_000, day: day("2026-06-15"))

  private func planner(_ change: (inout Step) -> Void = { _ in }) -> ReminderPlanner {
    var scenario = Scenario.frenchBusiness
    var step = Step.thankYou
    change(&step)
    scenario.steps.append(step)
    return ReminderPlanner(
      scenario: scenario, rules: DunningRules(), calendar: BusinessCalendar(),
      transports: [.email, .letter])
  }

  private func position(
    _ invoices: CustomerPosition.OpenInvoice..., paid: [PaidOff.Invoice] = [ThankYouTests.paid]
  ) -> CustomerPosition {
    var position = CustomerPosition(customer: CustomerID(1), invoices: invoices)
    position.paidOff = PaidOff(invoices: paid)
    return position
  }

  @Test("names everything paid in one note, demands nothing, and starts no spacing")
  func names() throws {
    let second = PaidOff.Invoice(id: InvoiceID(2), cents: 10_000, day: day("2026-06-16"))
    var position = position(paid: [Self.paid, second])
    position.lastContact = day("2026-06-16")
    let plan = planner().plan(position, "2026-06-17")
    #expect(plan.ways == ["MC email"] && plan.proposals.map(\.spoken) == [["1=", "2="]])
    #expect(plan.proposals.first?.isThankYou == true && plan.exclusions.isEmpty && plan.next.isEmpty)
    #expect(planner().proposals(for: position, on: day("2026-06-17")) == plan.proposals)
    planner().carryOut(try #require(plan.proposals.first), in: &position, on: day("2026-06-17"))
    #expect(position.lastContact == day("2026-06-16"))
    #expect(planner().plan(position, "2026-06-18").proposals.isEmpty, "once")
  }

  @Test("comes only from a scenario that has it, and speaks of one currency")
  func opt() {
    #expect(ReminderPlanner.standard.plan(position(), "2026-06-17").proposals.isEmpty)
    let dollars = PaidOff.Invoice(
      id: InvoiceID(2), currency: dollar, cents: 10_000, day: day("2026-06-16"))
    let plan = planner().plan(position(paid: [dollars, Self.paid]), "2026-06-17")
    #expect(plan.proposals.map(\.currency) == [.eur] && plan.proposals.map(\.spoken) == [["1="]])
    let least = planner { $0.minimumCents = 50_001 }.plan(position(paid: [Self.paid]), "2026-06-17")
    #expect(least.proposals.isEmpty)
    #expect(planner { $0.minimumCents = 50_000 }.plan(position(), "2026-06-17").steps == ["MC"])
  }

  @Test("leaves within its days, on a working day, by a way that the customer has and accepts")
  func when() {
    #expect(planner().plan(position(), "2026-06-25").steps == ["MC"], "ten days after")
    #expect(planner().plan(position(), "2026-06-26").proposals.isEmpty, "eleven days after")
    #expect(planner { $0.withinDays = 2 }.plan(position(), "2026-06-18").proposals.isEmpty)
    #expect(planner().plan(position(), "2026-06-20").proposals.isEmpty, "a Saturday")
    var unreached = position()
    unreached.reachable = [.call]
    #expect(planner().plan(unreached, "2026-06-17").proposals.isEmpty)
    var refusing = position()
    refusing.refused = [.email]
    #expect(planner().plan(refusing, "2026-06-17").proposals.isEmpty)
    #expect(
      planner {
        $0.furtherChannels = [.letter]
        $0.takesOneWay = true
      }.plan(refusing, "2026-06-17").ways == ["MC letter"])
    #expect(planner { $0.channel = .sms }.plan(unreached, "2026-06-17").proposals.isEmpty)
    var phoned = position()
    phoned.reachable = [.sms]
    #expect(planner { $0.channel = .sms }.plan(phoned, "2026-06-17").ways == ["MC sms*"], "by hand")
  }

  @Test("goes to nobody who is late, stopped or about to be written to")
  func yields() {
    func steps(_ position: CustomerPosition) -> [String] { planner().plan(position, "2026-06-17").steps }
    #expect(steps(position(.due("2026-06-16", 3))).isEmpty, "a day late, nothing ripe")
    #expect(steps(position(.due("2026-06-16", 3, currency: dollar))).isEmpty, "in another currency")
    #expect(steps(position(.due("2026-06-17", 3))) == ["J0"], "the note on the due day goes first")
    #expect(steps(position(.due("2026-06-20", 3))) == ["P0"])
    #expect(steps(position(.due("2026-06-20", 3, done: ["P0"]))) == ["MC"])
    #expect(steps(position(.due("2026-07-20", 3))) == ["MC"])
    var frozen = position()
    frozen.freeze = .paused(.paused, reason: "x", until: day("2026-06-18"))
    #expect(steps(frozen).isEmpty)
    frozen.freeze = .paused(.paused, reason: "x", until: day("2026-06-17"))
    #expect(steps(frozen) == ["MC"], "over by itself")
    var disputed = position(.due("2026-07-20", 3))
    disputed.paidOff?.freeze = .disputed(DisputeID(1), followUp: day("2026-06-19"))
    #expect(steps(disputed).isEmpty)
    var beside = position()
    beside.paidOff?.beside = .otherMessage(ReminderID(4), until: nil)
    #expect(steps(beside).isEmpty)
    var charged = position()
    charged.paidOff?.claimedCharges = [Amount(cents: 60_44)]
    #expect(steps(charged).isEmpty)
    var noticed = position()
    noticed.noticeDeadline = day("2026-06-17")
    #expect(steps(noticed).isEmpty)
    var skipped = position()
    skipped.handDecisions = [
      CustomerPosition.HandDecision(
        step: StepID("MC"), currency: .eur, until: day("2026-06-18"),
        hindrance: .snoozed(until: day("2026-06-18")))
    ]
    #expect(steps(skipped).isEmpty)
  }

  @Test("makes a scenario neither more nor less careful than another")
  func choice() {
    var thankful = Scenario.frenchBusiness
    thankful.name = "a"
    thankful.steps.append(.thankYou)
    var plain = Scenario.frenchBusiness
    plain.name = "b"
    #expect(ScenarioChoice.ground(of: plain, before: thankful, for: ScenarioSubject(number: "1")) == nil)
    #expect(
      ScenarioChoice.ground(of: thankful, before: plain, for: ScenarioSubject(number: "1")) == .nameOrder)
  }

  @Test("stands in the trace with what holds it")
  func trace() {
    func line(_ position: CustomerPosition) -> TraceLine? {
      planner().trace(position: position, on: day("2026-06-17")).first {
        if case .thankYou = $0 { true } else { false }
      }
    }
    #expect(line(position()) == .thankYou(StepID("MC"), invoices: 1, hindrance: nil))
    #expect(
      line(position(.due("2026-06-10", 3)))
        == .thankYou(StepID("MC"), invoices: 1, hindrance: .owesOverdue(invoices: 1)))
    var charged = position()
    charged.paidOff?.claimedCharges = [Amount(cents: 60_44)]
    #expect(
      line(charged)
        == .thankYou(StepID("MC"), invoices: 1, hindrance: .chargesClaimed([Amount(cents: 60_44)])))
    var unreached = position()
    unreached.reachable = []
    #expect(line(unreached) == .thankYou(StepID("MC"), invoices: 1, hindrance: .noAddress(.email)))
    #expect(line(CustomerPosition(customer: CustomerID(1), invoices: [])) == nil)
  }

  @Test("has no days, no deadline, no notice and no hand-over; each useless key is named")
  func check() {
    func problems(_ change: (inout Step) -> Void) -> [ScenarioProblem] {
      var step = Step.thankYou
      change(&step)
      var scenario = Scenario.frenchBusiness
      scenario.steps.append(step)
      return ScenarioCheck.problems(in: scenario)
    }
    let id = StepID("MC")
    #expect(problems { _ in }.isEmpty)
    #expect(problems { $0.channel = .letter }.isEmpty && problems { $0.release = .automatic }.isEmpty)
    let useless: [(ScenarioProblem.ThanksKey, (inout Step) -> Void)] = [
      (.days, { $0.offset = 3 }), (.deadline, { $0.deadlineDays = 8 }), (.tone, { $0.tone = .firm }),
      (.channel, { $0.channel = .registeredLetter }), (.formalNotice, { $0.isFormalNotice = true }),
      (.handOver, { $0.handOver = .court }), (.ceiling, { $0.ceilingCents = 5 }),
      (.secondApprover, { $0.secondApproverCents = 5 }), (.channels, { $0.furtherChannels = [.letter] }),
    ]
    for (key, change) in useless { #expect(problems(change) == [.uselessForThanks(id, key)]) }
    #expect(useless.count == ScenarioProblem.ThanksKey.allCases.count)
    #expect(problems { $0.withinDays = 61 } == [.impossibleWithin(id, days: 61)])
    #expect(
      problems { $0.channel = .call } == [.wrongChannel(id, place: .afterPayment, channel: .call)])
    #expect(problems { $0.template = "" } == [.missingTemplate(id)])
    var scenario = Scenario.frenchBusiness
    scenario.steps[2].withinDays = 5
    #expect(
      ScenarioCheck.problems(in: scenario) == [.impossibleWithin(scenario.steps[2].id, days: 5)])
    scenario = .frenchBusiness
    var second = Step.thankYou
    second.id = StepID("MC2")
    scenario.steps += [.thankYou, second]
    #expect(
      ScenarioCheck.problems(in: scenario) == [.secondOfPlace(second.id, place: .afterPayment, first: id)])
  }
}
