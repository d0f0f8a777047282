/// Where letters go: at most six lines with the name above.
package struct PostalAddress: Hashable, Sendable {
  /// Street lines, in order, without the name, the postcode and the city.
  package var street: [String]
  /// Postcode as printed.
  package var postcode: String
  /// City as printed.
  package var city: String
  /// ISO 3166-1 alpha-2 country; empty means France.
  package var country: String

  /// Makes an address; every part may be empty.
  package init(street: [String] = [], postcode: String = "", city: String = "", country: String = "") {
    self.street = street
    self.postcode = postcode
    self.city = city
    self.country = country
  }

  /// Whether the country is one of two letters, or left out.
  package var hasSoundCountry: Bool {
    country.isEmpty || country.utf8.count == 2 && country.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether a letter can be posted there: a city and either a street or a postcode.
  package var isPostable: Bool { !city.isEmpty && (!street.isEmpty || !postcode.isEmpty) }
}
