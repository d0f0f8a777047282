import Canvas
import Casework
import Correspondence
import Dunning
import Receivables
import Wording

/// The form for how a customer works and wishes to be treated.
struct ProfileForm: FieldForm {
  /// A field of the form, in the order of Tab.
  enum Field: Hashable, Sendable {
    case text(ProfileField)
    case iceBreaker
    case language
    case variables
  }

  var fields: [Field] { ProfileField.allCases.map { .text($0) } + [.iceBreaker, .language, .variables] }

  /// As it was when the form opened: only what was changed is saved.
  let known: Customer
  let name: String
  let language: Language
  var runs: ShownField
  var closings: ShownField
  var callHours: ShownField
  var callsPerWeek: ShownField
  var preferred: ShownField
  var refused: ShownField
  /// Shown on one line: an imported sentence may have line breaks, or be longer.
  var iceBreaker: ShownField
  var spoken: ChoiceField
  /// Free variables, one a line: `site = Lyon`.
  var variables: TextArea
  /// As the lines first stood: only what differs is saved, and kept as a draft.
  private let shownVariables: String
  var focus = FocusRing<Field>(.text(.paymentRuns))
  var wasRefused = false

  /// Opens the form with what is known.
  init(_ customer: Customer, language: Language) {
    known = customer
    name = customer.shownName(in: language)
    self.language = language
    func field(_ field: ProfileField) -> ShownField { ShownField(customer.profile[field], limit: 200) }
    runs = field(.paymentRuns)
    closings = field(.closings)
    callHours = field(.callHours)
    callsPerWeek = field(.callsPerWeek)
    preferred = field(.preferred)
    refused = field(.refused)
    iceBreaker = ShownField(customer.iceBreaker, limit: 300)
    spoken = ChoiceField(
      [
        ChoiceField.Choice(key: "f", name: language.say("français", "French")),
        ChoiceField.Choice(key: "a", name: language.say("anglais", "English")),
      ], picked: customer.language == .french ? 0 : 1)
    variables = TextArea(VariableLines.text(of: customer.variables))
    shownVariables = variables.text
  }

  /// The field of the form that holds a field of the profile.
  static func place(of field: ProfileField) -> WritableKeyPath<Self, ShownField> {
    switch field {
    case .paymentRuns: \.runs
    case .closings: \.closings
    case .callHours: \.callHours
    case .callsPerWeek: \.callsPerWeek
    case .preferred: \.preferred
    case .refused: \.refused
    }
  }

  private func text(_ field: ProfileField) -> String { self[keyPath: Self.place(of: field)].text }

  private func isWrong(_ field: ProfileField) -> Bool {
    var profile = CustomerProfile()
    return !profile.set(field, to: text(field))
  }

  /// What is wrong at the moment.
  var notices: [FormNotice] {
    ProfileField.allCases.filter(isWrong).map { field in
      .problem(
        language.say(
          "\(field.name(in: .french)) : tapez par exemple \(field.example(in: .french))",
          "\(field.name(in: .english)): type for example \(field.example(in: .english))"))
    }
      + [linesProblem ?? refusal.map { $0.phrase(in: language) }.map { "\($0.problem) \($0.remedy)" }]
      .compactMap { $0.map(FormNotice.problem) }
  }

  private var linesProblem: String? { VariableLines(variables.text).fault?.words(in: language) }

  /// Why the texts could not be kept, as the command line says it.
  private var refusal: Refusal? { textOrder.refusal(for: known) }

  /// The ice-breaker and the variables where they were changed.
  private var textOrder: ProfileOrder {
    var order = ProfileOrder(customer: known.id)
    if iceBreaker.isTouched { order.iceBreaker = iceBreaker.text }
    order.variables = VariableLines(variables.text).changes(from: VariableLines(shownVariables))
    return order
  }

  /// The field whose text cannot be kept, or nil.
  private var wrongTextField: Field? {
    if linesProblem != nil { return .variables }
    return refusal.map { if case .accountInOwnText(.iceBreaker, _) = $0 { .iceBreaker } else { .variables } }
  }

  mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .text(let field): self[keyPath: Self.place(of: field)].handle(key)
    case .iceBreaker: iceBreaker.handle(key)
    case .language: spoken.handle(key)
    case .variables: variables.handle(key, columns: Self.lineColumns)
    }
  }

  mutating func submit() -> FormResult {
    if let wrong = ProfileField.allCases.first(where: isWrong) { return refuse(at: .text(wrong)) }
    if let wrongTextField { return refuse(at: wrongTextField) }
    var changed: [ProfileField: String] = [:]
    for field in ProfileField.allCases {
      var profile = CustomerProfile()
      if profile.set(field, to: text(field)), profile[field] != known.profile[field] {
        changed[field] = text(field)
      }
    }
    let picked: Language = spoken.picked == 1 ? .english : .french
    var order = textOrder
    order.fields = changed
    order.language = picked == known.language ? nil : picked
    return .submitted(.saveProfile(order))
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField("pays-on", \.runs.kept), DraftField("closed", \.closings.kept),
      DraftField("call-hours", \.callHours.kept), DraftField("calls-a-week", \.callsPerWeek.kept),
      DraftField("prefers-to-be", \.preferred.kept), DraftField("refuses-to-be", \.refused.kept),
      DraftField("opens-with", \.iceBreaker.kept), DraftField(choice: "speaks", \.keptLanguage),
      DraftField("variable-lines", \.keptVariables),
    ]
  }

  /// The language where another was picked than the customer's, for a draft; else empty.
  private var keptLanguage: String {
    get { spoken.picked == (known.language == .french ? 0 : 1) ? "" : spoken.letter }
    set { if !newValue.isEmpty { spoken.letter = newValue } }
  }

  /// The lines added and taken away, for a draft; what others changed since is not written over.
  private var keptVariables: String {
    get { VariableLines.difference(of: variables.text, from: shownVariables) }
    set { variables = TextArea(VariableLines.applying(newValue, to: shownVariables)) }
  }

  /// Columns of the form's inside, and of a line of variables in it.
  private static let columns = 74
  private static let lineColumns = columns - FormPage.labelColumns - 2

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Profil du client", "Customer's profile") + " \(frame.glyphs.middleDot) \(name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language),
      content: Size(columns: Self.columns, rows: 18))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    for field in ProfileField.allCases {
      page.field(
        field.label(in: language), self[keyPath: Self.place(of: field)].field, columns: field.columns,
        isActive: focus.field == .text(field), isInvalid: isWrong(field),
        behind: (text(field).isEmpty ? field.example(in: language) : "", .muted), into: &frame)
    }
    page.field(
      language.say("Accroche", "Opening"), iceBreaker.field, columns: page.fieldColumns - 2,
      isActive: focus.field == .iceBreaker, into: &frame)
    frame.put(
      language.say("Langue", "Language"), at: Point(row: page.row, column: page.area.column), role: .label,
      width: FormPage.labelColumns - 1)
    page.skip(
      spoken.draw(
        into: &frame,
        in: Rect(row: page.row, column: page.fieldPoint.column, columns: page.fieldColumns, rows: 1),
        columns: 2, isActive: focus.field == .language))
    page.note(
      language.say("Variables", "Variables"), variables, rows: 3, isActive: focus.field == .variables,
      hint: language.say("nom=texte", "name=text"), into: &frame)
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }
}

extension ProfileField {
  /// Its label in the form, short enough for the column.
  fileprivate func label(in language: Language) -> String {
    switch self {
    case .paymentRuns: language.say("Règle le", "Pays on")
    case .closings: language.say("Fermé", "Closed")
    case .callHours: language.say("Appeler à", "Call at")
    case .callsPerWeek: language.say("Appels/sem", "Calls/week")
    case .preferred: language.say("Préfère", "Prefers")
    case .refused: language.say("Refuse", "Refuses")
    }
  }

  fileprivate var columns: Int {
    switch self {
    case .closings: 36
    case .callsPerWeek: 4
    default: 24
    }
  }
}
