/// What the terminal is told for a style: colour numbers at its depth and attributes.
package struct Paint: Hashable, Sendable {
  /// Colour number, -1 for the terminal's own.
  package let foreground: Int
  /// Colour number, -1 for the terminal's own.
  package let background: Int
  /// The role's attributes with those of the style.
  package let attributes: TextAttributes

  /// Names colours by the terminal's numbers.
  package init(foreground: Int, background: Int, attributes: TextAttributes) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
