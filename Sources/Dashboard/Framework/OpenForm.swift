import Canvas

/// A form on the screen, what it was before anybody typed, and the name under which its draft is kept.
struct OpenForm: Sendable {
  private(set) var form: any Form
  /// Under which it is kept when it is left; empty for a question that is not worth keeping.
  let name: String
  /// Whether it was opened with what had been left in it.
  private(set) var isResumed = false
  private let blank: any Form
  private var setAside: FormDraft?

  init(_ form: any Form, name: String) {
    self.form = form
    self.name = name
    blank = form
  }

  /// What to keep; nil while nothing was typed: a status or an outcome that somebody only looked at must not come back
  /// picked in a form that is opened for something else.
  var draft: FormDraft? {
    let draft = form.draft
    return name.isEmpty || typed(in: draft) == typed(in: blank.draft) ? nil : draft
  }

  private func typed(in draft: FormDraft) -> [String: String] {
    let picked = type(of: form).pickedFields
    return draft.values.filter { !picked.contains($0.key) }
  }

  /// Whether `toggleBlank` would do something.
  var canToggleBlank: Bool { draft != nil || setAside != nil }

  mutating func handle(_ key: Key) -> FormResult { form.handle(key) }

  mutating func take(edited text: String) { form.take(edited: text) }

  /// Puts back what was left in it.
  mutating func resume(_ draft: FormDraft) {
    form.restore(draft)
    isResumed = self.draft != nil
    if !isResumed { form = blank }
  }

  /// Starts anew; a second time it brings back what was there.
  mutating func toggleBlank() {
    if let draft {
      setAside = draft
      form = blank
      isResumed = false
    } else if let setAside {
      form = blank
      form.restore(setAside)
    }
  }
}
