/// A field of a form under the name by which its draft keeps it.
struct DraftField<Form> {
  /// Name in the draft; never reused for something else.
  let name: String
  /// Where the form has it, as text.
  let value: WritableKeyPath<Form, String>

  /// Names a field.
  init(_ name: String, _ value: WritableKeyPath<Form, String>) {
    self.name = name
    self.value = value
  }
}
