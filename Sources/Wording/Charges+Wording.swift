import Receivables

extension AnnualRate {
  /// With two decimals: `12,40 %` in French, `12.40%` in English.
  package func text(in language: Language) -> String {
    let figures = MoneyFigures.text(cents: basisPoints, group: "", decimal: language.say(",", "."))
    return language.say(figures + Typography.narrowSpace + "%", figures + "%")
  }
}

extension ChargeSegment {
  /// The whole computation of the segment, so that anybody can do it again:
  /// `10 000,00 € × 12,15 % × 10 j / 365 = 33,29 €`.
  package func formula(in currency: Currency, _ language: Language) -> String {
    func money(_ cents: Int) -> String { Amount(cents: cents, currency: currency).text(in: language) }
    let days = language.say("\(self.days)\(Typography.narrowSpace)j", "\(self.days) d")
    return "\(money(baseCents)) × \(rate.text(in: language)) × \(days) / \(daysInYear) = \(money(cents))"
  }
}

extension MissingRate {
  /// What is missing, and where to put it.
  package func phrase(in language: Language) -> ProblemPhrase {
    language.phrase(
      (
        "Le taux du semestre \(halfYear) manque : les pénalités ne se calculent pas.",
        "Ajoutez [\(halfYear)] avec ecb et legal dans rates.toml, puis relance plan."
      ),
      (
        "The rate of half-year \(halfYear) is missing: late-payment charges cannot be computed.",
        "Add [\(halfYear)] with ecb and legal to rates.toml, then relance plan."
      ))
  }
}

extension ContractFloor {
  /// That the contract's rate is too low, and what the law asks.
  package func sentence(for rate: AnnualRate, in language: Language) -> String {
    language.say(
      "Le taux contractuel de \(rate.text(in: language)) est inférieur au minimum légal de "
        + "\(floor.text(in: language)) au semestre \(halfYear) (art. L441-10 II du Code de commerce).",
      "The contract's rate of \(rate.text(in: language)) is below the legal minimum of "
        + "\(floor.text(in: language)) in half-year \(halfYear) (art. L441-10 II Code de commerce).")
  }
}
