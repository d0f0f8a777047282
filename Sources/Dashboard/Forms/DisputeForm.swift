import Canvas
import Casework
import Receivables
import Wording

/// The form for a dispute that did not come out of a call.
struct DisputeForm: FieldForm {
  /// A field of the form.
  enum Field: Hashable, Sendable {
    case entry(DisputeEntry.Field)
    case note
  }

  let language: Language
  var entry: DisputeEntry
  var note = TextArea()
  var focus = FocusRing<Field>(.entry(.ground))
  var wasRefused = false

  /// Opens the form for a customer.
  init(_ subject: TalkSubject, language: Language) {
    self.language = language
    entry = DisputeEntry(subject, language: language)
  }

  var fields: [Field] { DisputeEntry.Field.allCases.map(Field.entry) + [.note] }

  mutating func handle(_ key: Key) -> FormResult {
    key == .function(4) ? .editor(note.text) : pass(key)
  }

  mutating func submit() -> FormResult {
    entry.order(note: note.text).map { .submitted(.openDispute($0)) } ?? refuse(at: .entry(entry.faultyField))
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField(choice: "ground", \.entry.ground.letter), DraftField("contested", \.entry.amount.text),
      DraftField("owner", \.entry.owner.text), DraftField("follow-up", \.entry.followUp.kept),
      DraftField("note", \.note.text),
    ]
  }

  mutating func take(edited text: String) {
    note.text = text
    focus.go(to: .note)
  }

  mutating func edit(_ key: Key) -> Bool {
    if key.isFigure, focus.field == .entry(.ground) { focus.go(to: .entry(.amount)) }
    return switch focus.field {
    case .entry(let field): entry.handle(key, in: field)
    case .note: note.handle(key, columns: CallForm.noteColumns)
    }
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Litige", "Dispute") + " \(frame.glyphs.middleDot) \(entry.subject.name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language),
      content: Size(columns: CallForm.columns, rows: 17))
    var page = FormPage(box.draw(into: &frame))
    page.words(
      language.say(
        "Les factures contestées sortent du scénario et restent dans les totaux.",
        "Contested invoices leave the scenario and stay in the totals."), role: .muted, into: &frame)
    page.skip()
    let active: DisputeEntry.Field? = if case .entry(let field) = focus.field { field } else { nil }
    entry.draw(on: &page, into: &frame, active: active)
    page.note(
      language.say("Note", "Note"), note, rows: 3, isActive: focus.field == .note,
      hint: language.say("F4 éditeur", "F4 editor"), into: &frame)
    page.skip()
    page.notices(entry.notices, wasRefused: wasRefused, into: &frame)
  }
}
