import Dunning
import Receivables
import Wording

extension Remark {
  /// One sentence in the collector's words; the row of an import is named first.
  ///
  /// - Parameter files: Names of the files of the import, in their order, where they are known.
  package func text(in language: Language, files: [String] = []) -> String {
    guard let origin else { return sentence(in: language) }
    let place =
      files.indices.contains(origin.file)
      ? "\(files[origin.file]):\(origin.line)" : language.say("ligne \(origin.line)", "line \(origin.line)")
    return place + language.say(" : ", ": ") + sentence(in: language)
  }

  /// The row that it is about, or nil.
  package var origin: EntryOrigin? {
    switch self {
    case .unknownCustomer(let origin, _), .unknownInvoice(let origin, _),
      .dueBeforeIssue(let origin, _, _, _), .refundWithoutPayment(let origin, _),
      .referenceTaken(let origin, _, _),
      .invoiceAwaited(let origin, _), .currencyMismatch(let origin, _), .creditOfOtherCurrency(let origin, _),
      .changedInvoice(let origin, _, _, _),
      .currencyUnsaid(let origin, _, _), .creditNotePaid(let origin, _),
      .changedByHand(let origin, _, _), .erasedCustomer(let origin, _), .longTerms(let origin, _, _, _),
      .longInvoice(let origin, _, _, _, _):
      origin
    default: nil
    }
  }

  private func sentence(in language: Language) -> String {
    switch self {
    case .unknownCustomer, .unknownInvoice, .dueBeforeIssue, .refundWithoutPayment, .referenceTaken,
      .currencyUnsaid, .creditNotePaid:
      refusedRow(in: language)
    case .invoiceAwaited, .currencyMismatch, .creditOfOtherCurrency, .changedInvoice, .changedByHand,
      .erasedCustomer:
      takenRow(in: language)
    case .longTerms, .longInvoice: beyondLegalTerms(in: language)
    case .alreadyImported(let file):
      language.say(
        "\(file) est déjà importé : rien ne change.", "\(file) was imported before: nothing changes.")
    case .earlierPromiseBroken(let id):
      language.say(
        "La promesse précédente (\(id)) n’a pas été tenue.", "The earlier promise (\(id)) was broken.")
    case .secondPromise(let count):
      language.say(
        "C’est la promesse n° \(count) pour ces factures.", "This is promise no. \(count) on these invoices.")
    case .partUncovered(let rest, let isPlan, let until):
      language.say(
        "Reste \(rest.figures(in: .french)) \(rest.currency.code) hors \(isPlan ? "échéancier" : "promesse"), "
          + "gelé aussi, au plus tard jusqu’au \(until.numeric).",
        "\(rest.figures(in: .english)) \(rest.currency.code) stay outside of the \(isPlan ? "plan" : "promise"), "
          + "frozen all the same, until \(until.numeric) at the latest.")
    case .planReplaced(let plan):
      language.say(
        "L’échéancier \(plan) est remplacé : ce qu’on en attendait est annulé.",
        "Plan \(plan) is replaced: what was still expected of it is cancelled.")
    case .planOutlastsLimitation(let number, let last, let others, let plan):
      Limitation.outlasted(number: number, lastDay: last, others: others, by: plan, in: language)
        + language.say(
          " Si le débiteur a reconnu la dette : relance limitation \(number) acknowledged --on JOUR.",
          " If the debtor acknowledged the debt: relance limitation \(number) acknowledged --on DAY.")
    case .interruptedTooLate(let number, let last):
      language.say(
        "\(number) était prescrite le \(last.numeric) : ce fait est noté, il ne fait rien courir de nouveau.",
        "\(number) was barred on \(last.numeric): this is recorded, and begins nothing anew.")
    case .oddRegisteredNumber(let number):
      language.say(
        "« \(number) » n’a pas la forme d’un numéro de recommandé (1A 234 567 8901 2 ou RB123456785FR) : à vérifier.",
        "\"\(number)\" does not look like a registered number (1A 234 567 8901 2 or RB123456785FR): check it."
      )
    case .doneDespite(let id, let hindrance):
      language.say(
        "\(id) est notée faite, mais la file la retenait : \(hindrance.sentence(in: .french))",
        "\(id) is recorded as done, but the queue was holding it: \(hindrance.sentence(in: .english))")
    case .callCaution(let caution): caution.sentence(in: language)
    case .overpaid(let cents):
      language.say(
        "\(MoneyFigures.screen(cents: cents, in: language)) restent à affecter.",
        "\(MoneyFigures.screen(cents: cents, in: language)) remain to be allocated.")
    case .reminderRefused(let id, let refusal): refused(id, refusal.phrase(in: language))
    }
  }

