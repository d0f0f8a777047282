/// Names of a customer's free variables, as texts write them: `[[var:site]]`.
package enum VariableName {
  /// Characters of the longest name that a person may give.
  package static let longest = 40

  /// Whether a person may give a variable that name: letters and digits of any script, `-`, `_` and `.`, and no space.
  ///
  /// A column of a file may bring other names: they stay usable, and a person may change or clear their text.
  package static func isSound(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.count <= longest else { return false }
    return isLetterOrDigit(first)
      && name.unicodeScalars.allSatisfy {
        isLetterOrDigit($0) || isMark($0) || "-_.".unicodeScalars.contains($0)
      }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
