import Receivables

extension Casebook {
  /// Records how a contact is reached now; an address or number that a failure had suspended stays so, with whatever
  /// contact it stands, until the person trusts it again. A contact that is there already is not added.
  func decideContact(_ order: ContactOrder) throws(Refusal) -> Decision {
    let known = try known(order.customer)
    if let refusal = order.refusal { throw refusal }
    var customer = known
    if let former = order.known {
      guard let place = customer.contacts.firstIndex(where: { $0.stated == former }) else {
        throw .customerChanged(known.number)
      }
      customer.contacts[place].stated = order.contact
      if order.trustsEmail || order.contact.email != former.email {
        customer.contacts[place].emailSuspended =
          order.trustsEmail ? nil : known.emailSuspension(of: order.contact)
      }
      if order.trustsPhone || order.contact.phone != former.phone {
        customer.contacts[place].phoneSuspended =
          order.trustsPhone ? nil : known.phoneSuspension(of: order.contact)
      }
    } else if !known.contacts.contains(where: { $0.stated == order.contact }) {
      var contact = Contact()
      contact.stated = order.contact
      contact.emailSuspended = known.emailSuspension(of: order.contact)
      contact.phoneSuspended = known.phoneSuspension(of: order.contact)
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

extension Customer {
  /// Why the address of a contact is not used any more with another contact of the customer, or nil.
  fileprivate func emailSuspension(of contact: FiledContact) -> String? {
    contacts.lazy.filter { $0.email == contact.email }.compactMap(\.emailSuspended).first
  }

  /// Why the number of a contact is not used any more with another contact of the customer, or nil.
  fileprivate func phoneSuspension(of contact: FiledContact) -> String? {
    contacts.lazy.filter { $0.phone == contact.phone }.compactMap(\.phoneSuspended).first
  }
}
