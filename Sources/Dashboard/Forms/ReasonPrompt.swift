import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// Asks why reminders are skipped: a usual reason by its letter, or words.
struct ReasonPrompt: Form {
  /// A part of the prompt.
  enum Field: Hashable, Sendable, CaseIterable { case usual, words }

  let reminders: [ReminderID]
  /// Whose reminder it is, or how many they are.
  let what: String
  /// Step and amount of a single one; never cut.
  let facts: String
  /// What is marked and stays as it is, in one line; empty when nothing does.
  let aside: String
  let language: Language
  var usual: ChoiceField
  var words = TextField(limit: 200)
  var focus = FocusRing<Field>(.usual)
  var wasRefused = false

  /// Asks about one or several reminders.
  init(_ reminders: [ReminderID], what: String, facts: String = "", aside: String = "", language: Language) {
    self.reminders = reminders
    self.what = what
    self.facts = facts
    self.aside = aside
    self.language = language
    usual = ChoiceField(Self.reasons(in: language))
  }

  /// The reason as it will be kept; nil while there is none.
  var reason: String? {
    let name = usual.picked.map { usual.choices[$0].name }
    let parts = [name, words.isEmpty ? nil : words.text].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: language.say(" : ", ": "))
  }

  var savesOnEnter: Bool { true }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape: return .cancelled
    case .enter, .control("s"):
      if let reason { return .submitted(.skip(reminders, reason: reason)) }
      wasRefused = true
    case .tab: focus.move(1, in: Field.allCases)
    case .backTab: focus.move(-1, in: Field.allCases)
    default:
      switch focus.field {
      case .usual: _ = usual.handle(key)
      case .words: _ = words.handle(key)
      }
    }
    return .stay
  }

  static var draftFields: [DraftField<Self>] {
    [DraftField(choice: "usual", \.usual.letter), DraftField("words", \.words.text)]
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Ignorer avec un motif", "Skip with a reason"),
      footer: FormWords.enterOrLeave(frame.glyphs, in: language),
      content: Size(columns: 68, rows: 8 + (aside.isEmpty ? 0 : 1)))
    var page = FormPage(box.draw(into: &frame))
    page.name(what, facts: facts, into: &frame)
    if !aside.isEmpty { page.words(aside, role: .warning, into: &frame) }
    page.skip()
    page.skip(
      usual.draw(
        into: &frame,
        in: Rect(row: page.row, column: page.area.column, columns: page.area.columns, rows: page.rowsLeft),
        columns: 2, isActive: focus.field == .usual))
    page.field(
      language.say("Précision", "Details"), words, columns: 54, isActive: focus.field == .words,
      placeholder: language.say("Tab, puis vos mots", "Tab, then your words"), into: &frame)
    if wasRefused, reason == nil {
      page.notices(
        [
          .missing(
            language.say("Choisissez un motif ou tapez-le (Tab)", "Pick a reason or type one (Tab)"))
        ], wasRefused: true, into: &frame)
    }
  }

  private static func reasons(in language: Language) -> [ChoiceField.Choice] {
    [
      ChoiceField.Choice(key: "p", name: language.say("paiement annoncé", "payment announced")),
      ChoiceField.Choice(key: "a", name: language.say("accord commercial", "commercial agreement")),
      ChoiceField.Choice(key: "v", name: language.say("avoir à émettre", "credit note to issue")),
      ChoiceField.Choice(key: "c", name: language.say("déjà contacté", "already contacted")),
      ChoiceField.Choice(key: "l", name: language.say("litige en vue", "dispute in sight")),
      ChoiceField.Choice(key: "e", name: language.say("erreur de notre part", "our mistake")),
    ]
  }
}
