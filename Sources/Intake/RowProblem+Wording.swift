import PlainText
import Receivables
import Wording

extension RowProblem {
  /// The whole message, file, line, column, excerpt, problem and remedy:
  /// `factures.csv:12: colonne échéance « 31/02/2026 » : cette date n'existe pas. Corriger le jour ou le mois.`
  package func text(in language: Language, file: String) -> String {
    let place = column.isEmpty ? "" : language.say("colonne \(column)", "column \(column)")
    let quoted = excerpt.isEmpty ? "" : language.say("« \(excerpt) »", "\"\(excerpt)\"")
    let seen = [place, quoted].filter { !$0.isEmpty }.joined(separator: " ")
    let words = problem(in: language)
    let sentence = seen.isEmpty ? words : seen + language.say(" : ", ": ") + words
    let stop = sentence.hasSuffix("…") ? "" : "."
    return "\(file):\(origin.line): \(sentence)\(stop) \(remedy(in: language).asSentence)"
  }

  /// What is wrong, in one sentence without a full stop.
  package func problem(in language: Language) -> String {
    language == .french ? kind.problem.french : kind.problem.english
  }

  /// What to do about it, in one sentence without a full stop.
  package func remedy(in language: Language) -> String {
    language == .french ? kind.remedy.french : kind.remedy.english
  }
}

extension RowProblem.Kind {
  fileprivate typealias Words = (french: String, english: String)

  fileprivate var problem: Words {
    switch self {
    case .missing: ("valeur absente", "value missing")
    case .nobody: ("ni client ni facture", "neither customer nor invoice")
    case .notAnAmount: ("ce n'est pas un montant", "not an amount")
    case .tooManyDigits: ("plus de 15 chiffres", "more than 15 digits")
    case .tooManyDecimals: ("plus de deux décimales", "more than two decimals")
    case .zeroAmount: ("montant nul", "the amount is zero")
    case .ambiguousAmount: ("montant lisible de deux façons", "amount readable in two ways")
    case .negativeAmount: ("montant négatif", "the amount is negative")
    case .notADay: ("ce n'est pas une date", "not a date")
    case .noSuchDay: ("cette date n'existe pas", "no such date")
    case .dueBeforeIssue(let issued, let due):
      (
        "échéance du \(due.numeric) avant l'émission du \(issued.numeric)",
        "due on \(due.numeric), before its issue on \(issued.numeric)"
      )
    case .unknownCurrency: ("devise inconnue", "unknown currency")
    case .currencyContradicts:
      ("le montant et la colonne nomment deux devises", "amount and column name two currencies")
    case .badEmail: ("adresse e-mail refusée", "e-mail address refused")
    case .badSIREN: ("SIREN faux", "SIREN is wrong")
    case .badSIRET: ("SIRET faux", "SIRET is wrong")
    case .badVATNumber: ("numéro de TVA faux", "VAT number is wrong")
    case .sirenContradicts:
      ("le SIRET ne commence pas par le SIREN", "the SIRET does not begin with the SIREN")
    case .unknownTerms: ("conditions de paiement incomprises", "payment terms not understood")
    case .badRate: ("ce n'est pas un taux annuel", "not an annual rate")
    case .unknownCountry: ("pays inconnu", "unknown country")
    case .unknownLanguage: ("langue inconnue", "unknown language")
    case .unknownSegment: ("segment inconnu", "unknown segment")
    case .unknownPreference: ("canal inconnu", "unknown channel")
    case .badProfile(let field):
      ("\(field.name(in: .french)) incompris", "\(field.name(in: .english)) not understood")
    case .unknownDocumentKind: ("type de pièce inconnu", "unknown kind of document")
    case .unknownSide: ("sens ni débit ni crédit", "side is neither debit nor credit")
    case .duplicate(let line):
      ("même numéro qu'à la ligne \(line), autres valeurs", "same number as on line \(line), other values")
    case .columnCount(let expected, let found):
      ("\(found) colonnes au lieu de \(expected)", "\(found) columns instead of \(expected)")
    case .fieldTooLong: ("champ de plus de 64 Ko", "field of more than 64 KB")
    case .strayQuote: ("texte après un guillemet fermant", "text behind a closing quote")
    case .unknownCustomer: ("client inconnu", "unknown customer")
    case .unknownInvoice: ("facture inconnue", "unknown invoice")
    case .sharedInvoiceNumber: ("plusieurs clients ont cette facture", "several customers have this invoice")
    case .refundWithoutPayment:
      ("aucun règlement de ce montant à reprendre", "no payment of that amount to take back")
    case .creditNotePaid:
      ("un avoir ne se règle pas", "a credit note is not paid")
    case .currencyUnsaid(let currencies):
      (
        "devise absente, et ce client en a plusieurs (\(currencies.map(\.code).joined(separator: ", ")))",
        "no currency, and this customer has several (\(currencies.map(\.code).joined(separator: ", ")))"
      )
    case .referenceTaken(let holder, let customer):
      (
        "référence déjà prise par \(holder.account(of: customer, in: .french))",
        "reference taken already by \(holder.account(of: customer, in: .english))"
      )
    }
  }

