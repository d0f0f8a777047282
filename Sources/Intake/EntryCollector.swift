import Receivables

/// The entries of one file, each document once: exact repetitions are one, others of the same number are refused.
struct EntryCollector {
  private(set) var entries = LedgerEntries()
  /// Rows that repeat an earlier one exactly.
  private(set) var repeated = 0
  private var customers: [String: Int] = [:]
  private var invoices: [DocumentKey: Int] = [:]
  private var payments: [String: Int] = [:]
  private var besideInvoices: Set<PaymentEntry> = []

  private struct DocumentKey: Hashable {
    let customer: String
    let number: String
  }

  /// Makes room for what so many rows can say, and not for more than a large ledger: a file of short lines may have
  /// hundreds of millions, none of which is an entry.
  mutating func reserveRoom(for kind: TableKind, rows: Int) {
    let rows = min(rows, 1 << 16)
    switch kind {
    case .customers:
      customers.reserveCapacity(rows)
      entries.customers.reserveCapacity(rows)
    case .invoices:
      invoices.reserveCapacity(rows)
      entries.invoices.reserveCapacity(rows)
    case .payments:
      payments.reserveCapacity(rows)
      entries.payments.reserveCapacity(rows)
    }
  }

  /// Adds a customer; a further row may add a contact. Returns the first line when it says something else.
  mutating func add(_ entry: CustomerEntry, isMainKind: Bool) -> Int? {
    guard let index = customers[entry.number] else {
      customers[entry.number] = entries.customers.count
      entries.customers.append(entry)
      return nil
    }
    guard isMainKind else { return nil }
    let first = entries.customers[index]
    var same = entry
    same.contacts = first.contacts
    same.origin = first.origin
    guard same == first else { return first.origin.line }
    let news = entry.contacts.filter { !first.contacts.contains($0) }
    entries.customers[index].contacts += news
    if news.isEmpty { repeated += 1 }
    return nil
  }

  /// Adds an invoice. Returns the first line when the number is there with other figures.
  mutating func add(_ entry: InvoiceEntry) -> Int? {
    let key = DocumentKey(customer: entry.customer, number: entry.number)
    guard let index = invoices[key] else {
      invoices[key] = entries.invoices.count
      entries.invoices.append(entry)
      return nil
    }
    var same = entry
    same.origin = entries.invoices[index].origin
    guard same == entries.invoices[index] else { return same.origin.line }
    repeated += 1
    return nil
  }

  /// Whether an invoice is there already, exactly so.
  func repeats(_ entry: InvoiceEntry) -> Bool {
    guard let index = invoices[DocumentKey(customer: entry.customer, number: entry.number)] else {
      return false
    }
    return entries.invoices[index].origin != entry.origin
  }

  /// Whether no row told of this payment beside its invoice.
  func isNew(_ entry: PaymentEntry) -> Bool { !besideInvoices.contains(EntryCollector.withoutOrigin(entry)) }

  private static func withoutOrigin(_ entry: PaymentEntry) -> PaymentEntry {
    var entry = entry
    entry.origin = EntryOrigin(line: 0)
    return entry
  }

  /// Adds a payment; those without a bank reference are all kept. Returns the first line of another of that reference.
  mutating func add(_ entry: PaymentEntry, besideInvoice: Bool) -> Int? {
    if besideInvoice { besideInvoices.insert(EntryCollector.withoutOrigin(entry)) }
    guard !entry.bankReference.isEmpty else {
      entries.payments.append(entry)
      return nil
    }
    guard let index = payments[entry.bankReference] else {
      payments[entry.bankReference] = entries.payments.count
      entries.payments.append(entry)
      return nil
    }
    var same = entry
    same.origin = entries.payments[index].origin
    guard same == entries.payments[index] else { return same.origin.line }
    repeated += 1
    return nil
  }
}
