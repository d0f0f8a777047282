import Receivables

/// What planning asks of every open invoice, credit notes apart, each customer's side by side.
///
/// Made for one run over all customers: the portfolio keeps documents in recording order, a customer's far apart in
/// memory, and one pass in that order takes a fraction of the time that a visit to each document does.
struct OpenInvoices: Sendable {
  /// An open invoice as recorded.
  struct Entry: Sendable {
    var id = InvoiceID(0)
    var issued = Day(number: 0)
    var due = Day(number: 0)
    var currency = Currency.eur
    /// Cents that are open.
    var cents = 0
    /// Whether it has begun the ladder; most have not, and nothing else need be looked up for those.
    var hasBegun = false
  }

  /// Those of all customers, by customer and then in recording order.
  private var entries: [Entry]
  /// Where those of each customer begin, by `CustomerID.index`.
  private var starts: [Int] = []
  /// Where they end.
  private var ends: [Int]

  /// Collects what is open.
  init(of book: Casebook, with standing: Standing) {
    var counts = Array(repeating: 0, count: book.portfolio.customers.count)
    for index in book.portfolio.invoices.indices where Self.isOpen(book, at: index, with: standing) {
      counts[book.portfolio.invoices[index].customer.index] += 1
    }
    starts.reserveCapacity(counts.count)
    var count = 0
    for own in counts {
      starts.append(count)
      count += own
    }
    entries = Array(repeating: Entry(), count: count)
    ends = starts
    for index in book.portfolio.invoices.indices where Self.isOpen(book, at: index, with: standing) {
      let customer = book.portfolio.invoices[index].customer.index
      entries[ends[customer]] = Self.entry(of: book, at: index, with: standing)
      ends[customer] += 1
    }
  }

  /// Those of one customer, in recording order.
  func entries(of id: CustomerID) -> ArraySlice<Entry> { entries[starts[id.index]..<ends[id.index]] }

  /// Those of one customer, read from the casebook: for a few customers that is quicker.
  static func entries(of id: CustomerID, in book: Casebook, with standing: Standing) -> [Entry] {
    book.portfolio.documents[id.index].filter { isOpen(book, at: $0.index, with: standing) }
      .map { entry(of: book, at: $0.index, with: standing) }
  }

  /// Whether a document is an invoice of which something is open.
  private static func isOpen(_ book: Casebook, at index: Int, with standing: Standing) -> Bool {
    guard standing.open[index] > 0, case .invoice = book.portfolio.invoices[index].kind else {
      return false
    }
    return true
  }

  /// A function, since an initialiser would be handed copies of both.
  private static func entry(of book: Casebook, at index: Int, with standing: Standing) -> Entry {
    Entry(
      id: book.portfolio.invoices[index].id, issued: book.portfolio.invoices[index].issued,
      due: book.portfolio.invoices[index].due, currency: book.portfolio.invoices[index].currency,
      cents: standing.open[index], hasBegun: book.standings.hasBegun(at: index))
  }
}
