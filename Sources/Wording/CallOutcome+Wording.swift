import Dunning
import Receivables

extension CallOutcome {
  /// What came of the call.
  package func name(in language: Language) -> String {
    switch self {
    case .promise: language.say("promet de payer", "promises to pay")
    case .paid: language.say("dit avoir payé", "says it is paid")
    case .partial: language.say("paiement partiel", "part payment")
    case .dispute: language.say("conteste", "disputes")
    case .invoiceNotReceived: language.say("facture non reçue", "invoice not received")
    case .referenceMissing: language.say("référence manquante", "reference missing")
    case .inApproval: language.say("en cours de validation", "in approval")
    case .cashDifficulty: language.say("difficulté de trésorerie", "short of cash")
    case .refuses: language.say("refuse de payer", "refuses to pay")
    case .callBack: language.say("rappeler plus tard", "call back later")
    case .gatekeeper: language.say("barrage ou absent", "not put through")
    case .voicemail: language.say("messagerie", "voicemail")
    case .noAnswer: language.say("pas de réponse", "no answer")
    case .wrongNumber: language.say("mauvais numéro", "wrong number")
    case .moved: language.say("n'est plus là", "has left")
    case .insolvency: language.say("procédure collective", "insolvency")
    }
  }

  /// The letter that picks it in the call form; unique, reachable on AZERTY without a modifier.
  package var key: Unicode.Scalar {
    switch self {
    case .promise: "p"
    case .paid: "d"
    case .partial: "l"
    case .dispute: "c"
    case .invoiceNotReceived: "f"
    case .referenceMissing: "b"
    case .inApproval: "v"
    case .cashDifficulty: "t"
    case .refuses: "x"
    case .callBack: "r"
    case .gatekeeper: "g"
    case .voicemail: "m"
    case .noAnswer: "n"
    case .wrongNumber: "e"
    case .moved: "o"
    case .insolvency: "i"
    }
  }

  /// What the program does after it, in a few words.
  package func effect(in language: Language) -> String {
    switch self {
    case .promise: language.say("attend le jour promis", "waits for the promised day")
    case .paid: language.say("attend la banque", "waits for the bank")
    case .partial: language.say("attend les jours convenus", "waits for the days agreed")
    case .dispute: language.say("gèle les factures", "freezes the invoices")
    case .invoiceNotReceived: language.say("copie, délai repart", "copy, clock restarts")
    case .referenceMissing: language.say("compléter, délai repart", "complete, clock restarts")
    case .inApproval: language.say("rappeler", "call back")
    case .cashDifficulty: language.say("proposer un échéancier", "offer instalments")
    case .refuses: language.say("étape suivante à décider", "decide on the next step")
    case .callBack, .gatekeeper, .voicemail, .noAnswer: language.say("rappeler", "call back")
    case .wrongNumber, .moved: language.say("trouver un contact", "find a contact")
    case .insolvency: language.say("arrête toute relance", "stops every reminder")
    }
  }
}
