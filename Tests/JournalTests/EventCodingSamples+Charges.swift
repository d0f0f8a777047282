import Casework
import Dunning
import Receivables

extension EventCodingSamples {
  /// Rates and rules of late-payment charges.
  static var charges: [CaseEvent] {
    var rules = house
    rules.charges.contractRate = AnnualRate(basisPoints: 1_275)
    rules.charges.dayCount = .actual
    rules.charges.setOff = .principalFirst
    rules.rates = RateTable(RateTable.published.halfYears.suffix(2))
    var customer = firstCustomer
    customer.contractRate = AnnualRate(basisPoints: 1_300)
    let shares = [
      ChargeShare(invoice: invoice, sum: ChargeSum(interestCents: 6_726, feeCents: 4_000)),
      ChargeShare(invoice: InvoiceID(2), sum: ChargeSum(interestCents: 1)),
    ]
    return [
      .rulesAdopted(rules), .customerRecorded(customer),
      .chargesClaimed(ChargeClaim(reminder: reminder, shares: shares)),
      .chargesSettled(
        ChargeSettlement(
          customer: self.customer, shares: shares, day: day, by: "alice", reason: "Kestrel est fidèle")),
      .chargesSettled(
        ChargeSettlement(
          customer: self.customer, payment: PaymentID(1), shares: [shares[0]], day: day, by: "alice")),
      .chargesRetracted(0), .chargesRestored(0),
      .letterTracked(
        LetterEvent(
          reminder: reminder, kind: .unknownAddress, day: day, number: "1AKestrel", address: "1 rue Kestrel",
          by: "alice")),
      .letterRetracted(0), .letterRestored(0),
    ]
  }
}
