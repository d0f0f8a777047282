import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables

/// Takes a restored or copied store for this machine's own.
struct AdoptVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: CommandWords.say(
      "Adopte un dossier restauré ou copié : ce qui a pu partir attend une personne.",
      "Adopts a restored or copied store: what may have been sent waits for a person."),
    discussion: CommandWords.say(
      """
      --json : {"adopted","uncertain":[relances à trancher],"returned":[relances à valider de nouveau]}.
      """,
      """
      --json: {"adopted","uncertain":[reminders to be settled],"returned":[reminders to be approved again]}.
      """))

  @OptionGroup var global: GlobalOptions

  func perform(on console: Console) throws -> Int32 {
    let session = try StoreSession.open(global, isWriting: true, console: console)
    switch session.keeper.obstacle {
    case nil, .copied: break
    case let obstacle?: throw obstacle
    }
    let report = try session.keeper.adoptStore(on: try session.occasion())
    guard !global.json else {
      answer(report, on: console)
      return report?.exitCode ?? 0
    }
    guard let report else {
      console.line(
        console.say("Ce dossier est déjà celui de cette machine.", "The store is this machine's already."))
      return 0
    }
    console.line(console.say("Dossier adopté.", "Store adopted."))
    console.tell(report, in: session.book)
    return report.exitCode
  }

  private func answer(_ report: EpochReport?, on console: Console) {
    console.json { writer in
      writer.beginObject()
      writer.field("adopted", report != nil)
      writer.field("uncertain", listing: report?.uncertain ?? []) { $0.string($1.description) }
      writer.field("returned", listing: report?.returned ?? []) { $0.string($1.description) }
      writer.endObject()
    }
  }
}
