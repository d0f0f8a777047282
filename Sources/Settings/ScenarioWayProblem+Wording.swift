import Dunning

/// Words for problems of a step's ways and copies.
extension ScenarioProblem {
  var frenchOfWays: (String, String) {
    switch self {
    case .muddledWays(let id):
      (
        "Les voies de \(id) se contredisent.",
        "Écrivez channel (une seule), ou channels (toutes à la fois), ou one-of (la meilleure) : deux voies différentes au moins."
      )
    case .callAmongWays(let id):
      ("Un appel n'est pas une voie parmi d'autres (\(id)).", "Faites-en une étape place = \"call-task\".")
    case .severalWaysBesideLadder(let id):
      ("\(id) n'est pas un échelon et part par une seule voie.", "Écrivez channel, ou one-of.")
    case .misplacedHandOver(let id):
      (
        "\(id) remet le dossier sans être un échelon à la main après une mise en demeure.",
        "Placez-la après la mise en demeure avec release = \"by-hand\", ou retirez hand-over."
      )
    case .textWithoutSMS(let id):
      ("\(id) n'envoie pas de SMS.", "Retirez sms-template, ou ajoutez \"sms\" aux voies.")
    default: ("", "")
    }
  }

  var englishOfWays: (String, String) {
    switch self {
    case .muddledWays(let id):
      (
        "The ways of \(id) contradict each other.",
        "Write channel (a single one), or channels (all at once), or one-of (the best one): at least two different ways."
      )
    case .callAmongWays(let id):
      ("A call is no way among others (\(id)).", "Make it a step with place = \"call-task\".")
    case .severalWaysBesideLadder(let id):
      ("\(id) is no rung and goes a single way.", "Write channel, or one-of.")
    case .misplacedHandOver(let id):
      (
        "\(id) hands the file over and is no rung by hand after a formal notice.",
        "Put it after the formal notice with release = \"by-hand\", or take hand-over out."
      )
    case .textWithoutSMS(let id):
      ("\(id) sends no text message.", "Take sms-template out, or add \"sms\" to the ways.")
    default: ("", "")
    }
  }

  var frenchOfCopies: (String, String) {
    switch self {
    case .copiesWithoutEmail(let id):
      ("\(id) n'est pas un e-mail et n'a pas de copie.", "Retirez copies, ou écrivez channel = \"email\".")
    case .malformedCopy(let id, let text):
      (
        "« \(text) » n'est ni une fonction ni une adresse (\(id)).",
        "Écrivez une fonction comme \"direction\", ou une adresse sans nom ni chevrons."
      )
    case .repeatedCopy(let id, let text):
      ("\(id) met « \(text) » deux fois en copie.", "N'en gardez qu'une.")
    case .tooManyCopies(let id):
      ("\(id) a trop de copies.", "Gardez-en \(StepCopy.most) au plus.")
    case .approverWithoutText(let id):
      (
        "\(id) est un appel ou une note : personne n'en écrit le texte, donc personne d'autre ne le valide.",
        "Retirez second-approver-from."
      )
    case .noCopiesToNeed(let id):
      ("\(id) exige des copies et n'en nomme aucune.", "Ajoutez copies, ou retirez copies-needed.")
    default: ("", "")
    }
  }

  var englishOfCopies: (String, String) {
    switch self {
    case .copiesWithoutEmail(let id):
      ("\(id) is no e-mail and has no copies.", "Take copies out, or write channel = \"email\".")
    case .malformedCopy(let id, let text):
      (
        "\"\(text)\" is neither a role nor an address (\(id)).",
        "Write a role such as \"direction\", or an address without name or angles."
      )
    case .repeatedCopy(let id, let text):
      ("\(id) has \"\(text)\" twice among its copies.", "Keep only one.")
    case .tooManyCopies(let id):
      ("\(id) has too many copies.", "Keep \(StepCopy.most) at most.")
    case .approverWithoutText(let id):
      (
        "\(id) is a call or a note: nobody writes its text, so nobody else approves it.",
        "Remove second-approver-from."
      )
    case .noCopiesToNeed(let id):
      ("\(id) needs its copies and names none.", "Add copies, or take copies-needed out.")
    default: ("", "")
    }
  }
}
