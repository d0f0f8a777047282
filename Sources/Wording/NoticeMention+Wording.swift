import Dunning
import Receivables

extension NoticeMention {
  /// Its name in a sentence.
  package func name(in language: Language) -> String {
    switch self {
    case .title:
      language.say("les mots « mise en demeure »", "the words \"mise en demeure\" or \"formal notice\"")
    case .creditorNumber: language.say("notre SIREN", "our SIREN")
    case .creditorAddress: language.say("notre adresse", "our address")
    case .debtorAddress: language.say("l'adresse du client", "the customer's address")
    case .invoices: language.say("le tableau des factures", "the table of invoices")
    case .deadline: language.say("le délai accordé", "the time given")
    case .legalBasis: language.say("l'article 1344 du Code civil", "article 1344 of the Civil Code")
    }
  }

  /// What to do.
  package func remedy(in language: Language) -> String {
    switch self {
    case .creditorNumber:
      language.say(
        "Remplissez [company] siren dans settings.toml.", "Fill in [company] siren in settings.toml.")
    case .creditorAddress:
      language.say(
        "Remplissez [company] address, postcode et city dans settings.toml.",
        "Fill in [company] address, postcode and city in settings.toml.")
    case .debtorAddress:
      language.say(
        "Importez l'adresse postale du client.", "Import the customer's postal address.")
    case .deadline:
      language.say(
        "Gardez le délai dans le texte ; il vient de « deadline » dans le scénario.",
        "Keep the time in the text; it comes from \"deadline\" in the scenario.")
    case .title, .invoices, .legalBasis:
      language.say("Remettez cette mention dans le texte.", "Put it back into the text.")
    }
  }
}
