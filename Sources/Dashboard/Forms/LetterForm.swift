import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The form for what the post did with a letter: presented, signed for, refused, unclaimed, unknown at the address.
struct LetterForm: CheckedForm {
  /// A field of the form, in the order of Tab.
  enum Field: Hashable, Sendable, CaseIterable { case letter, kind, day, number }

  /// A letter that went out.
  struct Letter: Hashable, Sendable {
    let id: ReminderID
    /// Step and day: `MD 11/06`.
    let title: String
    /// What is known of it so far; may be empty.
    let known: String
    /// The last day of the time that it gives; nil when it gives none, or nothing of it is open any more.
    var deadline: Day?
    /// Its registered number as last told; may be empty.
    let number: String
  }

  let name: String
  let language: Language
  let letters: [Letter]
  /// Place of the chosen letter.
  var chosen: Int
  var kind: ChoiceField
  var day: DayField
  var number = TextField(limit: 40)
  var focus = FocusRing<Field>(.kind)
  var wasRefused = false

  /// Opens the form on a letter.
  ///
  /// - Parameter letters: Those that went out, the newest first; not empty.
  init(name: String, letters: [Letter], chosen: ReminderID?, today: Day, language: Language) {
    self.name = name
    self.letters = letters
    self.language = language
    self.chosen = letters.firstIndex { $0.id == chosen } ?? 0
    kind = ChoiceField(
      LetterEvent.Kind.allCases.map { ChoiceField.Choice(key: $0.letter, name: $0.name(in: language)) },
      picked: LetterEvent.Kind.allCases.firstIndex(of: .presented))
    day = DayField(today.numeric, today: today, language: language)
    day.takesPast = true
  }

  var fields: [Field] { Field.allCases }

  var faults: [(field: Field, notice: FormNotice)] {
    var faults = day.pastNotices(isNeeded: true).map { (field: Field.day, notice: $0) }
    switch RegisteredNumber(number.text)?.form {
    case .wrongCheckDigit(let expected):
      faults.append(
        (
          .number,
          .problem(
            language.say(
              "Numéro mal recopié : la clé serait \(expected)",
              "Number mistyped: its check digit would be \(expected)"))
        ))
    case .unknown:
      faults.append(
        (
          .number,
          .problem(
            language.say(
              "Ni La Poste ni international : relire le numéro (ou relance letter --unchecked)",
              "Neither La Poste's nor international: read it again (or relance letter --unchecked)"))
        ))
    default: break
    }
    return faults
  }

  mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .letter: return ChoiceField.turn(&chosen, of: letters.count, by: key)
    case .kind: return kind.handle(key)
    case .day: return day.field.handle(key)
    case .number: return number.handle(key)
    }
  }

  mutating func submit() -> FormResult {
    if let blockedField { return refuse(at: blockedField) }
    guard let day = day.day else { return .stay }
    return .submitted(
      .trackLetter(
        letters[chosen].id, LetterEvent.Kind.allCases[kind.picked ?? 0], on: day, number: number.text))
  }

  /// The chosen letter by its name, as the list may have changed since.
  private var keptLetter: String {
    get { letters[chosen].id.description }
    set { chosen = letters.firstIndex { $0.id.description == newValue } ?? chosen }
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField(choice: "letter", \.keptLetter), DraftField(choice: "kind", \.kind.letter),
      DraftField("day", \.day.kept),
      DraftField("number", \.number.text),
    ]
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Suivi d'une lettre", "Tracking of a letter")
        + " \(frame.glyphs.middleDot) \(name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 12))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    let letter = letters[chosen]
    page.line(
      language.say("Lettre", "Letter"),
      "< \(letter.title) > \(chosen + 1)/\(letters.count)"
        + (letter.known.isEmpty ? "" : "  \(letter.known)"),
      role: focus.field == .letter ? .choiceActive : .dialog, into: &frame)
    page.line(
      language.say("Délai", "Deadline"),
      letter.deadline.map {
        language.say("jusqu'au \($0.numeric)", "until \($0.numeric)")
          + language.say(" ; la présentation le fait courir", "; it runs from the presentation")
      } ?? language.say("aucun en cours", "none runs"), role: .muted, into: &frame)
    page.choice(
      language.say("Fait", "Fact"), kind, columns: 2, isActive: focus.field == .kind, into: &frame)
    page.field(
      language.say("Le", "On"), day.field, columns: 16, isActive: focus.field == .day,
      isInvalid: faults.contains { $0.field == .day },
      behind: (day.pastMeaning, .muted), into: &frame)
    page.field(
      language.say("N° d'envoi", "Number"), number, columns: 30, isActive: focus.field == .number,
      isInvalid: faults.contains { $0.field == .number },
      placeholder: letter.number.isEmpty ? "1A 234 567 8901 2" : letter.number,
      behind: (language.say("(facultatif)", "(optional)"), .muted), into: &frame)
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }
}

extension LetterEvent.Kind {
  /// The letter that picks it in the form; unique.
  var letter: Unicode.Scalar {
    switch self {
    case .posted: "p"
    case .presented: "v"
    case .signed: "s"
    case .refused: "r"
    case .unclaimed: "n"
    case .unknownAddress: "i"
    }
  }
}
