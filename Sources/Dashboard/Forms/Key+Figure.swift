import Canvas

extension Key {
  /// Whether it types a figure, as an amount or a day begins.
  var isFigure: Bool {
    guard case .character(let scalar) = self else { return false }
    return ("0"..."9").contains(scalar)
  }
}
