import Receivables

extension Amount {
  /// As printed in messages: `1 234,56 €` with narrow no-break spaces in French, `€1,234.56` in English.
  ///
  /// Other currencies are named by their code: `1 234,56 CHF`, `CHF 1,234.56`.
  package func text(in language: Language) -> String {
    let sign = cents < 0 ? "-" : ""
    switch language {
    case .french:
      let figures = MoneyFigures.text(cents: cents, group: Typography.narrowSpace, decimal: ",")
      return "\(figures)\(Typography.narrowSpace)\(currency == .eur ? "€" : currency.code)"
    case .english:
      let magnitude = MoneyFigures.text(magnitude: cents.magnitude, group: ",", decimal: ".")
      return "\(sign)\(currency == .eur ? "€" : currency.code + "\u{A0}")\(magnitude)"
    }
  }

  /// As columns show it, without currency and in plain ASCII: `1 234,56` in French, `1,234.56` in English.
  package func figures(in language: Language) -> String { MoneyFigures.screen(cents: cents, in: language) }

  /// As columns of several currencies show it: euros as figures alone, others with their code, `1 234,56 CHF`.
  package func column(in language: Language) -> String {
    currency == .eur ? figures(in: language) : "\(figures(in: language)) \(currency.code)"
  }

  /// Whole units for tight places, rounded half away from zero: `1 235 €`, `€1,235`; plain spaces.
  package func rounded(in language: Language) -> String {
    let units = cents.magnitude / 100 + (cents.magnitude % 100 >= 50 ? 1 : 0)
    let sign = cents < 0 && units != 0 ? "-" : ""
    let digits = MoneyFigures.grouped(units, by: language == .french ? " " : ",")
    let name = currency == .eur ? "€" : currency.code
    return language.say("\(sign)\(digits) \(name)", "\(sign)\(currency == .eur ? name : name + " ")\(digits)")
  }
}
