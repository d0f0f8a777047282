/// The number of a registered letter as somebody gave it.
struct LetterNumber {
  /// As typed; empty when none was given.
  let text: String
  /// Whether it is taken in a form that nobody knows.
  let isUnchecked: Bool

  init(_ text: String, isUnchecked: Bool = false) {
    self.text = text
    self.isUnchecked = isUnchecked
  }
}
