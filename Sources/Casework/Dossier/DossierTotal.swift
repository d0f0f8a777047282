import Receivables

/// What a dossier claims in one currency; fees count in euros, whatever the invoices' currency.
package struct DossierTotal: Hashable, Sendable {
  /// Currency of every figure.
  package let currency: Currency
  /// Open amounts of the invoices claimed, in cents.
  package internal(set) var principal = 0
  /// Interest neither waived nor paid, in cents.
  package internal(set) var interest = 0
  /// Fixed recovery fees neither waived nor paid, in cents.
  package internal(set) var fees = 0
  /// Payments and credit notes that settle nothing yet, in cents: to be taken off.
  package internal(set) var credits = 0

  /// What is claimed in all, in cents.
  package var sum: Int { principal + interest + fees - credits }

  /// One total a currency, in the order of their codes; a currency without a claim is left out.
  static func of(_ facts: DossierFacts) -> [DossierTotal] {
    var totals: [Currency: DossierTotal] = [:]
    func add(_ cents: Int, in currency: Currency, to part: WritableKeyPath<DossierTotal, Int>) {
      totals[currency, default: DossierTotal(currency: currency)][keyPath: part] += cents
    }
    for claim in facts.claims { add(claim.openCents, in: claim.invoice.currency, to: \.principal) }
    for row in facts.charges.rows {
      add(row.outstanding.interestCents, in: row.invoice.currency, to: \.interest)
      if row.outstanding.feeCents > 0 { add(row.outstanding.feeCents, in: .eur, to: \.fees) }
    }
    for credit in facts.credits where totals[credit.currency] != nil {
      add(credit.cents, in: credit.currency, to: \.credits)
    }
    return totals.values.sorted { $0.currency < $1.currency }
  }
}

extension CustomerCharges {
  /// Charges that a claim brings along: those of its invoices, and what settled ones still bear.
  func ofClaims(_ claimed: Set<InvoiceID>) -> CustomerCharges {
    var kept = self
    kept.rows = rows.filter { claimed.contains($0.invoice.id) || !$0.outstanding.isZero }
    return kept
  }
}
