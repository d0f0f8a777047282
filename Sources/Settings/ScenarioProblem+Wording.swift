import Dunning
import Receivables
import Wording

extension ScenarioProblem {
  /// The problem and its remedy.
  package func phrase(in language: Language) -> ProblemPhrase {
    let (problem, remedy) =
      switch language {
      case .french: french
      case .english: english
      }
    return ProblemPhrase(problem, remedy)
  }

  private var french: (String, String) {
    switch self {
    case .namelessScenario: ("Le scénario n'a pas de nom.", "Donnez un nom au fichier.")
    case .noLadder:
      (
        "Le scénario n'a aucun échelon.",
        "Ajoutez une étape place = \"ladder\", ou écrivez never-chased = true."
      )
    case .stepsWithoutChasing, .emptyRule, .emptySpan, .beyondRule, .ruleOfFallback, .sameRule: frenchOfRule
    case .duplicateStep(let id): ("Deux étapes portent le code \(id).", "Changez l'un des deux codes.")
    case .malformedCode(let id):
      ("Le code « \(id) » n'est pas permis.", "1 à 12 lettres, chiffres ou tirets.")
    case .emptyName(let id, let language):
      ("L'étape \(id) n'a pas de nom (\(language.rawValue)).", "Ajoutez name-\(language.rawValue).")
    case .outOfOrder(let id, let before):
      ("L'étape \(id) ne vient pas après \(before).", "Mettez les échelons dans l'ordre des jours.")
    case .wrongSide(let id, _, _):
      ("Les jours de \(id) sont du mauvais côté de l'échéance.", "Corrigez days, side ou place.")
    case .tooFar(let id, _): ("L'étape \(id) est trop loin de l'échéance.", "Restez à moins de 1 000 jours.")
    case .secondOfPlace(let id, _, let first): ("\(id) a la même place que \(first).", "N'en gardez qu'une.")
    case .wrongChannel(let id, _, _):
      (
        "Le canal de \(id) ne va pas avec sa place.",
        "Un appel va avec place = \"call-task\", une note avec place = \"internal-note\"."
      )
    case .callNotByHand(let id):
      ("L'appel ou la note \(id) se fait à la main.", "Écrivez release = \"by-hand\".")
    case .noticeBesideLadder(let id):
      ("La mise en demeure \(id) doit être un échelon.", "Écrivez place = \"ladder\".")
    case .secondNotice(let id, let first):
      ("\(id) est une seconde mise en demeure après \(first).", "N'en gardez qu'une.")
    case .automaticFromNoticeOn(let id, _):
      (
        "À partir de la mise en demeure, rien ne part par la machine (\(id)).",
        "Écrivez release = \"by-hand\"."
      )
    case .missingDeadline(let id):
      ("La mise en demeure \(id) n'annonce pas de délai.", "Ajoutez deadline = 15.")
    case .impossibleDeadline(let id, _): ("Délai impossible pour \(id).", "Donnez 1 à 365 jours.")
    case .deadlineBeforeDue(let id):
      ("\(id) part avant tout retard et annonce un délai.", "Retirez deadline.")
    case .preDueTone(let id, _): ("Le ton de \(id) suppose un retard.", "Écrivez tone = \"service\".")
    case .missingTemplate(let id): ("L'étape \(id) n'a pas de texte.", "Ajoutez template.")
    case .muddledWays, .callAmongWays, .severalWaysBesideLadder, .misplacedHandOver, .textWithoutSMS:
      frenchOfWays
    case .copiesWithoutEmail, .malformedCopy, .repeatedCopy, .tooManyCopies, .noCopiesToNeed,
      .approverWithoutText:
      frenchOfCopies
    case .uselessForThanks, .impossibleWithin: frenchOfThanks
    }
  }

  private var english: (String, String) {
    switch self {
    case .namelessScenario: ("The scenario has no name.", "Give the file a name.")
    case .noLadder:
      ("The scenario has no rung.", "Add a step with place = \"ladder\", or write never-chased = true.")
    case .stepsWithoutChasing, .emptyRule, .emptySpan, .beyondRule, .ruleOfFallback, .sameRule: englishOfRule
    case .duplicateStep(let id): ("Two steps have the code \(id).", "Change one of the codes.")
    case .malformedCode(let id): ("The code \"\(id)\" is not allowed.", "1 to 12 letters, digits or hyphens.")
    case .emptyName(let id, let language):
      ("Step \(id) has no name (\(language.rawValue)).", "Add name-\(language.rawValue).")
    case .outOfOrder(let id, let before):
      ("Step \(id) does not come after \(before).", "Put the rungs in the order of their days.")
    case .wrongSide(let id, _, _):
      ("The days of \(id) are on the wrong side of the due day.", "Correct days, side or place.")
    case .tooFar(let id, _): ("Step \(id) is too far from the due day.", "Stay within 1,000 days.")
    case .secondOfPlace(let id, _, let first): ("\(id) has the same place as \(first).", "Keep only one.")
    case .wrongChannel(let id, _, _):
      (
        "The channel of \(id) does not go with its place.",
        "A call goes with place = \"call-task\", a note with place = \"internal-note\"."
      )
    case .callNotByHand(let id): ("The call or note \(id) is done by hand.", "Write release = \"by-hand\".")
    case .noticeBesideLadder(let id): ("The formal notice \(id) must be a rung.", "Write place = \"ladder\".")
    case .secondNotice(let id, let first):
      ("\(id) is a second formal notice after \(first).", "Keep only one.")
    case .automaticFromNoticeOn(let id, _):
      ("From the formal notice on, nothing leaves by machine (\(id)).", "Write release = \"by-hand\".")
    case .missingDeadline(let id): ("The formal notice \(id) announces no deadline.", "Add deadline = 15.")
    case .impossibleDeadline(let id, _): ("Impossible deadline for \(id).", "Give 1 to 365 days.")
    case .deadlineBeforeDue(let id):
      ("\(id) leaves before anything is late and announces a deadline.", "Take deadline out.")
    case .preDueTone(let id, _): ("The tone of \(id) supposes lateness.", "Write tone = \"service\".")
    case .missingTemplate(let id): ("Step \(id) has no text.", "Add template.")
    case .muddledWays, .callAmongWays, .severalWaysBesideLadder, .misplacedHandOver, .textWithoutSMS:
      englishOfWays
    case .copiesWithoutEmail, .malformedCopy, .repeatedCopy, .tooManyCopies, .noCopiesToNeed,
      .approverWithoutText:
      englishOfCopies
    case .uselessForThanks, .impossibleWithin: englishOfThanks
    }
  }
}
