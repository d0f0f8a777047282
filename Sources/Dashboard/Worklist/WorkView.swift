import Casework
import Dunning
import Receivables
import Risk
import Wording

/// A saved view of the worklist.
enum WorkView: Int, CaseIterable, Sendable {
  case everything, promises, notices, silent, disputes, publicBodies

  /// Days without contact after which a customer counts as silent.
  static let silentDays = 15

  func name(in language: Language) -> String {
    switch self {
    case .everything: language.say("Travail du jour", "Today's work")
    case .promises: language.say("Promesses à vérifier", "Promises to check")
    case .notices: language.say("Mises en demeure à décider", "Formal notices to decide")
    case .silent: language.say("Sans contact depuis 15 j", "No contact for 15 d")
    case .disputes: language.say("Litiges", "Disputes")
    case .publicBodies: language.say("Secteur public", "Public bodies")
    }
  }

  func holds(
    _ entry: Worklist.Entry, _ customer: Customer, lastContact: Day?, notices: Set<StepID>, on day: Day
  )
    -> Bool
  {
    switch self {
    case .everything: return true
    case .promises:
      switch entry.action {
      case .askBrokenPromise, .checkPromise: return true
      // What is to be done first may be something else: a message in doubt makes no broken promise good.
      default: return entry.score.parts.contains { $0.part == .brokenPromise || $0.part == .promiseDueToday }
      }
    case .notices: return entry.proposed.map(notices.contains) ?? false
    case .silent: return lastContact.map { day - $0 > WorkView.silentDays } ?? true
    case .disputes: return entry.freeze?.stageMark == .dispute
    case .publicBodies: return customer.segment == .publicBody
    }
  }
}
