import Dunning
import Receivables
import Testing

/// One customer's random life: invoices, payments, freezes, a machine that is off at times, a slow hand.
struct RandomHistory {
  /// What a history came to, so that nobody takes a silent one for a proof.
  struct Tally {
    var histories = 0
    var plannedDays = 0
    var occasions = 0
    var returns = 0
    var steps: Set<String> = []
    var ways: Set<String> = []
    var notes = 0
    var thanks = 0
    var parts = 0
    var longOnes = 0
    var scenarios: [String: Int] = [:]

    static func + (left: Tally, right: Tally) -> Tally {
      Tally(
        histories: left.histories + right.histories, plannedDays: left.plannedDays + right.plannedDays,
        occasions: left.occasions + right.occasions, returns: left.returns + right.returns,
        steps: left.steps.union(right.steps), ways: left.ways.union(right.ways),
        notes: left.notes + right.notes, thanks: left.thanks + right.thanks,
        parts: left.parts + right.parts, longOnes: left.longOnes + right.longOnes,
        scenarios: left.scenarios.merging(right.scenarios, uniquingKeysWith: +))
    }
  }

  /// A stretch of days in which one invoice is frozen.
  struct Freeze {
    let invoice: InvoiceID
    let days: ClosedRange<Int>
    let hindrance: Hindrance
  }

  /// Money, or a credit note, for one invoice, wholly or in part.
  struct Payment {
    let day: Day
    let invoice: InvoiceID
    let cents: Int
  }

  static let start = day("2025-01-01")
  let seed: Int
  /// The rules of its scenario, written a second time.
  private(set) var oracle = Oracle.business
  /// Days lived.
  let days: Int
  var dice: Dice
  var story: Simulation
  /// All invoices that are ever issued, by issue day.
  var ledger: [CustomerPosition.OpenInvoice] = []
  var freezes: [Freeze] = []
  var frozenDays: ClosedRange<Int>?
  var payments: [Payment] = []
  /// Invoices settled by credit notes, not by money.
  var credited: Set<InvoiceID> = []
  /// What was paid so far of each invoice.
  var paid: [InvoiceID: Int] = [:]
  /// Invoices that left the ladder's reach by payment, on their day.
  var settled: [PaidOff.Invoice] = []
  /// The last day on which a floor or credits held a currency.
  var heldOn: [Currency: Day] = [:]
  /// Whether tasks are never done: then nothing gets beyond the last message.
  let neverDoesTasks: Bool
  /// First rungs, as found at the start.
  var firstLevels: [InvoiceID: StepID] = [:]
  var tally = Tally(histories: 1)
  private(set) var faults: [String] = []
  private var issued = 0
  /// The last ladder message of each currency: its rung and the invoice that carried it.
  var lastMessages: [Currency: (rung: Int, carrier: InvoiceID)] = [:]

  /// Most histories are short and begin somewhere in the middle of a life; one in nineteen lasts a year, one in
  /// eighty-three is two years of an invoice a week. Two of five follow the default scenario, one in five goes by several
  /// ways, one thanks; the others are those of a consumer or of a public body.
  init(seed: Int) {
    self.seed = seed
    dice = Dice(seed: seed)
    let isLong = seed % 83 == 0
    let isYear = !isLong && seed % 19 == 1
    days = isLong ? 730 : isYear ? 330 : Int.random(in: 30...80, using: &dice)
    let delay = [0, 0, 0, 3, 8, 10_000].randomElement(using: &dice) ?? 0
    neverDoesTasks = delay == 10_000
    story = Simulation(
      CustomerPosition(customer: CustomerID(1), invoices: []), taskDelay: delay,
      makesCalls: dice.happens(percent: 30))
    switch (seed % 5, seed / 5 % 4) {
    case (2, _): rollWays()
    case (3, _): story.planner = .thankful
    case (_, 2): follow(.consumers, .consumers)
    case (_, 3): follow(.publicBodies, .publicBodies)
    default: break
    }
    tally.longOnes = isLong ? 1 : 0
    tally.scenarios[story.scenario.name] = 1
    begin(isLong: isLong, isYear: isYear)
  }

  private mutating func follow(_ scenario: Scenario, _ oracle: Oracle) {
    story.planner = ReminderPlanner(
      scenario: scenario, rules: story.rules, calendar: story.calendar, transports: [.email, .letter])
    story.scenario = scenario
    self.oracle = oracle
  }

  /// One history in five goes by several ways, and its customer lacks, refuses or prefers some.
  private mutating func rollWays() {
    story.planner = .severalWays
    if dice.happens(percent: 20) { story.position.reachable = [.email, .call] }
    if dice.happens(percent: 20) { story.position.refused = [.letter] }
    if dice.happens(percent: 40) {
      story.position.preferred = dice.happens(percent: 50) ? [.letter] : [.email]
    }
  }

  /// Lives all days, checking the rules on each.
  mutating func live() {
    var (off, wasOff) = (0, 0)
    for offset in 0..<days {
      if off > 0 { off -= 1 } else if dice.happens(percent: 2) { off = Int.random(in: 3...14, using: &dice) }
      let today = Self.start + offset
      let isOff = off > 0 || today.weekday > 5 && seed % 4 != 0
      wasOff += isOff ? 1 : 0
      if isOff { continue }
      refresh(today, offset: offset)
      let before = story.position
      let occasionsBefore = story.occasions.count
      let plan = story.live(today)
      tally.plannedDays += 1
      // The reasons and the forecast of a second plan are dear: they are compared every fourth day.
      if story.planner.proposals(for: before, on: today) != plan.proposals
        || offset % 4 == seed % 4 && story.planner.plan(before, on: today) != plan
      {
        fault("planned otherwise the second time", today)
      }
      check(plan, of: before, on: today)
      let done = Array(story.occasions[occasionsBefore...])
      checkAgain(after: done, on: today)
      checkTone(done, of: before, on: today)
      if wasOff > story.rules.spacingDays, story.calendar.isWorking(today) {
        checkReturn(done, of: plan, for: before, on: today)
      }
      wasOff = 0
    }
    checkClimbing()
    checkSpacing()
    if days > 300, !neverDoesTasks { checkFormalNotices() }
    tally.occasions = story.occasions.count
    checkThanks()
    tally.notes = story.notes
    tally.thanks = story.thanks.count
    tally.steps = Set(story.occasions.map(\.proposal.step.code))
    tally.ways = Set(story.occasions.map { "\($0.proposal.step.code) \($0.proposal.channel.rawValue)" })
    #expect(faults.isEmpty, "history \(seed)")
  }

  mutating func fault(_ what: String, _ today: Day) { faults.append("\(what) on \(today.iso)") }

  /// Brings in new invoices and freezes, takes out the paid ones, keeping the history of the others.
  private mutating func refresh(_ today: Day, offset: Int) {
    while issued < ledger.count, ledger[issued].issued <= today {
      story.position.invoices.append(ledger[issued])
      issued += 1
    }
    while let last = payments.last, last.day <= today {
      settle(last)
      payments.removeLast()
    }
    refreshThanks()
    if !freezes.isEmpty {
      for index in story.position.invoices.indices {
        let id = story.position.invoices[index].id
        story.position.invoices[index].freeze =
          freezes.first { $0.invoice == id && $0.days.contains(offset) }?.hindrance
      }
    }
    story.position.freeze =
      frozenDays?.contains(offset) == true ? .paused(.unhandledReply, reason: "to read", until: nil) : nil
  }
}
