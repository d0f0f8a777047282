import Receivables

/// Open amounts while an import is being decided: those of the store, then those that its rows will leave.
struct OpenAmounts {
  private let portfolio: Portfolio
  private let standing: Standing
  /// What persons decided, which files do not know.
  let hands: HandSettlements
  private var present: [Int]
  private var rest: [Int]
  /// Documents of this import, by their customer's position.
  private var added: [[Invoice]] = []

  init(of book: Casebook) {
    portfolio = book.portfolio
    hands = HandSettlements(of: book)
    standing = Standing(of: portfolio, asOf: Day(number: .max))
    present = standing.open
    rest = standing.unallocated
  }

  /// Open cents of a document before the import.
  func before(_ id: InvoiceID) -> Int { standing.open(id) }

  /// Whether a file may well say that so much of a document is open: before the import, or had no person set anything.
  func isOpen(_ id: InvoiceID, cents: Int) -> Bool {
    before(id) == cents || hands.openForFiles(id, open: before(id)) == cents
  }

  /// What a customer owed in all before the import, credits deducted, in cents of all currencies.
  func balanceBefore(of customer: CustomerID) -> Int {
    let documents = portfolio.documents[customer.index].reduce(0) { sum, id in
      sum + (portfolio.invoices[id.index].kind == .creditNote ? -1 : 1) * standing.open(id)
    }
    return portfolio.receipts[customer.index].reduce(documents) { $0 - standing.unallocated($1) }
  }

  /// Whether a file may well say that so much of a payment is unallocated: before the import, or had no person set
  /// anything.
  func isUnallocated(_ id: PaymentID, cents: Int) -> Bool {
    let left = standing.unallocated(id)
    return left == cents || hands.leftForFiles(id, left: left) == cents
  }

  /// Open cents of a document now.
  func now(_ id: InvoiceID) -> Int { present.indices.contains(id.index) ? present[id.index] : 0 }

  mutating func add(_ invoice: Invoice) {
    present.append(invoice.cents)
    let place = invoice.customer.index
    if place >= added.count { added += Array(repeating: [], count: place + 1 - added.count) }
    added[place].append(invoice)
  }

  mutating func correct(_ old: Invoice, to new: Invoice) {
    if present.indices.contains(old.id.index) { present[old.id.index] += new.cents - old.cents }
  }

  mutating func settle(_ share: InvoiceShare) { present[share.invoice.index] -= share.cents }

  mutating func reopen(_ shares: [InvoiceShare]) {
    for share in shares { present[share.invoice.index] += share.cents }
  }

  /// Open invoices of a customer in a currency, issued on or before a day.
  func candidates(of customer: CustomerID, currency: Currency, issuedBy day: Day) -> [(
    invoice: InvoiceID, due: Day, open: Int
  )] {
    let stored =
      portfolio.documents.indices.contains(customer.index)
      ? portfolio.documents[customer.index].map { portfolio.invoices[$0.index] } : []
    let news = added.indices.contains(customer.index) ? added[customer.index] : []
    return (stored + news).compactMap { invoice in
      guard invoice.kind == .invoice, invoice.currency == currency, invoice.issued <= day else { return nil }
      let open = now(invoice.id)
      return open > 0 ? (invoice.id, invoice.due, open) : nil
    }
  }
}
