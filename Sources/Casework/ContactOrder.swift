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
  /// Whether its address, or its number, is used again that a failure had suspended.
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

  /// Why it cannot be kept: an address or a number that is none, or nobody at all; nil where it can. What stood there
  /// before may stay.
  package var refusal: Refusal? {
    if contact.isNobody { return .contactEmpty }
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

extension FiledContact {
  /// Whether nothing tells who it is or how to reach it.
  fileprivate var isNobody: Bool { fullName.isEmpty && role.isEmpty && email.isEmpty && phone.isEmpty }
}
