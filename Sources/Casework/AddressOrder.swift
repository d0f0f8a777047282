import PlainText
import Receivables

/// Where a customer's letters go, as a person now says.
package struct AddressOrder: Sendable {
  /// Whose.
  package var customer: CustomerID
  /// What stood there when the person looked.
  package var known: PostalAddress
  /// What it becomes; an empty one says that nobody knows.
  package var address: PostalAddress

  /// Makes an order; what is new in it loses needless spaces and empty lines, a country is in capitals.
  package init(customer: CustomerID, known: PostalAddress, address: PostalAddress) {
    self.customer = customer
    self.known = known
    self.address =
      address == known
      ? known
      : PostalAddress(
        street: address.street.map(\.evenlySpaced).filter { !$0.isEmpty },
        postcode: address.postcode.evenlySpaced, city: address.city.evenlySpaced,
        country: address.country.evenlySpaced.uppercased())
  }

  /// Why it cannot be kept: no letter can be posted there, or the country is none; nil where it can.
  package var refusal: Refusal? {
    if !address.hasSoundCountry { return .badCountry(address.country) }
    return address == PostalAddress() || address.isPostable ? nil : .addressIncomplete
  }
}
