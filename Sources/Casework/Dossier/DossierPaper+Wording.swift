import Receivables
import Wording

extension DossierPaper {
  /// What it is, and for what.
  package func name(in language: Language) -> String {
    switch self {
    case .invoice: language.say("copie de chaque facture", "copy of each invoice")
    case .order: language.say("bon de commande ou devis accepté", "order form or accepted quotation")
    case .delivery:
      language.say(
        "bon de livraison signé ou procès-verbal de réception", "signed delivery note or acceptance report")
    case .contract: language.say("contrat", "contract")
    case .terms: language.say("conditions générales de vente acceptées", "accepted terms of sale")
    case .proofOfDelivery:
      language.say(
        "preuve de dépôt et avis de réception de la lettre recommandée",
        "proof of posting and of delivery of the registered letter")
    case .register:
      language.say(
        "extrait Kbis des deux sociétés, de moins de trois mois",
        "register extract (Kbis) of both companies, less than three months old")
    case .mandate:
      language.say(
        "mandat écrit, si le recouvrement est confié (art. R124-3 CPCE)",
        "written mandate, if an agency collects (art. R124-3 CPCE)")
    case .other: language.say("autre pièce", "other paper")
    }
  }

  /// How a command attaches it.
  package func option(in language: Language) -> String {
    "--attach \(language.say(names[0], names[1]))=" + language.say("FICHIER", "FILE")
  }
}
