import Receivables
import Wording

extension ChargeTotals {
  /// `Frais et intérêts : 107,26 € courus, 107,26 € réclamés, 0,00 € abandonnés, 0,00 € payés, restent 107,26 €.`
  package func sentence(in language: Language) -> String {
    let heading = language.say("Frais et intérêts : ", "Charges: ")
    return heading + parts(in: language).joined(separator: ", ") + "."
  }

  /// Accrued, claimed, waived, paid and left, each with its word.
  package func parts(in language: Language) -> [String] {
    parts(in: language) { Amount(cents: $0, currency: currency).text(in: language) }
  }

  /// Accrued, claimed, waived and paid for narrow places: nothing is a bare 0, euros go without their sign.
  package func shortParts(in language: Language) -> [String] {
    parts(in: language) { $0 == 0 ? "0" : Amount(cents: $0, currency: currency).column(in: language) }
      .dropLast()
  }

  private func parts(in language: Language, _ money: (Int) -> String) -> [String] {
    return [
      language.say("\(money(accrued)) courus", "\(money(accrued)) accrued"),
      language.say("\(money(claimed)) réclamés", "\(money(claimed)) claimed"),
      language.say("\(money(waived)) abandonnés", "\(money(waived)) waived"),
      language.say("\(money(paid)) payés", "\(money(paid)) paid"),
      language.say("restent \(money(outstanding))", "\(money(outstanding)) left"),
    ]
  }
}

extension InvoiceCharges {
  /// What was claimed by which message, waived, paid and is left.
  package func standing(in language: Language) -> String {
    func money(_ sum: ChargeSum) -> String {
      let interest = Amount(cents: sum.interestCents, currency: invoice.currency).text(in: language)
      return sum.feeCents == 0 ? interest : "\(interest) + \(Amount(cents: sum.feeCents).text(in: language))"
    }
    let by = claimedBy.map { " (\($0))" } ?? ""
    return [
      claimed.isZero ? "" : language.say("réclamés \(money(claimed))\(by)", "claimed \(money(claimed))\(by)"),
      waived.isZero ? "" : language.say("abandonnés \(money(waived))", "waived \(money(waived))"),
      paid.isZero ? "" : language.say("payés \(money(paid))", "paid \(money(paid))"),
      language.say("restent \(money(outstanding))", "\(money(outstanding)) left"),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
