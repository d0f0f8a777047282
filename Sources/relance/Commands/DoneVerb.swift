import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Records that a task by hand was done.
struct DoneVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: CommandWords.say(
      "Une tâche à la main est faite : jour et preuve.", "A task by hand is done: day and proof."),
    discussion: CommandWords.days + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("La tâche (R-12).", "The task (R-12).", name: "ID")) var id: ReminderID?
  @Option(help: .say("La tâche de ce client.", "The task of this customer.", name: "CUSTOMER")) var customer:
    String?
  @Option(help: .say("Son étape, avec --customer.", "Its step, with --customer.", name: "STEP")) var step:
    String?
  @Option(
    help: .say(
      "Le jour où c'est fait ; aujourd'hui par défaut.", "When it was done; default: today.", name: "DAY"))
  var on: DayWord?
  @Option(
    help: .say(
      "Numéro postal, référence, à qui le dossier est remis…",
      "Postal number, reference, to whom the file is handed…", name: "TEXT")) var proof: String = ""

  @Option(help: .say("Numéro du recommandé.", "Number of the registered letter.", name: "NUMBER"))
  var registered: String = ""

  func perform(in session: StoreSession) throws -> Int32 {
    let found = try session.reminders(id.map { [$0] } ?? [], customer: customer) { reminder in
      let isWaiting = reminder.state == .proposed || reminder.state.word == "snoozed"
      return isWaiting && reminder.isTask && (step == nil || reminder.step.code == step)
    }
    guard let task = found.first else { throw CommandProblem.nothingNamed }
    let receipt = try session.record(
      .done(task, on: session.day(on, isPast: true) ?? session.today, proof: proof, registered: registered))
    return session.answer(receipt, as: global) {
      session.console.say("\(task) est faite.", "\(task) is done.")
    }
  }
}

/// Says what became of an uncertain message.
struct ResolveVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: CommandWords.say("Tranche un envoi incertain.", "Resolves an uncertain sending."),
    discussion: CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("La relance incertaine.", "The uncertain reminder.", name: "ID")) var id: ReminderID
  @Flag(help: .say("Elle est arrivée : compte comme remise.", "It arrived: counts as sent.")) var arrived =
    false
  @Flag(help: .say("L'envoyer à nouveau avec le même Message-ID.", "Send it again with the same Message-ID."))
  var again = false
  @Flag(help: .say("Y renoncer.", "Give it up.")) var drop = false

  func validate() throws {
    guard [arrived, again, drop].count(where: { $0 }) == 1 else {
      throw ValidationError(
        CommandWords.say(
          "Donnez une seule option : --arrived, --again ou --drop.",
          "Give exactly one of --arrived, --again, --drop."))
    }
  }

  func perform(in session: StoreSession) throws -> Int32 {
    let resolution: Resolution = arrived ? .arrived : again ? .again : .drop
    let receipt = try session.record(.resolve(id, resolution))
    session.console.answer(receipt, as: global) {
      session.console.say("\(id) : tranché.", "\(id): resolved.")
    }
    return receipt.exitCode
  }
}
