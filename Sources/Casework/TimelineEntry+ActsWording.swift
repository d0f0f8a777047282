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
    case .disputed(let dispute, nil):
      return told(language.say("litige", "dispute"), dispute.phrases(in: language))
    case .disputed(let dispute, let before?):
      let deed =
        dispute.closedOn != nil && before.closedOn == nil
        ? language.say("litige clos", "dispute closed") : language.say("litige modifié", "dispute changed")
      return told(deed, dispute.news(since: before, in: language))
    case .statusSet(let pause, nil):
      return told(pause.kind.name(in: language), pause.beginning(in: language))
    case .statusSet(let pause, let before?):
      return told(pause.kind.name(in: language), pause.news(since: before, in: language))
    case .skipped(_, let step, let reason):
      return told(language.say("\(step.code) écartée", "\(step.code) skipped"), [reason])
    case .taskDone(_, let step, _, let proof):
      return told(language.say("\(step.code) faite à la main", "\(step.code) done by hand"), [proof])
    default: return ""
    }
  }
}
