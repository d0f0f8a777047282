extension Unicode.Scalar {
  /// C0, DEL and C1 controls: U+0085 is among them.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Marks that reorder the text around them, so that a reader sees another text than the one written.
  var isDirectionOverride: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }

  /// What no header value may hold: it would end the line, or lie about what follows.
  var isRefusedInHeaders: Bool {
    isControl || isDirectionOverride || value == 0x2028 || value == 0x2029
      || (0xE0000...0xE007F).contains(value)
  }
}

extension String {
  /// The text as a page may show it: line feeds and tabs stay, every other control is a visible �.
  var withVisibleControls: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
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
