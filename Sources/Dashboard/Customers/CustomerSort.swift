import Receivables
import Wording

/// An order of the customers' list.
enum CustomerSort: Int, CaseIterable, Sendable {
  case name, number, outstanding, overdue, late, lastContact

  func name(in language: Language) -> String {
    switch self {
    case .name: language.say("client", "customer")
    case .number: language.say("numéro", "number")
    case .outstanding: language.say("encours", "outstanding")
    case .overdue: language.say("montant échu", "overdue amount")
    case .late: language.say("jours de retard", "days late")
    case .lastContact: language.say("dernier contact", "last contact")
    }
  }

  func precedes(_ left: CustomerRow, _ right: CustomerRow) -> Bool {
    switch self {
    case .name: (left.subject.text, left.customer) < (right.subject.text, right.customer)
    case .number: left.customer < right.customer
    case .outstanding:
      (right.subject.outstandingCents, left.customer) < (left.subject.outstandingCents, right.customer)
    case .overdue: (right.subject.overdueCents, left.customer) < (left.subject.overdueCents, right.customer)
    case .late: (right.subject.daysLate, left.customer) < (left.subject.daysLate, right.customer)
    case .lastContact:
      (left.lastContact?.number ?? .min, left.customer) < (right.lastContact?.number ?? .min, right.customer)
    }
  }
}
