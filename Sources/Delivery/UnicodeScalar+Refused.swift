extension Unicode.Scalar {
  /// C0, DEL and C1 controls: U+0085 is among them.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Marks that reorder the text around them, so that a reader sees another text than the one written.
  var isDirectionOverride: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }

  /// A mark that is drawn over, under or around the sign before it.
  var isCombiningMark: Bool {
    properties.generalCategory == .nonspacingMark || properties.generalCategory == .enclosingMark
  }

  /// What no header value may hold: it would end the line, or lie about what follows.
  var isRefusedInHeaders: Bool {
    isControl || isDirectionOverride || value == 0x2028 || value == 0x2029
      || (0xE0000...0xE007F).contains(value)
  }
}

extension String {
  /// The text as a page may show it: line feeds and tabs stay, every other control is a visible �; a sign carries at
  /// most four marks, more would stand on the lines above.
  var withVisibleControls: String {
    var shown = String.UnicodeScalarView()
    var marks = 0
    for scalar in unicodeScalars {
      marks = scalar.isCombiningMark ? marks + 1 : 0
      if marks > 4 { continue }
      switch scalar {
      case "\n", "\t": shown.append(scalar)
      case "\r": continue
      case "\u{2028}", "\u{2029}": shown.append("\n")
      default: shown.append(scalar.isRefusedInHeaders ? "\u{FFFD}" : scalar)
      }
    }
    return String(shown)
  }
}
