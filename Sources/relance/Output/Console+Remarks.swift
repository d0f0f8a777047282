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
    note(problem.text(in: language, file: file))
  }
}
