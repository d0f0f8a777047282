import Receivables
import Wording

extension StoreProblem {
  /// What is wrong with a backup, an archive or an anchor, and what to do about it.
  func refusedKeeping(in language: Language) -> ProblemPhrase {
    func say(_ french: (String, String), _ english: (String, String)) -> ProblemPhrase {
      ProblemPhrase(language.say(french.0, english.0), language.say(french.1, english.1))
    }
    switch self {
    case .anchorDiffers(let line, let isMissing):
      return say(
        (
          isMissing
            ? "Le journal s'arrête avant la ligne \(line), dont l'empreinte a été gardée."
            : "La ligne \(line) n'est plus celle dont l'empreinte a été gardée : le journal a été réécrit.",
          "Comparez avec une sauvegarde antérieure avant de vous fier à ce dossier."
        ),
        (
          isMissing
            ? "The journal ends before line \(line), whose hash was kept."
            : "Line \(line) is no longer the one whose hash was kept: the journal was rewritten.",
          "Compare it with an earlier backup before you trust this store."
        ))
    case .noAnchor(let path, let line?):
      return say(
        (
          "\(path), ligne \(line) : cette ancre est abîmée : il faut un numéro, puis 64 chiffres hexadécimaux en minuscules.",
          "Donnez ce que relance verify a affiché : un numéro et une empreinte."
        ),
        (
          "\(path), line \(line): this anchor is spoilt: a number is needed, then 64 hexadecimal digits in small letters.",
          "Give what relance verify printed: a number and a hash."
        ))
    case .noAnchor(let path, nil):
      return say(
        (
          "\(path) ne contient aucune ancre.",
          "Donnez ce que relance verify a affiché : un numéro et une empreinte."
        ),
        ("\(path) holds no anchor.", "Give what relance verify printed: a number and a hash."))
    case .notABackup(let path):
      return say(
        (
          "\(path) n'est pas une sauvegarde entière de relance.",
          "Donnez ce que relance store backup a écrit."
        ),
        ("\(path) is no whole backup of relance.", "Give what relance store backup wrote."))
    case .spoiltBackup(let file):
      return say(
        ("La sauvegarde est abîmée : \(file) manque ou a changé.", "Prenez une autre sauvegarde."),
        ("The backup is damaged: \(file) is missing or has changed.", "Take another backup."))
    case .insideStore(let path):
      return say(
        (
          "\(path) est dans le dossier lui-même.",
          "Choisissez un endroit hors du dossier, au mieux un autre disque."
        ),
        ("\(path) lies in the store itself.", "Choose a place outside, best on another disk."))
    case .occupied(let path):
      return say(
        ("\(path) existe déjà et n'est jamais écrasé.", "Choisissez un nouveau nom."),
        ("\(path) is there already and is never overwritten.", "Choose a new name."))
    case .programMissing(let name):
      return say(
        (
          "Le programme \(name) n'est pas installé.",
          "Installez-le (apt install \(name)), ou prenez un dossier."
        ),
        ("The program \(name) is not installed.", "Install it (apt install \(name)), or take a folder."))
    case .programFailed(let name, let code):
      return say(
        ("Le programme \(name) a échoué (\(code)).", "Vérifiez la place et le fichier, puis recommencez."),
        ("The program \(name) failed (\(code)).", "Check the space and the file, then try again."))
    default:
      return phrase(in: language)
    }
  }
}
