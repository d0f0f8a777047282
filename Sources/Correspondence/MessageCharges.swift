import Receivables

/// Late-payment charges that a message may claim: those of its demanded invoices, waived and paid ones left out.
package struct MessageCharges: Hashable, Sendable {
  /// Charges of one invoice.
  package struct Line: Hashable, Sendable {
    /// Printed number.
    package var number: String
    /// Still owed of the invoice itself, in cents.
    package var openCents: Int
    /// The computation of its interest.
    package var segments: [ChargeSegment]
    /// Interest claimed, in cents of the message's currency.
    package var interestCents: Int
    /// The fixed fee claimed, in cents of the euro.
    package var feeCents: Int
    /// Interest of the segments that was waived or paid before, in cents.
    package var settledCents: Int

    /// Makes a line.
    package init(
      number: String, openCents: Int, segments: [ChargeSegment], interestCents: Int, feeCents: Int,
      settledCents: Int = 0
    ) {
      self.number = number
      self.openCents = openCents
      self.segments = segments
      self.interestCents = interestCents
      self.feeCents = feeCents
      self.settledCents = settledCents
    }
  }

  /// Invoices that bear charges, in the message's order.
  package var lines: [Line]
  /// The half-year whose rate is missing: a text that names charges is not written then.
  package var missing: MissingRate?

  /// Makes charges.
  package init(lines: [Line] = [], missing: MissingRate? = nil) {
    self.lines = lines
    self.missing = missing
  }

  /// Interest claimed, in cents of the message's currency.
  package var interestCents: Int { lines.reduce(0) { $0 + $1.interestCents } }
  /// Fees claimed, in cents of the euro.
  package var feeCents: Int { lines.reduce(0) { $0 + $1.feeCents } }
  /// Invoices whose fee is claimed.
  package var feeCount: Int { lines.count { $0.feeCents > 0 } }
}
