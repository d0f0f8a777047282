import Canvas

/// A box that asks for something: keys go in, a command comes out, and what was typed stays in the value.
protocol Form: Sendable {
  /// Takes a key.
  mutating func handle(_ key: Key) -> FormResult
  /// Draws the box over what is on the frame, in the middle.
  func draw(into frame: inout Frame)
  /// Takes the text that an editor saved; forms without a note ignore it.
  mutating func take(edited text: String)
  /// The longest text typed so far, to be kept beyond a crash; empty when there is none.
  var draftText: String { get }
}

extension Form {
  mutating func take(edited text: String) {}
  var draftText: String { "" }
}
