/// A person or desk of a customer to whom reminders go and whom the collector calls.
package struct Contact: Hashable, Sendable {
  /// How a contact is best reached.
  package enum Preference: String, CaseIterable, Sendable {
    case none, email, phone, sms, letter
  }

  /// Civility as written before the name ("Mme", "M.", "Ms"); may be empty.
  package var civility: String
  /// Given name; may be empty.
  package var firstName: String
  /// Family name, or the name of a desk ("Comptabilité").
  package var lastName: String
  /// Function: "gérante", "comptabilité".
  package var role: String
  /// One e-mail address (checked strictly at import), or empty.
  package var email: String
  /// Phone number as written, or empty.
  package var phone: String
  /// How this contact prefers to be reached.
  package var preference: Preference
  /// Why the e-mail address is no longer used (hard bounce, reported wrong), or nil.
  package var emailSuspended: String?
  /// Why the phone number is no longer used (wrong number), or nil.
  package var phoneSuspended: String?
  /// What ledger files last said, where a person has said otherwise since; nil while nobody has.
  package var filed: FiledContact?

  /// Makes a contact; empty strings mean unknown.
  package init(
    civility: String = "", firstName: String = "", lastName: String = "", role: String = "",
    email: String = "",
    phone: String = "", preference: Preference = .none, emailSuspended: String? = nil,
    phoneSuspended: String? = nil, filed: FiledContact? = nil
  ) {
    self.civility = civility
    self.firstName = firstName
    self.lastName = lastName
    self.role = role
    self.email = email
    self.phone = phone
    self.preference = preference
    self.emailSuspended = emailSuspended
    self.phoneSuspended = phoneSuspended
    self.filed = filed
  }

  /// Civility, given and family name, joined by spaces; empty when nothing is known.
  package var fullName: String {
    [civility, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
