import Correspondence
import Dunning
import Receivables
import Wording

extension Casebook {
  /// Who gets a copy of a reminder today, and for which roles nobody can; none but e-mails have copies.
  ///
  /// Of each role the first contact whose address is usable and not written to already; never anybody instead.
  package func copies(of reminder: Reminder, to customer: Customer) -> MessageCopies {
    var copies = MessageCopies()
    guard reminder.channel == .email, let step = step(of: reminder), !step.copies.isEmpty else {
      return copies
    }
    var written = Set([contact(of: customer, for: reminder)?.email.lowercased() ?? ""])
    for copy in step.copies {
      switch copy {
      case .address(let address):
        guard written.insert(address.lowercased()).inserted else { continue }
        copies.found.append(MessageRecipient(name: "", address: address))
      case .role(let role):
        let usable = customer.contacts.filter {
          $0.role.lowercased() == role.lowercased() && !$0.email.isEmpty && $0.emailSuspended == nil
        }
        if usable.isEmpty { copies.missing.append(role) }
        guard let contact = usable.first(where: { !written.contains($0.email.lowercased()) }) else {
          continue
        }
        written.insert(contact.email.lowercased())
        copies.found.append(MessageRecipient(name: contact.fullName, address: contact.email))
      }
    }
    return copies
  }

  /// Roles for which a waiting reminder's copies have nobody usable today.
  package func missingCopies(of reminder: Reminder) -> [String] {
    guard reminder.isOpen, let customer = portfolio.customer(reminder.customer) else { return [] }
    return copies(of: reminder, to: customer).missing
  }

  /// What becomes of a waiting reminder without those copies, a sentence for each.
  package func missingCopySentences(of reminder: Reminder, in language: Language) -> [String] {
    let isNeeded = step(of: reminder)?.needsCopies ?? false
    return missingCopies(of: reminder).map {
      isNeeded ? Hindrance.noCopy(role: $0).sentence(in: language) : MissingCopy.sentence($0, in: language)
    }
  }

  /// Whether each copy goes to a usable contact of the customer or to an address that the step names.
  func ownsCopies(_ reminder: Reminder, _ content: MessageContent, customer: Customer) -> Bool {
    let named = step(of: reminder)?.copies ?? []
    return content.copies.allSatisfy { copy in
      named.contains(.address(copy.address))
        || customer.contacts.contains { $0.email == copy.address && $0.emailSuspended == nil }
    }
  }
}
