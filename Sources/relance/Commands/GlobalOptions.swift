import ArgumentParser
import Receivables

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Dossier (default: XDG data folder, relance).", valueName: "DIR"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "Act as of this day; a live store takes it for reading only.", valueName: "YYYY-MM-DD"))
  var today: Day?

  @Option(help: ArgumentHelp("Language: fr or en.", valueName: "fr|en"))
  var lang: Language?

  @Option(name: .customLong("as"), help: ArgumentHelp("Who acts (default: the login).", valueName: "NAME"))
  var collector: String?

  @Option(
    name: .customLong("op-id"),
    help: ArgumentHelp("A repeated command with the same id returns its first result.", valueName: "ID"))
  var operation: String?

  @Flag(help: "JSON in ASCII on standard output.")
  var json = false

  @Flag(help: "Only ASCII signs.")
  var ascii = false

  @Option(help: ArgumentHelp("Theme of the dashboard.", valueName: "NAME"))
  var theme: String?

  @Flag(name: .customLong("read-only"), help: "Never write to the store.")
  var readOnly = false
}
