import Dunning
import Receivables
import Wording

extension BookkeeperProblem {
  /// What is wrong with a file, a folder or what was kept of a message.
  func placePhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .notAFile(let path):
      language.phrase(
        (
          "\(path) n'est pas un fichier ordinaire (dossier, tube, périphérique…) : rien n'en est lu.",
          "Mettre un fichier à sa place."
        ),
        (
          "\(path) is no plain file (a folder, a pipe, a device…): nothing of it is read.",
          "Put a file in its place."
        ))
    case .tooLarge(let path, let limit):
      language.phrase(
        (
          "\(path) dépasse \(limit >> 20) Mo : ce n'est pas le fichier attendu, rien n'en est lu.",
          "Vérifier le nom, ou raccourcir le fichier."
        ),
        (
          "\(path) is larger than \(limit >> 20) MB: it is not what is expected, and nothing of it is read.",
          "Check the name, or shorten the file."
        ))
    case .noStateFolder:
      language.phrase(
        (
          "Ni HOME ni XDG_STATE_HOME ne sont définis : c'est là que ce poste se souvient de ses dossiers.",
          "Définir HOME, ou XDG_STATE_HOME (un chemin absolu)."
        ),
        (
          "Neither HOME nor XDG_STATE_HOME is set: this machine remembers its stores there.",
          "Set HOME, or XDG_STATE_HOME (an absolute path)."
        ))
    case .relativeHome(let home):
      language.phrase(
        (
          "HOME vaut « \(home) », un chemin relatif : il changerait avec le dossier courant.",
          "Donner à HOME un chemin absolu."
        ),
        (
          "HOME is \"\(home)\", a relative path: it would change with the current folder.",
          "Give HOME an absolute path."
        ))
    case .messageLost(let id, .missing):
      language.phrase(
        (
          "Le message gardé de \(id) manque dans blobs/.",
          "Le chercher dans une sauvegarde ; « relance verify » nomme tout ce qui manque."
        ),
        (
          "The message kept of \(id) is missing from blobs/.",
          "Look for it in a backup; \"relance verify\" names all that is missing."
        ))
    case .messageLost(let id, .spoilt):
      language.phrase(
        (
          "Le message gardé de \(id) est abîmé : ce ne sont plus les octets partis.",
          "Le reprendre d'une sauvegarde ; « relance verify » nomme tout ce qui est abîmé."
        ),
        (
          "The message kept of \(id) is spoilt: these are not the bytes that left.",
          "Take it from a backup; \"relance verify\" names all that is spoilt."
        ))
    case .messageLost(let id, .erased):
      language.phrase(
        (
          "Le message de \(id) a été effacé avec les données de son client.",
          "Rien à faire : cela ne revient pas."
        ),
        (
          "The message of \(id) was erased with its customer's data.", "Nothing to do: it does not come back."
        ))
    default: ProblemPhrase("", "")
    }
  }
}
