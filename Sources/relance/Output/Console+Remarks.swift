import Backoffice
import Casework
import Dunning
import Intake
import Receivables
import Wording

extension Console {
  /// Changed invoices that are named one by one; of a big file that says all of them anew, the rest is counted.
  private static let mostNamed = 20

  /// Says what a person must know of a decision that was taken all the same; refused rows are the import's to say.
  func say(_ remark: Casework.Remark) { note(remark.text(in: language)) }

  /// Says what a person must know of an import, each with its file and line; refused rows are said as problems.
  func say(_ remarks: [Casework.Remark], files: [UnderstoodFile]) {
    let names = files.map(\.name)
    var changed = 0
    for remark in remarks where !remark.isRefusal {
      if case .changedInvoice = remark {
        changed += 1
        if changed > Self.mostNamed { continue }
      }
      note(remark.text(in: language, files: names))
    }
    let rest = changed - Self.mostNamed
    guard rest > 0 else { return }
    note(
      language.counted(
        rest, say("autre facture modifiée", "more changed invoice"),
        say("autres factures modifiées", "more changed invoices"))
        + say(" ; --json les nomme toutes.", "; --json names them all."))
  }

  /// Says a refused row: file, line, column, excerpt, problem, remedy.
  func say(_ problem: RowProblem, files: [UnderstoodFile]) {
    let file = files.indices.contains(problem.origin.file) ? files[problem.origin.file].name : ""
    note(problem.text(in: language, file: file))
  }
}
