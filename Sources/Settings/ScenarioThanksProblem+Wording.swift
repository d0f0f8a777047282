import Dunning

/// Words for problems of a thank-you.
extension ScenarioProblem {
  var frenchOfThanks: (String, String) {
    switch self {
    case .uselessForThanks(let id, .days):
      (
        "\(id) remercie d'un paiement et compte des jours depuis l'échéance.",
        "Retirez days et side ; within dit combien de jours après le paiement."
      )
    case .uselessForThanks(let id, .channel):
      ("Un remerciement ne part pas en recommandé (\(id)).", "Écrivez channel = \"email\" ou \"letter\".")
    case .uselessForThanks(let id, .channels):
      ("Un remerciement part par une seule voie (\(id)).", "Écrivez channel, ou one-of.")
    case .uselessForThanks(let id, .tone):
      ("Le ton de \(id) ne remercie pas.", "Écrivez tone = \"friendly\" ou \"service\".")
    case .uselessForThanks(let id, let key):
      ("\(id) remercie et ne réclame rien : \(key.rawValue) n'y a pas de sens.", "Retirez \(key.rawValue).")
    case .impossibleWithin(let id, _):
      (
        "within ne va pas avec \(id).",
        "Donnez 1 à \(ScenarioCheck.longestThanks) jours à une étape place = \"after-payment\", ou retirez within."
      )
    default: ("", "")
    }
  }

  var englishOfThanks: (String, String) {
    switch self {
    case .uselessForThanks(let id, .days):
      (
        "\(id) thanks for a payment and counts days from the due day.",
        "Take days and side out; within says how many days after the payment."
      )
    case .uselessForThanks(let id, .channel):
      (
        "A thank-you does not go by registered letter (\(id)).",
        "Write channel = \"email\" or \"letter\"."
      )
    case .uselessForThanks(let id, .channels):
      ("A thank-you goes a single way (\(id)).", "Write channel, or one-of.")
    case .uselessForThanks(let id, .tone):
      ("The tone of \(id) gives no thanks.", "Write tone = \"friendly\" or \"service\".")
    case .uselessForThanks(let id, let key):
      (
        "\(id) gives thanks and asks for nothing: \(key.rawValue) means nothing there.",
        "Take \(key.rawValue) out."
      )
    case .impossibleWithin(let id, _):
      (
        "within does not go with \(id).",
        "Give 1 to \(ScenarioCheck.longestThanks) days to a step with place = \"after-payment\", or take within out."
      )
    default: ("", "")
    }
  }
}
