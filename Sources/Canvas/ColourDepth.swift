/// How many colours a terminal shows.
package enum ColourDepth: Int, Comparable, Sendable, CaseIterable {
  /// None, or `NO_COLOR` is set: attributes alone.
  case mono = 1
  /// The eight ANSI colours.
  case ansi8 = 8
  /// The eight colours and their bright twins.
  case ansi16 = 16
  /// The xterm palette.
  case palette256 = 256

  /// The richest depth for a terminal that knows so many colours and colour pairs.
  package init(colours: Int, pairs: Int) {
    self =
      if colours >= 256, pairs >= 256 { .palette256 } else if colours >= 16, pairs >= 64 {
        .ansi16
      } else if colours
        >= 8, pairs >= 8
      { .ansi8 } else { .mono }
  }

  /// Fewer colours come first.
  package static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }
}
