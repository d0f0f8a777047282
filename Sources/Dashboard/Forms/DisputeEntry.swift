import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The part of a form that takes a dispute: ground, contested amount, who settles it.
struct DisputeEntry: Sendable {
  /// A field of the part.
  enum Field: Hashable, Sendable, CaseIterable { case ground, amount, owner, followUp }

  let subject: TalkSubject
  let language: Language
  var ground: ChoiceField
  var amount = TextField(limit: 30)
  var owner = TextField(limit: 60)
  var followUp: DayField

  init(_ subject: TalkSubject, language: Language) {
    self.subject = subject
    self.language = language
    ground = ChoiceField(
      Dispute.Reason.allCases.map { ChoiceField.Choice(key: $0.letter, name: $0.name(in: language)) })
    followUp = DayField(today: subject.today, calendar: subject.calendar, language: language)
  }

  /// Does what a key asks in a field; `false` for a key that is the form's.
  mutating func handle(_ key: Key, in field: Field) -> Bool {
    switch field {
    case .ground: ground.handle(key)
    case .amount: amount.handle(key)
    case .owner: owner.handle(key)
    case .followUp: followUp.field.handle(key)
    }
  }

  private var typed: TypedAmount { TypedAmount(amount.text, in: language) }

  /// What is wrong with the amount that was typed, to stand beside it; nil when nothing is.
  var amountProblem: String? {
    switch typed {
    case .fault(let fault): fault.words(in: language)
    case .cents(let cents) where cents > subject.main.outstanding.cents:
      language.say(
        "Plus que dû (\(subject.main.outstanding.figures(in: language))) : corrigez le montant",
        "More than owed (\(subject.main.outstanding.figures(in: language))): correct the amount")
    default: nil
    }
  }

  /// What is wrong with what was typed.
  var notices: [FormNotice] {
    var notices: [FormNotice] = []
    if ground.picked == nil {
      notices.append(
        .missing(language.say("Choisissez le motif par sa lettre", "Pick the ground by its letter")))
    }
    if let amountProblem { notices.append(.problem(amountProblem)) }
    return notices + followUp.notices(isNeeded: false)
  }

  /// The order, when nothing blocks it.
  func order(note: String) -> DisputeOrder? {
    guard let picked = ground.picked, !notices.contains(where: \.isBlocking) else { return nil }
    return DisputeOrder(
      customer: subject.customer, reason: Dispute.Reason.allCases[picked],
      amount: typed.value.map { Amount(cents: $0, currency: subject.main.outstanding.currency) },
      owner: owner.text, note: note, followUp: followUp.day)
  }

  /// The field to mend first.
  var faultyField: Field {
    if ground.picked == nil { return .ground }
    if followUp.notices(isNeeded: false).contains(where: \.isBlocking) { return .followUp }
    return .amount
  }

  /// Draws its fields on a page.
  func draw(on page: inout FormPage, into frame: inout Frame, active: Field?) {
    frame.put(
      language.say("Motif", "Ground"), at: Point(row: page.row, column: page.area.column), role: .label,
      width: FormPage.labelColumns - 1)
    let rows = ground.draw(
      into: &frame,
      in: Rect(
        row: page.row, column: page.fieldPoint.column, columns: page.fieldColumns, rows: page.rowsLeft),
      columns: 3, isActive: active == .ground)
    page.skip(rows)
    page.field(
      language.say("Contesté", "Contested"), amount, columns: 16, isActive: active == .amount,
      isInvalid: amountProblem != nil,
      behind: amountProblem.map { ("\(frame.glyphs.cross) \($0)", .danger) }
        ?? (language.say("vide = factures entières", "empty = whole invoices"), .muted),
      into: &frame)
    page.field(
      language.say("Qui règle", "Owner"), owner, columns: 16, isActive: active == .owner,
      behind: (language.say("qui, chez nous, s'en occupe", "who of ours settles it"), .muted), into: &frame)
    page.field(
      language.say("Revoir le", "Look again"), followUp.field, columns: 16, isActive: active == .followUp,
      isInvalid: followUp.isInvalid,
      behind: followUp.field.isEmpty
        ? (language.say("vide = dans 5 jours ouvrés", "empty = in 5 working days"), .muted)
        : followUp.meaning(frame.glyphs), into: &frame)
  }
}

extension Dispute.Reason {
  /// The letter that picks it in forms; unique.
  var letter: Unicode.Scalar {
    switch self {
    case .price: "p"
    case .quantity: "n"
    case .quality: "q"
    case .delivery: "l"
    case .duplicate: "d"
    case .creditNoteExpected: "a"
    case .vat: "v"
    case .purchaseOrder: "b"
    case .service: "s"
    case .retention: "r"
    case .other: "x"
    }
  }
}
