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
    try refuseAccounts(in: order)
    customer.language = order.language ?? known.language
    customer.iceBreaker = order.iceBreaker ?? known.iceBreaker
    for (name, text) in order.variables { customer.variables[name] = text.isEmpty ? nil : text }
    guard customer != known else { return Decision() }
    return Decision([.customerRecorded(customer.decidedByHand(from: known))])
  }

  /// Messages name our account alone, from the settings; a text of the record that names one would send money astray.
  private func refuseAccounts(in order: ProfileOrder) throws(Refusal) {
    if let account = order.iceBreaker.flatMap({ OwnText.account(in: $0) }) {
      throw .accountInOwnText(.iceBreaker, account)
    }
    for (name, text) in order.variables.sorted(by: { $0.key < $1.key }) {
      if let account = OwnText.account(in: text) { throw .accountInOwnText(.variable(name), account) }
    }
  }
}
