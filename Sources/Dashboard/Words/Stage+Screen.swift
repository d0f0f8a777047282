import Casework
import Dunning
import Receivables
import Wording

extension Hindrance {
  /// The mark in the stage column for a freeze: LI, PR or PA; nil for what is no freeze.
  var stageMark: StageMark? {
    switch self {
    case .disputed: .dispute
    case .promised: .promise
    case .paused, .excluded, .neverChased, .timeBarred: .pause
    default: nil
    }
  }
}

extension Worklist.Entry {
  /// The stage column: a freeze, else the proposed step with `?`, else the rung; a dash below the first.
  var stageText: String { stageWord ?? "-" }

  /// What the stage column says, if anything.
  var stageWord: String? {
    if let mark = freeze?.stageMark { return mark.rawValue }
    if let proposed { return proposed.code + "?" }
    return stage?.code
  }

  /// Whether a person has to lift something before anything can leave.
  var isBlocked: Bool {
    if case .disputed = freeze { return true }
    if case .excluded = freeze { return true }
    return action == .findContact
  }
}

extension Customer {
  /// The contact to show first, in one line.
  func firstContactLine(in language: Language) -> [String] {
    guard let contact = contacts.first else { return [] }
    return [contact.fullName, contact.shownPhone(in: language), contact.shownEmail(in: language)].filter {
      !$0.isEmpty
    }
  }
}
