/// How long a text message is for the network, and how many it is charged as.
///
/// GSM 03.38 (3GPP TS 23.038): 160 units of seven bits in one message, 153 in each of several; a sign of the extension
/// table takes two, which are never parted. One sign outside makes it all UCS-2: 70 units of sixteen bits, 67 in each of
/// several, and the two halves of a sign beyond U+FFFF stay together.
package struct TextMessageLength: Hashable, Sendable {
  /// How the network writes it.
  package enum Alphabet: String, Sendable {
    case gsm7 = "GSM-7"
    case ucs2 = "UCS-2"
  }

  /// How it is written.
  package let alphabet: Alphabet
  /// Its length in that alphabet's units.
  package let units: Int
  /// How many messages it is charged as; none for an empty text.
  package let segments: Int
  /// The signs that the short alphabet lacks, each once, in the order of the text: without them it would be cheaper.
  package let costly: [Unicode.Scalar]

  /// Measures a text.
  package init(of text: String) {
    let scalars = Array(text.unicodeScalars)
    var costly: [Unicode.Scalar] = []
    for scalar in scalars where !Self.basic.contains(scalar) && !Self.extended.contains(scalar) {
      if !costly.contains(scalar) { costly.append(scalar) }
    }
    self.costly = costly
    let isPlain = costly.isEmpty
    let widths = scalars.map { scalar in
      isPlain ? (Self.extended.contains(scalar) ? 2 : 1) : (scalar.value > 0xFFFF ? 2 : 1)
    }
    alphabet = isPlain ? .gsm7 : .ucs2
    units = widths.reduce(0, +)
    let (single, part) = isPlain ? (160, 153) : (70, 67)
    guard units > single else {
      segments = units == 0 ? 0 : 1
      return
    }
    var (count, used) = (1, 0)
    for width in widths {
      if used + width > part { (count, used) = (count + 1, 0) }
      used += width
    }
    segments = count
  }

  private static let basic = Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
      .unicodeScalars)
  /// The short alphabet's accented letters, by themselves: equal to their parts.
  static let accented = Dictionary(uniqueKeysWithValues: "èéùìòÇÅåÉÄÖÑÜäöñüà".map { ($0, $0) })
  private static let extended = Set("^{}\\[~]|€\u{0C}".unicodeScalars)
}

extension MessageContent {
  /// What a text message says: its paragraphs as they stand, with plain signs where a fine one would make it dearer.
  package var textMessage: String {
    let paragraphs = blocks.compactMap { block -> String? in
      if case .paragraph(let text) = block { text } else { nil }
    }
    var plain = String.UnicodeScalarView()
    // Letter and accent written apart are the one sign that they look like.
    let joined = paragraphs.joined(separator: "\n").map { character in
      character.unicodeScalars.count > 1 ? TextMessageLength.accented[character] ?? character : character
    }
    for scalar in String(joined).unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}": plain.append(" ")
      case "\u{2018}", "\u{2019}": plain.append("'")
      case "\u{AB}", "\u{BB}", "\u{201C}", "\u{201D}": plain.append("\"")
      case "\u{2013}", "\u{2014}": plain.append("-")
      case "\u{2026}": plain.append(contentsOf: "...".unicodeScalars)
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
