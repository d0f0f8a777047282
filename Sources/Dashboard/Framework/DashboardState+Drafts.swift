import Canvas
import Casework
import Dunning
import Receivables
import Wording

extension DashboardState {
  /// Keeps what was typed in a form as it stands after a key; nothing when that key typed nothing.
  mutating func keep(_ open: OpenForm) -> [DashboardEffect] {
    guard !open.name.isEmpty, drafts[open.name] != open.draft else { return [] }
    drafts[open.name] = open.draft
    return [.saveDraft(name: open.name, text: open.draft?.text ?? "")]
  }

  /// What was left in forms, as `.saveDraft` kept it, by name.
  package var draftTexts: [String: String] { drafts.mapValues(\.text) }

  /// The drafts that are not about erased customers, by name.
  package static func drafts(
    _ kept: [String: String], without erased: [CustomerID], in book: Casebook
  ) -> [String: String] {
    kept.filter { name, _ in
      !erased.contains { customer in
        name.hasSuffix("-\(customer)")
          || book.file(of: customer).reminders.contains { "\(name)-".contains("-\($0)-") }
      }
    }
  }

  /// A kept draft with another note; nil when the text is no draft.
  package static func draft(_ text: String, withNote note: String) -> String? {
    guard var draft = FormDraft(reading: text) else { return nil }
    draft["note"] = note
    return draft.text
  }

  /// What waits to be taken up again, in one sentence; nil without drafts.
  package func draftSentence(in language: Language) -> String? {
    guard !drafts.isEmpty else { return nil }
    return language.say(
      "\(language.counted(drafts.count, "brouillon gardé", "brouillons gardés")) : repris à l'ouverture",
      "\(language.counted(drafts.count, "draft kept", "drafts kept")): resumed when opened")
  }

  /// Asks whether to go on with the text that was left or with the reminder's own.
  func draftChooser(_ id: ReminderID, _ world: DashboardWorld) -> Chooser {
    let language = world.language
    let reminder = world.book.reminder(id)
    let name =
      reminder.flatMap { world.book.portfolio.customer($0.customer)?.shownName(in: language) } ?? "\(id)"
    let former = reminder.flatMap(world.book.formerEdit)
    let kind =
      former.map { former in
        let was = world.book.demand(of: former, on: world.ledger).onScreen(in: language)
        let now = reminder.map { world.book.demand(of: $0, on: world.ledger).onScreen(in: language) } ?? ""
        return language.say(
          "Votre texte pour \(was), à relire : \(now) désormais",
          "Your text for \(was), to be read again: now \(now)")
      } ?? language.say("Texte laissé en cours", "Unfinished text")
    return Chooser(
      title: "\(kind) : \(name)",
      entries: [
        Chooser.Entry(
          choice: .edit(id, fromDraft: true),
          title: language.say("Reprendre le brouillon", "Go on with the draft")),
        Chooser.Entry(
          choice: .edit(id, fromDraft: false),
          title: language.say(
            "Repartir du texte actuel (le brouillon reste à côté)",
            "Start from the present text (the draft stays beside it)")),
      ])
  }

  /// A short name for one or several reminders: no file name can hold a hundred numbers.
  static func name(of reminders: [ReminderID]) -> String {
    guard let first = reminders.first, let last = reminders.last, reminders.count > 1 else {
      return reminders.map(\.description).joined()
    }
    return "\(first)-\(last)-\(reminders.count)"
  }
}
