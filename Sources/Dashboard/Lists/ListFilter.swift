import Canvas

/// The filter of a list: what is typed now, and what was there before typing began.
struct ListFilter: Sendable {
  private(set) var field = TextField(limit: 200)
  private(set) var isTyping = false
  private var before = ""

  var text: String { field.text }

  mutating func begin() {
    isTyping = true
    before = field.text
  }

  /// Handles a key while typing: Enter keeps the filter, Esc brings the earlier one back.
  mutating func handle(_ key: Key) {
    switch key {
    case .enter, .down: isTyping = false
    case .escape:
      field.text = before
      isTyping = false
    default: _ = field.handle(key)
    }
  }

  /// Forgets the filter; false when there was none.
  mutating func clear() -> Bool {
    let had = !field.isEmpty
    field.text = ""
    return had
  }
}
