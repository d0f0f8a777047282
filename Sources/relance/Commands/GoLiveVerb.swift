import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Dunning
import Glibc
import Journal
import Receivables
import Settings

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
    guard keeper.mode == .sandbox else {
      throw BookkeeperProblem.store(.modeForbidden(from: keeper.mode, to: .live))
    }
    guard let files = try PeoplesFiles.read(keeper.store), !files.rules.company.legalName.isEmpty,
      !files.rules.company.bank.iban.isEmpty
    else { throw CommandProblem.companyMissing }
    guard !keeper.book.reminders.contains(where: { $0.attempts > 0 }) else {
      throw CommandProblem.usage(
        french: "Ce dossier a envoyé des essais : créez-en un neuf et importez-y vos comptes.",
        english: "This store has sent tests: make a new one and import your ledger there.")
    }
    guard try typedName(on: session.console) == files.rules.company.legalName else {
      throw CommandProblem.companyNameDiffers
    }
    let occasion = try session.occasion()
    let host = try MachineIdentity.read(stateFolder: try StoreLocator(session.surroundings).stateFolder())
    let reader = JournalReader(keeper.store, from: .beginning)
    let writing = WritingOccasion.of("go-live", on: occasion)
    _ = try keeper.store.withLock(writing, reader: reader) { _ in
      do throws(StoreProblem) {
        return try keeper.store.rewritingMark(mode: .live, host: host)
      } catch {
        // The mark may have its name, and only the flush of its folder have failed.
        let isLive = (try? keeper.store.rereadingMark())?.mark.mode == .live
        throw isLive ? BookkeeperProblem.unfinished(error) : .store(error)
      }
    }
    session.console.line(
      session.console.say("Ce dossier est réel : les messages iront aux clients.", "This store is live now."))
    return 0
  }

  private func typedName(on console: Console) throws -> String? {
    if let company { return company }
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    tcflush(STDIN_FILENO, TCIFLUSH)
    console.note(console.say("Tapez la raison sociale :", "Type the company's name:"))
    return readLine()
  }
}
