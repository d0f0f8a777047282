import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// What a message may claim beside its invoices: charges of those that it demands, neither waived nor paid.
  ///
  /// - Parameter charges: Those of its customer, of the demanded invoices at least.
  func messageCharges(of reminder: Reminder, from charges: CustomerCharges) -> MessageCharges {
    let demanded = reminder.lines.filter { !$0.isNamedOnly }.map(\.invoice)
    let lines = demanded.compactMap { charges.row(of: $0) }.filter { !$0.outstanding.isZero }.map { row in
      MessageCharges.Line(
        number: row.invoice.number, openCents: row.openCents, segments: row.charges.segments,
        interestCents: row.outstanding.interestCents, feeCents: row.outstanding.feeCents,
        settledCents: row.accrued.interestCents - row.outstanding.interestCents)
    }
    return MessageCharges(lines: lines, missing: charges.uncomputed.first?.missing)
  }

  /// The charges that a message claims when it goes out on a day, or nil when its text names none.
  func claim(of reminder: Reminder, on day: Day) -> CaseEvent? {
    guard !reminder.isThankYou, let step = step(of: reminder),
      let language = portfolio.customer(reminder.customer)?.language,
      templates.template(TemplateKey(name: step.text(by: reminder.channel), language: language))?
        .claimsCharges == true
    else { return nil }
    let demanded = Set(reminder.lines.filter { !$0.isNamedOnly }.map(\.invoice))
    let charges = CustomerCharges(
      of: reminder.customer, in: self, on: Ledger(of: self, on: day), only: demanded)
    let shares = charges.rows.filter { !$0.outstanding.isZero }.map {
      ChargeShare(invoice: $0.invoice.id, sum: $0.outstanding)
    }
    return shares.isEmpty ? nil : .chargesClaimed(ChargeClaim(reminder: reminder.id, shares: shares))
  }
}
