import Dunning
import Receivables

extension ScenarioChoice {
  /// Which scenario, why, and which others would have suited.
  package func sentence(in language: Language) -> String {
    let name = language.say("Scénario « \(scenario) »", "Scenario \"\(scenario)\"")
    let chases = isNeverChased ? language.say(", sans relance par la machine", ", which never chases") : ""
    guard ground != .fallback else {
      return name + chases
        + language.say(" : aucune règle ne choisit ce client.", ": no rule chooses this customer.")
    }
    let conditions = conditions.map { $0.name(in: language) }.joined(separator: ", ")
    let chosen = name + chases + language.say(" : choisi par \(conditions).", ": chosen by \(conditions).")
    guard !others.isEmpty else { return chosen }
    let rest = others.joined(separator: ", ")
    return chosen
      + language.say(
        " Conviendrait aussi : \(rest) ; le plus prudent l'emporte : \(ground.name(in: language)).",
        " Would suit as well: \(rest); the most careful wins: \(ground.name(in: language)).")
  }
}

extension ScenarioChoice.Ground {
  /// What decided, in a few words.
  package func name(in language: Language) -> String {
    switch self {
    case .fallback: language.say("aucune règle", "no rule")
    case .onlyRule: language.say("une seule règle", "only one rule")
    case .neverChases: language.say("il ne relance jamais", "it never chases")
    case .namesCustomer: language.say("il nomme le client", "it names the customer")
    case .laterStart: language.say("sa première relance vient plus tard", "its first reminder comes later")
    case .laterNotice:
      language.say("sa mise en demeure vient plus tard ou jamais", "its formal notice comes later or never")
    case .fewerSteps: language.say("il a moins d'étapes", "it has fewer steps")
    case .nameOrder: language.say("premier par le nom", "first by name")
    }
  }
}

extension ScenarioRule.Condition {
  /// What a rule looks at.
  package func name(in language: Language) -> String {
    switch self {
    case .customer: language.say("numéro de client", "customer number")
    case .segment: language.say("segment", "segment")
    case .country: language.say("pays", "country")
    case .group: language.say("groupe", "group")
    case .tag: language.say("étiquette", "tag")
    case .outstanding: language.say("encours", "outstanding")
    case .overdue: language.say("échu", "overdue")
    case .relation: language.say("ancienneté de la relation", "age of the relation")
    case .lateness: language.say("retard de la plus ancienne", "lateness of the oldest")
    }
  }
}
