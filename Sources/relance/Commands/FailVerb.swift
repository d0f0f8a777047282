import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables

/// A history's way to say that the server refused a message; no command for people.
struct FailVerb: StoreVerb {
  static let configuration = CommandConfiguration(commandName: "fail", shouldDisplay: false)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: ReminderSelection
  @Option(help: .say("La réponse du serveur.", "The server's reply.", name: "TEXT")) var reason: String

  func perform(in session: StoreSession) throws -> Int32 {
    guard session.isReplay else {
      throw CommandProblem.usage(
        french: "« fail » n'existe que dans une histoire.", english: "\"fail\" exists in histories only.")
    }
    let ids = try session.reminders(selection.ids, customer: selection.customer) {
      $0.state.word == "approved"
    }
    for id in ids { try SendReplay(session).fail(id, reason: reason) }
    return 0
  }
}
