import PlainText
import Receivables
import Wording

extension ExportTable {
  /// The table for a spreadsheet: semicolons, every cell in quotes, lines ended by CR LF, a byte-order mark ahead so that
  /// accents are read right; amounts with the language's decimal sign and without grouping, days as `2026-06-17`.
  ///
  /// No cell can steer its reader's screen: what turns the direction of the text is written out (`U+202E`).
  /// No cell can become a formula: one that begins like one stands behind an apostrophe. Figures of our own need none.
  package func csv(in language: Language) -> String {
    let lines = [columns.map { ExportTable.quoted($0.title) }] + rows.map { $0.map { $0.csv(in: language) } }
    return "\u{FEFF}" + lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  fileprivate static func quoted(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n\0＝＋－＠".unicodeScalars.contains($0) } ?? false
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { scalars.append(scalar) }
      scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return "\"\(isFormula ? "'" : "")\(legible(String(scalars)))\""
  }
}

extension ExportTable.Cell {
  fileprivate func csv(in language: Language) -> String {
    switch self {
    case .text(let text): ExportTable.quoted(text)
    case .cents(let number), .rate(let number):
      "\"\(MoneyFigures.text(cents: number, group: "", decimal: language.say(",", ".")))\""
    case .tenths(let number):
      "\"\(number < 0 ? "-" : "")\(number.magnitude / 10)\(language.say(",", "."))\(number.magnitude % 10)\""
    case .count(let count): "\"\(count)\""
    case .day(let day): "\"\(day.iso)\""
    case .empty: "\"\""
    }
  }
}
