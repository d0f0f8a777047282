import Casework
import Correspondence
import Delivery
import Dunning
import Receivables
import Wording

/// The statement of account of one customer in one currency (relevé de compte).
package struct StatementBuilder {
  private let book: Casebook
  private let ledger: Ledger

  /// Reads a casebook as of the ledger's day.
  package init(book: Casebook, ledger: Ledger) {
    self.book = book
    self.ledger = ledger
  }

  /// Every open document, unallocated payments, totals by age, and where to pay.
  package func statement(
    of id: CustomerID, currency: Currency, language: Language, asOf day: Day
  ) -> StatementDocument {
    let customer = book.portfolio.customer(id)
    let company = book.house?.company
    let balance = ledger.account(of: id, in: currency).balance
    func money(_ cents: Int) -> String { Amount(cents: cents, currency: currency).text(in: language) }
    return StatementDocument(
      title: language.say("Relevé de compte", "Statement of account"),
      company: [company?.legalName ?? ""] + (company?.postalLines ?? []),
      customer: [customer?.shownName(in: language) ?? ""] + (customer.map(postalLines) ?? []),
      asOf: language.say(
        "Situation au \(day.long(in: language)) · compte \(customer?.number ?? "")",
        "As of \(day.long(in: language)) · account \(customer?.number ?? "")"),
      table: table(of: id, currency: currency, language: language, asOf: day),
      totals: [
        .init(label: language.say("Dont échu", "Of which overdue"), amount: money(balance.overdue)),
        .init(label: language.say("Avoirs et acomptes", "Credits"), amount: money(balance.credits)),
        .init(label: language.say("Solde dû", "Balance due"), amount: money(balance.net)),
      ],
      agedBalance: LetterTable(
        columns: AgedBalance.Bucket.allCases.map {
          LetterTable.Column($0.name(in: language), alignment: .right)
        },
        rows: [AgedBalance.Bucket.allCases.map { money(balance[$0]) }]),
      payment: company.map {
        PaymentBox(
          bank: $0.bank, reference: customer?.number ?? "",
          amount: Amount(cents: max(0, balance.net), currency: currency), language: language)
      }, footer: [company?.legalLine ?? ""], pageLabel: "page {x}/{y}", created: day.iso)
  }

  private func postalLines(_ customer: Customer) -> [String] {
    let address = customer.address
    let place = [address.postcode, address.city].filter { !$0.isEmpty }.joined(separator: " ")
    return (address.street + [place]).filter { !$0.isEmpty }
  }

  private func table(of id: CustomerID, currency: Currency, language: Language, asOf day: Day) -> LetterTable
  {
    func money(_ cents: Int) -> String { Amount(cents: cents, currency: currency).text(in: language) }
    let documents =
      (book.portfolio.documents.indices.contains(id.index) ? book.portfolio.documents[id.index] : [])
      .map { book.portfolio.invoices[$0.index] }
      .filter { $0.currency == currency && ledger.standing.open($0.id) > 0 }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    let rows = documents.map { invoice in
      let isCredit = invoice.kind == .creditNote
      let open = ledger.standing.open(invoice.id)
      let late = day - invoice.due
      return [
        isCredit ? language.say("Avoir \(invoice.number)", "Credit note \(invoice.number)") : invoice.number,
        invoice.issued.numeric, isCredit ? "" : invoice.due.numeric,
        money(isCredit ? -invoice.cents : invoice.cents),
        money(isCredit ? -open : open),
        !isCredit && late > 0 ? DelayText.short(days: late, in: language) : "",
      ]
    }
    let receipts =
      (book.portfolio.receipts.indices.contains(id.index) ? book.portfolio.receipts[id.index] : [])
      .filter {
        book.portfolio.payments[$0.index].currency == currency && ledger.standing.unallocated($0) > 0
      }
      .map { receipt in
        let payment = book.portfolio.payments[receipt.index]
        return [
          language.say("Règlement non affecté", "Unallocated payment"), payment.day.numeric, "",
          money(-payment.cents), money(-ledger.standing.unallocated(receipt)), "",
        ]
      }
    let net = ledger.account(of: id, in: currency).balance.net
    return LetterTable(
      columns: [
        .init(language.say("Pièce", "Document"), weight: 3), .init("Date", weight: 2),
        .init(language.say("Échéance", "Due"), weight: 2),
        .init(language.say("Montant TTC", "Total"), alignment: .right, weight: 3),
        .init(language.say("Reste dû", "Open"), alignment: .right, weight: 3),
        .init(language.say("Retard", "Late"), alignment: .right, weight: 2),
      ],
      rows: rows + receipts,
      total: [language.say("Solde", "Balance"), "", "", "", money(net), ""])
  }
}
