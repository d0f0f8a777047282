/// How many terminal columns a text takes, in agreement with the C library's `wcwidth` (Unicode 14).
package enum CellWidth {
  /// Columns of one scalar: 0 for combining and invisible marks, 2 for East Asian wide and emoji, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if value >= 0x1100, WideRanges.contains(value) { return 2 }
    if value >= 0x2010 && value < 0x20D0 || value >= 0x2100 && value < 0x2CEF { return 1 }
    return isZeroWidth(scalar) ? 0 : 1
  }

  /// Columns of a whole text; controls count as one, so measure `legible` text.
  package static func of(_ text: String) -> Int {
    let utf8 = text.utf8
    if let plain = utf8.withContiguousStorageIfAvailable({ bytes in bytes.allSatisfy { $0 < 0x80 } }), plain {
      return utf8.count
    }
    var columns = 0
    for scalar in text.unicodeScalars { columns += scalar.value < 0x300 ? 1 : of(scalar) }
    return columns
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return true  // jamo that stack on the one before
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }
}
