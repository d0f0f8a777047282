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
    backwards { write in put(number, group: separator, write) }
  }

  static func text(magnitude: UInt, group: String, decimal: String) -> String {
    backwards { write in
      let rest = UInt8(magnitude % 100)
      write(48 + rest % 10)
      write(48 + rest / 10)
      for byte in decimal.utf8.reversed() { write(byte) }
      put(magnitude / 100, group: group, write)
    }
  }

  /// The digits from the last to the first, a group sign after each third.
  private static func put(_ number: UInt, group: String, _ write: (UInt8) -> Void) {
    var rest = number
    var written = 0
    repeat {
      if written > 0, written % 3 == 0 { for byte in group.utf8.reversed() { write(byte) } }
      write(48 + UInt8(rest % 10))
      rest /= 10
      written += 1
    } while rest > 0
  }

  /// A text of up to 64 bytes from its last byte to its first; lists format some hundred figures for each key.
  private static func backwards(_ body: ((UInt8) -> Void) -> Void) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { bytes in
      var start = bytes.count
      body { byte in
        guard start > 0 else { return }
        start -= 1
        bytes.initializeElement(at: start, to: byte)
      }
      return String(decoding: bytes[start...], as: UTF8.self)
    }
  }
}
