import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// Applies the scenario: proposes, withdraws, returns.
struct PlanVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: CommandWords.say(
      "Applique le scénario et remplit la file des relances.",
      "Applies the scenario and fills the reminder queue."),
    discussion: CommandWords.say(
      """
      --json : {"day","sequence","adopted","proposed":[{"id","customer","step",…}],"cancelled","approved",
      "returned"} ; avec --dry-run rien n'est enregistré.
      """,
      """
      --json: {"day","sequence","adopted","proposed":[{"id","customer","step",…}],"cancelled","approved",
      "returned"}; with --dry-run nothing is recorded and "sequence" is the last known line.
      """))

  @OptionGroup var global: GlobalOptions
  @Flag(
    help: .say("Montre ce qui changerait, n'enregistre rien.", "Shows what would change, records nothing."))
  var dryRun = false

  var isWriting: Bool { !dryRun }

  func perform(in session: StoreSession) throws -> Int32 {
    let adopted: Bool
    let receipt: Receipt
    if dryRun {
      adopted = false
      receipt = try session.keeper.rehearse(
        .plan(only: nil), on: try session.choice.occasion(in: session.keeper.mode, isWriting: false))
    } else {
      let outcome = try session.keeper.plan(on: try session.occasion())
      adopted = outcome.adoption != nil
      receipt = outcome.planning
    }
    if session.isReplay { return receipt.exitCode }
    let change = PlanChange(receipt.events)
    if global.json {
      session.console.json { $0.plan(change, receipt, adopted: adopted, in: session) }
    } else {
      show(change, adopted: adopted, in: session)
    }
    return receipt.exitCode
  }

  private func show(_ change: PlanChange, adopted: Bool, in session: StoreSession) {
    let console = session.console
    if adopted {
      console.line(
        console.say("Réglages et scénario modifiés : adoptés.", "Changed settings and scenario: adopted."))
    }
    for reminder in change.proposed {
      let amount = Amount(cents: reminder.demandedCents, currency: reminder.currency)
      console.line(
        "\(reminder.id)  \(reminder.step.code)  \(session.name(of: reminder.customer))  "
          + "\(amount.figures(in: session.language)) \(reminder.currency.code)"
          + (reminder.isTask ? console.say("  tâche", "  task") : ""))
    }
    console.line(
      console.say(
        [
          Language.french.counted(change.proposed.count, "proposée", "proposées"),
          Language.french.counted(change.cancelled, "annulée", "annulées"),
          Language.french.counted(change.approved, "approuvée", "approuvées"),
          "\(change.returned) à revoir.",
        ].joined(separator: ", "),
        "\(change.proposed.count) proposed, \(change.cancelled) cancelled, \(change.approved) approved, "
          + "\(change.returned) to review."))
  }
}

/// What a planning run came to.
struct PlanChange {
  private(set) var proposed: [Reminder] = []
  private(set) var cancelled = 0
  private(set) var approved = 0
  private(set) var returned = 0

  init(_ events: [CaseEvent]) {
    for event in events {
      switch event {
      case .reminderProposed(let reminder): proposed.append(reminder)
      case .reminderCancelled: cancelled += 1
      case .reminderApproved: approved += 1
      case .reminderReturned: returned += 1
      default: break
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func plan(
    _ change: PlanChange, _ receipt: Receipt, adopted: Bool, in session: StoreSession
  ) {
    beginObject()
    fact("day", session.today)
    field("sequence", receipt.sequence)
    field("adopted", adopted)
    field("proposed", listing: change.proposed) { writer, reminder in
      writer.beginObject()
      writer.fields(of: reminder, in: session.keeper.book)
      writer.endObject()
    }
    field("cancelled", change.cancelled)
    field("approved", change.approved)
    field("returned", change.returned)
    endObject()
  }
}
