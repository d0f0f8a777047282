/// A colour as a theme names it.
package enum Ink: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// One of the 16 ANSI colours (0–7, bright 8–15), whose shade the person chose in the terminal.
  case ansi(UInt8)
  /// A place in the xterm palette, 0–255.
  case palette(UInt8)
  /// Red, green, blue, 0–255; shown as the nearest colour that the terminal has.
  case rgb(UInt8, UInt8, UInt8)

  /// The names of theme files for the 16 ANSI colours, in their order.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
    "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// Reads `default`, a name of `names`, `#rrggbb` or a palette place such as `208`; `nil` for anything else.
  package init?(_ text: String) {
    if text == "default" || text == "terminal" {
      self = .terminal
    } else if let place = Self.names.firstIndex(of: text) {
      self = .ansi(UInt8(place))
    } else if text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"),
      text.utf8.dropFirst().allSatisfy({ $0 != UInt8(ascii: "+") }),
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value))
    } else if let place = UInt8(text) {
      self = .palette(place)
    } else {
      return nil
    }
  }

  /// The terminal's colour number at a depth, -1 for the terminal's own colour.
  package func number(at depth: ColourDepth) -> Int {
    switch (self, depth) {
    case (.terminal, _), (_, .mono): return -1
    case (.ansi(let place), .ansi8): return Int(place & 7)
    case (.ansi(let place), _): return Int(place & 15)
    case (.palette(let place), .palette256): return Int(place)
    case (.palette(let place), _) where place < 16: return Int(depth == .ansi8 ? place & 7 : place)
    case (.palette(let place), _): return Palette.nearest(to: Palette.rgb(of: Int(place)), at: depth)
    case (.rgb(let red, let green, let blue), _):
      return Palette.nearest(to: (Int(red), Int(green), Int(blue)), at: depth)
    }
  }
}
