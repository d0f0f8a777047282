import ArgumentParser
import PlainText
import Receivables

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: .say(
      "Le dossier (par défaut : relance, parmi les données XDG).",
      "The store's folder (default: relance among XDG data).", name: "DIR"))
  var store: String?

  @Option(
    help: .say(
      "Agit à ce jour ; un dossier réel ne l'accepte qu'en lecture.",
      "Act as of this day; a live store takes it for reading only.", name: "YYYY-MM-DD"))
  var today: Day?

  @Option(help: .say("Langue : fr ou en.", "Language: fr or en.", name: "fr|en"))
  var lang: Language?

  @Option(
    name: .customLong("as"),
    help: .say("Qui agit (par défaut : le nom de session).", "Who acts (default: the login).", name: "NAME"))
  var collector: String?

  @Option(
    name: .customLong("op-id"),
    help: .say(
      "Une commande répétée avec le même identifiant rend son premier résultat.",
      "A repeated command with the same id returns its first result.", name: "ID"))
  var operation: String?

  @Flag(help: .say("JSON en ASCII sur la sortie standard.", "JSON in ASCII on standard output."))
  var json = false

  @Flag(help: .say("Seulement des signes ASCII.", "Only ASCII signs."))
  var ascii = false

  @Option(help: .say("Thème du tableau de bord.", "Theme of the dashboard.", name: "NAME"))
  var theme: String?

  @Flag(
    help: .say(
      "Écrit aussi sur un disque réseau : un seul poste à la fois.",
      "Writes on a network file system too: one machine at a time.")
  )
  var allowNetworkFs = false

  @Flag(
    name: .customLong("read-only"), help: .say("N'écrit jamais dans le dossier.", "Never write to the store.")
  )
  var readOnly = false

  func validate() throws {
    if let operation, operation.isBlank {
      throw ValidationError(
        CommandWords.say(
          "--op-id est vide : donnez un identifiant, ou retirez l'option.",
          "--op-id is empty: give an id, or leave the option out."))
    }
    if let collector, collector.isBlank {
      throw ValidationError(
        CommandWords.say(
          "--as est vide : donnez un nom, ou retirez l'option.",
          "--as is empty: give a name, or leave the option out."))
    }
  }
}
