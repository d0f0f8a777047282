import Dunning
import Receivables

/// Behaviours rules 2, 3, 4, 7 and 11 written down a second time, for the scenarios that `init` writes, without the planner.
struct Oracle {
  private let ladder: [(code: String, days: Int)]
  private let firstByHand = 3

  static let business = Oracle(ladder: [
    ("R1", 5), ("R2", 20), ("R3", 28), ("MD", 38), ("AM", 53), ("CX", 75),
  ])
  static let consumers = Oracle(ladder: [("R1", 8), ("R2", 25), ("R3", 40), ("MD", 55), ("CX", 90)])
  static let publicBodies = Oracle(ladder: [("R1", 10), ("R2", 30), ("R3", 45), ("MD", 65), ("CX", 100)])

  /// Days late from which a formal notice is possible.
  var noticeDays: Int { ladder[firstByHand].days }

  /// Whether a step is the formal notice or comes after it.
  func isNoticed(_ level: StepID?) -> Bool {
    ladder[firstByHand...].contains { $0.code == level?.code }
  }

  private func level(_ invoice: CustomerPosition.OpenInvoice) -> Int {
    ladder.firstIndex { $0.code == invoice.level?.code } ?? -1
  }

  /// Whether the next step of an invoice is done by a person.
  func isNextByHand(_ invoice: CustomerPosition.OpenInvoice) -> Bool {
    level(invoice) + 1 >= firstByHand
  }

  /// Whether a ladder step of the customer may and must be proposed on a day: it is ripe and nothing holds it.
  func isDue(
    _ position: CustomerPosition, on today: Day, calendar: BusinessCalendar, rules: DunningRules
  ) -> Bool {
    guard calendar.isWorking(today), position.freeze == nil else { return false }
    if let notice = position.noticeDeadline, notice >= today { return false }
    if let last = position.lastContact, today - last < rules.spacingDays { return false }
    return Set(position.invoices.map(\.currency)).contains {
      isDue($0, of: position, on: today, rules: rules)
    }
  }

  private func isDue(
    _ currency: Currency, of position: CustomerPosition, on today: Day, rules: DunningRules
  ) -> Bool {
    let chased = chased(currency, of: position, on: today, rules: rules)
    if isHeld(currency, of: position, on: today, rules: rules) { return false }
    let canLeave = { (invoice: CustomerPosition.OpenInvoice) in
      isReached(position, by: invoice) && ripe(invoice).map { $0 <= today } ?? false
    }
    if chased.contains(where: { isNextByHand($0) && canLeave($0) }) { return true }
    let carrier = chased.filter { !isNextByHand($0) }.max {
      (level($0), -$0.due.number) < (level($1), -$1.due.number)
    }
    return carrier.map(canLeave) ?? false
  }

  /// Whether a floor or credits hold everything that is late in a currency.
  func isHeld(
    _ currency: Currency, of position: CustomerPosition, on today: Day, rules: DunningRules
  ) -> Bool {
    let total = chased(currency, of: position, on: today, rules: rules).reduce(0) { $0 + $1.openCents }
    return total < rules.floorCents || total <= position.credits[currency] ?? 0
  }

  private func chased(
    _ currency: Currency, of position: CustomerPosition, on today: Day, rules: DunningRules
  ) -> [CustomerPosition.OpenInvoice] {
    position.invoices.filter {
      $0.currency == currency && $0.due < today && $0.freeze == nil
        && $0.issued + rules.daysAfterIssue <= today
    }
  }

  /// Whether one of the ways of an invoice's next step reaches the customer; R2, R3 and MD may go by mail or post, R1 by
  /// mail, and the last steps by post.
  private func isReached(_ position: CustomerPosition, by invoice: CustomerPosition.OpenInvoice)
    -> Bool
  {
    level(invoice) + 1 <= firstByHand || position.reachable.contains(.letter)
  }

  /// The day from which an invoice's next step is ripe; nil on the last one.
  private func ripe(_ invoice: CustomerPosition.OpenInvoice) -> Day? {
    let level = level(invoice)
    guard level + 1 < ladder.count else { return nil }
    var ripe = invoice.due + ladder[level + 1].days
    if level >= 0, let since = invoice.levelDay {
      ripe = max(ripe, since + (ladder[level + 1].days - ladder[level].days))
    }
    if let deadline = invoice.deadline { ripe = max(ripe, deadline + 1) }
    return ripe
  }
}
