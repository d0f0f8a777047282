import ArgumentParser
import Backoffice
import Casework
import Dunning
import Glibc
import Journal
import Receivables
import Wording

/// Lets a damaged store go on from its sound part.
struct SalvageVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "salvage",
    abstract: CommandWords.say(
      "Reprend un dossier abîmé à partir de ce qui est sain.",
      "Lets a damaged store go on from what is sound."),
    discussion: CommandWords.say(
      """
      Une sauvegarde vaut mieux : essayez d'abord « store restore ». Dit exactement ce qui serait perdu, puis demande
      le numéro de la dernière ligne gardée ; sans terminal, il faut --yes. Le journal trouvé reste entier dans
      quarantine/. Ce qui a pu partir ne repart pas sans une personne.
      --json : {"damaged","sound","lost":[{"segment","offset","bytes","number","sound","kinds"}],"maybeSent",
      "salvaged","quarantine","uncertain","returned"}.
      """,
      """
      A backup is better: try "store restore" first. Says exactly what would be lost, then asks for the number of the
      last line that stays; without a terminal --yes is needed. The journal as found stays whole in quarantine/.
      What may have been sent never leaves again without a person.
      --json: {"damaged","sound","lost":[{"segment","offset","bytes","number","sound","kinds"}],"maybeSent",
      "salvaged","quarantine","uncertain","returned"}.
      """))

  @OptionGroup var global: GlobalOptions
  @Flag(
    help: .say(
      "Sans demander, là où il n'y a pas de terminal.", "Without asking, where there is no terminal."))
  var yes = false

  func perform(on console: Console) throws -> Int32 {
    let session = try StoreSession.open(global, isWriting: true, console: console)
    try session.keeper.requireMark()
    let store = session.keeper.store
    guard let survey = try store.surveyDamage() else {
      let before = try session.keeper.salvagedBefore(on: try session.occasion())
      tellSound(before, in: session)
      return before?.exitCode ?? 0
    }
    let account = SalvageAccount(survey: survey, book: session.book)
    if !global.json { account.tell(on: console) }
    guard try isAgreed(survey, on: console) else {
      if global.json { console.json { account.write(to: &$0, report: nil) } }
      throw CommandProblem.salvageNotConfirmed
    }
    let report = try Bookkeeper.salvage(
      survey, of: store, stateFolder: try StoreLocator(session.surroundings).stateFolder(),
      on: try session.occasion())
    if global.json {
      console.json { account.write(to: &$0, report: report) }
    } else {
      console.tellSalvaged(report, in: session.book)
    }
    return report.exitCode
  }

  /// A sound journal: there is nothing to do, or this very operation has done it.
  private func tellSound(_ before: EpochReport?, in session: StoreSession) {
    let console = session.console
    guard !global.json else {
      return console.json { writer in
        writer.beginObject()
        writer.field("damaged", false)
        if let before { writer.fields(of: before) }
        writer.endObject()
      }
    }
    if let before { return console.tellSalvaged(before, in: session.book) }
    console.line(
      console.say("Le journal est sain : rien à sauver.", "The journal is sound: nothing to salvage."))
  }

  /// Whether the person typed the number of the last line that stays.
  private func isAgreed(_ survey: SalvageSurvey, on console: Console) throws -> Bool {
    guard isatty(STDIN_FILENO) == 1 else { return yes }
    console.flush()
    tcflush(STDIN_FILENO, TCIFLUSH)
    let line = survey.sound.line
    console.note(
      console.say(
        "Tapez \(line) pour renoncer à tout ce qui suit la ligne \(line) :",
        "Type \(line) to give up everything after line \(line):"))
    return readLine().flatMap { Int($0) } == line
  }
}
