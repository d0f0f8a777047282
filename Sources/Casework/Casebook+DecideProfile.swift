import Correspondence
import Receivables

/// A customer's profile as a person now says, field by field.
package struct ProfileOrder: Sendable {
  /// Whose.
  package var customer: CustomerID
  /// The fields that change, as text that the profile reads; an empty one forgets the field.
  package var fields: [ProfileField: String]
  /// Language of the messages; nil leaves it.
  package var language: Language?
  /// The sentence that opens its reminders; an empty one forgets it, nil leaves it.
  package var iceBreaker: String?
  /// Free template variables that change, by name; an empty text forgets one.
  package var variables: [String: String] = [:]

  /// Makes an order.
  package init(customer: CustomerID, fields: [ProfileField: String] = [:], language: Language? = nil) {
    self.customer = customer
    self.fields = fields
    self.language = language
  }
}

extension Casebook {
  /// Records what a person says of a customer's ways; fields that nobody named stay as they are now.
  func decideProfile(_ order: ProfileOrder) throws(Refusal) -> Decision {
    let known = try known(order.customer)
    var customer = known
    for field in ProfileField.allCases {
      guard let text = order.fields[field] else { continue }
      guard customer.profile.set(field, to: text) else { throw .badProfile(field, text) }
    }
    if let refusal = order.refusal(for: known) { throw refusal }
    customer.language = order.language ?? known.language
    customer.iceBreaker = order.iceBreaker ?? known.iceBreaker
    for (name, text) in order.variables { customer.variables[name] = text.isEmpty ? nil : text }
    return byHand(customer, from: known)
  }
}

extension ProfileOrder {
  /// Why its texts cannot be kept: a new variable with a name that no person may give, or a bank account; nil where they
  /// can.
  ///
  /// Messages name our account alone, from the settings; a text of the record that names one would send money astray.
  ///
  /// - Parameter known: The customer as it is: a variable that it has keeps whatever name a file gave it.
  package func refusal(for known: Customer) -> Refusal? {
    let variables = variables.sorted { $0.key < $1.key }
    if let bad = variables.first(where: { !VariableName.isSound($0.key) && known.variables[$0.key] == nil }) {
      return .badVariableName(bad.key)
    }
    if let account = iceBreaker.flatMap({ OwnText.account(in: $0) }) {
      return .accountInOwnText(.iceBreaker, account)
    }
    for (name, text) in variables {
      if let account = OwnText.account(in: text) { return .accountInOwnText(.variable(name), account) }
    }
    return nil
  }
}
