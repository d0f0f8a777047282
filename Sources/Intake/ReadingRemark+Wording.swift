import Receivables
import Wording

extension ReadingRemark {
  /// What was done, in one sentence without a full stop.
  package func text(in language: Language) -> String {
    language == .french ? wording.french : wording.english
  }

  private var wording: (french: String, english: String) {
    switch kind {
    case .decoded(let encoding):
      (
        "ce n'est pas de l'UTF-8 : lu en \(encoding.rawValue) (sinon --encoding)",
        "not UTF-8: read as \(encoding.rawValue) (else --encoding)"
      )
    case .unusedColumns(let names):
      (
        "colonnes non utilisées : \(names.joined(separator: ", "))",
        "columns not used: \(names.joined(separator: ", "))"
      )
    case .ambiguousAmounts(let column):
      (
        "colonne \(column) : 1,234 est lu comme 1,234 (virgule décimale) et 1.234 comme 1234",
        "column \(column): 1,234 is read as a decimal comma and 1.234 as 1234"
      )
    case .ambiguousDays(let column):
      ("colonne \(column) : dates lues jour/mois", "column \(column): dates read as day/month")
    case .monthFirst(let column, let line):
      (
        "colonne \(column) : dates lues mois/jour, comme le montre la ligne \(line)",
        "column \(column): dates read as month/day, as line \(line) shows"
      )
    case .foreignLanguage(let count):
      (
        french(count, "client d'une autre langue", "clients d'une autre langue") + " : anglais",
        english(count, "customer", "customers") + " of another language: English"
      )
    case .repeatedRows(let count):
      (
        french(count, "ligne répétée, prise une fois", "lignes répétées, prises une fois"),
        english(count, "repeated row", "repeated rows") + ", taken once"
      )
    case .accountBalance(let cents, let rows, let open):
      (
        "comptes clients : \(french(rows, "ligne", "lignes")), \(open) hors lettrage, solde \(ReadingRemark.plain(cents, ","))",
        "customer accounts: \(english(rows, "row", "rows")), \(open) without a letter, balance \(ReadingRemark.plain(cents, "."))"
      )
    case .foreignCurrencyInEuro(let count):
      (
        french(count, "ligne en devise", "lignes en devise") + " : montants en euros pris",
        english(count, "row", "rows") + " in foreign currency: euro amounts taken"
      )
    }
  }

  private func french(_ count: Int, _ one: String, _ many: String) -> String {
    Language.french.counted(count, one, many)
  }

  private func english(_ count: Int, _ one: String, _ many: String) -> String {
    Language.english.counted(count, one, many)
  }

  private static func plain(_ cents: Int, _ mark: String) -> String {
    let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(cents < 0 ? "-" : "")\(whole)\(mark)\(rest.twoDigits)"
  }
}
