import PlainText

/// Text with nothing but ASCII signs: letters without their accents, `?` for other scripts.
enum ASCIIText {
  /// The ASCII form of a legible text.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(contentsOf: form(of: scalar)) }
    return String(result)
  }

  private static func form(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar.value {
    case 0..<0x80: return String(scalar).unicodeScalars
    case 0xA0, 0x202F, 0x2009: return " ".unicodeScalars
    case 0x20AC: return "EUR".unicodeScalars
    case 0x2018, 0x2019: return "'".unicodeScalars
    case 0xAB, 0xBB, 0x201C, 0x201D: return "\"".unicodeScalars
    case 0x2013, 0x2014, 0x2022, 0xB7: return "-".unicodeScalars
    case 0x2026: return "...".unicodeScalars
    case 0x0300...0x036F: return String.UnicodeScalarView()
    default: break
    }
    let twin = folded(String(scalar)).unicodeScalars.filter { $0.value < 0x80 && $0.value >= 0x20 }
    guard !twin.isEmpty else { return "?".unicodeScalars }
    let text = String(String.UnicodeScalarView(twin))
    return (scalar.properties.isUppercase ? text.uppercased() : text).unicodeScalars
  }
}
