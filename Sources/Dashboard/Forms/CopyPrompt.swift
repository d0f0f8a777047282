import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// Records that the copy of an invoice that never came was sent: which way and when.
struct CopyPrompt: Form {
  /// A part of the prompt.
  enum Field: Hashable, Sendable, CaseIterable { case way, day }

  let status: PauseID
  /// Whose invoice it is.
  let what: String
  /// Numbers of the invoices; never cut.
  let facts: String
  /// The first day on which it can have been sent.
  let since: Day
  let language: Language
  var way: ChoiceField
  var day: DayField
  var focus = FocusRing<Field>(.way)
  var wasRefused = false

  /// Asks about one status; by e-mail and today unless it is changed.
  init(_ status: PauseID, what: String, facts: String, since: Day, today: Day, language: Language) {
    self.status = status
    self.what = what
    self.facts = facts
    self.since = since
    self.language = language
    way = ChoiceField(
      SentCopy.Way.allCases.map { ChoiceField.Choice(key: $0.letter, name: $0.name(in: language)) }, picked: 0
    )
    day = DayField(today.numeric, today: today, language: language)
    day.takesPast = true
  }

  var notices: [FormNotice] {
    let wrong = day.pastNotices(isNeeded: true)
    guard wrong.isEmpty, let sent = day.day, sent < since else { return wrong }
    return [
      .problem(
        language.say(
          "La facture n'est dite non reçue que depuis le \(since.numeric)",
          "The invoice is said not to have come since \(since.numeric) only"))
    ]
  }

  var savesOnEnter: Bool { true }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape: return .cancelled
    case .enter, .control("s"):
      if !notices.contains(where: \.isBlocking), let sent = day.day {
        let chosen = SentCopy.Way.allCases[way.picked ?? 0]
        return .submitted(.changeStatus(StatusChange(status, copy: (way: chosen, day: sent))))
      }
      wasRefused = true
      focus.go(to: .day)
    case .tab, .backTab: focus.move(1, in: Field.allCases)
    default:
      switch focus.field {
      case .way: _ = way.handle(key)
      case .day: _ = day.field.handle(key)
      }
    }
    return .stay
  }

  static var draftFields: [DraftField<Self>] {
    [DraftField(choice: "way", \.way.letter), DraftField("day", \.day.kept)]
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Copie de facture envoyée", "Copy of the invoice sent"),
      footer: FormWords.enterOrLeave(frame.glyphs, in: language), content: Size(columns: 70, rows: 9))
    var page = FormPage(box.draw(into: &frame))
    page.name(what, facts: facts, into: &frame)
    page.skip()
    page.choice(
      language.say("Voie", "Way"), way, columns: 2, isActive: focus.field == .way, into: &frame)
    page.field(
      language.say("Le", "On"), day.field, columns: 14, isActive: focus.field == .day,
      isInvalid: day.isInvalid, behind: (day.pastMeaning, .muted), into: &frame)
    page.words(
      language.say("Le délai repart de ce jour.", "The clock restarts on that day."), role: .muted,
      into: &frame)
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }
}

extension SentCopy.Way {
  /// The letter that picks it in the form; unique.
  var letter: Unicode.Scalar {
    switch self {
    case .email: "e"
    case .letter: "c"
    case .portal: "p"
    case .handed: "m"
    }
  }
}
