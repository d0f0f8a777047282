import Canvas
import Casework
import Receivables
import Wording

/// The form that settles late-payment charges: gives them up with a reason, or sets what a payment has left against them.
struct ChargesForm: CheckedForm {
  /// A field of the form.
  enum Field: Hashable, Sendable { case way, invoice, part, amount, payment, reason }

  /// Charges left of an invoice.
  struct Row: Hashable, Sendable {
    let id: InvoiceID
    let number: String
    let left: ChargeSum
    let currency: Currency
  }

  /// A payment that settles no invoice in full measure.
  struct Left: Hashable, Sendable {
    let id: PaymentID
    let day: Day
    let amount: Amount
  }

  let customer: CustomerID
  let name: String
  let language: Language
  let rows: [Row]
  let payments: [Left]
  var way: ChoiceField
  /// Place of the chosen invoice, from 1; 0 is all of them.
  var invoice = 0
  var part: ChoiceField
  var amount = TextField(limit: 30)
  /// Place of the chosen payment.
  var payment = 0
  var reason = TextField(limit: 200)
  var focus = FocusRing<Field>(.way)
  var wasRefused = false

  /// Opens the form on an invoice, or on all.
  ///
  /// - Parameter rows: Invoices with charges left, the oldest due day first; not empty.
  init(
    customer: CustomerID, name: String, rows: [Row], payments: [Left], chosen: InvoiceID?, language: Language
  ) {
    self.customer = customer
    self.name = name
    self.rows = rows
    self.payments = payments
    self.language = language
    invoice = rows.firstIndex { $0.id == chosen }.map { $0 + 1 } ?? 0
    way = ChoiceField(
      [ChoiceField.Choice(key: "a", name: language.say("abandonner", "waive"))]
        + (payments.isEmpty
          ? []
          : [ChoiceField.Choice(key: "p", name: language.say("payés par un règlement", "paid by a payment"))]),
      picked: 0)
    part = ChoiceField(
      [
        ChoiceField.Choice(key: "t", name: language.say("tout", "all")),
        ChoiceField.Choice(key: "i", name: language.say("intérêts", "interest")),
        ChoiceField.Choice(key: "f", name: language.say("indemnité", "fee")),
      ], picked: 0)
  }

  /// Whether a payment settles them.
  var isPaying: Bool { way.picked == 1 }

  /// The fields that the way asks for, in the order of Tab.
  var fields: [Field] {
    [.way] + (rows.count > 1 ? [.invoice] : []) + [.part, .amount] + (isPaying ? [.payment] : [.reason])
  }

  /// Charges of the chosen invoices and part, by currency.
  var meant: [Amount] {
    var sums: [Currency: Int] = [:]
    for row in invoice == 0 ? rows : [rows[invoice - 1]] {
      if part.picked != 2 { sums[row.currency, default: 0] += row.left.interestCents }
      if part.picked != 1 { sums[.eur, default: 0] += row.left.feeCents }
    }
    return sums.sorted { $0.key < $1.key }.map { Amount(cents: $0.value, currency: $0.key) }
      .filter { $0.cents > 0 }
  }

  /// The most that one amount can say: charges in its currency, and no more than the payment has left.
  private var most: Int {
    let currency = isPaying ? payments[payment].amount.currency : meant.first?.currency ?? .eur
    let sum = meant.first { $0.currency == currency }?.cents ?? 0
    return isPaying ? min(sum, payments[payment].amount.cents) : sum
  }

  /// What is wrong at the moment, each with its field.
  var faults: [(field: Field, notice: FormNotice)] {
    var faults: [(field: Field, notice: FormNotice)] = []
    let isEmpty = meant.isEmpty || isPaying && most == 0
    if isEmpty {
      faults.append(
        (.part, .problem(language.say("Rien de tel n'est dû", "Nothing of that kind is owed"))))
    }
    switch TypedAmount(amount.text, in: language) {
    case .empty: break
    case .fault(let fault): faults.append((.amount, .problem(fault.words(in: language))))
    case .cents where meant.count > 1 && !isPaying:
      faults.append(
        (
          .amount,
          .problem(
            language.say(
              "Plusieurs devises : choisissez une facture, ou laissez vide",
              "Several currencies: choose an invoice, or leave it empty"))
        ))
    case .cents(let cents) where cents > most && !isEmpty:
      faults.append(
        (
          .amount,
          .problem(
            language.say(
              "Au plus \(MoneyFigures.screen(cents: most, in: language))",
              "\(MoneyFigures.screen(cents: most, in: language)) at most"))
        ))
    case .cents: break
    }
    if !isPaying, reason.text.allSatisfy({ $0 == " " }) {
      faults.append((.reason, .missing(language.say("Il manque le motif", "The reason is missing"))))
    }
    return faults
  }

  mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .way: way.handle(key)
    case .invoice: ChoiceField.turn(&invoice, of: rows.count + 1, by: key)
    case .part: part.handle(key)
    case .amount: amount.handle(key)
    case .payment: ChoiceField.turn(&payment, of: payments.count, by: key)
    case .reason: reason.handle(key)
    }
  }

  mutating func submit() -> FormResult {
    if let blockedField { return refuse(at: blockedField) }
    let order = ChargeOrder(
      customer: customer, invoices: invoice == 0 ? [] : [rows[invoice - 1].id],
      part: ChargeOrder.Part.allCases[part.picked ?? 0], cents: TypedAmount(amount.text, in: language).value)
    return .submitted(
      isPaying ? .payCharges(payments[payment].id, order) : .waiveCharges(order, reason: reason.text))
  }

  /// The chosen invoice by number; empty for all.
  private var keptInvoice: String {
    get { invoice == 0 ? "" : rows[invoice - 1].number }
    set { invoice = rows.firstIndex { $0.number == newValue }.map { $0 + 1 } ?? 0 }
  }

  private var keptPayment: String {
    get { payments.indices.contains(payment) ? payments[payment].id.description : "" }
    set { payment = payments.firstIndex { $0.id.description == newValue } ?? 0 }
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField(choice: "way", \.way.letter), DraftField(choice: "invoice", \.keptInvoice),
      DraftField(choice: "part", \.part.letter),
      DraftField("amount", \.amount.text), DraftField(choice: "payment", \.keptPayment),
      DraftField("reason", \.reason.text),
    ]
  }
}
