import Casework
import Correspondence
import Delivery
import Dunning
import Receivables
import Wording

/// The statement of account of one customer in one currency (relevé de compte).
package struct StatementBuilder {
  let book: Casebook
  let ledger: Ledger

  /// Reads a casebook as of the ledger's day.
  package init(book: Casebook, ledger: Ledger) {
    self.book = book
    self.ledger = ledger
  }

  /// Every open document, unallocated payments, totals by age, and where to pay.
  ///
  /// The balance is that of the account; the payment box asks for what of it may be transferred: nothing that is
  /// disputed, under insolvency, barred or written off.
  package func statement(
    of id: CustomerID, currency: Currency, language: Language, asOf day: Day
  ) -> StatementDocument {
    let company = book.house?.company
    let balance = ledger.account(of: id, in: currency).balance
    let claims = book.claims(of: id, on: ledger)
    let held = claims.filter { !$0.value.isPayable && book.portfolio.invoice($0.key)?.currency == currency }
      .reduce(0) { $0 + ledger.standing.open($1.key) }
    let payable = max(0, balance.net - held)
    func money(_ cents: Int) -> String { Amount(cents: cents, currency: currency).text(in: language) }
    var document = frame(of: id, language: language, asOf: day)
    document.table = table(of: id, currency: currency, language: language, asOf: day, claims: claims)
    document.totals = [
      .init(label: language.say("Dont échu", "Of which overdue"), amount: money(balance.overdue)),
      .init(label: language.say("Avoirs et acomptes", "Credits"), amount: money(balance.credits)),
      .init(label: language.say("Solde dû", "Balance due"), amount: money(balance.net)),
    ]
    if held > 0 {
      document.totals.append(
        .init(
          label: language.say("À régler, sans les pièces marquées", "To pay, without the marked documents"),
          amount: money(payable)))
    }
    document.agedBalance = LetterTable(
      columns: AgedBalance.Bucket.allCases.map {
        LetterTable.Column($0.name(in: language), alignment: .right)
      },
      rows: [AgedBalance.Bucket.allCases.map { money(balance[$0]) }])
    if let company, payable > 0 {
      document.payment = PaymentBox(
        bank: company.bank, reference: book.portfolio.customer(id)?.number ?? "",
        amount: Amount(cents: payable, currency: currency), language: language)
    }
    return document
  }

  /// A statement without figures: whose it is, from whom, of which day.
  func frame(of id: CustomerID, language: Language, asOf day: Day) -> StatementDocument {
    let customer = book.portfolio.customer(id)
    let company = book.house?.company
    return StatementDocument(
      title: language.say("Relevé de compte", "Statement of account"),
      company: [company?.legalName ?? ""] + (company?.postalLines ?? []),
      customer: [customer?.shownName(in: language) ?? ""] + (customer.map(postalLines) ?? []),
      asOf: language.say(
        "Situation au \(day.long(in: language)) · compte \(customer?.number ?? "")",
        "As of \(day.long(in: language)) · account \(customer?.number ?? "")"),
      table: LetterTable(columns: [], rows: []), totals: [], footer: [company?.legalLine ?? ""],
      pageLabel: "page {x}/{y}", created: day.iso)
  }

  /// The columns of a statement's table.
  func columns(in language: Language) -> [LetterTable.Column] {
    [
      .init(language.say("Pièce", "Document"), weight: 3), .init("Date", weight: 2),
      .init(language.say("Échéance", "Due"), weight: 2),
      .init(language.say("Montant TTC", "Total"), alignment: .right, weight: 3),
      .init(language.say("Reste dû", "Open"), alignment: .right, weight: 3),
      .init(language.say("Retard", "Late"), alignment: .right, weight: 2),
    ]
  }

  /// Open documents of an account in the order of their due days.
  func documents(of id: CustomerID, currency: Currency) -> [Invoice] {
    (book.portfolio.documents.indices.contains(id.index) ? book.portfolio.documents[id.index] : [])
      .map { book.portfolio.invoices[$0.index] }
      .filter { $0.currency == currency && ledger.standing.open($0.id) > 0 }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// Payments of which something is set against nothing.
  func freePayments(of id: CustomerID, currency: Currency) -> [Payment] {
    (book.portfolio.receipts.indices.contains(id.index) ? book.portfolio.receipts[id.index] : [])
      .map { book.portfolio.payments[$0.index] }
      .filter { $0.currency == currency && ledger.standing.unallocated($0.id) > 0 }
  }

  private func postalLines(_ customer: Customer) -> [String] {
    let address = customer.address
    let place = [address.postcode, address.city].filter { !$0.isEmpty }.joined(separator: " ")
    return (address.street + [place]).filter { !$0.isEmpty }
  }

  private func table(
    of id: CustomerID, currency: Currency, language: Language, asOf day: Day,
    claims: [InvoiceID: InvoiceClaim]
  ) -> LetterTable {
    func money(_ cents: Int) -> String { Amount(cents: cents, currency: currency).text(in: language) }
    let rows = documents(of: id, currency: currency).map { invoice in
      let isCredit = invoice.kind == .creditNote
      let open = ledger.standing.open(invoice.id)
      let late = day - invoice.due
      let mark = isCredit ? nil : claims[invoice.id]?.mark(in: language)
      return [
        isCredit ? language.say("Avoir \(invoice.number)", "Credit note \(invoice.number)") : invoice.number,
        invoice.issued.numeric, isCredit ? "" : invoice.due.numeric,
        money(isCredit ? -invoice.cents : invoice.cents),
        money(isCredit ? -open : open),
        mark ?? (!isCredit && late > 0 ? DelayText.short(days: late, in: language) : ""),
      ]
    }
    let receipts = freePayments(of: id, currency: currency).map { payment in
      [
        language.say("Règlement non affecté", "Unallocated payment"), payment.day.numeric, "",
        money(-payment.cents), money(-ledger.standing.unallocated(payment.id)), "",
      ]
    }
    let net = ledger.account(of: id, in: currency).balance.net
    return LetterTable(
      columns: columns(in: language), rows: rows + receipts,
      total: [language.say("Solde", "Balance"), "", "", "", money(net), ""])
  }
}

extension InvoiceClaim {
  /// The word that stands on an invoice's row when it is not to be transferred; nil otherwise.
  func mark(in language: Language) -> String? {
    switch self {
    case .asked, .waiting: nil
    case .disputed: language.say("contestée", "disputed")
    case .suspended: language.say("suspendue", "on hold")
    case .dropped: language.say("non réclamée", "not claimed")
    }
  }
}
