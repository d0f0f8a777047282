import Receivables
import Wording

/// The five screens that the title bar names.
package enum Tab: Int, CaseIterable, Sendable {
  case worklist = 1, customers, queue, calls, board

  func name(in language: Language) -> String {
    switch self {
    case .worklist: language.say("Travail", "Work")
    case .customers: language.say("Clients", "Customers")
    case .queue: language.say("Relances", "Reminders")
    case .calls: language.say("Appels", "Calls")
    case .board: language.say("Tableau", "Board")
    }
  }

  var action: DashboardAction {
    switch self {
    case .worklist: .showWorklist
    case .customers: .showCustomers
    case .queue: .showQueue
    case .calls: .showCalls
    case .board: .showBoard
    }
  }
}
