import Dunning
import Receivables

/// What would leave on each of the next working days if nobody paid, called or wrote back; nothing is recorded.
///
/// Each day is planned as planning would, and what it proposes is taken for approved, sent and done on that day. Promises,
/// pauses and snoozes end on their days; disputes and whatever only a person ends stay.
package struct ScenarioSimulation: Sendable {
  /// One message or task of a day.
  package struct Leaving: Hashable, Sendable {
    /// To whom.
    package let customer: CustomerID
    /// Name of the scenario.
    package let scenario: String
    /// What.
    package let proposal: ReminderPlan.Proposal
    /// Cents demanded.
    package var cents: Int { proposal.lines.reduce(0) { $1.isNamedOnly ? $0 : $0 + $1.openCents } }
  }

  /// One working day.
  package struct WorkingDay: Hashable, Sendable {
    /// Which.
    package let day: Day
    /// What leaves, in the order of the customers.
    package let leaving: [Leaving]
    /// Messages that wait for another day because of the caps.
    package let heldByCaps: Int
  }

  /// The days, the first being today or the next working day.
  package private(set) var days: [WorkingDay] = []

  private struct Account {
    var position: CustomerPosition
    /// What stops the customer in any scenario.
    let freeze: Hindrance?
    let subject: ScenarioSubject
    var occasions: [Day] = []
  }

  private let start: Day
  private let book: Casebook
  private let planner: PortfolioPlanner
  private let scenarios: [Scenario]
  private var accounts: [Account] = []

  /// Lives through the days.
  ///
  /// - Parameter count: How many working days.
  package init(of book: Casebook, from today: Day, workingDays count: Int) {
    start = today
    self.book = book
    planner = book.planner
    scenarios = book.scenarios
    let ledger = Ledger(of: book, on: today)
    for customer in book.portfolio.customers where !ledger.accounts(of: customer.id).isEmpty {
      let position = book.position(of: customer.id, on: ledger)
      guard !position.invoices.isEmpty else { continue }
      accounts.append(
        Account(
          position: position, freeze: book.ownFreeze(of: customer.id, on: ledger),
          subject: book.scenarioSubject(customer.id, on: ledger)))
    }
    var day = book.calendar.firstWorking(onOrAfter: today)
    for _ in 0..<max(0, count) {
      days.append(live(day, isFirst: days.isEmpty && day == today))
      day = book.calendar.firstWorking(onOrAfter: day + 1)
    }
  }

  private mutating func live(_ day: Day, isFirst: Bool) -> WorkingDay {
    var leaving: [Leaving] = []
    var (messages, held) = (book.attempts.attempts(on: day), 0)
    for index in accounts.indices {
      if !isFirst, scenarios.count > 1 { choose(for: index, on: day) }
      let plan = planner.plan(accounts[index].position, on: day)
      for proposal in carriedOut(of: plan) {
        let customer = accounts[index].position.customer
        if !proposal.isTask {
          let hasRoom = messages < book.rules.messagesPerDay && mayWrite(accounts[index], on: day)
          guard hasRoom else {
            held += 1
            continue
          }
          messages += 1
          if accounts[index].occasions.last != day { accounts[index].occasions.append(day) }
        }
        let own = planner.planner(for: accounts[index].position)
        own.carryOut(proposal, in: &accounts[index].position, on: day)
        leaving.append(
          Leaving(
            customer: customer, scenario: scenarios[accounts[index].position.scenario].name,
            proposal: proposal)
        )
      }
    }
    return WorkingDay(day: day, leaving: leaving, heldByCaps: held)
  }

  /// Which scenario the customer goes through once it is later and owes more overdue.
  private mutating func choose(for index: Int, on day: Day) {
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
    accounts[index].position.scenario = chosen.index
    accounts[index].position.freeze = accounts[index].freeze
    if chosen.isNeverChased { accounts[index].position.freeze = .neverChased(scenario: chosen.scenario) }
  }

  /// What of a plan is done on its day: a formal notice alone, else a currency's task, else its message.
  private func carriedOut(of plan: ReminderPlan) -> [ReminderPlan.Proposal] {
    let tasks = plan.proposals.filter { $0.isTask && !$0.channel.isAside }
    if let notice = tasks.first(where: { task in isFormalNotice(task) }) {
      return tasks.filter { $0.step == notice.step && $0.currency == notice.currency }
    }
    return tasks
      + plan.proposals.filter { proposal in
        if proposal.channel.isAside { return true }
        // A task of the same step is but another of its ways.
        return !proposal.isTask
          && !tasks.contains { $0.currency == proposal.currency && $0.step != proposal.step }
      }
  }

  private func isFormalNotice(_ proposal: ReminderPlan.Proposal) -> Bool {
    scenarios.contains { $0.step(proposal.step)?.isFormalNotice == true }
  }

  /// The cap of days with a message in a week; today's other messages are the same occasion.
  private func mayWrite(_ account: Account, on day: Day) -> Bool {
    let customer = account.position.customer
    if account.occasions.last == day || book.attempts.hasOccasion(customer, on: day) { return true }
    let simulated = account.occasions.count { day - $0 < 7 }
    return book.attempts.occasions(of: customer, inWeekEnding: day) + simulated < book.rules.occasionsPerWeek
  }
}
