import Dunning
import Receivables

/// Interest and recovery fee, side by side: the one in an invoice's currency, the other in euros.
package struct ChargeSum: Hashable, Sendable {
  /// Cents of the invoice's currency.
  package var interestCents: Int
  /// Cents of the euro (art. D441-5 C. com.).
  package var feeCents: Int

  /// Makes a sum.
  package init(interestCents: Int = 0, feeCents: Int = 0) {
    self.interestCents = interestCents
    self.feeCents = feeCents
  }

  /// Whether there is nothing.
  package var isZero: Bool { interestCents == 0 && feeCents == 0 }

  static func + (left: ChargeSum, right: ChargeSum) -> ChargeSum {
    ChargeSum(
      interestCents: left.interestCents + right.interestCents, feeCents: left.feeCents + right.feeCents)
  }

  /// What is left of it; never below nothing, for the past may have been corrected since.
  func less(_ other: ChargeSum) -> ChargeSum {
    ChargeSum(
      interestCents: max(0, interestCents - other.interestCents), feeCents: max(0, feeCents - other.feeCents))
  }
}

/// Charges of one invoice that were claimed, waived or paid.
package struct ChargeShare: Hashable, Sendable {
  /// Which invoice.
  package var invoice: InvoiceID
  /// How much.
  package var sum: ChargeSum

  /// Makes a share.
  package init(invoice: InvoiceID, sum: ChargeSum) {
    self.invoice = invoice
    self.sum = sum
  }
}

/// Charges that a message demanded, to the cent, with those of earlier messages that still stand in it.
package struct ChargeClaim: Hashable, Sendable {
  /// Which message; the claim counts while it counts as sent.
  package var reminder: ReminderID
  /// Charges of each invoice, as told in it.
  package var shares: [ChargeShare]

  /// Makes a claim.
  package init(reminder: ReminderID, shares: [ChargeShare]) {
    self.reminder = reminder
    self.shares = shares
  }
}

/// Charges that are no longer owed: waived by somebody, or paid.
package struct ChargeSettlement: Hashable, Sendable {
  /// Whose.
  package var customer: CustomerID
  /// The payment that was set against them; nil when they were waived.
  package var payment: PaymentID?
  /// Charges of each invoice.
  package var shares: [ChargeShare]
  /// Day of the decision.
  package var day: Day
  /// Who decided.
  package var by: String
  /// Why; personal, needed for a waiver.
  package var reason: String
  /// Whether it was taken back.
  package var isRetracted: Bool

  /// Makes a settlement.
  package init(
    customer: CustomerID, payment: PaymentID? = nil, shares: [ChargeShare], day: Day, by: String,
    reason: String = "", isRetracted: Bool = false
  ) {
    self.customer = customer
    self.payment = payment
    self.shares = shares
    self.day = day
    self.by = by
    self.reason = reason
    self.isRetracted = isRetracted
  }

  /// Everything in it, in cents of the payment's currency: a fee is paid in euros only.
  package var cents: Int { shares.reduce(0) { $0 + $1.sum.interestCents + $1.sum.feeCents } }
}

extension Casebook {
  /// Facts of charges; false when the event is not one. They carry their own days, as the ledger's do.
  mutating func applyCharges(_ event: CaseEvent) -> Bool {
    switch event {
    case .chargesClaimed(let claim): chargeClaims.append(claim)
    case .chargesSettled(let settlement):
      chargeSettlements.append(settlement)
      count(settlement, times: 1)
    case .chargesRetracted(let place): retract(place, true)
    case .chargesRestored(let place): retract(place, false)
    default: return false
    }
    return true
  }

  private mutating func retract(_ place: Int, _ isRetracted: Bool) {
    guard chargeSettlements.indices.contains(place), chargeSettlements[place].isRetracted != isRetracted
    else { return }
    chargeSettlements[place].isRetracted = isRetracted
    count(chargeSettlements[place], times: isRetracted ? -1 : 1)
  }

  private mutating func count(_ settlement: ChargeSettlement, times: Int) {
    if let payment = settlement.payment {
      portfolio.setAgainstCharges(payment, cents: times * settlement.cents)
    }
  }
}
