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

  /// What to keep; nil while nothing was typed or picked.
  var draft: FormDraft? {
    let draft = form.draft
    return name.isEmpty || draft == blank.draft ? nil : draft
  }

  /// Whether `toggleBlank` would do something.
  var canToggleBlank: Bool { draft != nil || setAside != nil }

  mutating func handle(_ key: Key) -> FormResult { form.handle(key) }

  mutating func take(edited text: String) { form.take(edited: text) }

  /// Puts back what was left in it.
  mutating func resume(_ draft: FormDraft) {
    form.restore(draft)
    isResumed = true
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
