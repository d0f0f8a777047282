import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The form that gives a customer or some invoices a status that holds reminders back: what each kind asks for.
struct PauseForm: CheckedForm {
  /// A field of the form.
  enum Field: Hashable, Sendable, CaseIterable {
    case kind, reason, party, path, amount, day, published, until, followUp, invoices
  }

  let customer: CustomerID
  let name: String
  let language: Language
  /// What may be named: open invoices.
  let open: [TalkSubject.OpenInvoice]
  let currency: Currency
  var kind: ChoiceField
  var reason = TextField(limit: 200)
  var party = TextField(limit: 80)
  var path: ChoiceField
  var amount = TextField(limit: 30)
  var day: DayField
  var published: DayField
  var until: DayField
  var followUp: DayField
  var invoices = TextField(limit: 200)
  var focus = FocusRing<Field>(.kind)
  var wasRefused = false

  /// Opens the form for a customer.
  init(
    customer: CustomerID, name: String, today: Day, calendar: BusinessCalendar = BusinessCalendar(),
    open: [TalkSubject.OpenInvoice] = [], language: Language
  ) {
    self.customer = customer
    self.name = name
    self.language = language
    self.open = open
    currency = open.first?.open.currency ?? .eur
    kind = ChoiceField(
      Pause.Kind.allCases.map { ChoiceField.Choice(key: $0.letter, name: $0.name(in: language)) }, picked: 0)
    path = ChoiceField(
      [
        ChoiceField.Choice(key: "a", name: language.say("amiable", "amicable")),
        ChoiceField.Choice(key: "j", name: language.say("judiciaire", "court case")),
      ], picked: 0)
    let field = DayField(today: today, calendar: calendar, language: language)
    (day, published, until, followUp) = (field, field, field, field)
  }

  /// The kind that is picked.
  var picked: Pause.Kind { Pause.Kind.allCases[kind.picked ?? 0] }

  /// The fields that the kind asks for, in the order of Tab.
  var fields: [Field] {
    let own: [Field] =
      switch picked {
      case .paused, .inPayment, .notReceived, .unhandledReply: [.until]
      case .directDebit: [.day]
      case .insolvency: [.day, .published]
      case .handedOver: [.party, .path, .day, .followUp]
      case .writtenOff: [.followUp]
      case .creditNoteExpected: [.amount, .day, .followUp]
      }
    return [.kind, .reason] + own + (picked == .insolvency || open.count < 2 ? [] : [.invoices])
  }

  /// The day, as past as the kind allows.
  var ownDay: DayField {
    var field = day
    field.takesPast = picked == .insolvency || picked == .handedOver
    return field
  }

  /// The publication, which is past.
  var pastPublished: DayField {
    var field = published
    field.takesPast = true
    return field
  }

  var cents: TypedAmount { TypedAmount(amount.text, in: language) }

  /// The invoices that were typed by number; nil when one of them is none.
  var named: [InvoiceID]? {
    var ids: [InvoiceID] = []
    for number in invoices.text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
      guard let invoice = open.first(where: { $0.number == number }) else { return nil }
      ids.append(invoice.id)
    }
    return ids
  }

  mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .kind: kind.handle(key)
    case .reason: reason.handle(key)
    case .party: party.handle(key)
    case .path: path.handle(key)
    case .amount: amount.handle(key)
    case .day: day.field.handle(key)
    case .published: published.field.handle(key)
    case .until: until.field.handle(key)
    case .followUp: followUp.field.handle(key)
    case .invoices: invoices.handle(key)
    }
  }

  mutating func submit() -> FormResult {
    if let blockedField { return refuse(at: blockedField) }
    let asked = Set(fields)
    func day(_ field: Field, _ value: DayField) -> Day? { asked.contains(field) ? value.day : nil }
    let isInsolvency = picked == .insolvency
    let own = ownDay
    return .submitted(
      .pause(
        PauseOrder(
          customer: customer, invoices: asked.contains(.invoices) ? named ?? [] : [], kind: picked,
          reason: reason.text, until: day(.until, until),
          facts: StatusFacts(
            followUp: day(.followUp, followUp), day: isInsolvency ? nil : day(.day, own),
            judgment: isInsolvency ? own.day : nil, published: day(.published, pastPublished),
            isForCourt: asked.contains(.path) && path.picked == 1,
            party: asked.contains(.party) ? party.text : "",
            amount: asked.contains(.amount) ? cents.value.map { Amount(cents: $0, currency: currency) } : nil)
        )))
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField(choice: "kind", \.kind.letter), DraftField("reason", \.reason.text),
      DraftField("until", \.until.kept), DraftField("party", \.party.text),
      DraftField(choice: "path", \.path.letter),
      DraftField("amount", \.amount.text), DraftField("day", \.day.kept),
      DraftField("published", \.published.kept), DraftField("follow-up", \.followUp.kept),
      DraftField("invoices", \.invoices.text),
    ]
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
    case .writtenOff: "e"
    case .creditNoteExpected: "a"
    }
  }
}
