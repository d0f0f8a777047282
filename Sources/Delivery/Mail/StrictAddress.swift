import CPost
import Correspondence

/// An e-mail address that is safe to put into a header and into an SMTP command.
///
/// ASCII `local@domain` only: one `@`, no quotes, comments, angle brackets, spaces or controls, at most 254 bytes
/// (RFC 5321 4.5.3.1). libcurl writes whatever it is given into `MAIL FROM` and `RCPT TO`, so nothing else may reach it.
package struct StrictAddress: Hashable, Sendable {
  /// The address, in ASCII; the domain is in lower case.
  package let text: String

  /// Takes an address as a person typed it; a domain with accents becomes its ASCII form (`xn--…`).
  ///
  /// - Throws: `DeliveryProblem.address` with the broken rule.
  package init(_ typed: String) throws(DeliveryProblem) {
    let bytes = Array(typed.utf8)
    guard !bytes.isEmpty else { throw .address(.empty) }
    guard bytes.count <= 254 else { throw .address(.tooLong) }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .address(.notOneAt) }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .address(.character) }
    try Self.checkLocalPart(parts[0])
    let domain = try Self.asciiDomain(Array(parts[1]))
    text = String(decoding: parts[0], as: UTF8.self) + "@" + String(decoding: domain, as: UTF8.self)
    guard text.utf8.count <= 254 else { throw .address(.tooLong) }
  }

  /// The part after the `@`, in lower case.
  package var domain: String {
    String(decoding: text.utf8.drop { $0 != UInt8(ascii: "@") }.dropFirst(), as: UTF8.self)
  }

  /// Whether the domain is reserved for examples and tests: no real person reads it.
  package var isReserved: Bool { ReservedDomain.contains(domain) }

  private static func checkLocalPart(_ bytes: ArraySlice<UInt8>) throws(DeliveryProblem) {
    guard !bytes.isEmpty, bytes.count <= 64 else { throw .address(.localPart) }
    let extra = Set("!#$%&'*+-/=?^_`{|}~.".utf8)
    guard bytes.allSatisfy({ $0.isLetterOrDigit || extra.contains($0) }) else { throw .address(.character) }
    let dot = UInt8(ascii: ".")
    guard bytes.first != dot, bytes.last != dot else { throw .address(.localPart) }
    guard !zip(bytes, bytes.dropFirst()).contains(where: { $0 == dot && $1 == dot }) else {
      throw .address(.localPart)
    }
  }

  private static func asciiDomain(_ typed: [UInt8]) throws(DeliveryProblem) -> [UInt8] {
    if typed.contains(where: { $0 >= 0x80 }) {
      let scalars = String(decoding: typed, as: UTF8.self).unicodeScalars
      // C1 controls and separators never belong to a name; the converter might map them away.
      guard scalars.allSatisfy({ !$0.isRefusedInHeaders && !$0.properties.isDefaultIgnorableCodePoint })
      else {
        throw .address(.character)
      }
      // IDNA 2003 and 2008 send these two to different domains: nobody may guess between them.
      guard !scalars.contains(where: { $0 == "\u{DF}" || $0 == "\u{1E9E}" || $0 == "\u{3C2}" }) else {
        throw .address(.accentedDomain)
      }
      var out = [CChar](repeating: 0, count: 256)
      let name = String(decoding: typed, as: UTF8.self)
      guard cpost_ascii_domain(name, &out, out.count) == 0 else { throw .address(.accentedDomain) }
      let converted = out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      guard isDomain(converted) else { throw .address(.accentedDomain) }
      return converted.map(\.lowercased)
    }
    guard isDomain(typed) else { throw .address(.domain) }
    return typed.map(\.lowercased)
  }

  /// Whether the bytes are a host name of the mail world: labels of letters, digits and hyphens, at least two of them.
  static func isDomain(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 253 else { return false }
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2 || bytes.map(\.lowercased) == Array("localhost".utf8) else { return false }
    guard labels.last.map({ !$0.allSatisfy(\.isDigit) }) ?? false else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    }
  }
}
