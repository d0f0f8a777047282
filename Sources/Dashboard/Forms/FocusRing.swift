/// The fields of a form in the order of Tab, and the one that has the keys.
struct FocusRing<Field: Hashable & Sendable>: Equatable, Sendable {
  /// The field with the keys.
  private(set) var field: Field

  /// Starts at a field.
  init(_ field: Field) { self.field = field }

  /// Goes to a field at once.
  mutating func go(to field: Field) { self.field = field }

  /// Goes so many fields on or back, around the ends; a field that is gone counts as the first.
  mutating func move(_ steps: Int, in fields: [Field]) {
    guard !fields.isEmpty else { return }
    let here = fields.firstIndex(of: field) ?? 0
    field = fields[((here + steps) % fields.count + fields.count) % fields.count]
  }
}
