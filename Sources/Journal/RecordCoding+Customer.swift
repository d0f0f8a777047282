import Receivables

/// Customers: number and conditions are facts; who they are and how to reach them is personal.
extension JSONWriter {
  mutating func fields(of customer: Customer) {
    field("n", customer.number)
    if customer.language != .french { field("lang", customer.language.rawValue) }
    if customer.segment != .business { field("seg", customer.segment.rawValue) }
    if let terms = customer.terms {
      key("terms")
      write(terms)
    }
    field(amount: customer.creditLimit)
    field("rate", customer.contractRate?.basisPoints)
  }

  mutating func personalFields(of customer: Customer) {
    field("name", customer.name)
    fieldIfAny("siren", customer.siren)
    fieldIfAny("siret", customer.siret)
    fieldIfAny("vat", customer.vatNumber)
    fields(of: customer.address)
    fieldIfAny("ice", customer.iceBreaker)
    fieldIfAny("group", customer.group)
    if !customer.tags.isEmpty { field("tags", listing: customer.tags) { $0.string($1) } }
    if !customer.variables.isEmpty { field("vars", words: customer.variables) }
    if !customer.contacts.isEmpty {
      field("contacts", listing: customer.contacts) { $0.write($1) }
    }
    if !customer.profile.isEmpty {
      field("prof", fields: ProfileField.allCases.filter { !customer.profile[$0].isEmpty }) {
        customer.profile[$0]
      }
    }
    if !customer.filedProfile.isEmpty {
      field("proffile", fields: customer.filedProfile.keys.sorted { $0.rawValue < $1.rawValue }) {
        customer.filedProfile[$0] ?? ""
      }
    }
    if let filed = customer.filedAddress {
      key("addrfile")
      beginObject()
      fields(of: filed)
      endObject()
    }
    field("excl", customer.exclusion)
    field("erased", customer.erasedIn)
  }

  private mutating func fields(of address: PostalAddress) {
    if !address.street.isEmpty { field("street", listing: address.street) { $0.string($1) } }
    fieldIfAny("post", address.postcode)
    fieldIfAny("city", address.city)
    fieldIfAny("country", address.country)
  }

  /// An array of name and text in turn, sorted, since a person may call a variable anything.
  mutating func field(_ name: StaticString, words: [String: String]) {
    key(name)
    beginArray()
    for (word, text) in words.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      string(word)
      string(text)
    }
    endArray()
  }

  private mutating func write(_ terms: PaymentTerms) {
    beginArray()
    switch terms {
    case .net(let days):
      string("net")
      integer(days)
    case .endOfMonthThen(let days):
      string("eom+")
      integer(days)
    case .thenEndOfMonth(let days):
      string("+eom")
      integer(days)
    case .endOfMonthOn(let days, let dayOfMonth):
      string("eom-on")
      integer(days)
      integer(dayOfMonth)
    case .onReceipt: string("receipt")
    }
    endArray()
  }

  private mutating func write(_ contact: Contact) {
    beginObject()
    fieldIfAny("civ", contact.civility)
    fieldIfAny("first", contact.firstName)
    fieldIfAny("last", contact.lastName)
    fieldIfAny("role", contact.role)
    fieldIfAny("email", contact.email)
    fieldIfAny("phone", contact.phone)
    if contact.preference != .none { field("by", contact.preference.rawValue) }
    field("noemail", contact.emailSuspended)
    field("nophone", contact.phoneSuspended)
    if let filed = contact.filed {
      key("file")
      write(filed)
    }
    endObject()
  }

  private mutating func write(_ filed: FiledContact) {
    beginObject()
    fieldIfAny("civ", filed.civility)
    fieldIfAny("first", filed.firstName)
    fieldIfAny("last", filed.lastName)
    fieldIfAny("role", filed.role)
    fieldIfAny("email", filed.email)
    fieldIfAny("phone", filed.phone)
    if filed.preference != .none { field("by", filed.preference.rawValue) }
    endObject()
  }
}

