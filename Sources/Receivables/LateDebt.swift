/// An invoice as the computation of its charges needs it.
package struct LateDebt: Hashable, Sendable {
  /// Money or a credit note that made it less.
  package struct Reduction: Hashable, Sendable {
    /// What it is.
    package enum Kind: Hashable, Sendable {
      /// Reduces the principal from the first day on, whatever the rule of set-off: it is no payment (domain A2.8).
      case creditNote
      case payment
    }

    /// Booking day of the payment, through which interest is counted; or issue day of the credit note, from which on it
    /// is known.
    package let day: Day
    /// Cents set against this invoice, positive.
    package let cents: Int
    /// What it is.
    package let kind: Kind

    /// Makes a reduction.
    package init(day: Day, cents: Int, kind: Kind) {
      self.day = day
      self.cents = cents
      self.kind = kind
    }
  }

  /// Interest that is no longer owed though no payment of the invoice settled it.
  package struct InterestSettlement: Hashable, Sendable {
    /// Day of the waiver, or of the payment that was set against interest by itself.
    package let day: Day
    /// Cents of interest, positive.
    package let cents: Int

    /// Makes a settlement.
    package init(day: Day, cents: Int) {
      self.day = day
      self.cents = cents
    }
  }

  /// Total in cents, VAT included (domain A2.4).
  package let cents: Int
  /// Due day.
  package let due: Day
  /// What made it less, in any order.
  package let reductions: [Reduction]
  /// Interest waived or paid by itself, in any order: no later payment is set off against it again.
  package let settledInterest: [InterestSettlement]
  /// Which law applies.
  package let regime: ChargeRegime
  /// Day of a judgment that opened insolvency proceedings, or nil.
  package let insolvency: Day?

  /// Makes a debt.
  package init(
    cents: Int, due: Day, reductions: [Reduction] = [], settledInterest: [InterestSettlement] = [],
    regime: ChargeRegime, insolvency: Day? = nil
  ) {
    self.cents = cents
    self.due = due
    self.reductions = reductions
    self.settledInterest = settledInterest
    self.regime = regime
    self.insolvency = insolvency
  }
}
