/// The xterm palette, to find the nearest colour that a terminal has.
enum Palette {
  typealias Shade = (red: Int, green: Int, blue: Int)

  /// The usual shade of a place, 0–255.
  static func rgb(of place: Int) -> Shade {
    switch place {
    case ..<16: return ansi[max(0, place)]
    case ..<232:
      let cube = place - 16
      return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    default:
      let grey = 8 + 10 * (min(255, place) - 232)
      return (grey, grey, grey)
    }
  }

  /// The place of the nearest shade; at 256 colours the first 16 are left out, since each terminal shades them anew.
  static func nearest(to shade: Shade, at depth: ColourDepth) -> Int {
    let places = depth == .palette256 ? 16..<256 : depth == .ansi16 ? 0..<16 : 0..<8
    return places.min { distance(rgb(of: $0), shade) < distance(rgb(of: $1), shade) } ?? 7
  }

  private static func distance(_ one: Shade, _ other: Shade) -> Int {
    let red = one.red - other.red
    let green = one.green - other.green
    let blue = one.blue - other.blue
    return 3 * red * red + 6 * green * green + 2 * blue * blue
  }

  private static let levels = [0, 95, 135, 175, 215, 255]

  private static let ansi: [Shade] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]
}
