/// One thing on a page, placed in points from the top left corner.
enum PageMark: Equatable {
  /// Wrapped at `width`; 0 for one line.
  case text(String, TextStyle, x: Double, y: Double, width: Double)
  case rule(fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double, grey: Double)
  case box(x: Double, y: Double, width: Double, height: Double, grey: Double)
  case picture([UInt8], x: Double, y: Double, width: Double, height: Double)
  /// A payment code without its quiet zone.
  case code(PaymentCode, x: Double, y: Double, side: Double)
}
