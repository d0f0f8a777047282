import Receivables

/// A SEPA credit transfer for a QR code (EPC069-12, version 002, UTF-8, "SCT").
package struct EPCPayment: Equatable, Sendable {
  /// At most 70 characters.
  package let beneficiary: String
  /// With or without spaces.
  package let iban: String
  /// 8 or 11 characters, or empty: optional inside the European Economic Area.
  package let bic: String
  /// Whole cents, 1 to 99 999 999 999.
  package let cents: Int64
  /// `EUR`; anything else is refused.
  package let currency: String
  /// What the payer's bank will pass on: an ISO 11649 `RF…` reference, or free text of at most 140 characters.
  package let reference: String

  /// A payment; it is checked when its payload is made.
  package init(
    beneficiary: String, iban: String, bic: String = "", cents: Int64, currency: String = "EUR",
    reference: String
  ) {
    self.beneficiary = beneficiary
    self.iban = iban
    self.bic = bic
    self.cents = cents
    self.currency = currency
    self.reference = reference
  }

  /// The text of the QR code, at most 331 bytes.
  ///
  /// - Throws: `DeliveryProblem.paymentCode`: then print IBAN and reference alone.
  package func payload() throws(DeliveryProblem) -> [UInt8] {
    guard currency == "EUR" else { throw .paymentCode(.currency) }
    guard (1...99_999_999_999).contains(cents) else { throw .paymentCode(.amount) }
    guard (1...70).contains(beneficiary.unicodeScalars.count) else { throw .paymentCode(.beneficiary) }
    guard
      [beneficiary, iban, bic, reference].allSatisfy({
        $0.unicodeScalars.allSatisfy { !$0.isRefusedInHeaders }
      })
    else { throw .paymentCode(.controlCharacter) }
    let account = Self.compact(iban)
    guard Self.isIBAN(account) else { throw .paymentCode(.iban) }
    let bank = Self.compact(bic)
    guard bank.isEmpty || [8, 11].contains(bank.count) && bank.allSatisfy(\.isLetterOrDigit) else {
      throw .paymentCode(.bic)
    }
    let structured = Self.isStructuredReference(reference)
    guard reference.unicodeScalars.count <= 140 else { throw .paymentCode(.reference) }
    let code = structured ? String(decoding: Self.compact(reference), as: UTF8.self) : ""
    var lines = [
      "BCD", "002", "1", "SCT", String(decoding: bank, as: UTF8.self), beneficiary,
      String(decoding: account, as: UTF8.self), "EUR\(cents / 100).\((cents % 100).twoDigits)", "", code,
      structured ? "" : reference,
    ]
    while lines.last == "" { lines.removeLast() }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    guard bytes.count <= 331 else { throw .paymentCode(.tooLong(bytes: bytes.count)) }
    return bytes
  }

  /// The IBAN in groups of four, as people read it.
  package static func grouped(iban: String) -> String {
    let bytes = compact(iban)
    return stride(from: 0, to: bytes.count, by: 4).map { start in
      String(decoding: bytes[start..<min(start + 4, bytes.count)], as: UTF8.self)
    }.joined(separator: " ")
  }

  private static func compact(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != UInt8(ascii: " ") }.map(\.uppercased)
  }

  /// ISO 13616: two letters, two digits, at most 34 characters, remainder 1 modulo 97.
  static func isIBAN(_ bytes: [UInt8]) -> Bool {
    guard (15...34).contains(bytes.count), bytes.prefix(2).allSatisfy(\.isUpperCase),
      bytes.dropFirst(2).prefix(2).allSatisfy(\.isDigit)
    else { return false }
    return remainder(of: bytes) == 1
  }

  /// ISO 11649: `RF`, two check digits, up to 21 characters.
  private static func isStructuredReference(_ text: String) -> Bool {
    let bytes = compact(text)
    guard (5...25).contains(bytes.count), bytes.starts(with: Array("RF".utf8)) else { return false }
    return bytes.dropFirst(2).prefix(2).allSatisfy(\.isDigit) && remainder(of: bytes) == 1
  }

  /// The first four characters behind the rest, letters as 10…35, modulo 97; nil for other characters.
  private static func remainder(of bytes: [UInt8]) -> Int? {
    var rest = 0
    for byte in bytes.dropFirst(4) + bytes.prefix(4) {
      if byte.isDigit {
        rest = (rest * 10 + Int(byte - UInt8(ascii: "0"))) % 97
      } else if byte.isUpperCase {
        rest = (rest * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
      } else {
        return nil
      }
    }
    return rest
  }
}
