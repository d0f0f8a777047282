import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The form for a plan of equal part payments; its days and amounts stand below while one types.
struct InstalmentsForm: Form {
  /// A field of the form, in the order of Tab.
  enum Field: Hashable, Sendable, CaseIterable { case amount, parts, first, rhythm, means }

  let subject: TalkSubject
  let language: Language
  var amount: TextField
  var parts = TextField("3", limit: 3)
  var first: DayField
  var rhythm: ChoiceField
  var means = TextField(limit: 80)
  var focus = FocusRing<Field>(.amount)
  var wasRefused = false

  /// Opens the form with everything overdue as the sum.
  init(_ subject: TalkSubject, language: Language) {
    self.subject = subject
    self.language = language
    amount = TextField(subject.main.overdue.figures(in: language), limit: 30)
    first = DayField(today: subject.today, calendar: subject.calendar, language: language)
    rhythm = ChoiceField(
      [
        ChoiceField.Choice(key: "m", name: language.say("chaque mois", "every month")),
        ChoiceField.Choice(key: "q", name: language.say("par quinzaine", "every fortnight")),
        ChoiceField.Choice(key: "s", name: language.say("par semaine", "every week")),
      ], picked: 0)
  }

  private var typed: TypedAmount { TypedAmount(amount.text, in: language) }
  private var count: Int? {
    Int(parts.text).flatMap { (2...InstalmentSchedule.mostParts).contains($0) ? $0 : nil }
  }

  /// The parts as they would be agreed; empty while something is missing.
  var schedule: [InstalmentSchedule.Part] {
    guard let cents = typed.value, let count, let day = first.day else { return [] }
    return InstalmentSchedule.even(
      cents: cents, parts: count, from: day, every: InstalmentSchedule.Rhythm.allCases[rhythm.picked ?? 0])
  }

  /// What is wrong at the moment, each with its field.
  var faults: [(field: Field, notice: FormNotice)] {
    var faults: [(field: Field, notice: FormNotice)] = []
    switch typed {
    case .empty:
      faults.append((.amount, .missing(language.say("Il manque le montant", "The amount is missing"))))
    case .fault(let fault): faults.append((.amount, .problem(fault.words(in: language))))
    case .cents(let cents) where cents > subject.main.overdue.cents:
      faults.append(
        (
          .amount,
          .problem(
            language.say(
              "Plus que l'échu (\(subject.main.overdue.figures(in: language))) : réduisez",
              "More than is overdue (\(subject.main.overdue.figures(in: language))): reduce it"))
        ))
    case .cents: break
    }
    if count == nil {
      let most = InstalmentSchedule.mostParts
      faults.append(
        (.parts, .problem(language.say("De 2 à \(most) échéances", "2 to \(most) instalments"))))
    }
    return faults + first.notices(isNeeded: true).map { (field: Field.first, notice: $0) }
  }

  /// What is wrong at the moment.
  var notices: [FormNotice] { faults.map(\.notice) }

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
    case .amount: amount.handle(key)
    case .parts: parts.handle(key)
    case .first: first.field.handle(key)
    case .rhythm: rhythm.handle(key)
    case .means: means.handle(key)
    }
  }

  private mutating func submit() -> FormResult {
    if let wrong = faults.first(where: { $0.notice.isBlocking }) {
      wasRefused = true
      focus.go(to: wrong.field)
      return .stay
    }
    return .submitted(
      .agreeInstalments(
        InstalmentOrder(
          customer: subject.customer, currency: subject.main.overdue.currency, parts: schedule,
          means: means.text)))
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField("amount", \.amount.text), DraftField("parts", \.parts.text),
      DraftField("first", \.first.kept), DraftField("rhythm", \.rhythm.letter),
      DraftField("means", \.means.text),
    ]
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Échéancier", "Instalments") + " \(frame.glyphs.middleDot) \(subject.name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 13))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    page.field(
      language.say("Montant", "Amount"), amount, columns: 16, isActive: focus.field == .amount,
      isInvalid: faults.contains { $0.field == .amount && $0.notice.kind == .problem }, into: &frame)
    page.field(
      language.say("Échéances", "Parts"), parts, columns: 3, isActive: focus.field == .parts,
      isInvalid: count == nil, into: &frame)
    page.field(
      language.say("Première", "First"), first.field, columns: 16, isActive: focus.field == .first,
      isInvalid: first.isInvalid, behind: first.meaning(frame.glyphs), into: &frame)
    frame.put(
      language.say("Rythme", "Rhythm"), at: Point(row: page.row, column: page.area.column), role: .label,
      width: FormPage.labelColumns - 1)
    page.skip(
      rhythm.draw(
        into: &frame,
        in: Rect(row: page.row, column: page.fieldPoint.column, columns: page.fieldColumns, rows: 1),
        columns: 3, isActive: focus.field == .rhythm))
    page.field(
      language.say("Moyen", "Means"), means, columns: 40, isActive: focus.field == .means, into: &frame)
    page.skip()
    let currency = subject.main.overdue.currency
    let lines = schedule.map {
      "\($0.day.short) \(Amount(cents: $0.cents, currency: currency).figures(in: language))"
    }
    page.wrapped(lines.joined(separator: " \(frame.glyphs.middleDot) "), role: .muted, into: &frame)
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }
}
