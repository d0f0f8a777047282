import Receivables

/// One import in the making: record numbers, identities and open amounts ahead of the events that will set them.
struct ImportRun {
  private(set) var decision = Decision()
  let book: Casebook
  /// Customers as they will stand after this import, by position, and their positions by account number.
  private(set) var customers: [Customer]
  private var accounts: [String: CustomerID]
  /// Those whose texts are not kept any more.
  let erased: Set<CustomerID>
  var documents: DocumentIndex
  var receipts: ReceiptIndex
  var open: OpenAmounts
  /// Known documents that this import corrects, and its new ones in their order.
  private var corrected: [InvoiceID: Invoice] = [:]
  private(set) var added: [Invoice] = []
  var voided: Set<PaymentID> = []
  /// Customers with an invoice that is due later than the law allows: the first one alone is told.
  var toldOfLongTerms: Set<CustomerID> = []
  /// Whether terms that were met give more than the law allows.
  var termsSeen: [Segment: [PaymentTerms: Bool]] = [:]
  /// Payments that this import records.
  var received: [CustomerID: [Payment]] = [:]
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
  let knownFiles: Set<Int>
  /// All rows, and the currencies that they name for each customer, gathered for the first row that names none.
  private var entries = LedgerEntries()
  private var namedCurrencies: [String: Set<Currency>]?
  /// Whose each document number is, nobody's where several have it; made for the first row that names no account.
  private var owners: [String: CustomerID?]?
  var nextInvoice: UInt32
  var nextPayment: UInt32

  init(into book: Casebook, files: [ImportedFile] = []) {
    self.book = book
    let known = Set(book.imports.map(\.fingerprint))
    knownFiles = Set(files.indices.filter { known.contains(files[$0].fingerprint) })
    customers = book.portfolio.customers
    erased = Set(book.portfolio.erased)
    accounts = Dictionary(customers.map { ($0.number, $0.id) }) { first, _ in first }
    documents = DocumentIndex(of: book.portfolio)
    receipts = ReceiptIndex(of: book.portfolio)
    open = OpenAmounts(of: book)
    nextInvoice = UInt32(book.portfolio.invoices.count) + 1
    nextPayment = UInt32(book.portfolio.payments.count) + 1
  }

  /// Accounts first, then documents, then money: the order of the rows between files does not matter. Money that names
  /// its documents takes them before any other money may.
  mutating func take(_ entries: LedgerEntries) {
    self.entries = entries
    reserveRoom(for: entries)
    for entry in entries.customers { take(entry) }
    for entry in entries.invoices { take(entry) }
    for letter in letters { settle(letter.shares, from: letter.note) }
    settleNamed()
    let payments = entries.payments.sorted { $0.day < $1.day }
    let names = { (entry: PaymentEntry) in entry.cents > 0 && entry.target != .oldestFirst }
    for entry in payments where names(entry) { take(entry) }
    for entry in payments where !names(entry) { take(entry) }
  }

  private mutating func reserveRoom(for entries: LedgerEntries) {
    decision.events.reserveCapacity(
      entries.customers.count + entries.invoices.count + entries.payments.count)
    accounts.reserveCapacity(accounts.count + entries.customers.count)
    documents.reserveRoom(for: entries.invoices.count)
    receipts.reserveRoom(for: entries.payments.count)
    settled.reserveCapacity(entries.payments.count)
  }

  /// The account of that number.
  func account(_ number: String) -> CustomerID? { accounts[number] }

  /// The document as it will stand after this import.
  func document(_ id: InvoiceID) -> Invoice? {
    let place = id.index - book.portfolio.invoices.count
    if added.indices.contains(place) { return added[place] }
    return corrected[id] ?? book.portfolio.invoice(id)
  }

  /// Keeps a document as it will stand: a new one, or another state of a known one.
  mutating func keep(_ invoice: Invoice) {
    let place = invoice.id.index - book.portfolio.invoices.count
    if place == added.count {
      added.append(invoice)
      own(invoice.number, by: invoice.customer)
    } else if place >= 0 {
      added[place] = invoice
    } else {
      corrected[invoice.id] = invoice
    }
  }

  /// Whether the row repeats an open item and its file was taken in before: nothing new can stand in it.
  func isRead(_ opening: OpeningItem?, _ origin: EntryOrigin) -> Bool {
    opening != nil && knownFiles.contains(origin.file)
  }

  /// The only customer with an invoice of that number; nil when none or several have one.
  mutating func ownerOfNumber(_ number: String) -> CustomerID? {
    if owners == nil {
      owners = [:]
      for invoice in book.portfolio.invoices { own(invoice.number, by: invoice.customer) }
      for invoice in added { own(invoice.number, by: invoice.customer) }
    }
    return owners?[number] ?? nil
  }

  /// Remembers whose number it is; a number that two customers share names neither.
  private mutating func own(_ number: String, by customer: CustomerID) {
    guard let known = owners?[number] else {
      owners?[number] = .some(customer)
      return
    }
    if known != customer { owners?[number] = .some(nil) }
  }

  /// The currency of a new row that names none: the only one in which the customer has documents or money, the euro
  /// when there are none; nil, with a remark, when there are several.
  mutating func currencyUnsaid(of customer: CustomerID, at origin: EntryOrigin) -> Currency? {
    let number = customers[customer.index].number
    var named = currenciesNamed()[number] ?? []
    if book.portfolio.documents.indices.contains(customer.index) {
      named.formUnion(book.portfolio.documents[customer.index].compactMap { document($0)?.currency })
      named.formUnion(
        book.portfolio.receipts[customer.index].map { book.portfolio.payments[$0.index] }
          .filter { !$0.isVoided }.map(\.currency))
    }
    if named.count > 1 {
      remark(.currencyUnsaid(origin, customer: number, among: named.sorted()))
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

  mutating func record(_ event: CaseEvent) { decision.events.append(event) }
  mutating func remark(_ remark: Remark) { decision.remarks.append(remark) }

  /// A refund is told by its account and amount.
  struct RefundKey: Hashable {
    let customer: CustomerID
    let cents: Int
  }

  private mutating func take(_ entry: CustomerEntry) {
    if let id = accounts[entry.number] {
      let known = customers[id.index]
      if known.isErased { return remark(.erasedCustomer(entry.origin, number: entry.number)) }
      var changed = known
      for news in changed.update(by: entry) + changed.update(by: entry.profile) {
        remark(.changedByHand(entry.origin, customer: known.number, news))
      }
      guard changed != known else { return }
      customers[id.index] = changed
      record(.customerRecorded(changed))
      if changed.terms != known.terms { checkTerms(of: changed, at: entry.origin) }
    } else {
      let id = CustomerID(UInt32(customers.count + 1))
      var customer = Customer(id: id, number: entry.number, name: entry.name ?? entry.number)
      _ = customer.update(by: entry)
      _ = customer.update(by: entry.profile)
      customers.append(customer)
      accounts[entry.number] = id
      record(.customerRecorded(customer))
      checkTerms(of: customer, at: entry.origin)
    }
  }
}