extension JSONCursor {
  /// - Parameter personal: Stands on the personal object; nil once the customer was erased.
  mutating func readCustomer(_ id: CustomerID, personal: JSONCursor?) throws(JSONFault) -> Customer {
    try enterObject()
    let number = try string("n")
    let language = try choice("lang", else: Language.french)
    let segment = try choice("seg", else: Segment.business)
    let terms = hasKey("terms") ? try readTerms() : nil
    let limit = try optionalAmount()
    let rate = try optionalInteger("rate").map { AnnualRate(basisPoints: $0) }
    try leaveObject()
    var customer = Customer(
      id: id, number: number, name: "", language: language, segment: segment, terms: terms,
      contractRate: rate, creditLimit: limit)
    if var personal { try personal.readPersonal(of: &customer) }
    return customer
  }

  private mutating func readPersonal(of customer: inout Customer) throws(JSONFault) {
    try enterObject()
    customer.name = try string("name")
    customer.siren = try text(ifAny: "siren")
    customer.siret = try text(ifAny: "siret")
    customer.vatNumber = try text(ifAny: "vat")
    customer.address = try readAddress()
    customer.iceBreaker = try text(ifAny: "ice")
    customer.group = try text(ifAny: "group")
    if hasKey("tags") {
      customer.tags = try readArray { cursor throws(JSONFault) in try cursor.readString() }
    }
    if hasKey("vars") { customer.variables = try readWords() }
    if hasKey("contacts") {
      customer.contacts = try readArray { cursor throws(JSONFault) in try cursor.readContact() }
    }
    if hasKey("prof") {
      for (field, text) in try readProfileFields() where !customer.profile.set(field, to: text) {
        throw .invalid("a profile")
      }
    }
    if hasKey("proffile") { customer.filedProfile = try readProfileFields() }
    if hasKey("addrfile") {
      try enterObject()
      customer.filedAddress = try readAddress()
      try leaveObject()
    }
    customer.exclusion = try optionalString("excl")
    customer.erasedIn = try optionalInteger("erased")
    try leaveObject()
  }

  private mutating func readAddress() throws(JSONFault) -> PostalAddress {
    var address = PostalAddress()
    if hasKey("street") {
      address.street = try readArray { cursor throws(JSONFault) in try cursor.readString() }
    }
    address.postcode = try text(ifAny: "post")
    address.city = try text(ifAny: "city")
    address.country = try text(ifAny: "country")
    return address
  }

  mutating func readWords() throws(JSONFault) -> [String: String] {
    var words: [String: String] = [:]
    try enterArray()
    while !leaveArray() {
      let word = try readString()
      words[word] = try readString()
    }
    return words
  }

  private mutating func readTerms() throws(JSONFault) -> PaymentTerms {
    try enterArray()
    let kind = try readString()
    let terms: PaymentTerms
    switch kind {
    case "net": terms = .net(days: try readInteger())
    case "eom+": terms = .endOfMonthThen(days: try readInteger())
    case "+eom": terms = .thenEndOfMonth(days: try readInteger())
    case "eom-on": terms = .endOfMonthOn(days: try readInteger(), dayOfMonth: try readInteger())
    case "receipt": terms = .onReceipt
    default: throw .invalid("payment terms")
    }
    guard leaveArray() else { throw .unexpectedCount }
    return terms
  }

  private mutating func readContact() throws(JSONFault) -> Contact {
    var contact = Contact()
    try enterObject()
    contact.civility = try text(ifAny: "civ")
    contact.firstName = try text(ifAny: "first")
    contact.lastName = try text(ifAny: "last")
    contact.role = try text(ifAny: "role")
    contact.email = try text(ifAny: "email")
    contact.phone = try text(ifAny: "phone")
    contact.preference = try choice("by", else: Contact.Preference.none)
    contact.emailSuspended = try optionalString("noemail")
    contact.phoneSuspended = try optionalString("nophone")
    if hasKey("file") { contact.filed = try readFiledContact() }
    try leaveObject()
    return contact
  }

  private mutating func readFiledContact() throws(JSONFault) -> FiledContact {
    var filed = FiledContact()
    try enterObject()
    filed.civility = try text(ifAny: "civ")
    filed.firstName = try text(ifAny: "first")
    filed.lastName = try text(ifAny: "last")
    filed.role = try text(ifAny: "role")
    filed.email = try text(ifAny: "email")
    filed.phone = try text(ifAny: "phone")
    filed.preference = try choice("by", else: Contact.Preference.none)
    try leaveObject()
    return filed
  }
}
