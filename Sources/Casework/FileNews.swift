import Receivables

/// What became of something that a person had changed when a ledger file spoke of it.
package enum FileNews: Hashable, Sendable {
  /// What a file and a person may both say of a customer.
  package enum Field: Hashable, Sendable {
    case contact(ContactField)
    case profile(ProfileField)
    case address
  }

  /// The file says what it said before: the person's word stays.
  case kept(Field, fileSays: String)
  /// The file says something new, which is taken.
  case replaced(Field, was: String)
}
