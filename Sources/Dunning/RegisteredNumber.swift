/// The number of a registered letter, as the post prints it.
package struct RegisteredNumber: Hashable, Sendable {
  /// What is known of its form.
  package enum Form: Hashable, Sendable {
    /// International (UPU S10): two letters, eight digits, a check digit that holds, a country.
    case international
    /// Of La Poste within France: a digit, a letter and eleven digits; no check digit is published (domain A10).
    case domestic
    /// Of the international form, with a check digit that should be another one.
    case wrongCheckDigit(expected: Int)
    /// None of these: taken all the same, with a warning.
    case unknown
  }

  /// Without spaces, in capitals.
  package let text: String
  /// What is known of its form.
  package let form: Form

  /// Reads a number; nil when nothing is left of it.
  package init?(_ typed: some StringProtocol) {
    let bytes = typed.utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x2E }
      .map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
    form = Self.form(of: bytes)
  }

  private static func form(of bytes: [UInt8]) -> Form {
    let isLetter: (UInt8) -> Bool = { (0x41...0x5A).contains($0) }
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    guard bytes.count == 13 else { return .unknown }
    if bytes[..<2].allSatisfy(isLetter), bytes[2..<11].allSatisfy(isDigit), bytes[11...].allSatisfy(isLetter)
    {
      let expected = checkDigit(of: bytes[2..<10])
      return Int(bytes[10] - 0x30) == expected ? .international : .wrongCheckDigit(expected: expected)
    }
    return isDigit(bytes[0]) && isLetter(bytes[1]) && bytes[2...].allSatisfy(isDigit) ? .domestic : .unknown
  }

  /// 11 less the sum of the digits times 8 6 4 2 3 5 9 7, modulo 11; 10 becomes 0 and 11 becomes 5 (UPU S10).
  private static func checkDigit(of digits: ArraySlice<UInt8>) -> Int {
    let sum = zip(digits, [8, 6, 4, 2, 3, 5, 9, 7]).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    let check = 11 - sum % 11
    return check == 10 ? 0 : check == 11 ? 5 : check
  }
}
