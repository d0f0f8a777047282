import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Dunning
import Glibc
import Journal
import Receivables
import Settings
import Wording

/// Turns a sandbox store into a live one.
struct GoLiveVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "go-live",
    abstract: CommandWords.say(
      "Passe le dossier en réel : les messages iront aux clients.",
      "Makes the store live: messages will go to customers."),
    discussion: CommandWords.say(
      "Tapez le nom de la société comme dans les réglages, ou donnez-le avec --company.",
      "Type the company's name as in the settings, or give it with --company."))

  @OptionGroup var global: GlobalOptions
  @Option(help: .say("Le nom de la société, tapé en entier.", "The company's name, typed.", name: "NAME"))
  var company: String?

  func perform(in session: StoreSession) throws -> Int32 {
    let keeper = session.keeper
    guard keeper.mode == .sandbox || !keeper.hasAnswered else {
      throw BookkeeperProblem.store(.modeForbidden(from: keeper.mode, to: .live))
    }
    guard let files = try keeper.peoplesFiles(), !files.rules.company.legalName.isEmpty,
      !files.rules.company.bank.iban.isEmpty
    else { throw CommandProblem.companyMissing }
    if let obstacle = keeper.obstacleToGoingLive { throw obstacle }
    guard try typedName(on: session.console) == files.rules.company.legalName else {
      throw CommandProblem.companyNameDiffers
    }
    // Whatever happened while the name was typed is read again under the lock.
    let recalled = try keeper.goLive(on: try session.occasion())
    tell(recalled, in: session)
    return 0
  }

  private func tell(_ recalled: [ReminderID], in session: StoreSession) {
    let console = session.console
    console.line(
      console.say("Ce dossier est réel : les messages iront aux clients.", "This store is live now."))
    let approved = session.keeper.book.reminders.count { reminder in
      if case .approved = reminder.state { true } else { false }
    }
    if !recalled.isEmpty {
      let ids = recalled.map(\.description).joined(separator: ", ")
      console.note(
        console.say("Demandes d'essai rendues, à refaire : \(ids).", "Test requests given back: \(ids)."))
    }
    if approved > 0 {
      console.note(
        console.say(
          "\(Language.french.counted(approved, "relance approuvée", "relances approuvées")) : "
            + "« relance send » les enverra aux clients.",
          "\(Language.english.counted(approved, "approved reminder", "approved reminders")): "
            + "\"relance send\" will send to customers."))
    }
  }

  private func typedName(on console: Console) throws -> String? {
    if let company { return company }
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    tcflush(STDIN_FILENO, TCIFLUSH)
    console.note(console.say("Tapez la raison sociale :", "Type the company's name:"))
    return readLine()
  }
}
