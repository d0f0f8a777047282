import Receivables

/// One import in the making: record numbers, identities and open amounts ahead of the events that will set them.
struct ImportRun {
  private(set) var events: [CaseEvent] = []
  private(set) var remarks: [Remark] = []
  let book: Casebook
  var customers: [String: Customer]
  private(set) var customerNumbers: [CustomerID: String]
  private var newCustomers = 0
  var documents: DocumentIndex
  var receipts: ReceiptIndex
  var open: OpenAmounts
  var pending: [InvoiceID: Invoice] = [:]
  var voided: Set<PaymentID> = []
  /// Customers with an invoice that is due later than the law allows: the first one alone is told.
  var toldOfLongTerms: Set<CustomerID> = []
  /// Whether terms that were met give more than the law allows.
  var termsSeen: [Segment: [PaymentTerms: Bool]] = [:]
  /// Payments that this import records.
  var received: [Payment] = []
  /// What this import changed in what payments and credit notes settle.
  var settled: [Allocation.Source: [InvoiceShare]] = [:]
  /// What was ever set against each document; made at the first correction.
  var sourcesByDocument: [InvoiceID: [Allocation.Source]]?
  /// Letters to settle once every document is recorded, by credit note.
  var letters: [(note: InvoiceID, shares: [DocumentShare])] = []
  /// Credit notes whose rows name an invoice, to settle once every document is recorded.
  var namings: [Naming] = []
  /// Negative rows seen, so that each takes back a payment of its own.
  var refunds: [RefundKey: Int] = [:]
  /// Files of this command that were taken in before, by their position.
  private let knownFiles: Set<Int>
  /// All rows, and the currencies that they name for each customer, gathered for the first row that names none.
  private var entries = LedgerEntries()
  private var namedCurrencies: [String: Set<Currency>]?
  private var owners: [String: CustomerID?] = [:]
  var nextInvoice: UInt32
  var nextPayment: UInt32

  init(into book: Casebook, files: [ImportedFile] = []) {
    self.book = book
    let known = Set(book.imports.map(\.fingerprint))
    knownFiles = Set(files.indices.filter { known.contains(files[$0].fingerprint) })
    customers = Dictionary(book.portfolio.customers.map { ($0.number, $0) }) { first, _ in first }
    customerNumbers = Dictionary(book.portfolio.customers.map { ($0.id, $0.number) }) { first, _ in first }
    documents = DocumentIndex(of: book.portfolio)
    receipts = ReceiptIndex(of: book.portfolio)
    open = OpenAmounts(of: book)
    nextInvoice = UInt32(book.portfolio.invoices.count) + 1
    nextPayment = UInt32(book.portfolio.payments.count) + 1
    for invoice in book.portfolio.invoices { own(invoice.number, by: invoice.customer) }
  }

  /// Accounts first, then documents, then money: the order of the rows between files does not matter. Money that names
  /// its documents takes them before any other money may.
  mutating func take(_ entries: LedgerEntries) {
    self.entries = entries
    events.reserveCapacity(entries.customers.count + entries.invoices.count + entries.payments.count)
    for entry in entries.customers { take(entry) }
    for entry in entries.invoices { take(entry) }
    for letter in letters { settle(letter.shares, from: letter.note) }
    settleNamed()
    let payments = entries.payments.sorted { $0.day < $1.day }
    let names = { (entry: PaymentEntry) in entry.cents > 0 && entry.target != .oldestFirst }
    for entry in payments where names(entry) { take(entry) }
    for entry in payments where !names(entry) { take(entry) }
  }

  /// Whether the row repeats an open item and its file was taken in before: nothing new can stand in it.
  func isRead(_ opening: OpeningItem?, _ origin: EntryOrigin) -> Bool {
    opening != nil && knownFiles.contains(origin.file)
  }

  /// The only customer with an invoice of that number; nil when none or several have one.
  func ownerOfNumber(_ number: String) -> CustomerID? { owners[number] ?? nil }

  /// Remembers whose number it is; a number that two customers share names neither.
  mutating func own(_ number: String, by customer: CustomerID) {
    if let known = owners[number] {
      if known != customer { owners[number] = .some(nil) }
    } else {
      owners[number] = customer
    }
  }

  /// The currency of a new row that names none: the only one in which the customer has documents or money, the euro
  /// when there are none; nil, with a remark, when there are several.
  mutating func currencyUnsaid(of customer: Customer, at origin: EntryOrigin) -> Currency? {
    var named = currenciesNamed()[customer.number] ?? []
    if book.portfolio.documents.indices.contains(customer.id.index) {
      named.formUnion(book.portfolio.documents[customer.id.index].compactMap { document($0)?.currency })
      named.formUnion(
        book.portfolio.receipts[customer.id.index].map { book.portfolio.payments[$0.index] }
          .filter { !$0.isVoided }.map(\.currency))
    }
    if named.count > 1 {
      remark(.currencyUnsaid(origin, customer: customer.number, among: named.sorted()))
      return nil
    }
    return named.first ?? .eur
  }

  private mutating func currenciesNamed() -> [String: Set<Currency>] {
    if let namedCurrencies { return namedCurrencies }
    var named: [String: Set<Currency>] = [:]
    for entry in entries.invoices {
      if let currency = entry.currency { named[entry.customer, default: []].insert(currency) }
    }
    for entry in entries.payments {
      if let currency = entry.currency { named[entry.customer, default: []].insert(currency) }
    }
    namedCurrencies = named
    return named
  }

  mutating func record(_ event: CaseEvent) { events.append(event) }
  mutating func remark(_ remark: Remark) { remarks.append(remark) }

  /// A refund is told by its account and amount.
  struct RefundKey: Hashable {
    let customer: CustomerID
    let cents: Int
  }

  private mutating func take(_ entry: CustomerEntry) {
    if let known = customers[entry.number] {
      if known.isErased { return remark(.erasedCustomer(entry.origin, number: entry.number)) }
      var changed = known
      for news in changed.update(by: entry) {
        switch news {
        case .kept(let field, let says):
          remark(.keptByHand(entry.origin, customer: known.number, field, fileSays: says))
        case .replaced(let field, let was):
          remark(.replacedByFile(entry.origin, customer: known.number, field, was: was))
        }
      }
      for news in changed.update(by: entry.profile) {
        remark(.profileMet(entry.origin, customer: known.number, news))
      }
      guard changed != known else { return }
      customers[entry.number] = changed
      record(.customerRecorded(changed))
      if changed.terms != known.terms { checkTerms(of: changed, at: entry.origin) }
    } else {
      let id = CustomerID(UInt32(book.portfolio.customers.count + newCustomers + 1))
      newCustomers += 1
      var customer = Customer(id: id, number: entry.number, name: entry.name ?? entry.number)
      _ = customer.update(by: entry)
      _ = customer.update(by: entry.profile)
      customers[entry.number] = customer
      customerNumbers[id] = entry.number
      record(.customerRecorded(customer))
      checkTerms(of: customer, at: entry.origin)
    }
  }
}
