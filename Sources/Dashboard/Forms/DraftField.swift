/// A field of a form under the name by which its draft keeps it.
struct DraftField<Form> {
  /// Name in the draft; never reused for something else.
  let name: String
  /// Where the form has it, as text.
  let value: WritableKeyPath<Form, String>
  /// Whether it is picked by a key: a choice alone is no draft, as it would come back long after and be saved unseen.
  let isChoice: Bool

  /// Names a field that is typed.
  init(_ name: String, _ value: WritableKeyPath<Form, String>) {
    self.name = name
    self.value = value
    isChoice = false
  }

  /// Names a field that is picked.
  init(choice name: String, _ value: WritableKeyPath<Form, String>) {
    self.name = name
    self.value = value
    isChoice = true
  }
}
