import Backoffice
import Casework
import Dunning
import Intake
import Receivables
import Wording

extension Console {
  /// Says what a person must know of a decision that was taken all the same; refused rows are the import's to say.
  func say(_ remark: Casework.Remark) {
    switch remark {
    case .unknownCustomer, .unknownInvoice: break
    default: note(remark.text(in: language))
    }
  }

  /// Says a refused row: file, line, column, excerpt, problem, remedy.
  func say(_ problem: RowProblem, files: [UnderstoodFile]) {
    let file = files.indices.contains(problem.origin.file) ? files[problem.origin.file].name : ""
    let column = problem.column.isEmpty ? "" : say(" colonne \(problem.column)", " column \(problem.column)")
    let excerpt = problem.excerpt.isEmpty ? "" : say(" « \(problem.excerpt) »", " \"\(problem.excerpt)\"")
    note(
      "\(file):\(problem.origin.line):\(column)\(excerpt) \(problem.problem(in: language)) "
        + problem.remedy(in: language))
  }
}
