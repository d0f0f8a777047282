/// What ledger files say of a contact, field by field; empty where they are silent.
///
/// A contact that a person changed keeps what files last said, so that the same file again changes nothing by hand
/// and a really new value is seen.
package struct FiledContact: Hashable, Sendable {
  /// Civility as written before the name; may be empty.
  package var civility: String
  /// Given name; may be empty.
  package var firstName: String
  /// Family name, or the name of a desk.
  package var lastName: String
  /// Function; may be empty.
  package var role: String
  /// E-mail address, or empty.
  package var email: String
  /// Phone number as written, or empty.
  package var phone: String
  /// How the contact prefers to be reached.
  package var preference: Contact.Preference

  /// Nothing said, unless told here.
  package init(
    civility: String = "", firstName: String = "", lastName: String = "", role: String = "",
    email: String = "", phone: String = "", preference: Contact.Preference = .none
  ) {
    self.civility = civility
    self.firstName = firstName
    self.lastName = lastName
    self.role = role
    self.email = email
    self.phone = phone
    self.preference = preference
  }

  /// Civility, given and family name, joined by spaces.
  package var fullName: String {
    [civility, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Splits `Mme Gaëlle Corre` into civility, given name and family name; a given name of several words that stands
  /// there already stays one.
  package mutating func rename(_ name: String) {
    var words = name.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    civility = words.first.map(Self.civilities.contains) == true ? words.removeFirst() : ""
    let given = firstName.split(separator: " ").map(String.init)
    let isSame = !given.isEmpty && words.count > given.count && words.starts(with: given)
    let count = isSame ? given.count : words.count > 1 ? 1 : 0
    firstName = words.prefix(count).joined(separator: " ")
    lastName = words.dropFirst(count).joined(separator: " ")
  }

  private static let civilities: Set<String> = [
    "M.", "Mme", "Mlle", "Me", "Dr", "Mr", "Mr.", "Mrs", "Mrs.", "Ms",
  ]

  /// What stands in a field; empty when nothing does.
  package subscript(field: ContactField) -> String {
    switch field {
    case .name: fullName
    case .role: role
    case .email: email
    case .phone: phone
    case .preference: preference == .none ? "" : preference.rawValue
    }
  }

  /// Takes one field over from another.
  package mutating func take(_ field: ContactField, from other: FiledContact) {
    switch field {
    case .name: (civility, firstName, lastName) = (other.civility, other.firstName, other.lastName)
    case .role: role = other.role
    case .email: email = other.email
    case .phone: phone = other.phone
    case .preference: preference = other.preference
    }
  }
}

/// What a ledger file and a person may both say of a contact.
package enum ContactField: String, CaseIterable, Sendable {
  case name, role, email, phone, preference
}

extension Contact {
  /// Its fields that ledger files speak of; setting them leaves suspensions as they are.
  package var stated: FiledContact {
    get {
      FiledContact(
        civility: civility, firstName: firstName, lastName: lastName, role: role, email: email, phone: phone,
        preference: preference)
    }
    set {
      (civility, firstName, lastName) = (newValue.civility, newValue.firstName, newValue.lastName)
      (role, email, phone) = (newValue.role, newValue.email, newValue.phone)
      preference = newValue.preference
    }
  }
}
