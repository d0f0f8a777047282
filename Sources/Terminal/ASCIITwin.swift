import PlainText

/// What stands for a scalar on a terminal that shows only ASCII: letters without their accents, `?` for other scripts.
enum ASCIITwin {
  static func of(_ value: UInt32) -> UInt32 {
    if value >= 0x20, value < 0x7F { return value }
    guard let scalar = Unicode.Scalar(value) else { return question }
    switch value {
    case 0x20AC: return 0x45  // E for the euro
    case 0xB7, 0x2022: return 0x2D
    case 0x2026: return 0x7E
    case 0xB0: return 0x6F
    default: break
    }
    guard let first = folded(String(scalar)).unicodeScalars.first, first.value >= 0x20, first.value < 0x7F
    else {
      return question
    }
    guard scalar.properties.isUppercase else { return first.value }
    return first.properties.uppercaseMapping.unicodeScalars.first?.value ?? first.value
  }

  private static let question: UInt32 = 0x3F
}
