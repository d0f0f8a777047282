/// A key as the terminal told it.
package enum Key: Hashable, Sendable {
  /// A character that was typed, space included.
  case character(Unicode.Scalar)
  /// Ctrl with a letter, given in lower case.
  case control(Unicode.Scalar)
  /// Alt with a character.
  case alt(Unicode.Scalar)
  /// F1 to F12.
  case function(Int)
  /// The arrows; with Shift they mark a range.
  case up, down, left, right, shiftUp, shiftDown
  /// Further moves.
  case home, end, pageUp, pageDown
  /// Keys with names.
  case tab, backTab, enter, escape, backspace, delete, insert
  /// The left button pressed on a cell, or the wheel turned over it; only while mouse reports are asked for.
  case click(Point), wheelUp(Point), wheelDown(Point)
  /// Text pasted from outside; only fields take it, it never runs a command.
  case paste(String)
}
