import Dunning
import Receivables
import Testing

/// One customer's random life: invoices, payments, freezes, a machine that is off at times, a slow hand.
struct RandomHistory {
  static let start = day("2025-01-01")
  static let days = 330
  /// Days late at which an unpaid invoice must have reached the formal notice; each currency waits for the other's notice.
  private var bound: Int { Set(ledger.map(\.currency)).count > 1 ? 280 : 200 }
  private let seed: Int
  private var dice: Dice
  private var story: Simulation
  private var ledger: [CustomerPosition.OpenInvoice] = []
  private var frozenDays: ClosedRange<Int>?
  private var issued = 0
  private var faults: [String] = []
  private var payments: [(day: Day, invoice: InvoiceID)] = []

  init(seed: Int) {
    self.seed = seed
    dice = Dice(seed: seed)
    story = Simulation(
      CustomerPosition(customer: CustomerID(1), invoices: []),
      taskDelay: [0, 0, 3, 8].randomElement(using: &dice) ?? 0, makesCalls: dice.happens(percent: 30))
    let every = [3, 7, 7, 14, 14, 30, 30, 60].randomElement(using: &dice) ?? 7
    let paying = [0, 30, 70, 90].randomElement(using: &dice) ?? 0
    let isMultiCurrency = dice.happens(percent: 20)
    for offset in stride(from: 0, to: 110, by: every) {
      let issued = Self.start + offset
      let due = issued + ([10, 30].randomElement(using: &dice) ?? 30)
      let currency = isMultiCurrency && dice.happens(percent: 50) ? dollar : .eur
      let invoice = CustomerPosition.OpenInvoice(
        id: InvoiceID(UInt32(ledger.count + 1)), issued: issued, due: due, openCents: 20_000,
        currency: currency)
      if dice.happens(percent: paying) {
        payments.append((max(due + Int.random(in: -5...60, using: &dice), issued), invoice.id))
      }
      ledger.append(invoice)
    }
    payments.sort { $0.day > $1.day }
    if dice.happens(percent: 25) {
      let first = Int.random(in: 20...120, using: &dice)
      frozenDays = first...(first + 15)
    }
  }

  /// Lives all days, checking the rules on each.
  mutating func live() {
    var off = 0
    for offset in 0..<Self.days {
      if off > 0 { off -= 1 } else if dice.happens(percent: 2) { off = Int.random(in: 3...14, using: &dice) }
      let today = Self.start + offset
      if off > 0 || today.weekday > 5 && seed % 4 != 0 { continue }
      let isFrozen = frozenDays?.contains(offset) ?? false
      refresh(today, isFrozen: isFrozen)
      let before = story.position
      let plan = story.live(today)
      if offset % 16 == seed % 16, ReminderPlanner.standard.plan(before, on: today) != plan {
        faults.append("planned otherwise the second time on \(today.iso)")
      }
      check(plan, of: before, on: today, isFrozen: isFrozen)
    }
    checkClimbing()
    checkSpacing()
    checkFormalNotices()
    #expect(faults.isEmpty, "history \(seed)")
  }

  /// Brings in new invoices and takes out the paid ones, keeping the history of the others.
  private mutating func refresh(_ today: Day, isFrozen: Bool) {
    while issued < ledger.count, ledger[issued].issued <= today {
      story.position.invoices.append(ledger[issued])
      issued += 1
    }
    while let last = payments.last, last.day <= today {
      story.position.invoices.removeAll { $0.id == last.invoice }
      payments.removeLast()
    }
    story.position.freeze =
      isFrozen ? .paused(.unhandledReply, reason: "to read", until: nil) : nil
  }

  private mutating func check(
    _ plan: ReminderPlan, of position: CustomerPosition, on today: Day, isFrozen: Bool
  ) {
    let isQuiet = plan.proposals.isEmpty
    if isFrozen, !isQuiet { faults.append("asked while frozen on \(today.iso)") }
    if let notice = position.noticeDeadline, notice >= today, !isQuiet {
      faults.append("asked while a notice runs on \(today.iso)")
    }
    if !isQuiet {
      let messages = plan.proposals.filter { $0.channel != .call }
      if today.weekday > 5, !messages.isEmpty { faults.append("wrote on \(today.iso), a weekend") }
      for currency in [Currency.eur, dollar] {
        let own = messages.filter { $0.currency == currency }
        if own.count > 2 || own.filter({ !$0.isTask }).count > 1 {
          faults.append("two levels on \(today.iso)")
        }
      }
    }
    let spoken = plan.proposals.flatMap { $0.lines.map(\.invoice) }
    let excluded = plan.exclusions.compactMap(\.invoice)
    for invoice in position.invoices where invoice.due < today {
      if spoken.contains(invoice.id) == excluded.contains(invoice.id) {
        faults.append("\(invoice.id) without a word, or with two, on \(today.iso)")
      }
    }
  }

  /// Each invoice climbs by one, but for a customer's entry at R2.
  private mutating func checkClimbing() {
    let rungs = Scenario.frenchBusiness.ladder.map(\.id)
    var taken: [InvoiceID: [Int]] = [:]
    for occasion in story.occasions {
      for line in occasion.proposal.lines {
        guard let rise = line.rise, let rung = rungs.firstIndex(of: rise) else { continue }
        taken[line.invoice, default: []].append(rung)
      }
    }
    for (invoice, climbed) in taken {
      let isByOne = zip(climbed, climbed.dropFirst()).allSatisfy { $0 + 1 == $1 }
      if !isByOne || (climbed.first ?? 0) > 1 { faults.append("\(invoice) climbed \(climbed)") }
    }
  }

  /// At most one occasion a day, and the minimum days between two.
  private mutating func checkSpacing() {
    let days = Set(story.occasions.map(\.day)).sorted()
    for (earlier, later) in zip(days, days.dropFirst()) where later - earlier < 5 {
      faults.append("contacts on \(earlier.iso) and \(later.iso)")
    }
    let pairs = story.occasions.map { "\($0.day.iso) \($0.proposal.currency.code)" }
    if Set(pairs).count < pairs.count { faults.append("two occasions of one currency on one day") }
  }

  /// What stays unpaid reaches the formal notice in bounded time.
  private mutating func checkFormalNotices() {
    for invoice in story.position.invoices where invoice.due < Self.start + Self.days - bound {
      if !["MD", "AM", "CX"].contains(invoice.level?.code ?? "") {
        faults.append("\(invoice.id) stands at \(invoice.level?.code ?? "none")")
      }
    }
  }
}
