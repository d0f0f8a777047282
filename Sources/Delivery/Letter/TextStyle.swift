import CPango

/// How a text looks on paper.
struct TextStyle: Equatable {
  /// Points.
  var size: Double
  var isBold = false
  var alignment: LetterTable.Alignment = .left
  /// 0 black, 1 white.
  var grey = 0.0

  static let body = TextStyle(size: 10)
  static let small = TextStyle(size: 8.5, grey: 0.2)
  static let cell = TextStyle(size: 8.5)
  static let footer = TextStyle(size: 7, alignment: .centre, grey: 0.35)

  var bold: TextStyle { with { $0.isBold = true } }

  func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var style = self
    change(&style)
    return style
  }

  /// For C; a width of 0 asks for one line as wide as it needs.
  func lowered(width: Double) -> cpango_style {
    let side =
      switch alignment {
      case .left: CPANGO_LEFT
      case .right: CPANGO_RIGHT
      case .centre: CPANGO_CENTRE
      }
    return cpango_style(size: size, bold: isBold ? 1 : 0, align: Int32(side), grey: grey, width: width)
  }
}
