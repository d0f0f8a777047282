/// The structured reference that a payer repeats so that the money finds its invoice (ISO 11649, domain B6).
package enum CreditorReference {
  /// Makes `RF` + two check digits + the reference; nil when nothing or more than 21 letters and digits remain.
  package static func make(from reference: some StringProtocol) -> String? {
    var body: [UInt8] = []
    for scalar in reference.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A: body.append(UInt8(scalar.value))
      case 0x61...0x7A: body.append(UInt8(scalar.value - 0x20))
      case 0x80...: return nil
      default: continue
      }
    }
    guard (1...21).contains(body.count) else { return nil }
    let check = 98 - remainder97(body + Array("RF00".utf8))
    return "RF\(check.twoDigits)\(String(decoding: body, as: UTF8.self))"
  }

  /// The bare form of a valid reference, else nil.
  package static func checked(_ text: some StringProtocol) -> String? {
    guard let bytes = compactIdentifier(text), (5...25).contains(bytes.count),
      bytes.starts(with: "RF".utf8), allDigits(bytes[2..<4]), remainder97(bytes[4...] + bytes[..<4]) == 1
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
