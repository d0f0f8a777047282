import Canvas
import Casework
import Receivables
import Wording

/// The form for where a customer's letters go.
struct AddressForm: CheckedForm {
  /// A field of the form, in the order of Tab.
  enum Field: Hashable, Sendable { case street(Int), postcode, city, country }

  let customer: CustomerID
  let title: String
  let language: Language
  /// As it was when the form opened.
  let known: PostalAddress
  /// The lines of the street, one more than are there, three at least.
  var streets: [TextField]
  var postcode: TextField
  var city: TextField
  var country: TextField
  var focus = FocusRing<Field>(.street(0))
  var wasRefused = false

  /// Opens the form with what is known.
  init(_ customer: Customer, language: Language) {
    self.customer = customer.id
    title = customer.shownName(in: language)
    self.language = language
    known = customer.address
    func field(_ text: String) -> TextField { TextField(text, limit: 100) }
    streets = known.street.map(field)
    while streets.count < 3 { streets.append(field("")) }
    postcode = field(known.postcode)
    city = field(known.city)
    country = field(known.country)
  }

  var fields: [Field] { streets.indices.map { .street($0) } + [.postcode, .city, .country] }

  var faults: [(field: Field, notice: FormNotice)] {
    guard let refusal = order.refusal else { return [] }
    let phrase = refusal.phrase(in: language)
    let place: Field = if case .badCountry = refusal { .country } else { .city }
    return [(place, .problem("\(phrase.problem) \(phrase.remedy)"))]
  }

  /// The address as the fields say.
  private var order: AddressOrder {
    AddressOrder(
      customer: customer, known: known,
      address: PostalAddress(
        street: streets.map(\.text).filter { !$0.isEmpty }, postcode: postcode.text, city: city.text,
        country: country.text))
  }

  mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .street(let place): streets[place].handle(key)
    case .postcode: postcode.handle(key)
    case .city: city.handle(key)
    case .country: country.handle(key)
    }
  }

  mutating func submit() -> FormResult {
    if let blockedField { return refuse(at: blockedField) }
    return .submitted(.saveAddress(order))
  }

  /// The lines of the street as one text, for a draft.
  private var streetLines: String {
    get { streets.map(\.text).joined(separator: "\n") }
    set {
      let lines = newValue.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for place in streets.indices where place < lines.count { streets[place].text = lines[place] }
    }
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField("street", \.streetLines), DraftField("postcode", \.postcode.text),
      DraftField("city", \.city.text), DraftField("country", \.country.text),
    ]
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Adresse postale", "Postal address") + " \(frame.glyphs.middleDot) \(title)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language),
      content: Size(columns: 74, rows: streets.count + 8))
    var page = FormPage(box.draw(into: &frame))
    let wrong = blockedField
    page.skip()
    for place in streets.indices {
      page.field(
        place == 0 ? language.say("Rue", "Street") : "", streets[place], columns: 50,
        isActive: focus.field == .street(place), into: &frame)
    }
    page.field(
      language.say("Code post.", "Postcode"), postcode, columns: 12, isActive: focus.field == .postcode,
      into: &frame)
    page.field(
      language.say("Ville", "City"), city, columns: 40, isActive: focus.field == .city,
      isInvalid: wrong == .city, into: &frame)
    page.field(
      language.say("Pays", "Country"), country, columns: 4, isActive: focus.field == .country,
      isInvalid: wrong == .country,
      behind: (
        language.say(
          "deux lettres (BE, CH…) ; vide pour la France", "two letters (BE, CH…); empty for France"),
        .muted
      ), into: &frame)
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }
}
