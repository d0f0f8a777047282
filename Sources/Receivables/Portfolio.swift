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
  private var numbers: [String: CustomerID] = [:]

  /// An empty portfolio.
  package init() {}

  /// The customer of this record number, or nil.
  package func customer(_ id: CustomerID) -> Customer? {
    customers.indices.contains(id.index) ? customers[id.index] : nil
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
    } else if customers.indices.contains(index) {
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
    receipts[payment.customer.index].append(payment.id)
    lastDay = max(lastDay ?? payment.day, payment.day)
  }

  /// Sets money against an invoice of the same customer and currency; anything else is ignored.
  package mutating func record(_ allocation: Allocation) {
    guard invoices.indices.contains(allocation.invoice.index) else { return }
    allocations.append(allocation)
  }

  /// Takes back every allocation of a source.
  package mutating func release(_ source: Allocation.Source) {
    for index in allocations.indices where allocations[index].source == source {
      allocations[index] = Allocation(source: source, invoice: allocations[index].invoice, cents: 0)
    }
  }

  /// Marks a payment as taken back; it and its allocations then count for nothing.
  package mutating func void(_ id: PaymentID) {
    guard payments.indices.contains(id.index) else { return }
    payments[id.index].isVoided = true
    release(.payment(id))
  }

  /// Makes room ahead of a large import.
  package mutating func reserve(customers: Int, invoices: Int, payments: Int) {
    self.customers.reserveCapacity(customers)
    self.invoices.reserveCapacity(invoices)
    self.payments.reserveCapacity(payments)
  }
}
