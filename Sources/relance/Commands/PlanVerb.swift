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
      --json : {"day","sequence","adopted","proposed":[{"id","customer","step",…}],"cancelled",
      "fallen":[{"id","customer","step","reason"}],"approved","returned","notes":[phrases]} ; --dry-run dit exactement ce que ferait
      l'exécution, adoption des fichiers modifiés comprise, et n'enregistre rien.
      """,
      """
      --json: {"day","sequence","adopted","proposed":[{"id","customer","step",…}],"cancelled",
      "fallen":[{"id","customer","step","reason"}],"approved","returned","notes":[sentences]}; --dry-run says exactly what the run would
      do, adopting changed files included; it records nothing and "sequence" is the last known line.
      """))

  @OptionGroup var global: GlobalOptions
  @Flag(
    help: .say("Montre ce qui changerait, n'enregistre rien.", "Shows what would change, records nothing."))
  var dryRun = false

  var isWriting: Bool { !dryRun }

  func perform(in session: StoreSession) throws -> Int32 {
    let outcome =
      dryRun
      ? try session.keeper.rehearsePlan(
        on: try session.choice.occasion(in: session.keeper.mode, isWriting: false))
      : try session.keeper.plan(on: try session.occasion())
    let receipt = outcome.planning
    if session.isReplay { return receipt.exitCode }
    let adopted = outcome.adoption != nil
    let notes = session.keeper.fileNotices.map { $0.text(in: session.language) }
    let change = PlanChange((outcome.adoption?.events ?? []) + receipt.events, in: session.keeper.book)
    if global.json {
      session.console.json { $0.plan(change, receipt, adopted: adopted, notes, in: session) }
    } else {
      for note in notes { session.console.note(note) }
      show(change, adopted: adopted, in: session)
    }
    return receipt.exitCode
  }

  private func show(_ change: PlanChange, adopted: Bool, in session: StoreSession) {
    let console = session.console
    let ledger = session.ledger
    if adopted {
      console.line(
        console.say("Réglages et scénario modifiés : adoptés.", "Changed settings and scenario: adopted."))
    }
    for fall in change.fallen {
      console.line(
        "\(fall.reminder.id)  \(fall.reminder.step.code)  \(session.name(of: fall.reminder.customer))  "
          + console.say("annulée : ", "cancelled: ") + fall.reason.name(in: session.language))
    }
    // Of a step that goes several ways each line says which.
    let key = { (reminder: Reminder) in "\(reminder.customer) \(reminder.step) \(reminder.currency.code)" }
    let ways = Dictionary(grouping: change.proposed, by: key).mapValues(\.count)
    for reminder in change.proposed {
      let isOneOfSeveral = (ways[key(reminder)] ?? 1) > 1
      let way = isOneOfSeveral ? "  \(reminder.channel.name(in: session.language))" : ""
      let asked = reminder.demand(
        session.keeper.book.demand(of: reminder, on: ledger), in: session.language
      ) {
        "\($0.figures(in: session.language)) \($0.currency.code)"
      }
      console.line(
        "\(reminder.id)  \(reminder.step.code)  \(session.name(of: reminder.customer))  "
          + asked
          + (reminder.isTask ? console.say("  tâche", "  task") : "") + way)
    }
    console.line(
      console.say(
        [
          Language.french.counted(change.proposed.count, "proposée", "proposées"),
          Language.french.counted(change.fallen.count, "annulée", "annulées"),
          Language.french.counted(change.approved, "approuvée", "approuvées"),
          "\(change.returned) à revoir.",
        ].joined(separator: ", "),
        "\(change.proposed.count) proposed, \(change.fallen.count) cancelled, \(change.approved) approved, "
          + "\(change.returned) to review."))
    let calendar = session.keeper.book.calendar
    guard change.proposed.isEmpty, !calendar.isWorking(session.today) else { return }
    let next = calendar.firstWorking(onOrAfter: session.today).numeric
    console.line(
      console.say(
        "Jour non ouvré : rien n'est proposé avant le \(next).",
        "Not a working day: nothing is proposed before \(next)."))
  }
}

extension JSONWriter {
  fileprivate mutating func plan(
    _ change: PlanChange, _ receipt: Receipt, adopted: Bool, _ notes: [String], in session: StoreSession
  ) {
    let ledger = session.ledger
    beginObject()
    fact("day", session.today)
    field("sequence", receipt.sequence)
    field("adopted", adopted)
    field("proposed", listing: change.proposed) { writer, reminder in
      writer.beginObject()
      writer.fields(of: reminder, in: session.keeper.book, on: ledger)
      writer.endObject()
    }
    field("cancelled", change.fallen.count)
    field("fallen", listing: change.fallen) { writer, one in
      writer.beginObject()
      writer.field("id", one.reminder.id.description)
      writer.fact("customer", session.keeper.book.portfolio.customer(one.reminder.customer)?.number)
      writer.field("step", one.reminder.step.code)
      writer.field("reason", one.reason.rawValue)
      writer.endObject()
    }
    field("approved", change.approved)
    field("returned", change.returned)
    field("notes", listing: notes) { $0.string($1) }
    endObject()
  }
}
