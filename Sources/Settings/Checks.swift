import Receivables

/// Shapes of what settings name.
enum Checks {
  /// The address itself when it is one.
  static func email(_ text: String) -> String? { EmailSyntax.isAddress(text) ? text : nil }

  /// Letters, digits, hyphens and underscores: a file name without suffix, a theme.
  static func isPlainName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F }
  }

  /// A path that stays below the store: no leading slash, no `..`.
  static func isInside(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual("..".utf8) && !part.elementsEqual(".".utf8)
    }
  }

  /// The shape of an IANA zone name: `Europe/Paris`, `UTC`.
  static func isZone(_ text: String) -> Bool {
    isInside(text) && text.utf8.count <= 64
      && text.utf8.allSatisfy { isLetterOrDigit($0) || "/_+-".utf8.contains($0) }
  }

  /// The shape of a host name or an IP address.
  static func isHost(_ text: String) -> Bool {
    (1...253).contains(text.utf8.count)
      && text.utf8.allSatisfy { isLetterOrDigit($0) || ".:-".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
