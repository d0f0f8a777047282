import Backoffice
import Casework
import Journal
import Receivables
import Settings
import Wording

extension DoctorVerb.Check {
  /// Whether the folder of invoices can be read, and how many overdue ones it holds; nothing where there is none.
  static func invoices(of session: StoreSession, _ settings: StoreSettings, _ console: Console) -> [Self] {
    let store = session.keeper.store.path
    guard let folder = InvoiceFolder(of: settings, in: store) else { return [] }
    let portfolio = session.book.portfolio
    let ledger = session.ledger
    let overdue = portfolio.customers.flatMap {
      session.book.overdueInvoices(of: $0.id, on: ledger, in: nil)
    }
    do throws(BookkeeperProblem) {
      let found = try folder.copies(of: overdue, in: portfolio, atMost: .max)
      let (copied, refused) = (found.paths.count, found.faults.count)
      return [
        Self(
          name: "invoices", isFine: true,
          detail: console.say(
            "\(copied) sur \(overdue.count) factures échues ont leur copie"
              + (refused == 0 ? "" : " ; \(refused) fichier(s) refusé(s), voyez le dossier du client"),
            "\(copied) of \(overdue.count) overdue invoices have their copy"
              + (refused == 0 ? "" : "; \(refused) file(s) refused, see the customer's dossier")))
      ]
    } catch {
      let phrase = error.phrase(in: console.language)
      return [Self(name: "invoices", isFine: false, detail: "\(phrase.problem) \(phrase.remedy)")]
    }
  }
}
