import PlainText
import Receivables

/// Postal addresses as lines.
enum PostalText {
  /// Street lines, postcode and city, country when it is not France; without the name.
  static func lines(of address: PostalAddress) -> [String] {
    let place = [address.postcode, address.city].filter { !$0.isEmpty }.joined(separator: " ")
    let abroad = address.country.isEmpty || address.country == "FR" ? "" : address.country
    return (address.street + [place, abroad]).map(MessageValues.oneLine).filter { !$0.isEmpty }
  }

  /// Lines for the window of an envelope: company, contact, then the address, six at most.
  ///
  /// When there are too many, the contact goes first, then inner street lines; the name, the place and the country stay.
  static func envelope(for customer: Customer, contact: Contact?) -> [String] {
    let address = lines(of: customer.address)
    let name = MessageValues.oneLine(customer.name)
    let person = MessageValues.oneLine(contact?.fullName ?? "")
    let tail = customer.address.country.isEmpty || customer.address.country == "FR" ? 1 : 2
    var all = [name] + (person.isEmpty || person == name ? [] : [person]) + address
    if all.count > MessageRecipient.mostPostalLines { all = [name] + address }
    guard all.count > MessageRecipient.mostPostalLines else { return all }
    return Array(all.prefix(MessageRecipient.mostPostalLines - tail) + all.suffix(tail))
  }
}
