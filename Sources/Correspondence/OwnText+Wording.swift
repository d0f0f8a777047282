import Receivables
import Wording

extension OwnText {
  /// Which text of the record.
  package func name(in language: Language) -> String {
    switch self {
    case .iceBreaker: language.say("la phrase d'accroche", "the opening sentence")
    case .variable(let name): language.say("la variable « \(name) »", "the variable \"\(name)\"")
    }
  }

  /// What it says and may not, and where to put it right.
  package func phrase(of fault: Fault, in language: Language) -> ProblemPhrase {
    let name = name(in: language)
    let place = language.say("Dans la fiche du client, \(name)", "In the customer's record, \(name)")
    let order =
      switch self {
      case .iceBreaker: "relance profile --ice-breaker"
      case .variable: "relance profile --variable"
      }
    let correct = language.say("Corrigez-la avec « \(order) ».", "Correct it with \"\(order)\".")
    switch fault {
    case .account(let account):
      return language.phrase(
        (
          "\(place) porte un compte bancaire : \(account).",
          "Retirez-le : nos coordonnées viennent de [bank] dans settings.toml. \(correct)"
        ),
        (
          "\(place) names a bank account: \(account).",
          "Take it out: our bank details come from [bank] in settings.toml. \(correct)"
        ))
    case .amount(let amount):
      return language.phrase(
        (
          "\(place) porte \(amount), qui n'est ni le montant demandé ni celui d'une facture du message.",
          "Retirez ce montant. \(correct)"
        ),
        (
          "\(place) names \(amount), which is neither the amount asked for nor that of an invoice of the message.",
          "Take the amount out. \(correct)"
        ))
    case .debt(let words):
      return language.phrase(
        (
          "\(place) parle de la dette dans un SMS à un particulier : « \(words) ».",
          "D'autres lisent un téléphone : retirez ces mots. \(correct)"
        ),
        (
          "\(place) tells of the debt in a text message to a consumer: \"\(words)\".",
          "Others may read a phone: take the words out. \(correct)"
        ))
    }
  }
}

extension VariableName {
  /// That a variable cannot have a name, and what is allowed.
  package static func phrase(ofBad name: String, in language: Language) -> ProblemPhrase {
    language.phrase(
      (
        "« \(name) » ne peut pas nommer une variable.",
        "Lettres, chiffres, « - », « _ » et « . », sans espace, \(longest) caractères au plus : chantier, "
          + "que les textes lisent [[var:chantier]]."
      ),
      (
        "\"\(name)\" cannot name a variable.",
        "Letters, digits, \"-\", \"_\" and \".\", no space, \(longest) characters at most: site, which texts "
          + "read as [[var:site]]."
      ))
  }
}
