import Dunning
import PlainText
import Receivables

/// Which charges somebody means.
package struct ChargeOrder: Sendable {
  /// The part of the charges of an invoice.
  package enum Part: String, CaseIterable, Sendable {
    case all, interest, fee
  }

  /// Whose.
  package var customer: CustomerID
  /// The only invoices; empty means all that bear charges.
  package var invoices: [InvoiceID]
  /// Interest, fee or both.
  package var part: Part
  /// No more than this, in cents; interest first. Nil takes all that is left.
  package var cents: Int?
  /// Only what is owed in it; nil takes every currency.
  package var currency: Currency?

  /// Makes an order.
  package init(
    customer: CustomerID, invoices: [InvoiceID] = [], part: Part = .all, cents: Int? = nil,
    currency: Currency? = nil
  ) {
    self.customer = customer
    self.invoices = invoices
    self.part = part
    self.cents = cents
    self.currency = currency
  }
}

extension Casebook {
  /// Gives charges up, with a reason.
  func decideWaiver(_ order: ChargeOrder, reason: String, on occasion: Occasion) throws(Refusal) -> Decision {
    guard !reason.isBlank else { throw .reasonNeeded }
    let shares = try shares(of: order, upTo: order.cents, in: order.currency, on: occasion)
    return Decision([
      .chargesSettled(
        ChargeSettlement(
          customer: order.customer, shares: shares, day: occasion.today, by: occasion.collector,
          reason: reason))
    ])
  }

  /// Sets what is left of a payment against charges.
  func decideChargePayment(
    _ id: PaymentID, _ order: ChargeOrder, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    guard let payment = portfolio.payment(id), !payment.isVoided, payment.customer == order.customer else {
      throw .unknownRecord(id.description)
    }
    let left = Standing(of: portfolio, asOf: Day(number: .max)).unallocated(id)
    guard left > 0 else { throw .nothingLeft(id) }
    if let cents = order.cents, cents > left { throw .moreThanOpen(cents: left) }
    let shares = try shares(of: order, upTo: order.cents ?? left, in: payment.currency, on: occasion)
    return Decision([
      .chargesSettled(
        ChargeSettlement(
          customer: order.customer, payment: id, shares: shares, day: occasion.today, by: occasion.collector))
    ])
  }

  /// The charges that an order means, oldest invoice first, interest before its fee.
  ///
  /// - Parameter currency: Only what is owed in it; nil takes every currency.
  private func shares(
    of order: ChargeOrder, upTo limit: Int?, in currency: Currency?, on occasion: Occasion
  ) throws(Refusal) -> [ChargeShare] {
    _ = try known(order.customer)
    if let limit, limit <= 0 { throw .amountNotPositive }
    let charges = CustomerCharges(
      of: order.customer, in: self, on: Ledger(of: self, on: occasion.today),
      only: order.invoices.isEmpty ? nil : Set(order.invoices))
    var rest = limit ?? .max
    var shares: [ChargeShare] = []
    for row in charges.rows {
      var sum = row.outstanding
      let takesInterest = order.part != .fee && (currency ?? row.invoice.currency) == row.invoice.currency
      let takesFee = order.part != .interest && (currency ?? .eur) == .eur
      sum.interestCents = takesInterest ? min(sum.interestCents, rest) : 0
      rest -= sum.interestCents
      sum.feeCents = takesFee ? min(sum.feeCents, rest) : 0
      rest -= sum.feeCents
      if !sum.isZero { shares.append(ChargeShare(invoice: row.invoice.id, sum: sum)) }
    }
    if shares.isEmpty {
      if let missing = charges.uncomputed.first?.missing { throw .missingRate(missing) }
      throw .noCharges
    }
    if let limit, order.cents != nil, rest > 0 { throw .moreThanOpen(cents: limit - rest) }
    return shares
  }
}
