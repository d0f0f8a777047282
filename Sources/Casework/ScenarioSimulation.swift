import Correspondence
import Dunning
import Receivables

/// What would leave on each of the next working days if nobody paid, called or wrote back; nothing is recorded.
///
/// Each day is planned as planning would, and what it proposes is taken for approved, sent and done on that day. Promises,
/// pauses and snoozes end on their days; disputes and whatever only a person ends stay. What can no longer be claimed on a
/// day is held from then on.
package struct ScenarioSimulation: Sendable {
  /// One message or task of a day.
  package struct Leaving: Hashable, Sendable {
    /// To whom.
    package let customer: CustomerID
    /// Name of the scenario.
    package let scenario: String
    /// What.
    package let proposal: ReminderPlan.Proposal
    /// What its text lacks: it stays where it is, and is told once.
    package let blocked: Hindrance?
    /// The facts of that day that led to it; empty unless asked for.
    package let trace: [TraceLine]
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

  /// Days ahead that a question may reach.
  package static let farthest = 366

  /// The days, the first being today or the next working day.
  package private(set) var days: [WorkingDay] = []

  /// Late customers for whom nothing leaves at all, each with its reason.
  package private(set) var held: [Held] = []

  struct Account {
    var position: CustomerPosition
    /// What stops the customer in any scenario.
    let freeze: Hindrance?
    let subject: ScenarioSubject
    var choice: ScenarioChoice
    var occasions: [Day] = []
    /// Texts told already that cannot be written.
    var blocked: Set<BlockedText> = []
  }

  struct BlockedText: Hashable {
    let step: StepID
    let channel: Channel
    let currency: Currency
  }

  let start: Day
  let book: Casebook
  private let planner: PortfolioPlanner
  let scenarios: [Scenario]
  private let templates: TemplateLibrary
  private let isExplaining: Bool
  var accounts: [Account] = []

  /// Lives through the days.
  ///
  /// - Parameters:
  ///   - count: How many working days.
  ///   - isExplaining: Whether each line tells the facts that led to it.
  package init(of book: Casebook, from today: Day, workingDays count: Int, isExplaining: Bool = false) {
    self.init(book, from: today, isExplaining: isExplaining)
    var day = book.calendar.firstWorking(onOrAfter: today)
    for _ in 0..<max(0, count) {
      days.append(live(day))
      day = book.calendar.firstWorking(onOrAfter: day + 1)
    }
    guard let last = days.last?.day else { return }
    let served = Set(days.flatMap(\.leaving).map(\.customer))
    held = accounts.filter { !served.contains($0.position.customer) }
      .compactMap { ScenarioSimulation.held($0.position, by: planner, on: last) }
  }

  /// Why something would leave for a customer on a later day, or would not, if nobody paid until then.
  ///
  /// - Returns: Nothing for a customer without open invoices.
  package static func trace(
    of customer: CustomerID, on day: Day, from today: Day, in book: Casebook
  ) -> [TraceLine] {
    var simulation = ScenarioSimulation(book, from: today, isExplaining: true)
    var lived = book.calendar.firstWorking(onOrAfter: today)
    while lived < day {
      _ = simulation.live(lived)
      lived = book.calendar.firstWorking(onOrAfter: lived + 1)
    }
    guard let index = simulation.accounts.firstIndex(where: { $0.position.customer == customer }) else {
      return []
    }
    simulation.choose(for: index, on: day)
    simulation.bar(index, on: day)
    let trace = simulation.trace(of: index, on: day)
    let ledger = Ledger(of: book, on: day, knowing: today)
    return trace + trace.blocked { simulation.blockage(of: $0, for: index, on: ledger) }
  }

  private init(_ book: Casebook, from today: Day, isExplaining: Bool) {
    start = today
    self.book = book
    self.isExplaining = isExplaining
    planner = book.planner
    scenarios = book.scenarios
    templates = book.templates
    let ledger = Ledger(of: book, on: today)
    let thanks = scenarios.contains { $0.thankYou != nil }
    for customer in book.portfolio.customers
    where !ledger.accounts(of: customer.id).isEmpty || thanks && !book.file(of: customer.id).reminders.isEmpty
    {
      let position = book.position(of: customer.id, on: ledger)
      guard !position.invoices.isEmpty || position.paidOff != nil else { continue }
      accounts.append(
        Account(
          position: position, freeze: book.ownFreeze(of: customer.id, on: ledger),
          subject: book.scenarioSubject(customer.id, on: ledger),
          choice: book.scenarioChoice(of: customer.id, on: ledger)))
    }
  }

  private mutating func live(_ day: Day) -> WorkingDay {
    var leaving: [Leaving] = []
    var (messages, held) = (book.attempts.attempts(on: day), 0)
    // Made on the days alone on which something leaves.
    lazy var ledger = Ledger(of: book, on: day, knowing: start)
    for index in accounts.indices {
      choose(for: index, on: day)
      bar(index, on: day)
      // What waits today beside a thank-you has left by then, or the planner proposes it again.
      if day > start { accounts[index].position.paidOff?.beside = nil }
      let proposals = planner.proposals(for: accounts[index].position, on: day)
      let facts = isExplaining && !proposals.isEmpty ? trace(of: index, on: day) : []
      for proposal in carriedOut(of: proposals) {
        let blocked = blockage(of: proposal, for: index, on: ledger)
        if blocked != nil {
          let text = BlockedText(
            step: proposal.step, channel: proposal.channel, currency: proposal.currency)
          if accounts[index].blocked.insert(text).inserted {
            leaving.append(line(proposal, blocked, facts, of: index))
          }
          continue
        }
        if !proposal.isTask {
          let hasRoom = messages < book.rules.messagesPerDay && mayWrite(accounts[index], on: day)
          guard hasRoom else {
            held += 1
            continue
          }
          messages += 1
          if !proposal.isThankYou, accounts[index].occasions.last != day {
            accounts[index].occasions.append(day)
          }
        }
        leaving.append(line(proposal, nil, facts, of: index))
        let own = planner.planner(for: accounts[index].position)
        own.carryOut(proposal, in: &accounts[index].position, on: day)
      }
    }
    return WorkingDay(day: day, leaving: leaving, heldByCaps: held)
  }

  private func line(
    _ proposal: ReminderPlan.Proposal, _ blocked: Hindrance?, _ facts: [TraceLine], of index: Int
  ) -> Leaving {
    Leaving(
      customer: accounts[index].position.customer,
      scenario: scenarios[accounts[index].position.scenario].name,
      proposal: proposal, blocked: blocked, trace: facts)
  }

  private func trace(of index: Int, on day: Day) -> [TraceLine] {
    [.scenario(accounts[index].choice)] + planner.trace(position: accounts[index].position, on: day)
  }

  private func blockage(
    of proposal: ReminderPlan.Proposal, for index: Int, on ledger: Ledger
  ) -> Hindrance? {
    let position = accounts[index].position
    return book.blockage(
      of: proposal, for: position.customer, in: scenarios[position.scenario].name, on: ledger, with: templates
    )
  }

  /// What of a plan is done on its day: a formal notice alone, else a currency's task, else its message.
  private func carriedOut(of proposals: [ReminderPlan.Proposal]) -> [ReminderPlan.Proposal] {
    let tasks = proposals.filter { $0.isTask && !$0.channel.isAside }
    if let notice = tasks.first(where: { task in isFormalNotice(task) }) {
      return tasks.filter { $0.step == notice.step && $0.currency == notice.currency }
    }
    return tasks
      + proposals.filter { proposal in
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
