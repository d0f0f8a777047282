/// Brings an identifier as people type it to its bare form: spaces, dots and hyphens dropped, letters in capitals.
///
/// Returns nil when anything but ASCII letters and digits remains.
func compactIdentifier(_ text: some StringProtocol) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x20, 0x2D, 0x2E, 0xA0, 0x202F, 0x2009: continue
    case 0x30...0x39, 0x41...0x5A: result.append(UInt8(scalar.value))
    case 0x61...0x7A: result.append(UInt8(scalar.value - 0x20))
    default: return nil
    }
  }
  return result
}

/// Remainder by 97 of the number that letters and digits spell when A is 10 and Z is 35 (ISO 7064).
func remainder97(_ bytes: some Sequence<UInt8>) -> Int {
  var remainder = 0
  for byte in bytes {
    let value = byte >= 0x41 ? Int(byte) - 55 : Int(byte) - 48
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}

/// Whether every byte is an ASCII digit.
func allDigits(_ bytes: some Sequence<UInt8>) -> Bool { bytes.allSatisfy { (0x30...0x39).contains($0) } }
