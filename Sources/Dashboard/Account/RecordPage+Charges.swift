import Canvas
import Casework
import Dunning
import Receivables
import Wording

extension RecordPage {
  /// Late-payment charges of an invoice, segment by segment; nothing for one that bears none.
  func charges(of invoice: Invoice) -> [TextPage.Line?] {
    guard invoice.kind == .invoice else { return [] }
    let charges = CustomerCharges(of: invoice.customer, in: book, on: world.ledger, only: [invoice.id])
    let title = heading(
      language.say("Frais et intérêts, à part de la facture", "Charges, beside the invoice"))
    if let missing = charges.uncomputed.first?.missing.phrase(in: language) {
      return title + [TextPage.Line("  \(missing.problem)", .warning), TextPage.Line("  \(missing.remedy)")]
    }
    guard let row = charges.rows.first else { return [] }
    var lines = row.charges.segments.map { segment in
      TextPage.Line(
        "  \(segment.from.numeric) - \(segment.through.numeric)  "
          + segment.formula(in: invoice.currency, language))
    }
    if row.charges.recoveryFeeCents > 0 {
      lines.append(
        TextPage.Line(
          "  " + language.say("indemnité forfaitaire ", "recovery fee ")
            + row.recoveryFee.text(in: language)))
    }
    for floor in row.belowFloor {
      guard let rate = row.charges.segments.first?.rate else { continue }
      lines.append(TextPage.Line("  " + floor.sentence(for: rate, in: language), .warning))
    }
    lines.append(TextPage.Line("  " + row.standing(in: language)))
    return title + lines
  }
}
