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
    case .snapshotIgnored(let name):
      language.say(
        "L'instantané \(name) ne convient pas ; ignoré.", "The snapshot \(name) does not fit; ignored.")
    }
  }
}
