import Dunning
import Receivables

/// A collector who sends at once what is proposed, and does tasks by hand some days later.
struct Simulation {
  /// What happened on one day.
  struct Occasion {
    var day: Day
    var proposal: ReminderPlan.Proposal
  }

  var planner = ReminderPlanner.standard
  /// The planner's scenario.
  var scenario = Scenario.frenchBusiness
  let rules = DunningRules()
  let calendar = BusinessCalendar()
  var position: CustomerPosition
  /// Days between a task's first proposal and its being done.
  var taskDelay = 0
  /// Whether call tasks are made, as calls that reach a person.
  var makesCalls = false
  private(set) var occasions: [Occasion] = []
  private(set) var thanks: [Occasion] = []
  private var waiting: [Key: Day] = [:]
  /// How many notes for the collector were done.
  private(set) var notes = 0

  /// A task by step and currency.
  private struct Key: Hashable {
    let step: StepID
    let currency: Currency
    init(_ proposal: ReminderPlan.Proposal) { (step, currency) = (proposal.step, proposal.currency) }
  }

  init(_ position: CustomerPosition, taskDelay: Int = 0, makesCalls: Bool = false) {
    self.position = position
    self.taskDelay = taskDelay
    self.makesCalls = makesCalls
  }

  /// Plans a day and does at most one thing of it; gives back the plan.
  @discardableResult
  mutating func live(_ today: Day) -> ReminderPlan {
    let plan = planner.plan(position, on: today)
    let call = plan.proposals.first { $0.channel == .call }
    let tasks = plan.proposals.filter { $0.isTask && !$0.channel.isAside }
    for task in tasks { waiting[Key(task)] = waiting[Key(task)] ?? today }
    // A note for oneself is done at once, beside everything else.
    for note in plan.proposals where note.channel == .note && taskDelay < 1_000 {
      planner.carryOut(note, in: &position, on: today)
      notes += 1
    }
    let since = { [waiting] (task: ReminderPlan.Proposal) in waiting[Key(task)] ?? today }
    if let task = tasks.min(by: { since($0) < since($1) }), today - since(task) >= taskDelay {
      for way in plan.proposals where way.step == task.step && way.currency == task.currency {
        carryOut(way, on: today)
      }
      waiting[Key(task)] = nil
    } else if let message = plan.proposals.first(where: { !$0.isTask }) {
      for proposal in plan.proposals where !proposal.isTask && proposal.currency != message.currency {
        carryOut(proposal, on: today)
      }
      carryOut(message, on: today)
      // A letter beside the mail is posted on the same day, by whoever does tasks at all.
      for way in tasks where way.step == message.step && way.currency == message.currency && taskDelay < 1_000
      {
        carryOut(way, on: today)
        waiting[Key(way)] = nil
      }
    } else if let call, makesCalls {
      carryOut(call, on: today)
    }
    return plan
  }

  /// Counts a proposal as sent; a call counts as one that reached a person.
  mutating func carryOut(_ proposal: ReminderPlan.Proposal, on today: Day) {
    planner.carryOut(proposal, in: &position, on: today)
    if proposal.isThankYou {
      thanks.append(Occasion(day: today, proposal: proposal))
      return
    }
    position.lastContact = today
    occasions.append(Occasion(day: today, proposal: proposal))
  }
}
