/// How a theme shows one role.
package struct RoleLook: Hashable, Sendable {
  /// The colour of the strokes.
  package let foreground: Ink
  /// The colour of the ground.
  package let background: Ink
  /// What the role keeps on a terminal without colours.
  package let attributes: TextAttributes

  /// The terminal's own colours unless told otherwise.
  package init(
    foreground: Ink = .terminal, background: Ink = .terminal, attributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
