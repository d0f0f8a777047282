import Receivables

/// Where the charges of a customer stand, in one currency: a fee counts in euros, interest in its invoice's currency.
package struct ChargeTotals: Hashable, Sendable {
  /// Currency of every figure.
  package let currency: Currency
  /// Accrued up to the day, in cents.
  package internal(set) var accrued = 0
  /// Demanded by messages, in cents.
  package internal(set) var claimed = 0
  /// Given up, in cents.
  package internal(set) var waived = 0
  /// Paid, in cents.
  package internal(set) var paid = 0
  /// Neither waived nor paid, in cents.
  package internal(set) var outstanding = 0

  /// Nothing yet.
  package init(currency: Currency) { self.currency = currency }

  /// Adds up rows by currency, the euro first.
  package static func of(_ rows: [InvoiceCharges]) -> [ChargeTotals] {
    var found: [Currency: ChargeTotals] = [:]
    for row in rows {
      add(row, \.interestCents, in: row.invoice.currency, to: &found)
      add(row, \.feeCents, in: .eur, to: &found)
    }
    return found.values.filter { !$0.isZero }.sorted { $0.currency < $1.currency }
  }

  private static func add(
    _ row: InvoiceCharges, _ part: KeyPath<ChargeSum, Int>, in currency: Currency,
    to found: inout [Currency: ChargeTotals]
  ) {
    var totals = found[currency] ?? ChargeTotals(currency: currency)
    totals.accrued += row.accrued[keyPath: part]
    totals.claimed += row.claimed[keyPath: part]
    totals.waived += row.waived[keyPath: part]
    totals.paid += row.paid[keyPath: part]
    totals.outstanding += row.outstanding[keyPath: part]
    found[currency] = totals
  }

  private var isZero: Bool { accrued == 0 && claimed == 0 && waived == 0 && paid == 0 }
}

/// Customers with charges that nobody waived or paid, whatever became of their invoices.
package struct ChargeList: Sendable {
  /// One customer.
  package struct Row: Sendable {
    /// Whose.
    package let customer: CustomerID
    /// Where its charges stand.
    package let totals: [ChargeTotals]
    /// Whether all its late invoices are settled: only charges are left.
    package let isSettled: Bool
    /// Invoices whose charges cannot be computed.
    package let uncomputed: Int
  }

  /// Largest outstanding sum of the first currency first.
  package let rows: [Row]

  /// Computes the charges of every customer as of a day.
  package init(of book: Casebook, on ledger: Ledger) {
    rows = book.portfolio.customers.compactMap { customer -> Row? in
      let charges = CustomerCharges(of: customer.id, in: book, on: ledger)
      let left = charges.rows.filter { !$0.outstanding.isZero }
      guard !left.isEmpty || !charges.uncomputed.isEmpty else { return nil }
      return Row(
        customer: customer.id, totals: ChargeTotals.of(charges.rows),
        isSettled: charges.rows.allSatisfy { $0.openCents == 0 }, uncomputed: charges.uncomputed.count)
    }.sorted { left, right in
      (right.totals.first?.outstanding ?? 0, left.customer) < (
        left.totals.first?.outstanding ?? 0, right.customer
      )
    }
  }
}

extension ChargeSettlement {
  /// Its sums by currency, the euro first.
  package func amounts(in portfolio: Portfolio) -> [Amount] {
    var cents: [Currency: Int] = [:]
    for share in shares {
      cents[portfolio.invoice(share.invoice)?.currency ?? .eur, default: 0] += share.sum.interestCents
      cents[.eur, default: 0] += share.sum.feeCents
    }
    return cents.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map {
      Amount(cents: $0.value, currency: $0.key)
    }
  }
}
