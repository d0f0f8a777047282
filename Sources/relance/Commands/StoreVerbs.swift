import ArgumentParser
import Backoffice
import Casework
import Journal
import Receivables

/// What is done to a store as a whole.
struct StoreVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: CommandWords.say(
      "Le dossier : réel, vérifier, sauvegarder, restaurer, adopter, sauver.",
      "The store: go live, check, back up, restore, adopt, salvage."),
    subcommands: [
      GoLiveVerb.self, CheckVerb.self, StoreVerifyVerb.self, BackupVerb.self, RestoreVerb.self,
      AdoptVerb.self,
      SalvageVerb.self,
    ])
}

extension WritingOccasion {
  /// The occasion of a change to the store itself.
  static func of(_ command: String, on occasion: Occasion) -> WritingOccasion {
    WritingOccasion(
      command: command, by: occasion.collector, day: occasion.today.iso,
      now: JournalTime(milliseconds: Int64(occasion.now) * 1000), patience: Bookkeeper.patience)
  }
}
