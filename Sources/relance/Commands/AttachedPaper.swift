import Backoffice
import Casework
import Glibc

/// A paper named on the command line: `commande=bc-231.pdf`, or only a file.
struct AttachedPaper {
  let kind: DossierPaper
  let path: String

  init(_ word: String) throws {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let kind = DossierPaper(named: parts[0]) {
      (self.kind, path) = (kind, parts[1])
    } else if parts.count == 2, !FileBytes.exists(word) {
      let kinds = { (place: Int) in DossierPaper.allCases.map { $0.names[place] }.joined(separator: ", ") }
      throw CommandProblem.usage(
        french: "« \(parts[0]) » n'est pas une sorte de pièce : \(kinds(0)).",
        english: "\"\(parts[0])\" is no kind of paper: \(kinds(1)).")
    } else {
      (kind, path) = (.other, word)
    }
    guard access(path, R_OK) == 0 else { throw BookkeeperProblem.unreadable(path: path, code: errno) }
  }
}
