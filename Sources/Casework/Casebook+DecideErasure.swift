import Dunning
import PlainText
import Receivables

extension Casebook {
  /// Erases who a customer is: its reminders fall away, its amounts stay.
  ///
  /// Refused while a message is on its way or uncertain, for the outcome could not be recorded or judged any more; and,
  /// without a reason, while money is open or an approved message waits.
  func decideErasure(_ order: ErasureOrder, on occasion: Occasion) throws(Refusal) -> Decision {
    let id = order.erasure.customer
    guard let customer = portfolio.customer(id) else { throw .unknownCustomer(id.description) }
    if customer.isErased { return Decision() }
    let open = file(of: id).reminders.map { reminders[$0.index] }.filter(\.isOpen)
    if !order.isAgain { try refuseErasure(of: customer, despite: order.evenOwing, open, on: occasion) }
    var erasure = order.erasure
    erasure.reason = order.evenOwing ?? ""
    return Decision([.subjectErased(erasure)] + open.map { .reminderCancelled($0.id, .erased) })
  }

  private func refuseErasure(
    of customer: Customer, despite reason: String?, _ open: [Reminder], on occasion: Occasion
  ) throws(Refusal) {
    for reminder in open {
      switch reminder.state {
      case .sending, .uncertain: throw .messageUnderway(reminder.id)
      default: break
      }
    }
    if let reason {
      guard !reason.isBlank else {
        throw .reasonNeeded
      }
      guard !customer.isNamed(in: reason) else { throw .reasonNamesPerson }
      return
    }
    guard Ledger(of: self, on: occasion.today).accounts(of: customer.id).isEmpty else {
      throw .moneyOpen(customer.number)
    }
    for reminder in open {
      switch reminder.state {
      case .approved, .deferred: throw .messageWaiting(reminder.id)
      default: break
      }
    }
  }
}

extension Customer {
  /// Whether a text names the customer or one of its people: by number, name, address or phone.
  package func isNamed(in text: String) -> Bool {
    let text = text.lowercased()
    return identifyingWords.contains { text.contains($0.lowercased()) }
  }

  /// Texts of at least four letters that point to this customer: names, identifiers, addresses, phones.
  package var identifyingWords: [String] { wholeNames + partsOfNames }

  /// Of these, names, identifiers, e-mail addresses and phones as a whole.
  package var wholeNames: [String] {
    var words = [name, siren, siret, vatNumber]
    for contact in contacts {
      words +=
        [contact.email, contact.phone] + Self.fullNames(contact.fullName, contact.firstName, contact.lastName)
      if let filed = contact.filed {
        words += [filed.email, filed.phone] + Self.fullNames(filed.fullName, filed.firstName, filed.lastName)
      }
    }
    return words.filter { $0.unicodeScalars.count >= 4 }
  }

  /// Of these, family names and streets, which others may have too.
  package var partsOfNames: [String] {
    (address.street + (filedAddress?.street ?? []) + familyNames).filter { $0.unicodeScalars.count >= 4 }
  }

  /// What it and its people are called, in single words too, as columns of tables have them.
  package var namesInColumns: [String] {
    var words = [name]
    for contact in contacts {
      words += [contact.firstName, contact.lastName]
      if let filed = contact.filed { words += [filed.firstName, filed.lastName] }
    }
    return words.filter { $0.unicodeScalars.count >= 2 }
  }

  /// Family names of its people.
  package var familyNames: [String] { contacts.flatMap { [$0.lastName, $0.filed?.lastName ?? ""] } }

  /// Nothing of somebody who is known by the family name alone.
  private static func fullNames(_ names: String...) -> [String] {
    let (full, first, last) = (names[0], names[1], names[2])
    return first.isEmpty ? [] : [full, first + " " + last]
  }
}
