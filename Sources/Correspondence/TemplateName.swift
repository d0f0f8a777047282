/// What stands between `[[` and `]]`.
enum TemplateName: Hashable, Sendable {
  case variable(TemplateVariable)
  /// `var:NAME`, a free variable of the customer.
  case free(String)
  case field(RowField)
  case list(RowList)
  /// True in sections when there is exactly one invoice asked for.
  case oneInvoice
  /// True in sections when the customer is a consumer.
  case consumer
  /// True in sections when the customer is a professional.
  case business
  /// True in sections when the customer is a public body.
  case publicBody
  /// True in sections of a letter on paper, whose frame tells how to pay.
  case letter
  /// True in sections when reminders of at least two days went before.
  case severalReminders
  /// True in sections when somebody else than who follows the file signs.
  case otherSignatory

  /// Reads a name as written; nil when there is no such name.
  init?(_ text: String) {
    if let variable = TemplateVariable(rawValue: text) {
      self = .variable(variable)
    } else if text.utf8.starts(with: "var:".utf8) {
      let name = String(decoding: text.utf8.dropFirst(4), as: UTF8.self)
      guard !name.isEmpty else { return nil }
      self = .free(name)
    } else if let field = RowField(rawValue: text) {
      self = .field(field)
    } else if let list = RowList(rawValue: text) {
      self = .list(list)
    } else if text == "OneInvoice" {
      self = .oneInvoice
    } else if text == "Consumer" {
      self = .consumer
    } else if text == "Business" {
      self = .business
    } else if text == "PublicBody" {
      self = .publicBody
    } else if text == "Letter" {
      self = .letter
    } else if text == "SeveralReminders" {
      self = .severalReminders
    } else if text == "OtherSignatory" {
      self = .otherSignatory
    } else {
      return nil
    }
  }

  /// As texts write it.
  var text: String {
    switch self {
    case .variable(let variable): variable.rawValue
    case .free(let name): "var:\(name)"
    case .field(let field): field.rawValue
    case .list(let list): list.rawValue
    case .oneInvoice: "OneInvoice"
    case .consumer: "Consumer"
    case .business: "Business"
    case .publicBody: "PublicBody"
    case .letter: "Letter"
    case .severalReminders: "SeveralReminders"
    case .otherSignatory: "OtherSignatory"
    }
  }

  /// Whether its value tells of a debt.
  var speaksOfDebt: Bool {
    switch self {
    case .variable(let variable): variable.speaksOfDebt
    case .field: true
    case .free, .list, .oneInvoice, .consumer, .business, .publicBody, .letter, .severalReminders,
      .otherSignatory:
      false
    }
  }

  var speaksOfOverdue: Bool {
    switch self {
    case .variable(let variable): variable.speaksOfOverdue
    case .field(let field): field.speaksOfOverdue
    case .list(let list): ![.invoices, .namedInvoices, .deductions, .settlements].contains(list)
    case .severalReminders: true
    case .free, .oneInvoice, .consumer, .business, .publicBody, .letter, .otherSignatory: false
    }
  }

  /// Whether a text that names it asks for money, which a thank-you may not; whatever a section has inside is seen too.
  var demands: Bool {
    switch self {
    case .variable(let variable): variable.demands
    case .field(let field): field.demands
    case .list(let list): list != .invoices
    case .free, .oneInvoice, .consumer, .business, .publicBody, .letter, .severalReminders, .otherSignatory:
      false
    }
  }

  /// Whether a text that names it claims late-payment charges.
  var claimsCharges: Bool {
    switch self {
    case .variable(let variable): variable.claimsCharges
    case .list(let list): list == .invoiceCharges || list == .chargeSegments
    default: false
    }
  }

  /// Every fixed name, for the nearest one to a misspelling.
  static let known: [String] =
    TemplateVariable.allCases.map(\.rawValue) + RowField.allCases.map(\.rawValue)
    + RowList.allCases.map(\.rawValue) + [
      "OneInvoice", "Consumer", "Business", "PublicBody", "Letter", "SeveralReminders", "OtherSignatory",
    ]
}
