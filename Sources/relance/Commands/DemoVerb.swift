import ArgumentParser
import Backoffice
import Casework
import Glibc
import Journal
import Receivables

/// Opens the dashboard on a fresh store of the sample company; nothing can leave the machine.
struct DemoVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: CommandWords.say(
      "Une société d'exemple, dans un dossier neuf ; rien ne peut partir.",
      "A sample company in a new store; nothing can leave."),
    discussion: CommandWords.say(
      "Sans --store le dossier est provisoire et disparaît à la fermeture ; avec --store il est neuf et reste.",
      "Without --store the store is temporary and goes when it is closed; with --store it is new and stays."))

  @OptionGroup var global: GlobalOptions
  @Option(
    help: .say(
      "Où sont les fichiers de la société d'exemple.", "Where the sample company's files are.", name: "DIR"))
  var sample: String?
  @Flag(
    help: .say(
      "Construit le dossier et imprime son chemin, rien de plus.",
      "Only builds the store and prints its path.")) var buildOnly = false

  func perform(on console: Console) throws -> Int32 {
    if !buildOnly, isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1 {
      throw CommandProblem.noTerminal
    }
    let folder = try SampleCompany.find(sample)
    let company = try SampleCompany(reading: folder)
    let session = try DemoStore.build(company, console: console, options: global, isQuiet: !buildOnly)
    if buildOnly {
      console.line(session.keeper.store.path)
      return 0
    }
    var options = global
    options.store = session.keeper.store.path
    options.today = global.today ?? company.today
    session.isReplay = false
    session.choice = OccasionChoice(
      today: options.today, collector: options.collector ?? session.surroundings.collector,
      now: session.surroundings.now(in: .demo), zone: session.choice.zone)
    let isTemporary = global.store == nil
    defer { if isTemporary { DemoStore.remove(session.keeper.store.path) } }
    return try DashboardLoop.run(session, options: options)
  }
}
