import Receivables

/// Writes cents as digits; no floating point, no locale of the machine.
package enum MoneyFigures {
  /// Figures with the given separators, a hyphen before negative ones.
  package static func text(cents: Int, group: String, decimal: String) -> String {
    (cents < 0 ? "-" : "") + text(magnitude: cents.magnitude, group: group, decimal: decimal)
  }

  /// Figures for columns, plain ASCII, without currency: `1 234,56` in French, `1,234.56` in English.
  package static func screen(cents: Int, in language: Language) -> String {
    switch language {
    case .french: text(cents: cents, group: " ", decimal: ",")
    case .english: text(cents: cents, group: ",", decimal: ".")
    }
  }

  /// A whole number in groups of three.
  package static func grouped(_ number: UInt, by separator: String) -> String {
    let digits = Array(String(number).utf8)
    guard digits.count > 3, !separator.isEmpty else { return String(decoding: digits, as: UTF8.self) }
    var bytes: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { bytes.append(contentsOf: separator.utf8) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func text(magnitude: UInt, group: String, decimal: String) -> String {
    let rest = magnitude % 100
    return grouped(magnitude / 100, by: group) + decimal + (rest < 10 ? "0" : "") + String(rest)
  }
}
