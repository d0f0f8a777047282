import Receivables
import Wording

/// A pane of a customer's account.
enum AccountPane: Int, CaseIterable, Sendable {
  case invoices, timeline, contacts, messages, notes

  func name(in language: Language) -> String {
    switch self {
    case .invoices: language.say("Factures", "Invoices")
    case .timeline: language.say("Chronologie", "Timeline")
    case .contacts: language.say("Contacts", "Contacts")
    case .messages: language.say("Messages", "Messages")
    case .notes: language.say("Notes", "Notes")
    }
  }
}
