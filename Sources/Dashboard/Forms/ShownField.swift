import Canvas

/// A field that shows something of a record: what nobody touched stays as the record has it, whatever a field can show
/// of it, and is no draft.
struct ShownField: Equatable, Sendable {
  /// What is typed into.
  var field: TextField
  private let known: String
  private let shown: String

  /// Shows a text.
  init(_ known: String, limit: Int) {
    self.known = known
    field = TextField(known, limit: limit)
    shown = field.text
  }

  /// Whether something else stands there than was shown.
  var isTouched: Bool { field.text != shown }

  /// What the record says from now on.
  var text: String { isTouched ? field.text : known }

  /// As a draft keeps it: empty while nobody touched it, so that facts that changed since are not written over.
  var kept: String {
    get { isTouched ? "=" + field.text : "" }
    set { field.text = newValue.hasPrefix("=") ? String(newValue.dropFirst()) : shown }
  }

  /// Gives it a key; false when that has no use for it.
  mutating func handle(_ key: Key) -> Bool { field.handle(key) }
}
