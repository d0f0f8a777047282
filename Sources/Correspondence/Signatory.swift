/// A person of our company who signs messages.
package struct Signatory: Hashable, Sendable {
  /// Given name.
  package var firstName: String
  /// Family name.
  package var lastName: String
  /// Quality under the name ("Responsable recouvrement"); may be empty.
  package var role: String
  /// E-mail address for answers; may be empty.
  package var email: String
  /// Phone for answers; may be empty.
  package var phone: String
  /// Codes of the steps that this person signs; empty for who signs all others.
  package var steps: [String]

  /// Makes a signatory.
  package init(
    firstName: String, lastName: String, role: String = "", email: String = "", phone: String = "",
    steps: [String] = []
  ) {
    self.firstName = firstName
    self.lastName = lastName
    self.role = role
    self.email = email
    self.phone = phone
    self.steps = steps
  }

  /// Given and family name.
  package var fullName: String { [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }
}
