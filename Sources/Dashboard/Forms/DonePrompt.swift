import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// Records that a task was done outside the program: the day and the proof.
struct DonePrompt: Form {
  /// A part of the prompt.
  enum Field: Hashable, Sendable, CaseIterable { case day, proof }

  let reminder: ReminderID
  /// Whose reminder it is, or how many they are.
  let what: String
  /// Step and amount of a single one; never cut.
  let facts: String
  let language: Language
  var day: DayField
  var proof = TextField(limit: 200)
  var focus = FocusRing<Field>(.proof)
  var wasRefused = false

  /// Asks about one task; the day is today unless it is changed.
  init(_ reminder: ReminderID, what: String, facts: String = "", today: Day, language: Language) {
    self.reminder = reminder
    self.what = what
    self.facts = facts
    self.language = language
    day = DayField(today.numeric, today: today, language: language)
    day.takesPast = true
  }

  /// What is wrong at the moment: what was done lies in the past or is of today.
  var notices: [FormNotice] {
    switch day.typed {
    case .empty: [.missing(language.say("Il manque le jour : tapez 17/06", "The day is missing: type 17/06"))]
    case .fault(let fault): [.problem(fault.words(in: language))]
    case .day(let done) where done > day.today:
      [
        .problem(
          language.say(
            "Ce jour est à venir : tapez le jour fait", "That day is to come: type the day it was done"))
      ]
    case .day(let done) where day.today - done > Day.longAgo:
      [
        .warning(
          language.say(
            "\(done.pastWords(on: day.today, in: .french)) : est-ce bien ce jour ?",
            "\(done.pastWords(on: day.today, in: .english)): is it that day?"))
      ]
    case .day: []
    }
  }

  var savesOnEnter: Bool { true }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape: return .cancelled
    case .enter, .control("s"):
      if !notices.contains(where: \.isBlocking), let done = day.day {
        return .submitted(.done(reminder, on: done, proof: proof.text))
      }
      wasRefused = true
      focus.go(to: .day)
    case .tab, .backTab, .up, .down: focus.move(1, in: Field.allCases)
    default:
      switch focus.field {
      case .day: _ = day.field.handle(key)
      case .proof: _ = proof.handle(key)
      }
    }
    return .stay
  }

  static var draftFields: [DraftField<Self>] {
    [DraftField("day", \.day.kept), DraftField("proof", \.proof.text)]
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Tâche faite", "Task done"),
      footer: FormWords.enterOrLeave(frame.glyphs, in: language), content: Size(columns: 70, rows: 6))
    var page = FormPage(box.draw(into: &frame))
    page.name(what, facts: facts, into: &frame)
    page.skip()
    page.field(
      language.say("Fait le", "Done on"), day.field, columns: 14, isActive: focus.field == .day,
      isInvalid: day.isInvalid, behind: (day.pastMeaning, .muted), into: &frame)
    page.field(
      language.say("Preuve", "Proof"), proof, columns: 54, isActive: focus.field == .proof,
      placeholder: language.say(
        "n° de recommandé, dossier… (facultatif)", "registered number, file… (optional)"),
      into: &frame)
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }
}
