/// Where a person fills in a value that a text needs.
package enum VariableHome: String, CaseIterable, Sendable {
  /// The customer's record: name, legal ids, address, ice-breaker.
  case customer
  /// A free variable of the customer.
  case freeVariable = "free-variable"
  /// The customer's contact person.
  case contact
  /// Section `[company]` of `settings.toml`.
  case company
  /// Section `[[signatory]]` of `settings.toml`.
  case signatory
  /// Section `[bank]` of `settings.toml`.
  case bank
  /// The step in the scenario file (its deadline).
  case step
  /// The situation itself: no promise was given, no reminder was sent, there is more than one invoice.
  case situation
}
