import Backoffice
import Casework
import Dunning
import Intake
import Receivables
import Wording

extension Console {
  /// Says what a person must know of a decision that was taken all the same; refused rows are the import's to say.
  func say(_ remark: Casework.Remark, of book: Casebook) {
    switch remark {
    case .unknownCustomer, .unknownInvoice: break
    case .currencyMismatch(let origin, let number):
      row(
        origin,
        say("\(number) : la devise n'est pas celle de la facture.", "\(number): not the invoice's currency."))
    case .dueBeforeIssue(let origin, let number):
      row(origin, say("\(number) : échéance avant émission.", "\(number): due before it was issued."))
    case .refundWithoutPayment(let origin, let cents):
      let amount = Amount(cents: cents).figures(in: language)
      row(origin, say("remboursement \(amount) sans paiement.", "refund \(amount) without a payment."))
    case .changedInvoice(let origin, let number):
      row(origin, say("\(number) : facture modifiée.", "\(number): invoice changed."))
    case .alreadyImported(let file):
      note(say("\(file) est déjà importé : rien ne change.", "\(file) was imported before: nothing changes."))
    case .earlierPromiseBroken(let id):
      note(
        say("Une promesse précédente (\(id)) n'a pas été tenue.", "An earlier promise (\(id)) was broken."))
    case .secondPromise(let count):
      note(
        say(
          "C'est la promesse n° \(count) pour ces factures.",
          "This is promise no. \(count) on these invoices."))
    case .overpaid(let cents):
      let amount = Amount(cents: cents).figures(in: language)
      note(say("\(amount) restent à affecter.", "\(amount) remain to be allocated."))
    case .reminderRefused(let id, let refusal):
      let phrase = refusal.phrase(in: language)
      note("\(id): \(phrase.problem) \(phrase.remedy)")
    }
  }

  private func row(_ origin: EntryOrigin, _ text: String) {
    note(say("ligne \(origin.line) : ", "line \(origin.line): ") + text)
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
