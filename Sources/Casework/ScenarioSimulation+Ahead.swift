import Dunning
import Receivables

extension ScenarioSimulation {
  /// Which scenario the customer goes through once it is later and owes more overdue.
  mutating func choose(for index: Int, on day: Day) {
    guard scenarios.count > 1, day > start else { return }
    var subject = accounts[index].subject
    subject.overdue = [:]
    var oldest: Day?
    for invoice in accounts[index].position.invoices {
      oldest = min(oldest ?? invoice.due, invoice.due)
      if invoice.due < day { subject.overdue[invoice.currency, default: 0] += invoice.openCents }
    }
    subject.lateDays = oldest.map { day - $0 }
    subject.relationDays = subject.relationDays.map { $0 + (day - start) }
    let chosen = ScenarioChoice(among: Array(scenarios.dropFirst()), fallback: scenarios[0], for: subject)
    accounts[index].choice = chosen
    accounts[index].position.scenario = chosen.index
    accounts[index].position.freeze = accounts[index].freeze
    if chosen.isNeverChased { accounts[index].position.freeze = .neverChased(scenario: chosen.scenario) }
  }

  /// Holds what can no longer be claimed on a day ahead. Each written demand begins a public body's term anew (loi n° 68-1250
  /// art. 2): once this simulation has written to one, none of its invoices is barred so soon.
  mutating func bar(_ index: Int, on day: Day) {
    guard day > start else { return }
    let position = accounts[index].position
    let isPublic = book.portfolio.customer(position.customer)?.segment == .publicBody
    if isPublic, !accounts[index].occasions.isEmpty { return }
    for (place, invoice) in position.invoices.enumerated() {
      if let freeze = invoice.freeze, freeze.until == nil { continue }
      guard invoice.issued <= day - 365, let last = book.timeBar(of: invoice.id, on: day) else { continue }
      accounts[index].position.invoices[place].freeze = .timeBarred(lastDay: last)
    }
  }
}
