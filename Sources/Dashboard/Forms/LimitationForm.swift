import Canvas
import Casework
import Receivables
import Wording

/// The form for what begins the limitation of an invoice anew: the debt acknowledged, a claim brought before a court,
/// the end of that case.
struct LimitationForm: CheckedForm {
  /// A field of the form, in the order of Tab.
  enum Field: Hashable, Sendable, CaseIterable { case invoice, kind, day, note }

  /// An open invoice and its last day as it stands.
  struct Row: Hashable, Sendable {
    let id: InvoiceID
    let number: String
    let open: Amount
    let lastDay: Day
    /// The day of a court claim whose case holds it, or nil.
    var heldSince: Day?
  }

  let name: String
  let language: Language
  let rows: [Row]
  /// Whether the term begins on 1 January of the next year (loi 68-1250, art. 2).
  let isPublicBody: Bool
  /// Place of the chosen invoice.
  var chosen: Int
  var kind: ChoiceField
  var day: DayField
  var note = TextField(limit: 200)
  var focus = FocusRing<Field>(.kind)
  var wasRefused = false

  /// Opens the form on an invoice.
  ///
  /// - Parameter rows: The customer's open invoices; not empty.
  init(
    name: String, rows: [Row], chosen: InvoiceID?, isPublicBody: Bool = false, today: Day, language: Language
  ) {
    self.name = name
    self.isPublicBody = isPublicBody
    self.rows = rows
    self.language = language
    self.chosen = rows.firstIndex { $0.id == chosen } ?? 0
    kind = ChoiceField(
      zip(["r", "j", "f"] as [Unicode.Scalar], LimitationInterruption.Kind.allCases).map {
        ChoiceField.Choice(key: $0, name: $1.name(in: language))
      }, picked: 0)
    day = DayField(today.numeric, today: today, language: language)
    day.takesPast = true
  }

  var fields: [Field] { Field.allCases }

  /// What happened lies in the past or is of today.
  var faults: [(field: Field, notice: FormNotice)] {
    day.pastNotices(isNeeded: true).map { (field: .day, notice: $0) }
  }

  mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .invoice: return ChoiceField.turn(&chosen, of: rows.count, by: key)
    case .kind: return kind.handle(key)
    case .day: return day.field.handle(key)
    case .note: return note.handle(key)
    }
  }

  mutating func submit() -> FormResult {
    guard blockedField == nil, let day = day.day else { return refuse(at: .day) }
    return .submitted(
      .interruptLimitation(
        InterruptionOrder(
          invoice: rows[chosen].id, kind: LimitationInterruption.Kind.allCases[kind.picked ?? 0], day: day,
          note: note.text)))
  }

  /// The chosen invoice by number, as the list may have changed since.
  private var keptInvoice: String {
    get { rows[chosen].number }
    set { chosen = rows.firstIndex { $0.number == newValue } ?? chosen }
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField(choice: "invoice", \.keptInvoice), DraftField(choice: "kind", \.kind.letter),
      DraftField("day", \.day.kept),
      DraftField("note", \.note.text),
    ]
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Interrompre la prescription", "Interrupt the limitation")
        + " \(frame.glyphs.middleDot) \(name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 11))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    let row = rows[chosen]
    page.line(
      language.say("Facture", "Invoice"),
      "< \(row.number) \(row.open.figures(in: language)) > \(chosen + 1)/\(rows.count)",
      role: focus.field == .invoice ? .choiceActive : .dialog, into: &frame)
    page.line(
      "",
      row.heldSince.map {
        language.say(
          "interrompue depuis le \($0.numeric), jusqu'à la fin d'instance",
          "interrupted since \($0.numeric), until the case ends")
      } ?? language.say("prescription le \(row.lastDay.numeric)", "limitation on \(row.lastDay.numeric)"),
      role: .muted, into: &frame)
    page.choice(
      language.say("Fait", "Fact"), kind, columns: 2, isActive: focus.field == .kind, into: &frame)
    page.field(
      language.say("Le", "On"), day.field, columns: 16, isActive: focus.field == .day,
      isInvalid: !notices.isEmpty, behind: (day.pastMeaning, .muted), into: &frame)
    page.field(
      language.say("Note", "Note"), note, columns: 60, isActive: focus.field == .note,
      placeholder: language.say(
        "lettre, échéancier signé, n° de rôle (facultatif)", "letter, signed plan, case number (optional)"),
      into: &frame)
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
    page.wrapped(rule, role: .muted, into: &frame)
  }

  private var rule: String {
    isPublicBody
      ? language.say(
        "Quatre ans repartent du 1er janvier suivant ; toute demande écrite partie d'ici interrompt d'elle-même.",
        "Four years begin on the next 1 January; each written demand that left from here interrupts by itself."
      )
      : language.say(
        "Le délai repart entier de ce jour ; une demande en justice l'arrête jusqu'à la fin d'instance.",
        "The whole term begins anew on that day; a claim stops it until the end of the case.")
  }
}
