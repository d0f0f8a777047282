import Casework
import Receivables
import Wording

/// An order of the worklist.
enum WorkSort: Int, CaseIterable, Sendable {
  case priority, overdue, late, name, stage

  func name(in language: Language) -> String {
    switch self {
    case .priority: language.say("priorité", "priority")
    case .overdue: language.say("montant échu", "overdue amount")
    case .late: language.say("jours de retard", "days late")
    case .name: language.say("client", "customer")
    case .stage: language.say("étape", "stage")
    }
  }

  func precedes(_ left: WorkRow, _ right: WorkRow) -> Bool {
    switch self {
    case .priority: left.rank < right.rank
    case .overdue:
      (right.entry.account.balance.overdue, left.rank) < (left.entry.account.balance.overdue, right.rank)
    case .late:
      (right.entry.account.balance.mostDaysLate, left.rank)
        < (left.entry.account.balance.mostDaysLate, right.rank)
    case .name: (left.subject.text, left.rank) < (right.subject.text, right.rank)
    case .stage: (left.entry.stageText, left.rank) < (right.entry.stageText, right.rank)
    }
  }
}
