import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Records that a task by hand was done.
struct DoneVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Une tâche à la main est faite : jour et preuve.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: ArgumentHelp("The task (R-12).", valueName: "ID")) var id: ReminderID?
  @Option(help: "The task of this customer.") var customer: String?
  @Option(help: "Its step, with --customer.") var step: String?
  @Option(help: "When it was done; default: today.") var on: Day?
  @Option(help: "Postal number, reference…") var proof: String = ""

  func perform(in session: StoreSession) throws -> Int32 {
    let found = try session.reminders(id.map { [$0] } ?? [], customer: customer) { reminder in
      let isWaiting = reminder.state == .proposed || reminder.state.word == "snoozed"
      return isWaiting && reminder.isTask && (step == nil || reminder.step.code == step)
    }
    guard let task = found.first else { throw CommandProblem.nothingNamed }
    let receipt = try session.record(.done(task, on: on ?? session.today, proof: proof))
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        session.console.say("\(task) est faite.", "\(task) is done.")
      }
    }
    return receipt.exitCode
  }
}

/// Says what became of an uncertain message.
struct ResolveVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Tranche un envoi incertain.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: ArgumentHelp("The uncertain reminder.", valueName: "ID")) var id: ReminderID
  @Flag(help: "It arrived: counts as sent.") var arrived = false
  @Flag(help: "Send it again with the same Message-ID.") var again = false
  @Flag(help: "Give it up.") var drop = false

  func validate() throws {
    guard [arrived, again, drop].count(where: { $0 }) == 1 else {
      throw ValidationError("Give exactly one of --arrived, --again, --drop.")
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
