import PlainText
import Receivables

/// A contact of a customer as a person now says, or a new one.
package struct ContactOrder: Sendable {
  /// Whose.
  package var customer: CustomerID
  /// What stood there when the person looked; nil adds a contact.
  package var known: FiledContact?
  /// What it becomes.
  package var contact: FiledContact
  /// Whether its address, or its number, is used again that a failure had suspended; a new one is anyway.
  package var trustsEmail = false
  package var trustsPhone = false

  /// Makes an order; what is new in it loses needless spaces.
  package init(customer: CustomerID, known: FiledContact?, contact: FiledContact) {
    self.customer = customer
    self.known = known
    self.contact = contact
    if contact.role != known?.role { self.contact.role = contact.role.evenlySpaced }
    if contact.email != known?.email { self.contact.email = contact.email.evenlySpaced }
    if contact.phone != known?.phone { self.contact.phone = contact.phone.evenlySpaced }
  }

  /// Why it cannot be kept: an address or a number that is none; nil where it can. What stood there before may stay.
  package var refusal: Refusal? {
    if contact.email != known?.email ?? "", !contact.email.isEmpty, !EmailSyntax.isAddress(contact.email) {
      return .badEmail(contact.email)
    }
    if contact.phone != known?.phone ?? "", !contact.phone.isEmpty, contact.phone.count(where: \.isNumber) < 4
    {
      return .badPhone(contact.phone)
    }
    return nil
  }
}

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

extension Casebook {
  /// Records how a contact is reached now; an address or number that a failure had suspended stays so unless it is
  /// another one, or the person trusts it again.
  func decideContact(_ order: ContactOrder) throws(Refusal) -> Decision {
    let known = try known(order.customer)
    if let refusal = order.refusal { throw refusal }
    var customer = known
    if let former = order.known {
      guard let place = customer.contacts.firstIndex(where: { $0.stated == former }) else {
        throw .customerChanged(known.number)
      }
      let contact = order.contact
      customer.contacts[place].stated = contact
      if order.trustsEmail || contact.email != former.email { customer.contacts[place].emailSuspended = nil }
      if order.trustsPhone || contact.phone != former.phone { customer.contacts[place].phoneSuspended = nil }
    } else {
      guard order.contact != FiledContact() else { throw .nothingToDo }
      var contact = Contact()
      contact.stated = order.contact
      customer.contacts.append(contact)
    }
    return byHand(customer, from: known)
  }

  /// Records where letters go now.
  func decideAddress(_ order: AddressOrder) throws(Refusal) -> Decision {
    let known = try known(order.customer)
    if let refusal = order.refusal { throw refusal }
    guard known.address == order.known else { throw .customerChanged(known.number) }
    var customer = known
    customer.address = order.address
    return byHand(customer, from: known)
  }

  /// A customer as a person changed it; nothing when that is what it was.
  func byHand(_ customer: Customer, from known: Customer) -> Decision {
    customer == known ? Decision() : Decision([.customerRecorded(customer.decidedByHand(from: known))])
  }
}
