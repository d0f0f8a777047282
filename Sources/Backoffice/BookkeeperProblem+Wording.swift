import Casework
import Intake
import Journal
import Receivables
import Settings
import Wording

extension BookkeeperProblem {
  /// What is wrong and the one thing to do about it, each a sentence.
  package func phrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .store(let problem): problem.phrase(in: language)
    case .unfinished(let problem): problem.phraseOfRecorded(in: language)
    case .refused(let refusal): refusal.phrase(in: language)
    case .copied(let reason): reason.phrase(in: language)
    case .settings(let problems):
      problems.first?.placedPhrase(in: language)
        ?? language.phrase(("Réglages refusés.", "Les corriger."), ("Settings refused.", "Correct them."))
    case .file(let problem):
      ProblemPhrase(
        "\(problem.name): \(problem.problem(in: language).asSentence)",
        problem.remedy(in: language).asSentence)
    default: usagePhrase(in: language)
    }
  }

  private func usagePhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .openedForReading:
      language.phrase(
        ("Ouvert avec --read-only.", "Rouvrir sans pour enregistrer."),
        ("Opened with --read-only.", "Open it without to record anything."))
    case .openedInThePast:
      language.phrase(
        ("Le dossier est ouvert en lecture seule.", "L'ouvrir sans date passée pour enregistrer."),
        ("The store is opened for reading only.", "Open it without a past day to record anything."))
    case .todayForbidden:
      language.phrase(
        (
          "--today est refusé sur un dossier réel pour une commande qui enregistre.",
          "Retirer --today, ou ajouter --dry-run."
        ),
        (
          "--today is refused on a live store for a command that records.",
          "Leave --today out, or add --dry-run."
        ))
    case .operationUsed(let operation, let day):
      language.phrase(
        (
          "L'identifiant « \(operation) » a servi à une autre commande le \(day.numeric).",
          "Rien n'est enregistré : donner un autre --op-id."
        ),
        (
          "The id \"\(operation)\" was used by another command on \(day.numeric).",
          "Nothing was recorded: give another --op-id."
        ))
    case .otherMode:
      language.phrase(
        (
          "Ce dossier est passé en réel entre-temps : rien n'est demandé, rien n'est parti.",
          "Relire la file, puis recommencer."
        ),
        (
          "This store went live meanwhile: nothing was requested, nothing left.",
          "Read the queue again, then repeat."
        ))
    case .hasSentTests:
      language.phrase(
        ("Ce dossier a envoyé des essais.", "Créez-en un neuf et importez-y vos comptes."),
        ("This store has sent tests.", "Make a new one and import your ledger there."))
    case .notUnderstood(let word, let what): misread(word, what, language)
    case .unreadable(let path, _):
      language.phrase(
        ("Impossible de lire \(path).", "Vérifier le chemin et les droits du fichier."),
        ("Cannot read \(path).", "Check the path and the rights of the file."))
    case .notAFile, .tooLarge, .noStateFolder, .relativeHome, .messageLost: placePhrase(in: language)
    case .noRoomToSend:
      language.phrase(
        ("Moins de 5 Mo libres : rien n'est demandé.", "Libérez de la place, puis recommencer."),
        ("Less than 5 MB free: nothing was requested.", "Make room, then repeat."))
    case .noRoomForImport(let bytes):
      language.phrase(
        (
          "Le disque n'a pas la place d'importer \(bytes / 1_048_576) Mo (trois fois la taille des fichiers).",
          "Libérer de la place et importer à nouveau."
        ),
        (
          "The disk has no room to import \(bytes / 1_048_576) MB (three times the size of the files).",
          "Free some room and import again."
        ))
    default:
      language.phrase(
        ("Ni HOME ni XDG_DATA_HOME ne sont définis.", "Donner le dossier avec --store."),
        ("Neither HOME nor XDG_DATA_HOME is set.", "Name the store with --store."))
    }
  }

  private func misread(_ word: String, _ what: Expectation, _ language: Language) -> ProblemPhrase {
    switch what {
    case .day:
      language.phrase(
        ("« \(word) » n'est pas une date.", "Écrire AAAA-MM-JJ."),
        ("\"\(word)\" is not a day.", "Write YYYY-MM-DD."))
    case .zone:
      language.phrase(
        ("Fuseau « \(word) » inconnu.", "Choisir parmi \(CivilZone.names.joined(separator: ", "))."),
        ("Unknown zone \"\(word)\".", "Choose one of \(CivilZone.names.joined(separator: ", "))."))
    case .moment:
      language.phrase(
        ("« \(word) » n'est pas un instant.", "Écrire des secondes Unix."),
        ("\"\(word)\" is not a moment.", "Write Unix seconds."))
    }
  }

}

extension StoreWitness.Reason {
  fileprivate func phrase(in language: Language) -> ProblemPhrase {
    let remedy =
      self == .isOtherStore
      ? language.say(
        "Rien n'y a été écrit. Quitter et rouvrir.", "Nothing was written to it. Quit and open again.")
      : language.say(
        "Vérifier qu'aucune autre copie ne sert, puis reprendre celle-ci avec « relance store adopt ».",
        "Check that no other copy is in use, then take this one over with \"relance store adopt\".")
    let problem =
      switch (self, language) {
      case (.isOlder(let seen, let found), .french):
        "Dossier restauré : ce poste a vu \(language.counted(seen, "ligne", "lignes")), il n'y en a que \(found)."
      case (.isOlder(let seen, let found), .english):
        "Restored store: this machine has seen \(language.counted(seen, "line", "lines")), there is no more than \(found)."
      case (.hasOtherHistory, .french):
        "Dossier restauré : sa dernière ligne n'est plus celle que ce poste a vue."
      case (.hasOtherHistory, .english): "Restored store: its last line is not the one this machine has seen."
      case (.hasOtherLock, .french): "Dossier copié : son fichier lock est un autre fichier."
      case (.hasOtherLock, .english): "Copied store: its lock is another file."
      case (.isRestored, .french): "Ce dossier vient d'une sauvegarde : il est en lecture, rien ne part."
      case (.isRestored, .english): "This store comes from a backup: it is read-only and nothing leaves."
      case (.isOtherStore, .french): "Un autre dossier a pris la place de celui-ci."
      case (.isOtherStore, .english): "Another store has taken the place of this one."
      case (.isFromOtherMachine, .french): "Ce dossier vient d'un autre poste."
      case (.isFromOtherMachine, .english): "This store comes from another machine."
      }
    return ProblemPhrase(problem, remedy)
  }
}
