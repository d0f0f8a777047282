import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The form that holds a customer's reminders back, with a reason and until a day.
struct PauseForm: Form {
  /// A field of the form.
  enum Field: Hashable, Sendable, CaseIterable { case kind, reason, until }

  let customer: CustomerID
  let name: String
  let language: Language
  var kind: ChoiceField
  var reason = TextField(limit: 200)
  var until: DayField
  var focus = FocusRing<Field>(.kind)
  var wasRefused = false

  /// Opens the form for a customer.
  init(
    customer: CustomerID, name: String, today: Day, calendar: BusinessCalendar = BusinessCalendar(),
    language: Language
  ) {
    self.customer = customer
    self.name = name
    self.language = language
    kind = ChoiceField(
      Pause.Kind.allCases.map { ChoiceField.Choice(key: $0.letter, name: $0.name(in: language)) }, picked: 0)
    until = DayField(today: today, calendar: calendar, language: language)
  }

  /// What is wrong at the moment.
  var notices: [FormNotice] {
    let noReason = FormNotice.missing(
      language.say("Il manque le motif : quelques mots suffisent", "The reason is missing: a few words do"))
    return (reason.isEmpty ? [noReason] : []) + until.notices(isNeeded: false)
  }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape: return .cancelled
    case .control("s"): return submit()
    case .tab: focus.move(1, in: Field.allCases)
    case .backTab: focus.move(-1, in: Field.allCases)
    default:
      if edit(key) { return .stay }
      switch key {
      case .enter, .down: focus.move(1, in: Field.allCases)
      case .up: focus.move(-1, in: Field.allCases)
      default: break
      }
    }
    return .stay
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .kind: kind.handle(key)
    case .reason: reason.handle(key)
    case .until: until.field.handle(key)
    }
  }

  private mutating func submit() -> FormResult {
    guard !notices.contains(where: \.isBlocking), let picked = kind.picked else {
      wasRefused = true
      focus.go(to: reason.isEmpty ? .reason : .until)
      return .stay
    }
    return .submitted(
      .pause(
        PauseOrder(
          customer: customer, kind: Pause.Kind.allCases[picked], reason: reason.text, until: until.day)))
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField("kind", \.kind.letter), DraftField("reason", \.reason.text),
      DraftField("until", \.until.kept),
    ]
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Suspendre les relances", "Pause reminders") + " \(frame.glyphs.middleDot) \(name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 11))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    frame.put(
      language.say("Pourquoi", "Why"), at: Point(row: page.row, column: page.area.column), role: .label,
      width: FormPage.labelColumns - 1)
    page.skip(
      kind.draw(
        into: &frame,
        in: Rect(
          row: page.row, column: page.fieldPoint.column, columns: page.fieldColumns, rows: page.rowsLeft),
        columns: 2, isActive: focus.field == .kind))
    page.field(
      language.say("Motif", "Reason"), reason, columns: 60, isActive: focus.field == .reason, into: &frame)
    page.field(
      language.say("Reprise le", "Resumes on"), until.field, columns: 16, isActive: focus.field == .until,
      isInvalid: until.isInvalid,
      behind: until.field.isEmpty
        ? (language.say("vide = à la main", "empty = by hand"), .muted)
        : until.meaning(frame.glyphs), into: &frame)
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }
}

extension Pause.Kind {
  /// The letter that picks it in forms; unique.
  var letter: Unicode.Scalar {
    switch self {
    case .paused: "s"
    case .inPayment: "p"
    case .directDebit: "d"
    case .notReceived: "f"
    case .insolvency: "i"
    case .unhandledReply: "r"
    case .handedOver: "t"
    }
  }
}
