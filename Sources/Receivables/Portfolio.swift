/// Everything customers owe and paid: customers, invoices, credit notes, payments and allocations.
///
/// Dense arrays indexed by record number, so that a pass over a hundred thousand invoices takes milliseconds.
/// Applying a fact is total: a fact about an unknown record is ignored, never trapped on.
package struct Portfolio: Sendable {
  /// Customers by `CustomerID.index`.
  package private(set) var customers: [Customer] = []
  /// Invoices and credit notes by `InvoiceID.index`.
  package private(set) var invoices: [Invoice] = []
  /// Payments by `PaymentID.index`.
  package private(set) var payments: [Payment] = []
  /// All allocations, oldest decision first; a released one stays with zero cents.
  package private(set) var allocations: [Allocation] = []
  /// Documents of each customer, by `CustomerID.index`, in recording order.
  package private(set) var documents: [[InvoiceID]] = []
  /// Payments of each customer, by `CustomerID.index`, in recording order.
  package private(set) var receipts: [[PaymentID]] = []
  /// The latest day on which any recorded document or payment is dated; nil when empty.
  package private(set) var lastDay: Day?
  /// Customers whose personal data were erased, in the order of their erasures.
  package private(set) var erased: [CustomerID] = []
  /// Cents of payments that settle late-payment charges, which are beside the invoices.
  package private(set) var chargeCents: [PaymentID: Int] = [:]
  private var numbers: [String: CustomerID] = [:]
  /// Position in `allocations` of a payment's last one by `PaymentID.index`, and of a credit note's; -1 for none.
  private var lastOfPayment: [Int32] = []
  private var lastOfCreditNote: [InvoiceID: Int32] = [:]
  /// Position of the previous allocation of the same source, by position; -1 for none.
  private var previous: [Int32] = []

  /// An empty portfolio.
  package init() {}

  /// A portfolio as it was, from a cache; its indexes are made anew.
  ///
  /// - Parameters:
  ///   - customers: In the order of their record numbers, as invoices and payments.
  ///   - allocations: In the order recorded; a released one has zero cents.
  ///   - lastDay: `lastDay` as it was: a correction may have moved the document that it came from.
  /// - Returns: Nil when one of them names a record that is not there.
  package init?(
    customers: [Customer], invoices: [Invoice], payments: [Payment], allocations: [Allocation], lastDay: Day?
  ) {
    self.customers = customers
    self.invoices = invoices
    self.payments = payments
    self.allocations = allocations
    self.lastDay = lastDay
    numbers.reserveCapacity(customers.count)
    // Field by field: a copy of each record, with its texts, is felt.
    for index in customers.indices { numbers[customers[index].number] = customers[index].id }
    erased = customers.indices.filter { customers[$0].erasedIn != nil }
      .sorted { (customers[$0].erasedIn ?? 0, $0) < (customers[$1].erasedIn ?? 0, $1) }
      .map { customers[$0].id }
    documents = Array(repeating: [], count: customers.count)
    receipts = Array(repeating: [], count: customers.count)
    for index in invoices.indices {
      let customer = invoices[index].customer.index
      guard documents.indices.contains(customer) else { return nil }
      documents[customer].append(invoices[index].id)
    }
    for index in payments.indices {
      let customer = payments[index].customer.index
      guard receipts.indices.contains(customer) else { return nil }
      receipts[customer].append(payments[index].id)
    }
    lastOfPayment = Array(repeating: -1, count: payments.count)
    previous.reserveCapacity(allocations.count)
    for (position, allocation) in allocations.enumerated() {
      guard invoices.indices.contains(allocation.invoice.index),
        link(allocation.source, at: Int32(truncatingIfNeeded: position))
      else { return nil }
    }
  }

  /// Chains the allocation at a position to the previous one of its source; false for an unknown source.
  private mutating func link(_ source: Allocation.Source, at position: Int32) -> Bool {
    switch source {
    case .payment(let id):
      guard lastOfPayment.indices.contains(id.index) else { return false }
      previous.append(lastOfPayment[id.index])
      lastOfPayment[id.index] = position
    case .creditNote(let id):
      guard invoices.indices.contains(id.index) else { return false }
      previous.append(lastOfCreditNote[id] ?? -1)
      lastOfCreditNote[id] = position
    }
    return true
  }

  /// The customer of this record number, or nil.
  package func customer(_ id: CustomerID) -> Customer? {
    customers.indices.contains(id.index) ? customers[id.index] : nil
  }

  /// The days on which a customer is not written to; for a record that is there.
  package func days(of id: CustomerID) -> CustomerDays {
    CustomerDays(of: customers[id.index].address, customers[id.index].profile)
  }

  /// The customer that the accounting calls by this number, or nil.
  package func customer(numbered number: String) -> Customer? { numbers[number].flatMap(customer) }

  /// The invoice or credit note of this record number, or nil.
  package func invoice(_ id: InvoiceID) -> Invoice? {
    invoices.indices.contains(id.index) ? invoices[id.index] : nil
  }

  /// The payment of this record number, or nil.
  package func payment(_ id: PaymentID) -> Payment? {
    payments.indices.contains(id.index) ? payments[id.index] : nil
  }

  /// Adds the next customer, or replaces the one with the same record number.
  package mutating func record(_ customer: Customer) {
    let index = customer.id.index
    if index == customers.count {
      customers.append(customer)
      documents.append([])
      receipts.append([])
    } else if customers.indices.contains(index), !customers[index].isErased {
      numbers[customers[index].number] = nil
      customers[index] = customer
    } else {
      return
    }
    numbers[customer.number] = customer.id
  }

  /// Adds the next invoice or credit note, or replaces the one with the same record number.
  package mutating func record(_ invoice: Invoice) {
    guard documents.indices.contains(invoice.customer.index) else { return }
    let index = invoice.id.index
    if index == invoices.count {
      invoices.append(invoice)
      documents[invoice.customer.index].append(invoice.id)
    } else if invoices.indices.contains(index), invoices[index].customer == invoice.customer {
      invoices[index] = invoice
    } else {
      return
    }
    lastDay = max(lastDay ?? invoice.issued, invoice.issued)
  }

  /// Adds the next payment.
  package mutating func record(_ payment: Payment) {
    guard payment.id.index == payments.count, receipts.indices.contains(payment.customer.index) else {
      return
    }
    payments.append(payment)
    lastOfPayment.append(-1)
    receipts[payment.customer.index].append(payment.id)
    lastDay = max(lastDay ?? payment.day, payment.day)
  }

  /// Sets money against an invoice of the same customer and currency; anything else is ignored.
  package mutating func record(_ allocation: Allocation) {
    guard isOfOneAccount(allocation),
      link(allocation.source, at: Int32(truncatingIfNeeded: allocations.count))
    else { return }
    allocations.append(allocation)
  }

  private func isOfOneAccount(_ allocation: Allocation) -> Bool {
    guard let target = invoice(allocation.invoice), allocation.cents > 0 else { return false }
    switch allocation.source {
    case .payment(let id):
      guard let payment = payment(id) else { return false }
      return payment.customer == target.customer && payment.currency == target.currency
    case .creditNote(let id):
      guard let note = invoice(id), note.kind == .creditNote else { return false }
      return note.customer == target.customer && note.currency == target.currency
    }
  }

  private func positions(of source: Allocation.Source) -> [Int] {
    var position =
      switch source {
      case .payment(let id): lastOfPayment.indices.contains(id.index) ? lastOfPayment[id.index] : -1
      case .creditNote(let id): lastOfCreditNote[id] ?? -1
      }
    var found: [Int] = []
    while position >= 0 {
      found.append(Int(position))
      position = previous[Int(position)]
    }
    return found.reversed()
  }

  /// What a payment or credit note settles.
  package func allocations(of source: Allocation.Source) -> [Allocation] {
    positions(of: source).map { allocations[$0] }.filter { $0.cents > 0 }
  }

  /// Invoices that a payment or credit note settles or ever settled, each once, in the order decided.
  package func everSettled(by source: Allocation.Source) -> [InvoiceID] {
    positions(of: source).reduce(into: []) { found, position in
      if !found.contains(allocations[position].invoice) { found.append(allocations[position].invoice) }
    }
  }

  /// Takes back every allocation of a source.
  package mutating func release(_ source: Allocation.Source) {
    for index in positions(of: source) {
      allocations[index] = Allocation(source: source, invoice: allocations[index].invoice, cents: 0)
    }
  }

  /// Marks a payment as taken back; it and its allocations then count for nothing.
  package mutating func void(_ id: PaymentID) {
    guard payments.indices.contains(id.index) else { return }
    payments[id.index].isVoided = true
    release(.payment(id))
  }

  /// Takes the voiding of a payment back; what it settled must be recorded anew.
  package mutating func restore(_ id: PaymentID) {
    if payments.indices.contains(id.index) { payments[id.index].isVoided = false }
  }

  /// Forgets who a customer is, with the words of its payments and the references of its documents; numbers, days and
  /// amounts stay.
  ///
  /// - Parameter line: Journal line of the decision; what is told of the customer afterwards is ignored.
  package mutating func erase(_ id: CustomerID, in line: Int) {
    guard customers.indices.contains(id.index), !customers[id.index].isErased else { return }
    customers[id.index] = Portfolio.remains(of: customers[id.index], erasedIn: line)
    erased.append(id)
    for receipt in receipts[id.index] { payments[receipt.index].forgetWords() }
    for document in documents[id.index] { invoices[document.index].reference = "" }
  }

  /// Sets money of a payment against charges instead of invoices; a negative sum takes it back.
  package mutating func setAgainstCharges(_ id: PaymentID, cents: Int) {
    guard payments.indices.contains(id.index) else { return }
    let sum = chargeCents[id, default: 0] + cents
    chargeCents[id] = sum == 0 ? nil : sum
  }

  /// Makes room ahead of a large import.
  package mutating func reserve(customers: Int, invoices: Int, payments: Int) {
    self.customers.reserveCapacity(customers)
    self.invoices.reserveCapacity(invoices)
    self.payments.reserveCapacity(payments)
  }
}
