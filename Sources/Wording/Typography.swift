/// The spaces of French typesetting.
package enum Typography {
  /// Narrow no-break space (U+202F): before `; : ! ?` and `€`, and between groups of three digits.
  package static let narrowSpace = "\u{202F}"
  /// No-break space (U+00A0): before a unit such as `j`, inside a dated name.
  package static let noBreakSpace = "\u{A0}"
}

extension String {
  /// A whole sentence of these words: a capital first, a full stop last unless a mark already closes them.
  package var asSentence: String {
    guard let first else { return self }
    let isClosed = last.map { ".?!…".contains($0) } ?? false
    return first.uppercased() + dropFirst() + (isClosed ? "" : ".")
  }
}
