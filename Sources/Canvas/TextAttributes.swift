/// How a cell stands out beside its colours; what remains on a terminal without colours.
package struct TextAttributes: OptionSet, Hashable, Sendable {
  /// One bit an attribute.
  package let rawValue: UInt8

  /// Takes any combination of bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier or brighter strokes.
  package static let bold = TextAttributes(rawValue: 1)
  /// Fainter strokes; many terminals ignore it, so it may only soften.
  package static let dim = TextAttributes(rawValue: 2)
  /// Foreground and background exchanged.
  package static let reverse = TextAttributes(rawValue: 4)
  /// A line under the text.
  package static let underline = TextAttributes(rawValue: 8)
}
