import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Holds proposals fast through changes of the scenario.
struct PinVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: CommandWords.say(
      "Épingle une relance : un changement de scénario ne la retire pas.",
      "Pins a reminder: a change of scenario does not take it away."),
    discussion: CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: ReminderSelection
  @Flag(help: .say("Détache ce qui est épinglé.", "Lets go of what is pinned.")) var off = false

  func perform(in session: StoreSession) throws -> Int32 {
    let ids = try session.reminders(selection.ids, customer: selection.customer) { $0.state == .proposed }
    let receipt = try session.record(.pin(ids, !off))
    return session.answer(receipt, as: global) {
      off
        ? session.console.say("Détachées : \(ids.count).", "Let go of: \(ids.count).")
        : session.console.say("Épinglées : \(ids.count).", "Pinned: \(ids.count).")
    }
  }
}
