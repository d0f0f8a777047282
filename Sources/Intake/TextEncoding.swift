/// How the bytes of a file spell letters.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case windows1252 = "cp1252"
  case latin1 = "iso-8859-1"
  case latin9 = "iso-8859-15"

  /// Reads a name as people give it on the command line (`UTF8`, `windows-1252`, `latin1`, `latin9`); nil when unknown.
  package init?(name: some StringProtocol) {
    var bare = ""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: bare.unicodeScalars.append(scalar)
      case 0x41...0x5A: bare.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      default: continue
      }
    }
    switch bare {
    case "utf8": self = .utf8
    case "utf16", "utf16le", "utf16be": self = .utf16
    case "cp1252", "windows1252", "ansi": self = .windows1252
    case "latin1", "iso88591": self = .latin1
    case "latin9", "iso885915": self = .latin9
    default: return nil
    }
  }
}
