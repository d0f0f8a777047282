import Canvas
import Receivables

/// A box that asks for something: keys go in, a command comes out, and what was typed stays in the value.
protocol Form: Sendable {
  /// Takes a key.
  mutating func handle(_ key: Key) -> FormResult
  /// Draws the box over what is on the frame, in the middle.
  func draw(into frame: inout Frame)
  /// Whether Enter saves it, as in prompts; in a form of several fields Enter goes to the next one.
  var savesOnEnter: Bool { get }
  /// The keys of a question for the footer; nil where the usual ones say it all.
  func footer(in language: Language) -> String?
  /// Takes the text that an editor saved; forms without a note ignore it.
  mutating func take(edited text: String)
  /// What is kept when the form is left or the program dies, in the order of putting it back; empty for a question.
  static var draftFields: [DraftField<Self>] { get }
  /// Names of the fields that are picked, not typed.
  static var pickedFields: Set<String> { get }
  /// What was typed and picked so far.
  var draft: FormDraft { get }
  /// Puts a draft back, over facts that may have changed since.
  mutating func restore(_ draft: FormDraft)
}

extension Form {
  var savesOnEnter: Bool { false }
  func footer(in language: Language) -> String? { nil }
  mutating func take(edited text: String) {}
  static var draftFields: [DraftField<Self>] { [] }

  static var pickedFields: Set<String> { Set(draftFields.filter(\.isChoice).map(\.name)) }

  var draft: FormDraft {
    var draft = FormDraft()
    for field in Self.draftFields { draft[field.name] = self[keyPath: field.value] }
    return draft
  }

  mutating func restore(_ draft: FormDraft) {
    for field in Self.draftFields { self[keyPath: field.value] = draft[field.name] }
  }
}
