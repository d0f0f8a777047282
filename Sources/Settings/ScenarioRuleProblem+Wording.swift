import Dunning
import Receivables
import Wording

extension ScenarioProblem {
  /// What is wrong with a rule, and the remedy.
  var frenchOfRule: (String, String) {
    switch self {
    case .stepsWithoutChasing:
      ("Le scénario dit ne jamais relancer et a des étapes.", "Retirez never-chased, ou les étapes.")
    case .emptyRule:
      ("La règle ne choisit personne.", "Donnez au moins une condition : segments, tags, overdue-from…")
    case .emptySpan(let condition):
      ("\(condition.key) : aucune valeur n'est possible.", "Écrivez un « from » plus petit que « below ».")
    case .beyondRule(let id, let below):
      (
        "L'étape \(id) ne viendra jamais : la règle ne prend que les retards de moins de \(below) jours.",
        "Retirez l'étape, ou montez late-days-below."
      )
    case .ruleOfFallback:
      (
        "Le scénario que nomment les réglages prend tous ceux qu'aucune règle ne choisit : il n'a pas de règle.",
        "Retirez [rule], ou nommez un autre scénario dans settings.toml."
      )
    case .sameRule(let other):
      (
        "Même règle que le scénario « \(other) » : un seul des deux peut l'emporter.",
        "Changez l'une des règles, ou gardez un seul fichier."
      )
    default: ("", "")
    }
  }

  /// The same in English.
  var englishOfRule: (String, String) {
    switch self {
    case .stepsWithoutChasing:
      ("The scenario says that it never chases, and has steps.", "Take never-chased out, or the steps.")
    case .emptyRule:
      ("The rule chooses nobody.", "Give at least one condition: segments, tags, overdue-from…")
    case .emptySpan(let condition):
      ("\(condition.key): no value is possible.", "Write a \"from\" smaller than \"below\".")
    case .beyondRule(let id, let below):
      (
        "Step \(id) will never come: the rule takes only those less than \(below) days late.",
        "Take the step out, or raise late-days-below."
      )
    case .ruleOfFallback:
      (
        "The scenario that the settings name takes everybody whom no rule chooses: it has no rule.",
        "Take [rule] out, or name another scenario in settings.toml."
      )
    case .sameRule(let other):
      (
        "The same rule as scenario \"\(other)\": only one of the two can win.",
        "Change one of the rules, or keep only one file."
      )
    default: ("", "")
    }
  }
}

extension ScenarioRule.Condition {
  /// The first part of its keys in a file.
  var key: String {
    switch self {
    case .customer: "customers"
    case .segment: "segments"
    case .country: "countries"
    case .group: "groups"
    case .tag: "tags"
    case .outstanding: "outstanding"
    case .overdue: "overdue"
    case .relation: "relation-days"
    case .lateness: "late-days"
    }
  }
}
