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
  var streets: [ShownField]
  var postcode: ShownField
  var city: ShownField
  var country: ShownField
  var focus = FocusRing<Field>(.street(0))
  var wasRefused = false

  private static let longest = 200

  /// Opens the form with what is known.
  init(_ customer: Customer, language: Language) {
    self.customer = customer.id
    title = customer.shownName(in: language)
    self.language = language
    known = customer.address
    func field(_ text: String) -> ShownField { ShownField(text, limit: Self.longest) }
    streets = known.street.map(field)
    repeat { streets.append(field("")) } while streets.count < 3
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
    if case .paste(let text) = key, case .street(let place) = focus.field {
      let lines = text.split(separator: "\n").map { $0.withoutOuterSpaces }.filter { !$0.isEmpty }
      if lines.count > 1 {
        lay(lines, from: place)
        return true
      }
    }
    return switch focus.field {
    case .street(let place): streets[place].handle(key)
    case .postcode: postcode.handle(key)
    case .city: city.handle(key)
    case .country: country.handle(key)
    }
  }

  /// The most lines of a street that a paste makes room for; what is beyond stays on the last.
  private static let mostLines = 6

  /// Lays a pasted block, a line a field: the first where the cursor is, the last on postcode and city where it begins
  /// with five figures.
  private mutating func lay(_ lines: [String], from place: Int) {
    var lines = lines
    if let last = lines.last, let space = last.firstIndex(of: " "), last[..<space].utf8.count == 5,
      last[..<space].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      postcode.field.text = String(last[..<space])
      city.field.text = last[space...].withoutOuterSpaces
      lines.removeLast()
    }
    if place + lines.count > Self.mostLines {
      let rest = lines.suffix(place + lines.count - Self.mostLines + 1).joined(separator: ", ")
      lines = lines.prefix(max(0, Self.mostLines - place - 1)) + [rest]
    }
    makeRoom(for: place + lines.count)
    for (offset, line) in lines.enumerated() {
      if offset == 0 {
        _ = streets[place].handle(.paste(line))
      } else {
        streets[place + offset].field.text = line
      }
    }
  }

  private mutating func makeRoom(for lines: Int) {
    while streets.count < min(lines, Self.mostLines) { streets.append(ShownField("", limit: Self.longest)) }
  }

  mutating func submit() -> FormResult {
    if let blockedField { return refuse(at: blockedField) }
    return .submitted(.saveAddress(order))
  }

  /// The lines of the street that were touched, each in its place, for a draft; empty while none was.
  private var keptStreets: String {
    get { streets.contains(where: \.isTouched) ? streets.map(\.kept).joined(separator: "\n") : "" }
    set {
      let lines = newValue.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      makeRoom(for: lines.count)
      for place in streets.indices { streets[place].kept = place < lines.count ? lines[place] : "" }
    }
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField("street", \.keptStreets), DraftField("postcode", \.postcode.kept),
      DraftField("city", \.city.kept), DraftField("country", \.country.kept),
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
        place == 0 ? language.say("Rue", "Street") : "", streets[place].field, columns: 50,
        isActive: focus.field == .street(place), into: &frame)
    }
    page.field(
      language.say("Code post.", "Postcode"), postcode.field, columns: 12, isActive: focus.field == .postcode,
      into: &frame)
    page.field(
      language.say("Ville", "City"), city.field, columns: 40, isActive: focus.field == .city,
      isInvalid: wrong == .city, into: &frame)
    page.field(
      language.say("Pays", "Country"), country.field, columns: 4, isActive: focus.field == .country,
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
