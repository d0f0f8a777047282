import ArgumentParser
import Backoffice
import Casework
import Journal
import Receivables
import Wording

/// Lists, adds or changes the contacts of a customer.
struct ContactVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: CommandWords.say(
      "Les contacts d'un client et son adresse : voir, ajouter, modifier.",
      "A customer's contacts and address: see, add, change."),
    discussion: CommandWords.say(
      """
      Le contact de ce nom (sinon de cette adresse) est changé, un nom nouveau est ajouté ; sans nom, le premier
      contact est changé. Une adresse ou un numéro nouveau reprend confiance. --street, --postcode, --city et
      --country changent l'adresse postale. Ce qui est dit ici reste quand un fichier répète l'ancien.
      """,
      """
      The contact of that name (else of that e-mail address) is changed, a new name is added; without a name the
      first contact is changed. A new address or number is trusted again. --street, --postcode, --city and --country
      change the postal address. What is said here stays when a file repeats what it said before.
      """) + "\n" + CommandWords.recordedJSON
      + CommandWords.say(
        " Sans changement : {\"customer\",\"name\",\"siren\",\"language\",\"street\":[…],\"postcode\",\"city\",\"country\",\"contacts\":[…]}.",
        " Without a change: {\"customer\",\"name\",\"siren\",\"language\",\"street\":[…],\"postcode\",\"city\",\"country\",\"contacts\":[…]}."
      ))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Flag(help: .say("Toujours un nouveau contact.", "Always a new contact.")) var add = false
  @Option(help: .say("Nom, avec ou sans civilité.", "Name, with or without civility.", name: "NAME"))
  var name: String?
  @Option(help: .say("Fonction.", "Function.", name: "TEXT")) var role: String?
  @Option(help: .say("Adresse e-mail.", "E-mail address.", name: "ADDRESS")) var email: String?
  @Option(help: .say("Téléphone.", "Phone number.", name: "NUMBER")) var phone: String?
  @Option(
    parsing: .singleValue,
    help: .say(
      "Adresse postale : une ligne de rue ; se répète.",
      "Postal address: a line of the street; may be repeated.",
      name: "TEXT"))
  var street: [String] = []
  @Option(help: .say("Adresse postale : code postal.", "Postal address: postcode.", name: "TEXT"))
  var postcode: String?
  @Option(help: .say("Adresse postale : ville.", "Postal address: city.", name: "TEXT")) var city: String?
  @Option(
    help: .say(
      "Adresse postale : pays en deux lettres.", "Postal address: two letters of the country.",
      name: "COUNTRY"))
  var country: String?

  var isWriting: Bool { isAboutContact || isAboutAddress }
  private var isAboutContact: Bool { add || name != nil || role != nil || email != nil || phone != nil }
  private var isAboutAddress: Bool { !street.isEmpty || postcode != nil || city != nil || country != nil }

  func validate() throws {
    guard isAboutContact, isAboutAddress else { return }
    throw ValidationError(
      CommandWords.say(
        "Un contact ou l'adresse postale : l'un après l'autre, en deux commandes.",
        "A contact or the postal address: one after the other, in two commands."))
  }

  func perform(in session: StoreSession) throws -> Int32 {
    let known = try session.customer(customer)
    guard isWriting else {
      show(known, in: session)
      return 0
    }
    let receipt = try session.record(
      isAboutAddress ? .saveAddress(address(of: known)) : .saveContact(contact(of: known)))
    return session.answer(receipt, as: global) {
      session.console.say("Fiche enregistrée.", "Record saved.")
    }
  }

  private func show(_ known: Customer, in session: StoreSession) {
    guard !global.json else {
      return session.console.json { writer in
        writer.beginObject()
        writer.fields(of: known)
        writer.endObject()
      }
    }
    for contact in known.contacts { session.console.line(contact.line(in: session.language)) }
    if known.address != PostalAddress() { session.console.line(known.address.oneLine) }
  }

  /// - Throws: `CommandProblem.usage` for an address or a number that is none.
  private func contact(of customer: Customer) throws -> ContactOrder {
    let known = place(in: customer.contacts).map { customer.contacts[$0] }
    var contact = known?.stated ?? FiledContact()
    if let name, contact.fullName != name, !contact.isNamed(name) { contact.rename(name) }
    if let role { contact.role = role }
    if let email { contact.email = email }
    if let phone { contact.phone = phone }
    var order = ContactOrder(customer: customer.id, known: known?.stated, contact: contact)
    // Who names an address or a number of a contact means it to be used.
    order.trustsEmail = known != nil && email != nil
    order.trustsPhone = known != nil && phone != nil
    if let refusal = order.refusal { throw CommandProblem.usage(refusal) }
    return order
  }

  private func place(in contacts: [Contact]) -> Int? {
    if add { return nil }
    if let name { return contacts.firstIndex { $0.fullName == name || $0.stated.isNamed(name) } }
    return contacts.firstIndex { email != nil && $0.email == email } ?? contacts.indices.first
  }

  /// - Throws: `CommandProblem.usage` where no letter could be posted there.
  private func address(of customer: Customer) throws -> AddressOrder {
    var address = customer.address
    if !street.isEmpty { address.street = street }
    if let postcode { address.postcode = postcode }
    if let city { address.city = city }
    if let country { address.country = country }
    let order = AddressOrder(customer: customer.id, known: customer.address, address: address)
    if let refusal = order.refusal { throw CommandProblem.usage(refusal) }
    return order
  }
}

extension FiledContact {
  /// Whether given and family name together are this.
  fileprivate func isNamed(_ name: String) -> Bool {
    !name.isEmpty && [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") == name
  }
}

extension CommandProblem {
  /// What was asked for cannot be kept as it was typed.
  fileprivate static func usage(_ refusal: Refusal) -> CommandProblem {
    let (french, english) = (refusal.phrase(in: .french), refusal.phrase(in: .english))
    return .usage(
      french: "\(french.problem) \(french.remedy)", english: "\(english.problem) \(english.remedy)")
  }
}
