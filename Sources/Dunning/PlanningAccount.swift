import Receivables

/// A customer's position prepared for planning: its open invoices as plain numbers, its currencies in order.
struct PlanningAccount: Sendable {
  /// The facts it was made of.
  let position: CustomerPosition
  /// The days on which something can leave for the customer.
  let calendar: BusinessCalendar
  /// Currencies with open invoices, the euro first.
  let currencies: [Currency]
  /// Unallocated credits in cents, one for each of `currencies`.
  let credits: [Int]
  /// Everything open in cents, one for each of `currencies`.
  let open: [Int]
  /// Open invoices in the order of the position.
  let invoices: [ClimbingInvoice]
  /// Whether any open invoice, frozen or not, stands on a rung (behaviours rule 5).
  let hasRung: Bool
  /// First day after the running notice's deadline; nil when no notice was done.
  let noticeOver: Day?
  /// First day that the spacing leaves free; nil when there was no contact.
  let spacingOver: Day?
  /// First day on which nothing stops the whole customer; `never` when only a person ends it.
  let freezeOver: Day?

  /// Prepares a position.
  init(_ position: CustomerPosition, ladder: Ladder, rules: DunningRules, calendar: BusinessCalendar) {
    self.position = position
    self.calendar = calendar.with(position.days)
    let (known, rungs) = (position.invoices, ladder.rungs)
    var currencies: [Currency] = []
    for index in known.indices where known[index].openCents > 0 {
      let currency = known[index].currency
      if currencies.last != currency, !currencies.contains(currency) { currencies.append(currency) }
    }
    if currencies.count > 1 { currencies.sort() }
    self.currencies = currencies
    credits = currencies.map { position.credits.isEmpty ? 0 : position.credits[$0] ?? 0 }
    var invoices: [ClimbingInvoice] = []
    invoices.reserveCapacity(known.count)
    var hasRung = false
    for index in known.indices where known[index].openCents > 0 {
      let slot = currencies.count == 1 ? 0 : currencies.firstIndex(of: known[index].currency) ?? 0
      let invoice = ClimbingInvoice(
        known, at: index, currency: slot, ladder: ladder, rungs: rungs, rules: rules)
      if invoice.level >= 0 { hasRung = true }
      invoices.append(invoice)
    }
    self.invoices = invoices
    var open = currencies.map { _ in 0 }
    for invoice in invoices { open[invoice.currency] += invoice.cents }
    self.open = open
    self.hasRung = hasRung
    noticeOver = position.noticeDeadline.map { $0 + 1 }
    spacingOver = position.lastContact.map { $0 + rules.spacingDays }
    freezeOver = position.freeze.map { $0.until ?? ClimbingInvoice.never }
  }

  /// The freeze of the whole customer on a day.
  func freeze(on day: Day) -> Hindrance? {
    guard let freezeOver, day < freezeOver else { return nil }
    return position.freeze
  }

  /// First day from `day` on which freeze, notice and spacing let something leave; `never` when only a person ends it.
  func freeDay(from day: Day) -> Day {
    max(day, max(freezeOver ?? day, max(noticeOver ?? day, spacingOver ?? day)))
  }

  /// The decision of a person that puts a step off on a day; of a step of several ways, when each of them is put off,
  /// that which ends first.
  func putOff(_ step: Step, currency: Int, on day: Day) -> CustomerPosition.HandDecision? {
    if position.handDecisions.isEmpty { return nil }
    var first: CustomerPosition.HandDecision?
    for channel in step.goesSeveralWays ? ways(of: step).open : [step.channel] {
      guard let decision = putOff(step, by: channel, currency: currency, on: day) else { return nil }
      if decision.channel == nil { return decision }
      if first.map({ decision.until < $0.until }) ?? true { first = decision }
    }
    return first
  }

  /// The decision of a person that puts one way of a step off on a day.
  func putOff(_ step: Step, by channel: Channel, currency: Int, on day: Day) -> CustomerPosition.HandDecision?
  {
    if position.handDecisions.isEmpty { return nil }
    return position.handDecisions.first {
      $0.step == step.id && $0.currency == currencies[currency] && day < $0.until
        && ($0.channel == nil || $0.channel == channel)
    }
  }

  /// By which of its ways a step reaches the customer.
  func ways(of step: Step) -> StepWays { StepWays(of: step, for: position) }

  /// Whether the customer has a usable address for one of the step's ways.
  func reaches(by step: Step) -> Bool {
    step.furtherChannels.isEmpty
      ? position.reachable.contains(step.channel) : step.channels.contains(where: position.reachable.contains)
  }

  /// Whether the customer owes what the step asks for at least.
  func suffices(for step: Step, currency: Int) -> Bool {
    step.minimumCents.map { open[currency] >= $0 } ?? true
  }

  /// Whether the step's channel has an address, the sum suffices and nobody has put the step off.
  func isOpen(to step: Step, currency: Int, on day: Day) -> Bool {
    reaches(by: step) && suffices(for: step, currency: currency)
      && putOff(step, currency: currency, on: day) == nil
  }

  /// The invoice of the position behind one of `invoices`.
  func original(_ invoice: ClimbingInvoice) -> CustomerPosition.OpenInvoice? {
    position.invoices.first { $0.id == invoice.id }
  }
}
