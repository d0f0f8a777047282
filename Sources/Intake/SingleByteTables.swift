/// The upper half of the one-byte encodings (WHATWG's table for Windows-1252, ISO 8859-1 and 8859-15).
enum SingleByteTables {
  /// The letter of a byte from 0x80 on; nil where the encoding has none.
  static func scalar(of byte: UInt8, in encoding: TextEncoding) -> Unicode.Scalar? {
    switch encoding {
    case .windows1252 where byte < 0xA0:
      let value = windows1252[Int(byte) - 0x80]
      return value == 0 ? nil : Unicode.Scalar(value)
    case .latin9: return latin9(byte).flatMap(Unicode.Scalar.init) ?? Unicode.Scalar(byte)
    default: return Unicode.Scalar(byte)
    }
  }

  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D,
    0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]

  private static func latin9(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0xA4: 0x20AC
    case 0xA6: 0x0160
    case 0xA8: 0x0161
    case 0xB4: 0x017D
    case 0xB8: 0x017E
    case 0xBC: 0x0152
    case 0xBD: 0x0153
    case 0xBE: 0x0178
    default: nil
    }
  }
}
