/// How the person wants the terminal used.
package struct TerminalOptions: Equatable, Sendable {
  /// Draws with ASCII alone (`--ascii`), letters lose their accents.
  package let usesASCII: Bool
  /// Never uses more than attributes; `NO_COLOR` in the environment says the same.
  package let refusesColour: Bool

  /// By default the terminal shows all it can.
  package init(usesASCII: Bool = false, refusesColour: Bool = false) {
    self.usesASCII = usesASCII
    self.refusesColour = refusesColour
  }
}
