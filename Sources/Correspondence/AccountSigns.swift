/// Tells cheaply whether a text may name an account: patterns are dear, and asked for each line of each text.
///
/// An IBAN and a RIB have ten digits at least, with capitals, spaces, points and hyphens between at most; a BIC stands as
/// a word of eight or eleven signs close behind its name (`BIC/SWIFT code : `).
struct AccountSigns {
  private var digits = 0
  private var word = 0
  /// Signs since a name of the code ended, without spaces; nil before one, and where another sign came between.
  private var behindName: Int?
  private var last: (UInt8, UInt8) = (0, 0)

  /// Whether it is worth looking for an account.
  static func mayStand(in text: String) -> Bool {
    var signs = AccountSigns()
    return text.utf8.contains { signs.mayEnd(with: $0) } || signs.isCode
  }

  /// Takes one byte more; whether an account may end with it or before it. White space beyond ASCII parts nothing.
  private mutating func mayEnd(with byte: UInt8) -> Bool {
    let small = byte | 0x20
    let isDigit = (0x30...0x39).contains(byte)
    let isLetter = (0x61...0x7A).contains(small)
    let isMark = (0x21...0x7F).contains(byte) && !isDigit && !isLetter
    if isDigit {
      digits += 1
    } else if isMark ? byte != 0x2D && byte != 0x2E : isLetter && byte == small {
      digits = 0
    }
    let ended = digits >= 10 || (!isDigit && !isLetter && isCode)
    word = isDigit || isLetter ? word + 1 : 0
    if (last == (0x62, 0x69) && small == 0x63) || (last == (0x69, 0x66) && small == 0x74) {
      behindName = 0
    } else if isMark && byte != 0x2F && byte != 0x3A && byte != 0x3D {
      behindName = nil
    } else if word > 0 || isMark {
      behindName = behindName.map { $0 + 1 }
    }
    last = (last.1, small)
    return ended
  }

  /// Whether the word that the text was just read to can be a BIC; its name may be written together with it.
  private var isCode: Bool {
    guard let behindName else { return false }
    let code = min(word, behindName)
    return (code == 8 || code == 11) && behindName <= code + 11
  }
}
