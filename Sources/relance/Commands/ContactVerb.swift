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
      "Les contacts d'un client : voir, ajouter, modifier.", "A customer's contacts: see, add, change."),
    discussion: CommandWords.say(
      """
      Le contact de ce nom (sinon de cette adresse) est changé, un nom nouveau est ajouté ; sans nom, le premier
      contact est changé. Une adresse ou un numéro nouveau reprend confiance.
      """,
      """
      The contact of that name (else of that e-mail address) is changed, a new name is added; without a name the
      first contact is changed. A new address or number is trusted again.
      """) + "\n" + CommandWords.recordedJSON
      + CommandWords.say(
        " Sans changement : {\"customer\",\"name\",\"siren\",\"language\",\"contacts\":[…]}.",
        " Without a change: {\"customer\",\"name\",\"siren\",\"language\",\"contacts\":[…]}."))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Flag(help: .say("Toujours un nouveau contact.", "Always a new contact.")) var add = false
  @Option(help: .say("Nom, avec ou sans civilité.", "Name, with or without civility.", name: "NAME"))
  var name: String?
  @Option(help: .say("Fonction.", "Function.", name: "TEXT")) var role: String?
  @Option(help: .say("Adresse e-mail.", "E-mail address.", name: "ADDRESS")) var email: String?
  @Option(help: .say("Téléphone.", "Phone number.", name: "NUMBER")) var phone: String?

  var isWriting: Bool { add || name != nil || role != nil || email != nil || phone != nil }

  func perform(in session: StoreSession) throws -> Int32 {
    var known = try session.customer(customer)
    guard isWriting else {
      if global.json {
        session.console.json { writer in
          writer.beginObject()
          writer.fields(of: known)
          writer.endObject()
        }
      } else {
        for contact in known.contacts { session.console.line(contact.line(in: session.language)) }
      }
      return 0
    }
    if let phone, !phone.isEmpty, phone.count(where: \.isNumber) < 4 {
      throw CommandProblem.usage(
        french: "« \(phone) » n'est pas un numéro de téléphone : il en faut au moins 4 chiffres.",
        english: "\"\(phone)\" is no phone number: at least 4 digits are needed.")
    }
    if let email, !email.isEmpty, !EmailSyntax.isAddress(email) {
      throw CommandProblem.usage(
        french: "« \(email) » n'est pas une adresse e-mail.",
        english: "\"\(email)\" is not an e-mail address.")
    }
    if let place = place(in: known.contacts) {
      change(&known.contacts[place])
    } else {
      var contact = Contact()
      change(&contact)
      known.contacts.append(contact)
    }
    let receipt = try session.record(.saveCustomer(known))
    return session.answer(receipt, as: global) {
      session.console.say("Contact enregistré.", "Contact saved.")
    }
  }

  private func place(in contacts: [Contact]) -> Int? {
    if add { return nil }
    if let name { return contacts.firstIndex { $0.fullName == name || $0.isNamed(name) } }
    return contacts.firstIndex { email != nil && $0.email == email } ?? contacts.indices.first
  }

  private func change(_ contact: inout Contact) {
    if let name, contact.fullName != name, !contact.isNamed(name) { contact.rename(name) }
    if let role { contact.role = role }
    if let email {
      contact.email = email
      contact.emailSuspended = nil
    }
    if let phone {
      contact.phone = phone
      contact.phoneSuspended = nil
    }
  }
}

extension Contact {
  private static let civilities: Set<String> = [
    "M.", "Mme", "Mlle", "Me", "Dr", "Mr", "Mr.", "Mrs", "Mrs.", "Ms",
  ]

  /// Whether given and family name together are this.
  fileprivate func isNamed(_ name: String) -> Bool {
    !name.isEmpty && [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") == name
  }

  /// Splits `Mme Gaëlle Corre` into civility, given name and family name.
  fileprivate mutating func rename(_ name: String) {
    var words = name.unicodeScalars.split(separator: " ").map { String($0) }
    civility = words.first.map(Contact.civilities.contains) == true ? words.removeFirst() : ""
    firstName = words.count > 1 ? words.removeFirst() : ""
    lastName = words.joined(separator: " ")
  }
}
