import ArgumentParser
import Backoffice
import Digest
import Journal
import Receivables

/// Copies the whole store while others may go on working.
struct BackupVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: CommandWords.say(
      "Sauvegarde le dossier entier, même pendant qu'on y travaille.",
      "Backs the whole store up, also while others work in it."),
    discussion: CommandWords.say(
      """
      DESTINATION : un dossier neuf ou vide, ou un fichier neuf en .tar.zst (il faut tar et zstd). Rien n'est jamais
      écrasé ; la copie est relue et vérifiée avant de prendre son nom. Un message gardé qui manque ou qui est abîmé est
      nommé, code 65 : la sauvegarde est faite, sans lui ou tel quel.
      --json : {"target","files","bytes","line","hash","anchor","leftOut","spoilt","missing"}.
      """,
      """
      TARGET: a new or empty folder, or a new file ending in .tar.zst (needs tar and zstd). Nothing is ever
      overwritten; the copy is read back and checked before it gets its name. A kept message that is missing or damaged
      is named, exit code 65: the backup is made, without it or with it as it is.
      --json: {"target","files","bytes","line","hash","anchor","leftOut","spoilt","missing"}.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Où écrire la sauvegarde.", "Where to write the backup.", name: "TARGET"))
  var target: String

  func perform(on console: Console) throws -> Int32 {
    let surroundings = ProcessSurroundings()
    let folder = try StoreLocator(surroundings).store(chosen: global.store)
    let store = try StoreFolder.open(folder, allowingNetwork: global.allowNetworkFs)
    let choice = OccasionChoice(
      today: global.today, collector: global.collector ?? surroundings.collector, operation: global.operation,
      now: surroundings.now(in: store.mark.mode))
    let occasion = try choice.occasion(in: store.mark.mode, isWriting: false)
    let kept = try store.backUp(to: target, on: WritingOccasion.of("backup", on: occasion))
    if global.json {
      console.json { writer in
        writer.beginObject()
        writer.field("target", target)
        writer.field("files", kept.files)
        writer.field("bytes", kept.bytes)
        writer.field("line", kept.head.line)
        writer.field("hash", kept.head.hash.hex)
        writer.field("anchor", kept.head.text)
        writer.field("leftOut", listing: kept.leftOut) { $0.string($1) }
        writer.field("spoilt", listing: kept.spoiltBlobs) { $0.string($1) }
        writer.field("missing", listing: kept.missingBlobs) { $0.string($1) }
        writer.endObject()
      }
    } else {
      console.line(
        console.say(
          "Sauvegardé et vérifié : \(kept.files) fichiers, \(kept.bytes) octets, jusqu'à la ligne \(kept.head.line).",
          "Backed up and checked: \(kept.files) files, \(kept.bytes) bytes, up to line \(kept.head.line)."))
      console.line(console.say("ancre \(kept.head.text)", "anchor \(kept.head.text)"))
    }
    for path in kept.leftOut {
      console.note(
        console.say(
          "\(path) n'est ni fichier ni dossier : laissé de côté.",
          "\(path) is neither file nor folder: left out."))
    }
    console.tell(spoilt: kept.spoiltBlobs, missing: kept.missingBlobs)
    return kept.spoiltBlobs.isEmpty && kept.missingBlobs.isEmpty ? 0 : 65
  }
}
