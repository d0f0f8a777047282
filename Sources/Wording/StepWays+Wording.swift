import Dunning
import Receivables

extension Step {
  /// Its ways as a list: `e-mail + letter` for all of them at once, `e-mail / letter` for the best one.
  package func waysName(in language: Language) -> String {
    channels.map { $0.name(in: language) }.joined(separator: takesOneWay ? " / " : " + ")
  }
}

extension [Channel] {
  /// Several ways in a sentence.
  package func names(in language: Language) -> String {
    let names = map { $0.name(in: language) }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + language.say(" et ", " and ") + last
  }
}

extension StepWays.LeftOut {
  /// That a way is left out, and why.
  package func sentence(of step: StepID, in language: Language) -> String {
    language.say(
      "\(step.code) : pas par \(channel.name(in: .french)). \(hindrance.sentence(in: .french))",
      "\(step.code): not by \(channel.name(in: .english)). \(hindrance.sentence(in: .english))")
  }

  /// The same in few words.
  package func short(in language: Language) -> String {
    language.say(
      "pas par \(channel.name(in: .french)) : \(hindrance.short(in: .french))",
      "not by \(channel.name(in: .english)): \(hindrance.short(in: .english))")
  }
}

extension TraceLine {
  /// By which of its ways a step goes; nil for any other line.
  package func wayWords(in language: Language) -> String? {
    switch self {
    case .leftOutWay(let step, let left): return left.sentence(of: step, in: language)
    case .chosenWay(let step, let channel, let all, let isPreferred):
      let ways = all.map { $0.name(in: language) }.joined(separator: " / ")
      let why =
        isPreferred
        ? language.say("la voie que le client préfère", "the way that the customer prefers")
        : language.say("la première voie utilisable", "the first usable way")
      return language.say(
        "\(step.code) par \(channel.name(in: .french)) (au choix \(ways)) : \(why).",
        "\(step.code) by \(channel.name(in: .english)) (one of \(ways)): \(why).")
    default: return nil
    }
  }
}
