import Receivables
import Wording

extension Remark {
  /// Terms or a due day beyond what the law allows, with the law.
  func beyondLegalTerms(in language: Language) -> String {
    switch self {
    case .longTerms(_, let customer, let terms, .publicBody):
      language.say(
        "\(customer) : « \(terms.text(in: .french)) » dépasse les 30 jours d'une personne publique (\(Self.publicLaw.0)).",
        "\(customer): \"\(terms.text(in: .english))\" is beyond the 30 days of a public body (\(Self.publicLaw.1))."
      )
    case .longTerms(_, let customer, let terms, _):
      language.say(
        "\(customer) : « \(terms.text(in: .french)) » dépasse le maximum légal de 60 jours ou 45 jours fin de mois "
          + "(art. L441-10 I du Code de commerce).",
        "\(customer): \"\(terms.text(in: .english))\" is beyond the legal maximum of 60 days or 45 days end of month "
          + "(art. L441-10 I Code de commerce).")
    case .longInvoice(_, let number, let due, let latest, let segment):
      language.say(
        "\(number) : échéance du \(due.numeric) au-delà du maximum légal, le \(latest.numeric) "
          + "(\(segment == .publicBody ? Self.publicLaw.0 : "art. L441-10 I du Code de commerce")).",
        "\(number): due on \(due.numeric), beyond the legal maximum of \(latest.numeric) "
          + "(\(segment == .publicBody ? Self.publicLaw.1 : "art. L441-10 I Code de commerce")).")
    default: ""
    }
  }

  private static let publicLaw = (
    "art. R2192-10 du Code de la commande publique ; 50 jours pour un établissement public de santé, 60 pour une "
      + "entreprise publique",
    "art. R2192-10 Code de la commande publique; 50 days for a public health establishment, 60 for a public company"
  )
}
