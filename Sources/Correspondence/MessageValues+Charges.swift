import Receivables
import Wording

extension MessageValues {
  /// Sums of late-payment charges; what is nothing counts as not known, so that its section falls away.
  func chargesValue(_ variable: TemplateVariable) -> String? {
    let charges = facts.charges
    return switch variable {
    case .interestAmount: charges.interestCents > 0 ? money(charges.interestCents) : nil
    case .recoveryFeeCount: charges.feeCount > 0 ? String(charges.feeCount) : nil
    case .recoveryFeeAmount: charges.feeCents > 0 ? euros(charges.feeCents) : nil
    case .chargesAmount:
      charges.interestCents + charges.feeCents > 0 ? sum(charges.interestCents, fees: charges.feeCents) : nil
    case .grandTotal: sum(facts.totals.demanded + charges.interestCents, fees: charges.feeCents)
    default: nil
    }
  }

  /// A sum with its fees: one amount in euros, two where the message has another currency.
  private func sum(_ cents: Int, fees: Int) -> String {
    if facts.currency == .eur { return money(cents + fees) }
    return fees > 0 ? "\(money(cents)) + \(euros(fees))" : money(cents)
  }

  private func euros(_ cents: Int) -> String { Amount(cents: cents).text(in: facts.language) }

  func row(_ line: MessageCharges.Line) -> [RowField: String] {
    [
      .number: Self.oneLine(line.number), .open: money(line.openCents), .interest: money(line.interestCents),
      .recoveryFee: line.feeCents > 0 ? euros(line.feeCents) : "",
      .sum: sum(line.openCents + line.interestCents, fees: line.feeCents),
      .settled: line.settledCents > 0 ? money(line.settledCents) : "",
    ]
  }

  func row(_ segment: ChargeSegment, of number: String) -> [RowField: String] {
    [
      .number: Self.oneLine(number), .from: segment.from.numeric, .through: segment.through.numeric,
      .formula: segment.formula(in: facts.currency, facts.language),
    ]
  }
}
