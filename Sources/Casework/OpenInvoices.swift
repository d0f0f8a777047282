import Receivables

/// What planning asks of every open invoice, credit notes apart, each customer's side by side.
///
/// Made for one run over all customers: the portfolio keeps documents in recording order, a customer's far apart in
/// memory, and one pass in that order takes a fraction of the time that a visit to each document does.
struct OpenInvoices {
  /// An open invoice as recorded.
  struct Entry {
    var id = InvoiceID(0)
    var issued = Day(number: 0)
    var due = Day(number: 0)
    var currency = Currency.eur
    /// Cents that are open.
    var cents = 0
  }

  /// Those of all customers, by customer and then in recording order.
  private var entries: [Entry]
  /// Where those of each customer begin, by `CustomerID.index`.
  private var starts: [Int] = []
  /// Where they end.
  private var ends: [Int]

  /// Collects what is open on the ledger's day.
  init(of portfolio: Portfolio, on ledger: Ledger) {
    starts.reserveCapacity(ledger.accounts.count)
    var count = 0
    for accounts in ledger.accounts {
      starts.append(count)
      for account in accounts { count += account.openInvoices }
    }
    entries = Array(repeating: Entry(), count: count)
    ends = starts
    for index in portfolio.invoices.indices where Self.isOpen(portfolio, at: index, on: ledger) {
      let customer = portfolio.invoices[index].customer.index
      entries[ends[customer]] = Self.entry(of: portfolio, at: index, on: ledger)
      ends[customer] += 1
    }
  }

  /// Those of one customer, in recording order.
  func entries(of id: CustomerID) -> ArraySlice<Entry> { entries[starts[id.index]..<ends[id.index]] }

  /// Those of one customer, read from the portfolio: for a few customers that is quicker.
  static func entries(of id: CustomerID, in portfolio: Portfolio, on ledger: Ledger) -> [Entry] {
    portfolio.documents[id.index].filter { isOpen(portfolio, at: $0.index, on: ledger) }
      .map { entry(of: portfolio, at: $0.index, on: ledger) }
  }

  /// Whether a document is an invoice of which something is open.
  private static func isOpen(_ portfolio: Portfolio, at index: Int, on ledger: Ledger) -> Bool {
    guard ledger.standing.open[index] > 0, case .invoice = portfolio.invoices[index].kind else {
      return false
    }
    return true
  }

  /// A function, since an initialiser would be handed copies of both.
  private static func entry(of portfolio: Portfolio, at index: Int, on ledger: Ledger) -> Entry {
    Entry(
      id: portfolio.invoices[index].id, issued: portfolio.invoices[index].issued,
      due: portfolio.invoices[index].due, currency: portfolio.invoices[index].currency,
      cents: ledger.standing.open[index])
  }
}
