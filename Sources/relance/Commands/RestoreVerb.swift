import ArgumentParser
import Digest
import Journal
import Receivables

/// Makes a store of a backup.
struct RestoreVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: CommandWords.say(
      "Restaure une sauvegarde dans un dossier neuf ou vide.",
      "Restores a backup into a new or empty folder."),
    discussion: CommandWords.say(
      """
      Tout est vérifié avant que le dossier prenne son nom. Il est en lecture et rien n'en part jusqu'à
      « relance store adopt » : ce qui a pu partir depuis la sauvegarde attend alors une personne.
      --json : {"store","files","made","line","hash","spoilt"}.
      """,
      """
      Everything is checked before the folder gets its name. It is read-only and nothing leaves it until
      "relance store adopt": what may have left since the backup then waits for a person.
      --json: {"store","files","made","line","hash","spoilt"}.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("La sauvegarde.", "The backup.", name: "BACKUP"))
  var backup: String
  @Argument(help: .say("Le dossier à créer.", "The folder to make.", name: "DIR"))
  var folder: String

  func perform(on console: Console) throws -> Int32 {
    let restored = try StoreFolder.restore(backup, to: folder)
    if global.json {
      console.json { writer in
        writer.beginObject()
        writer.field("store", folder)
        writer.field("files", restored.files)
        writer.field("made", restored.made.text)
        writer.field("line", restored.head.line)
        writer.field("hash", restored.head.hash.hex)
        writer.field("spoilt", listing: restored.spoiltBlobs) { $0.string($1) }
        writer.endObject()
      }
    } else {
      console.line(
        console.say(
          "Restauré et vérifié : \(restored.files) fichiers, jusqu'à la ligne \(restored.head.line), "
            + "sauvegarde du \(restored.made.text).",
          "Restored and checked: \(restored.files) files, up to line \(restored.head.line), "
            + "backup of \(restored.made.text)."))
      console.line(
        console.say(
          "Rien n'en part avant : relance store adopt --store \(folder)",
          "Nothing leaves it before: relance store adopt --store \(folder)"))
    }
    for name in restored.spoiltBlobs {
      console.note(
        console.say(
          "Le message gardé \(name) était déjà abîmé.", "The message kept as \(name) was damaged already."))
    }
    return 0
  }
}
