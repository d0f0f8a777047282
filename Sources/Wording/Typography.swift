/// The spaces of French typesetting.
package enum Typography {
  /// Narrow no-break space (U+202F): before `; : ! ?` and `€`, and between groups of three digits.
  package static let narrowSpace = "\u{202F}"
  /// No-break space (U+00A0): before a unit such as `j`, inside a dated name.
  package static let noBreakSpace = "\u{A0}"
}
