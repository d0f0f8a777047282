import Receivables
import Wording

extension Amount {
  /// Figures with the currency, plain spaces: `1 234,56 €`, `€1,234.56`, `1 234,56 CHF`.
  func onScreen(in language: Language) -> String {
    let figures = figures(in: language)
    let name = currency == .eur ? "€" : currency.code
    switch language {
    case .french: return "\(figures) \(name)"
    case .english: return currency == .eur ? "\(name)\(figures)" : "\(name) \(figures)"
    }
  }
}
