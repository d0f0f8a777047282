/// Account and bank numbers (domain B7, B8).
package enum BankIdentifiers {
  /// The bare form of a valid IBAN (ISO 13616: length of its country, mod 97; French ones also the RIB key), else nil.
  package static func iban(_ text: some StringProtocol) -> String? {
    guard let bytes = compactIdentifier(text), bytes.count > 4 else { return nil }
    let country = String(decoding: bytes[..<2], as: UTF8.self)
    guard lengths[country] == bytes.count, allDigits(bytes[2..<4]),
      remainder97(bytes[4...] + bytes[..<4]) == 1
    else { return nil }
    if country == "FR" || country == "MC" {
      let bban = String(decoding: bytes[4..<25], as: UTF8.self)
      guard let key = ribKey(bban), key == String(decoding: bytes[25...], as: UTF8.self) else { return nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The two digits that close a French account number: bank (5), branch (5), account (11), without the key.
  ///
  /// 97 − ((89 × bank + 15 × branch + 3 × account) mod 97), letters folded A–I and J–R to 1–9, S–Z to 2–9.
  package static func ribKey(_ account: some StringProtocol) -> String? {
    guard let bytes = compactIdentifier(account), bytes.count == 21, allDigits(bytes[..<10]) else {
      return nil
    }
    let digits = bytes.map(folded)
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let key = 97 - (89 * number(0..<5) + 15 * number(5..<10) + 3 * (number(10..<21) % 97)) % 97
    return key.twoDigits
  }

  /// The bare form of a BIC by its shape (ISO 9362): eight or eleven signs, else nil.
  package static func bic(_ text: some StringProtocol) -> String? {
    guard let bytes = compactIdentifier(text), bytes.count == 8 || bytes.count == 11,
      bytes[4..<6].allSatisfy({ $0 >= 0x41 })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An identifier in groups of four, as it is printed.
  package static func grouped(_ bare: some StringProtocol) -> String {
    var result = ""
    for (position, scalar) in bare.unicodeScalars.enumerated() {
      if position > 0, position % 4 == 0 { result.unicodeScalars.append(" ") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func folded(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x49: Int(byte) - 0x40
    case 0x4A...0x52: Int(byte) - 0x49
    default: Int(byte) - 0x51
    }
  }

  /// Length of an IBAN by country (SWIFT IBAN registry).
  private static let lengths: [String: Int] = {
    let table = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 \
      EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 \
      IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 \
      NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 \
      SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
      """
    var lengths: [String: Int] = [:]
    for entry in table.utf8.split(separator: 0x20) {
      lengths[String(decoding: entry.prefix(2), as: UTF8.self)] = Int(
        String(decoding: entry.dropFirst(2), as: UTF8.self))
    }
    return lengths
  }()
}
