import Journal
import Receivables
import Wording

extension StoreWarning {
  /// What was found, in one sentence.
  func text(in language: Language) -> String {
    switch self {
    case .witnessLost:
      language.say(
        "Le témoin (head) était illisible ; le journal a été relu en entier.",
        "The witness (head) was unreadable; the whole journal was read.")
    case .witnessLags(let path):
      language.say(
        "\(path) ne peut être écrit : une copie ou une restauration pourrait n'être pas reconnue. Rendez l'endroit accessible en écriture.",
        "\(path) cannot be written: a copied or restored store may not be known as one. Make that place writable."
      )
    case .batchWithoutCommit(let first, let lines):
      language.say(
        "Un lot inachevé ne compte pas (ligne \(first), \(language.counted(lines, "ligne", "lignes"))).",
        "An unfinished batch does not count (line \(first), \(language.counted(lines, "line", "lines"))).")
    case .tailRepaired(let quarantine, let bytes):
      language.say(
        "Une dernière ligne inachevée (\(bytes) octets) est dans \(quarantine).",
        "An unfinished last line (\(bytes) bytes) was moved to \(quarantine).")
    case .erasureUnfinished(let subject):
      language.say(
        "L'effacement de \(subject) reste à terminer : la prochaine ouverture le reprend.",
        "The erasure of \(subject) is not completed: the next opening takes it up again.")
    case .erasuresUnreadable(let lines):
      language.say(
        "Dans erasures.jsonl, \(Self.lines(lines, in: .french)) : qui fut effacé ne le serait pas de nouveau dans "
          + "une sauvegarde. Reprenez ce fichier d'une copie.",
        "In erasures.jsonl, \(Self.lines(lines, in: .english)): whoever was erased would not be erased again in a "
          + "backup. Take that file from a copy.")
    case .snapshotIgnored(let name):
      language.say(
        "L'instantané \(name) ne convient pas ; ignoré.", "The snapshot \(name) does not fit; ignored.")
    }
  }

  private static func lines(_ numbers: [Int], in language: Language) -> String {
    let list = numbers.map(String.init).joined(separator: ", ")
    return numbers.count == 1
      ? language.say("la ligne \(list) est illisible", "line \(list) is unreadable")
      : language.say("les lignes \(list) sont illisibles", "lines \(list) are unreadable")
  }
}
