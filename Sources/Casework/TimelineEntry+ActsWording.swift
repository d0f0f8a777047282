import Dunning
import Receivables
import Wording

extension TimelineEntry {
  /// What somebody did to a dispute, a status or a reminder, and what it changed; empty for another fact.
  package func deed(in language: Language) -> String {
    func told(_ deed: String, _ facts: [String]) -> String {
      let words = facts.filter { !$0.isEmpty }.joined(separator: ", ")
      return words.isEmpty ? deed : deed + language.say(" : ", ": ") + words
    }
    switch fact {
    case .disputed(let dispute, nil, let numbers):
      return told(
        language.say("litige", "dispute") + about(numbers, in: language), dispute.phrases(in: language))
    case .disputed(let dispute, let before?, _):
      let deed =
        dispute.closedOn != nil && before.closedOn == nil
        ? language.say("litige clos", "dispute closed") : language.say("litige modifié", "dispute changed")
      return told(deed, dispute.news(since: before, in: language))
    case .statusSet(let pause, nil, let numbers):
      return told(
        pause.kind.name(in: language) + about(numbers, in: language), pause.beginning(in: language))
    case .statusSet(let pause, let before?, _):
      return told(pause.kind.name(in: language), pause.news(since: before, in: language))
    case .skipped(_, let step, let reason):
      return told(language.say("\(step.code) écartée", "\(step.code) skipped"), [reason])
    case .taskDone(_, let step, _, let proof):
      return told(language.say("\(step.code) faite à la main", "\(step.code) done by hand"), [proof])
    default: return ""
    }
  }

  /// Which invoices, the first three by number; nothing where it is about the whole customer.
  private func about(_ numbers: [String], in language: Language) -> String {
    guard !numbers.isEmpty else { return "" }
    let more = numbers.count > 3 ? " (+\(numbers.count - 3))" : ""
    return language.say(" sur ", " about ") + numbers.prefix(3).joined(separator: ", ") + more
  }
}