  fileprivate var remedy: Words {
    switch self {
    case .missing: ("remplir cette colonne", "fill this column")
    case .nobody:
      ("donner le numéro du client ou de la facture", "give the customer's or the invoice's number")
    case .notAnAmount: ("écrire par exemple 1234,56", "write for example 1234.56")
    case .tooManyDigits: ("vérifier le montant et son unité", "check the amount and its unit")
    case .tooManyDecimals: ("arrondir au centime", "round to the cent")
    case .zeroAmount: ("retirer la ligne ou corriger le montant", "remove the row or correct the amount")
    case .ambiguousAmount: ("écrire les deux décimales", "write both decimals")
    case .negativeAmount: ("écrire un montant positif", "write a positive amount")
    case .notADay: ("écrire AAAA-MM-JJ ou JJ/MM/AAAA", "write YYYY-MM-DD or DD/MM/YYYY")
    case .noSuchDay: ("corriger le jour ou le mois", "correct the day or the month")
    case .dueBeforeIssue: ("corriger l'une des deux dates", "correct one of the two dates")
    case .unknownCurrency:
      (
        "donner un code ISO 4217 à deux décimales : EUR, USD… (JPY, KWD… ne sont pas pris en charge)",
        "give an ISO 4217 code with two decimals: EUR, USD… (JPY, KWD… are not handled)"
      )
    case .currencyContradicts: ("garder une seule devise", "keep one currency")
    case .badEmail:
      (
        "une seule adresse, sans accent ni espace : nom@domaine.fr",
        "one address only, without accents and spaces: name@domain.com"
      )
    case .badSIREN: ("vérifier les 9 chiffres", "check the 9 digits")
    case .badSIRET: ("vérifier les 14 chiffres", "check the 14 digits")
    case .badVATNumber: ("vérifier le préfixe, la clé et le SIREN", "check the prefix, the key and the SIREN")
    case .sirenContradicts: ("corriger le SIREN ou le SIRET", "correct the SIREN or the SIRET")
    case .unknownTerms:
      ("écrire 30 j nets, 45 j FDM, 45 j puis FDM, comptant", "write 30 days net, 45 days EOM, on receipt")
    case .badRate: ("écrire par exemple 12,40 (de 0 à 100 %)", "write for example 12.40 (from 0 to 100 %)")
    case .unknownCountry: ("donner le code ISO : FR, BE, CH…", "give the ISO code: FR, BE, CH…")
    case .unknownLanguage: ("écrire fr ou en", "write fr or en")
    case .unknownSegment: ("écrire B2B, B2C ou public", "write B2B, B2C or public")
    case .unknownPreference: ("écrire email, phone, sms ou letter", "write email, phone, sms or letter")
    case .badProfile(let field):
      ("écrire par exemple \(field.example(in: .french))", "write for example \(field.example(in: .english))")
    case .unknownDocumentKind: ("écrire facture ou avoir", "write invoice or credit note")
    case .unknownSide: ("écrire D ou C", "write D or C")
    case .duplicate: ("garder une des deux lignes", "keep one of the two rows")
    case .columnCount:
      (
        "mettre entre guillemets un champ qui contient le séparateur",
        "quote a field that holds the separator"
      )
    case .fieldTooLong: ("raccourcir ce champ", "shorten this field")
    case .strayQuote: ("doubler les guillemets dans le champ", "double the quotes inside the field")
    case .unknownCustomer: ("importer d'abord ce client", "import this customer first")
    case .unknownInvoice: ("importer d'abord cette facture", "import this invoice first")
    case .sharedInvoiceNumber: ("ajouter le numéro du client", "add the customer's number")
    case .refundWithoutPayment:
      (
        "importer d'abord le règlement repris, ou noter le remboursement",
        "import the payment that it takes back first, or keep a note of the refund"
      )
    case .creditNotePaid:
      (
        "nommer la facture réglée, ou laisser vide pour solder la plus ancienne",
        "name the invoice that is paid, or leave it empty to settle the oldest"
      )
    case .currencyUnsaid: ("ajouter une colonne devise : EUR, USD…", "add a currency column: EUR, USD…")
    case .referenceTaken(let holder, _):
      (
        "donner à un autre règlement sa propre référence ; si \(holder.id) est faux, l'annuler "
          + "(relance payment --void \(holder.id) --reason TEXTE), puis importer à nouveau",
        "give another payment a reference of its own; if \(holder.id) is wrong, take it back "
          + "(relance payment --void \(holder.id) --reason TEXT), then import again"
      )
    }
  }
}

extension Payment {
  /// The payment in words: `P-1 du 10/06/2026, 310,00 EUR (client C-001)`.
  fileprivate func account(of customer: String, in language: Language) -> String {
    let money = "\(MoneyFigures.screen(cents: cents, in: language)) \(currency.code)"
    return language.say(
      "\(id) du \(day.numeric), \(money) (client \(legible(customer)))",
      "\(id) of \(day.numeric), \(money) (customer \(legible(customer)))")
  }
}
