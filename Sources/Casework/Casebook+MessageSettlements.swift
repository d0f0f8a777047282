import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// What was set against the invoices that a message demands, with the part of each payment that the law sets off
  /// against interest (art. 1343-1 C. civ.): the reason why a base of interest is what it is.
  ///
  /// - Parameter charges: Those of the demanded invoices, as of the same day.
  func settlementLines(
    of reminder: Reminder, charges: CustomerCharges, on ledger: Ledger
  ) -> [SettlementLine] {
    let demanded = reminder.lines.filter { !$0.isNamedOnly }.compactMap { portfolio.invoice($0.invoice) }
    // Few invoices are partly paid: what settles them is looked up for these alone.
    let reduced = demanded.filter { ledger.standing.open($0.id) < $0.cents }
    guard !reduced.isEmpty else { return [] }
    let settled = InvoiceSettlements(of: reminder.customer, in: portfolio, by: ledger.day)
    return reduced.flatMap { invoice -> [SettlementLine] in
      var setOffs = charges.row(of: invoice.id)?.charges.setOffs ?? []
      return settled.of(invoice.id).map { settlement in
        var line = SettlementLine(
          invoice: invoice.number, day: settlement.day, cents: settlement.cents,
          creditNote: settlement.isCreditNote ? settlement.words : nil)
        let own = setOffs.firstIndex {
          $0.day == settlement.day && $0.interestCents + $0.principalCents == settlement.cents
        }
        if !settlement.isCreditNote, let own { line.interestCents = setOffs.remove(at: own).interestCents }
        return line
      }
    }
  }
}
