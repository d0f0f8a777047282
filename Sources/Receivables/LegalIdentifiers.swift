/// The numbers under which the State knows a company (domain B7).
///
/// Every function returns the bare form (no spaces, capitals) of a valid number and nil for anything else.
package enum LegalIdentifiers {
  /// Nine digits that pass Luhn.
  package static func siren(_ text: some StringProtocol) -> String? {
    guard let bytes = compactIdentifier(text), bytes.count == 9, allDigits(bytes), passesLuhn(bytes)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Fourteen digits that pass Luhn; those of La Poste (356000000) have a digit sum that 5 divides.
  package static func siret(_ text: some StringProtocol) -> String? {
    guard let bytes = compactIdentifier(text), bytes.count == 14, allDigits(bytes) else { return nil }
    let number = String(decoding: bytes, as: UTF8.self)
    let isLaPoste = number.utf8.starts(with: "356000000".utf8)
    let isValid =
      passesLuhn(bytes) && (!isLaPoste || number == "35600000000048")
      || isLaPoste && bytes.reduce(0) { $0 + Int($1) - 48 } % 5 == 0
    return isValid ? number : nil
  }

  /// A VAT number with its country prefix: the French key is checked, others by their shape.
  package static func vatNumber(_ text: some StringProtocol) -> String? {
    guard let bytes = compactIdentifier(text), bytes.count >= 4 else { return nil }
    let body = bytes[2...]
    let prefix = String(decoding: bytes[..<2], as: UTF8.self)
    guard bytes[..<2].allSatisfy({ $0 >= 0x41 }) else { return nil }
    let isValid =
      prefix == "FR" ? isFrench(Array(body)) : hasShape(body, of: prefix)
    return isValid ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// The French VAT number that belongs to a SIREN; nil when that is not valid.
  package static func frenchVATNumber(siren text: some StringProtocol) -> String? {
    guard let siren = siren(text), let number = Int(siren) else { return nil }
    let key = (12 + 3 * (number % 97)) % 97
    return "FR\(key.twoDigits)\(siren)"
  }

  private static func passesLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (position, byte) in digits.reversed().enumerated() {
      let value = (Int(byte) - 48) * (position % 2 == 1 ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }

  /// Key of two signs, then a SIREN; keys with letters follow their own rule; a SIREN from 000 is Monaco's.
  private static func isFrench(_ body: [UInt8]) -> Bool {
    guard body.count == 11, allDigits(body[2...]) else { return false }
    let siren = Array(body[2...])
    guard let number = Int(String(decoding: siren, as: UTF8.self)) else { return false }
    guard siren.starts(with: "000".utf8) || passesLuhn(siren) else { return false }
    if allDigits(body[..<2]) {
      return (12 + 3 * (number % 97)) % 97 == (Int(body[0]) - 48) * 10 + Int(body[1]) - 48
    }
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    guard let first = alphabet.firstIndex(of: body[0]), let second = alphabet.firstIndex(of: body[1])
    else { return false }
    let check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
    return check >= 0 && (number + 1 + check / 11) % 11 == check % 11
  }

  private static func hasShape(_ body: ArraySlice<UInt8>, of prefix: String) -> Bool {
    guard let shape = shapes[prefix] else { return (5...13).contains(body.count) }
    return shape.lengths.contains(body.count) && (shape.hasLetters || allDigits(body))
  }

  /// Lengths after the prefix in the Union and Northern Ireland (VIES), and whether letters may occur.
  private static let shapes: [String: (lengths: ClosedRange<Int>, hasLetters: Bool)] = [
    "AT": (9...9, true), "BE": (10...10, false), "BG": (9...10, false), "CY": (9...9, true),
    "CZ": (8...10, false), "DE": (9...9, false), "DK": (8...8, false), "EE": (9...9, false),
    "EL": (9...9, false), "ES": (9...9, true), "FI": (8...8, false), "HR": (11...11, false),
    "HU": (8...8, false), "IE": (8...9, true), "IT": (11...11, false), "LT": (9...12, false),
    "LU": (8...8, false), "LV": (11...11, false), "MT": (8...8, false), "NL": (12...12, true),
    "PL": (10...10, false), "PT": (9...9, false), "RO": (2...10, false), "SE": (12...12, false),
    "SI": (8...8, false), "SK": (10...10, false), "XI": (5...12, true),
  ]
}
