/// The addresses to which mail is sent: a strict, plain part of RFC 5321's, so that none can steer a mail server.
package enum EmailSyntax {
  /// Whether the text is one address: ASCII, one `@`, no quote, comment, angle, comma, space or control, at most 254 bytes.
  ///
  /// The local part has at most 64 bytes and no leading, trailing or double dot; the domain has at least two labels of
  /// letters, digits and inner hyphens, 63 bytes each; a domain with accents is written as its `xn--` form.
  package static func isAddress(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 254, let at = bytes.firstIndex(of: 0x40) else { return false }
    let local = bytes[..<at]
    guard (1...64).contains(local.count), local.allSatisfy(isAtom), hasPlainDots(local) else { return false }
    let labels = bytes[(at + 1)...].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, !allDigits(top) else { return false }
    return labels.allSatisfy(isLabel)
  }

  private static func hasPlainDots(_ local: ArraySlice<UInt8>) -> Bool {
    local.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    guard (1...63).contains(label.count), label.first != 0x2D, label.last != 0x2D else { return false }
    return label.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// `atext` of RFC 5322, and the dot.
  private static func isAtom(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
  }
}
