import Canvas
import Casework
import Receivables
import Wording

/// The form that sets a credit note or a payment against an invoice by hand, or takes it off again.
struct AllocationForm: CheckedForm {
  /// A field of the form.
  enum Field: Hashable, Sendable { case way, credit, invoice, amount, held }

  /// A credit note or payment with something left.
  struct Credit: Hashable, Sendable {
    let source: Allocation.Source
    let name: String
    let day: Day
    let left: Amount
  }

  /// An open invoice.
  struct Target: Hashable, Sendable {
    let id: InvoiceID
    let number: String
    let open: Amount
  }

  /// What a credit note, or a payment by hand, settles of an invoice.
  struct Held: Hashable, Sendable {
    let source: Allocation.Source
    let name: String
    let invoice: InvoiceID
    let number: String
    let amount: Amount
  }

  let name: String
  let language: Language
  let credits: [Credit]
  let targets: [Target]
  let held: [Held]
  var way: ChoiceField
  /// Place of the chosen credit.
  var credit = 0
  /// The chosen invoice; another one stands in where the credit's currency is not its own.
  var wanted: InvoiceID?
  var amount = TextField(limit: 30)
  /// Place of what is to be taken off.
  var off = 0
  var focus: FocusRing<Field>
  var wasRefused = false

  /// Opens the form on a credit and an invoice.
  ///
  /// - Parameters:
  ///   - credits: Each with an open invoice of its currency; empty when something can only be taken off.
  ///   - targets: Open invoices, the oldest due day first.
  init(
    name: String, credits: [Credit], targets: [Target], held: [Held], chosen: Allocation.Source?,
    invoice: InvoiceID?, language: Language
  ) {
    self.name = name
    self.credits = credits
    self.targets = targets
    self.held = held
    self.language = language
    credit = credits.firstIndex { $0.source == chosen } ?? 0
    wanted = invoice
    off = held.firstIndex { $0.source == chosen || $0.invoice == invoice } ?? 0
    let set = ChoiceField.Choice(key: "a", name: language.say("affecter", "set against"))
    let takeOff = ChoiceField.Choice(key: "r", name: language.say("reprendre", "take off"))
    way = ChoiceField((credits.isEmpty ? [] : [set]) + (held.isEmpty ? [] : [takeOff]), picked: 0)
    focus = FocusRing(credits.isEmpty ? .held : .credit)
  }

  /// Whether something is taken off.
  var isTakingOff: Bool { way.letter == "r" }

  /// The fields that the way asks for, in the order of Tab.
  var fields: [Field] {
    (way.choices.count > 1 ? [.way] : []) + (isTakingOff ? [.held] : [.credit, .invoice, .amount])
  }

  /// Open invoices of the chosen credit's currency.
  var suited: [Target] { targets.filter { $0.open.currency == credits[credit].left.currency } }

  /// Place of the chosen invoice among those.
  var place: Int {
    get { suited.firstIndex { $0.id == wanted } ?? 0 }
    set { wanted = suited.indices.contains(newValue) ? suited[newValue].id : nil }
  }

  /// The most that can be set: what the credit has left and the invoice has open.
  var most: Int { min(credits[credit].left.cents, suited.isEmpty ? 0 : suited[place].open.cents) }

  /// What would be open on the invoice afterwards; nil for an amount that cannot be.
  var openAfter: Amount? {
    guard !isTakingOff, !suited.isEmpty else { return nil }
    let cents: Int
    switch TypedAmount(amount.text, in: language) {
    case .empty: cents = most
    case .cents(let typed) where typed <= most: cents = typed
    default: return nil
    }
    return Amount(cents: suited[place].open.cents - cents, currency: suited[place].open.currency)
  }

  /// What is wrong at the moment, each with its field.
  var faults: [(field: Field, notice: FormNotice)] {
    if isTakingOff { return [] }
    switch TypedAmount(amount.text, in: language) {
    case .empty: return []
    case .fault(let fault): return [(.amount, .problem(fault.words(in: language)))]
    case .cents(let cents) where cents > most:
      let figures = MoneyFigures.screen(cents: most, in: language)
      return [(.amount, .problem(language.say("Au plus \(figures)", "\(figures) at most")))]
    case .cents: return []
    }
  }

  mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .way: return way.handle(key)
    case .credit: return ChoiceField.turn(&credit, of: credits.count, by: key)
    case .invoice:
      var place = place
      guard ChoiceField.turn(&place, of: suited.count, by: key) else { return false }
      self.place = place
      return true
    case .amount: return amount.handle(key)
    case .held: return ChoiceField.turn(&off, of: held.count, by: key)
    }
  }

  mutating func submit() -> FormResult {
    if isTakingOff {
      return .submitted(.allocate(held[off].source, .takeOff(from: held[off].invoice)))
    }
    if let blockedField { return refuse(at: blockedField) }
    return .submitted(
      .allocate(
        credits[credit].source,
        .set(on: suited[place].id, cents: TypedAmount(amount.text, in: language).value)))
  }

  private var keptCredit: String {
    get { credits.indices.contains(credit) ? credits[credit].source.recordName : "" }
    set { credit = credits.firstIndex { $0.source.recordName == newValue } ?? 0 }
  }

  private var keptInvoice: String {
    get { credits.isEmpty || suited.isEmpty ? "" : suited[place].number }
    set { wanted = targets.first { $0.number == newValue }?.id ?? wanted }
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField(choice: "credit", \.keptCredit), DraftField(choice: "invoice", \.keptInvoice),
      DraftField("amount", \.amount.text),
    ]
  }
}