  private func refusedRow(in language: Language) -> String {
    switch self {
    case .unknownCustomer(_, let number):
      language.say("client \(number) inconnu.", "unknown customer \(number).")
    case .unknownInvoice(_, let number):
      language.say("facture \(number) inconnue.", "unknown invoice \(number).")
    case .dueBeforeIssue(_, let number, let issued, let due):
      language.say(
        "\(number) : échéance du \(due.numeric) avant l’émission du \(issued.numeric).",
        "\(number): due on \(due.numeric), before its issue on \(issued.numeric).")
    case .refundWithoutPayment(_, let cents):
      language.say(
        "remboursement de \(MoneyFigures.screen(cents: cents, in: language)) sans paiement à reprendre.",
        "refund of \(MoneyFigures.screen(cents: cents, in: language)) without a payment to take back.")
    case .referenceTaken(_, let holder, _):
      language.say(
        "référence bancaire « \(holder.bankReference) » déjà prise par \(holder.id).",
        "bank reference \"\(holder.bankReference)\" is already that of \(holder.id).")
    case .creditNotePaid(_, let number):
      language.say(
        "\(number) est un avoir : un règlement ne le solde pas.",
        "\(number) is a credit note: no payment settles it.")
    case .currencyUnsaid(_, let customer, let currencies):
      language.say(
        "devise absente : \(customer) en a plusieurs, \(currencies.map(\.code).joined(separator: ", ")).",
        "no currency: \(customer) has several, \(currencies.map(\.code).joined(separator: ", ")).")
    default: ""
    }
  }

  private func takenRow(in language: Language) -> String {
    switch self {
    case .invoiceAwaited(_, let number):
      language.say(
        "règlement noté, non affecté : la facture \(number) est inconnue. L’importer, puis ce fichier à nouveau.",
        "payment recorded, not allocated: invoice \(number) is unknown. Import it, then this file again.")
    case .currencyMismatch(_, let number):
      language.say(
        "règlement noté, non affecté : sa devise n’est pas celle de la facture \(number). Corriger la devise.",
        "payment recorded, not allocated: its currency is not that of invoice \(number). Correct the currency."
      )
    case .creditOfOtherCurrency(_, let number):
      language.say(
        "avoir noté, non affecté : sa devise n’est pas celle de la facture \(number). Corriger la devise.",
        "credit note recorded, not allocated: its currency is not that of invoice \(number). Correct the currency."
      )
    case .changedInvoice(_, let number, let freed, let again):
      language.say("\(number) : facture modifiée", "\(number): invoice changed")
        + (freed > 0
          ? language.say(
            " ; \(MoneyFigures.screen(cents: freed, in: .french)) de règlements sont à affecter",
            "; \(MoneyFigures.screen(cents: freed, in: .english)) of payments are to be allocated") : "")
        + (again > 0
          ? language.say(
            " ; \(MoneyFigures.screen(cents: again, in: .french)) de règlements libres y sont affectés",
            "; \(MoneyFigures.screen(cents: again, in: .english)) of free payments settle it") : "") + "."
    case .erasedCustomer(_, let number):
      language.say(
        "\(number) : client effacé, ses coordonnées ne sont pas reprises.",
        "\(number): an erased customer, who it is is not taken over.")
    case .changedByHand(_, let customer, .kept(let field, let says)):
      language.say(
        "\(customer) : \(field.name(in: .french)) : valeur saisie gardée ; le fichier dit encore « \(says) ».",
        "\(customer): \(field.name(in: .english)) by hand, kept; the file still says \"\(says)\".")
    case .changedByHand(_, let customer, .replaced(let field, let was)):
      language.say(
        "\(customer) : \(field.name(in: .french)) : nouvelle valeur du fichier, prise à la place de « \(was) ».",
        "\(customer): \(field.name(in: .english)) new in the file, taken instead of \"\(was)\".")
    default: ""
    }
  }

  private func refused(_ id: ReminderID, _ phrase: ProblemPhrase) -> String {
    let name = phrase.problem.contains("\(id)") ? "" : "\(id): "
    return "\(name)\(phrase.problem) \(phrase.remedy)"
  }
}

extension FileNews.Field {
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .contact(let field): field.name(in: language)
    case .profile(let field): field.name(in: language)
    case .address: language.say("adresse postale", "postal address")
    }
  }
}

extension ContactField {
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .name: language.say("nom", "name")
    case .role: language.say("rôle", "role")
    case .email: language.say("e-mail", "e-mail")
    case .phone: language.say("téléphone", "phone number")
    case .preference: language.say("canal préféré", "preferred channel")
    }
  }
}
