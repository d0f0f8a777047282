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

    static func + (left: Tally, right: Tally) -> Tally {
      Tally(
        histories: left.histories + right.histories, plannedDays: left.plannedDays + right.plannedDays,
        occasions: left.occasions + right.occasions, returns: left.returns + right.returns,
        steps: left.steps.union(right.steps), ways: left.ways.union(right.ways),
        notes: left.notes + right.notes, thanks: left.thanks + right.thanks)
    }
  }

  /// A stretch of days in which one invoice is frozen.
  struct Freeze {
    let invoice: InvoiceID
    let days: ClosedRange<Int>
    let hindrance: Hindrance
  }

  static let start = day("2025-01-01")
  static let rungs = Scenario.frenchBusiness.ladder
  let seed: Int
  /// Days lived.
  let days: Int
  var dice: Dice
  var story: Simulation
  /// All invoices that are ever issued, by issue day.
  var ledger: [CustomerPosition.OpenInvoice] = []
  var freezes: [Freeze] = []
  var frozenDays: ClosedRange<Int>?
  var payments: [(day: Day, invoice: InvoiceID)] = []
  /// Invoices settled by credit notes, not by money.
  var credited: Set<InvoiceID> = []
  /// Invoices that left the ladder's reach by payment, on their day.
  var settled: [PaidOff.Invoice] = []
  /// Whether tasks are never done: then nothing gets beyond the last message.
  let neverDoesTasks: Bool
  /// First rungs, as found at the start.
  var firstLevels: [InvoiceID: StepID] = [:]
  var tally = Tally(histories: 1)
  private(set) var faults: [String] = []
  private var issued = 0
  /// The last ladder message of each currency: its rung and the invoice that carried it.
  private var lastMessages: [Currency: (rung: Int, carrier: InvoiceID)] = [:]

  /// Most histories are short and begin somewhere in the middle of a life; one in twenty lasts a year, one in two
  /// hundred is two years of an invoice a week.
  init(seed: Int) {
    self.seed = seed
    dice = Dice(seed: seed)
    let isLong = seed % 200 == 0
    let isYear = !isLong && seed % 20 == 1
    days = isLong ? 730 : isYear ? 330 : Int.random(in: 30...80, using: &dice)
    let delay = [0, 0, 0, 3, 8, 10_000].randomElement(using: &dice) ?? 0
    neverDoesTasks = delay == 10_000
    story = Simulation(
      CustomerPosition(customer: CustomerID(1), invoices: []), taskDelay: delay,
      makesCalls: dice.happens(percent: 30))
    if seed % 5 == 2 { rollWays() }
    if seed % 5 == 3 { story.planner = .thankful }
    begin(isLong: isLong, isYear: isYear)
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
      if offset % 16 == seed % 16, story.planner.plan(before, on: today) != plan {
        fault("planned otherwise the second time", today)
      }
      check(plan, of: before, on: today)
      let done = Array(story.occasions[occasionsBefore...])
      checkTone(done, of: before, on: today)
      if wasOff > story.rules.spacingDays, story.calendar.isWorking(today) {
        checkReturn(done, of: before, on: today)
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
      settle(last.invoice, on: last.day)
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

  /// The tone of a currency falls only when the invoice that carried is paid, frozen, or has gone on by hand.
  private mutating func checkTone(
    _ done: [Simulation.Occasion], of position: CustomerPosition, on today: Day
  ) {
    for proposal in done.map(\.proposal) where !proposal.isTask {
      guard let rung = Self.rungs.firstIndex(where: { $0.id == proposal.step }),
        let carrier = proposal.lines.first
      else { continue }
      if let last = lastMessages[proposal.currency], rung < last.rung,
        let former = position.invoices.first(where: { $0.id == last.carrier }), former.freeze == nil,
        !Oracle.isNextByHand(former)
      {
        fault("the tone fell from \(last.rung) to \(rung) though \(last.carrier) is unpaid", today)
      }
      lastMessages[proposal.currency] = (rung, carrier.invoice)
    }
  }

  /// After a pause, one message or task comes, if anything is due: not none, and not five.
  private mutating func checkReturn(
    _ done: [Simulation.Occasion], of position: CustomerPosition, on today: Day
  ) {
    tally.returns += 1
    let written = done.filter { !$0.proposal.channel.isAside }
    for currency in Set(written.map(\.proposal.currency)) {
      if Set(written.filter { $0.proposal.currency == currency }.map(\.proposal.step)).count > 1 {
        fault("two at once after a pause", today)
      }
    }
    let isDue = Oracle.isDue(position, on: today, calendar: story.calendar, rules: story.rules)
    if story.taskDelay == 0, isDue, written.isEmpty { fault("nothing came after a pause", today) }
  }
}
