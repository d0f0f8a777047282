import Glibc
import Receivables
import Wording

extension StoreProblem {
  /// What is wrong with the store and what to do about it, in the collector's words.
  package func phrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .damaged(let damage): damage.phrase(in: language)
    case .busy(let holder): Self.busy(holder, in: language)
    case .notAStore, .spoiltMark, .alreadyThere, .foreignOwned, .openToOthers, .wrongKind, .networkFileSystem,
      .modeForbidden, .newer, .readOnly, .unreadable:
      refusedOpening(in: language)
    case .anchorDiffers, .noAnchor, .notABackup, .spoiltBackup, .insideStore, .occupied, .programMissing,
      .programFailed:
      refusedKeeping(in: language)
    case .latched, .noSpace, .inputOutput, .eventTooLong, .reservedKey, .notCaughtUp, .rewritten:
      refusedWriting(in: language)
    }
  }

  private func refusedOpening(in language: Language) -> ProblemPhrase {
    func say(_ french: (String, String), _ english: (String, String)) -> ProblemPhrase {
      ProblemPhrase(language.say(french.0, english.0), language.say(french.1, english.1))
    }
    switch self {
    case .notAStore(let path):
      return say(
        ("\(path) n'est pas un dossier relance.", "Donnez le bon dossier, ou créez-en un avec relance init."),
        ("\(path) is no relance store.", "Give the right folder, or make one with relance init."))
    case .spoiltMark(let path):
      return say(
        (
          "\(path) est un dossier relance dont le fichier STORE manque ou est illisible ; rien n'y est écrit.",
          "Remettez ce fichier, ou le dossier entier, depuis une sauvegarde : relance store restore."
        ),
        (
          "\(path) is a relance store whose file STORE is missing or unreadable; nothing is written there.",
          "Put that file, or the whole store, back from a backup: relance store restore."
        ))
    case .alreadyThere(let path):
      return say(
        ("Le dossier \(path) n'est pas vide.", "Choisissez un dossier vide ou nouveau."),
        ("The folder \(path) is not empty.", "Choose an empty or a new folder."))
    case .foreignOwned(let path):
      return say(
        ("\(path) appartient à un autre utilisateur.", "Ouvrez la session de son propriétaire."),
        ("\(path) belongs to another user.", "Log in as its owner."))
    case .openToOthers(let path):
      return say(
        ("D'autres utilisateurs ont accès à \(path).", "Fermez l'accès : chmod -R go= sur le dossier."),
        ("Other users can reach \(path).", "Close it to them: chmod -R go= on the folder."))
    case .unreadable(let path):
      return say(
        (
          "Vous n'avez pas le droit de lire \(path).", "Rendez-vous ce droit : chmod -R u+rwX sur le dossier."
        ),
        ("You may not read \(path).", "Give yourself that right: chmod -R u+rwX on the folder."))
    case .wrongKind(let path):
      return say(
        ("\(path) est un lien ou un fichier d'une autre sorte.", "Remettez le vrai fichier à sa place."),
        ("\(path) is a link or another kind of file.", "Put the real file back in its place."))
    case .networkFileSystem(let path, let name):
      return say(
        (
          "\(path) est sur un disque réseau (\(name)).",
          "Déplacez-le sur un disque local, ou acceptez un seul poste avec --allow-network-fs."
        ),
        (
          "\(path) lies on a network file system (\(name)).",
          "Move it to a local disk, or accept a single writer with --allow-network-fs."
        ))
    case .modeForbidden(let from, let to):
      return say(
        ("Un dossier \(from.rawValue) ne peut pas devenir \(to.rawValue).", "Créez un nouveau dossier."),
        ("A \(from.rawValue) store cannot become \(to.rawValue).", "Make a new store."))
    case .newer(let features, let needs?, _):
      let names = features.joined(separator: ", ")
      return say(
        ("Ce dossier demande relance \(needs) (\(names)).", "Installez relance \(needs) ou plus récent."),
        ("This store needs relance \(needs) (\(names)).", "Install relance \(needs) or newer."))
    case .newer(let features, nil, _):
      let names = features.joined(separator: ", ")
      return say(
        ("Ce dossier demande une version plus récente (\(names)).", "Mettez relance à jour."),
        ("This store needs a newer version (\(names)).", "Update relance."))
    default:
      return say(
        ("Le dossier est en lecture seule.", "Rendez-le inscriptible pour enregistrer."),
        ("The store is read-only.", "Make it writable to record anything."))
    }
  }

  private func refusedWriting(in language: Language) -> ProblemPhrase {
    func say(_ french: (String, String), _ english: (String, String)) -> ProblemPhrase {
      ProblemPhrase(language.say(french.0, english.0), language.say(french.1, english.1))
    }
    switch self {
    case .latched:
      return say(
        ("Une erreur de disque a mis le dossier en lecture seule.", "Lancez relance store check --clear."),
        ("A disk error made the store read-only.", "Run relance store check --clear."))
    case .noSpace:
      return say(
        ("\(cause(in: .french)) ; rien n'est enregistré.", "Libérez de la place et recommencez."),
        ("\(cause(in: .english)); nothing was recorded.", "Free some space and try again."))
    case .inputOutput(let path, _, EEXIST):
      return say(
        ("\(path) existe déjà ; rien n'est écrit.", "Donnez un autre nom, ou déplacez ce fichier."),
        ("\(path) exists already; nothing was written.", "Give another name, or move that file away."))
    case .inputOutput(_, _, ENOENT), .inputOutput(_, _, ENOTDIR):
      return say(
        ("\(cause(in: .french)) ; rien n'est enregistré.", "Vérifiez ce chemin."),
        ("\(cause(in: .english)); nothing was recorded.", "Check that path."))
    case .inputOutput:
      return say(
        ("\(cause(in: .french)) ; rien n'est enregistré.", "Vérifiez le disque, puis relance store check."),
        ("\(cause(in: .english)); nothing was recorded.", "Check the disk, then run relance store check."))
    case .eventTooLong(_, let bytes):
      return say(
        ("Un seul fait de \(bytes) octets est trop long.", "Raccourcissez le texte ou partagez le fichier."),
        ("A single fact of \(bytes) bytes is too long.", "Shorten the text or split the file."))
    default:
      return say(
        ("Le journal a changé entre-temps ; rien n'est enregistré.", "Rouvrez le dossier et recommencez."),
        ("The journal changed meanwhile; nothing was recorded.", "Open the store again and retry."))
    }
  }

  /// The same problem met after the decision was recorded, while something else remained to be done.
  package func phraseOfRecorded(in language: Language) -> ProblemPhrase {
    switch self {
    case .noSpace, .inputOutput: ProblemPhrase(cause(in: language) + ".", phrase(in: language).remedy)
    default: phrase(in: language)
    }
  }

  /// What the disk did, the beginning of a sentence; empty for problems of another kind.
  private func cause(in language: Language) -> String {
    switch self {
    case .noSpace(let path): language.say("Plus de place pour écrire \(path)", "No room to write \(path)")
    case .inputOutput(let path, _, ENOENT), .inputOutput(let path, _, ENOTDIR):
      language.say(
        "Fichier ou dossier introuvable : \(path)", "No such file or folder: \(path)")
    case .inputOutput(let path, let operation, let code):
      language.say(
        "Erreur de disque (\(operation), \(code)) sur \(path)",
        "Disk error (\(operation), \(code)) at \(path)")
    default: ""
    }
  }

  private static func busy(_ holder: LockHolder?, in language: Language) -> ProblemPhrase {
    guard let holder else {
      return ProblemPhrase(
        language.say("Le dossier est occupé.", "The store is busy."),
        language.say("Réessayez dans un instant.", "Try again in a moment."))
    }
    let who = "\(holder.command), \(holder.by), pid \(holder.pid), \(holder.seconds(at: .ofTheMachine())) s"
    return ProblemPhrase(
      language.say("Le dossier est occupé : \(who).", "The store is busy: \(who)."),
      language.say("Attendez sa fin, ou arrêtez ce programme.", "Wait for it to end, or stop that program."))
  }
}
