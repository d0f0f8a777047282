import Dunning
import Receivables
import Wording

extension Remark {
  /// One sentence in the collector's words; the row of an import is named first.
  package func text(in language: Language) -> String {
    switch self {
    case .unknownCustomer(let origin, let number):
      row(origin, language.say("client \(number) inconnu.", "unknown customer \(number)."), language)
    case .unknownInvoice(let origin, let number):
      row(
        origin,
        language.say(
          "facture \(number) inconnue : règlement non affecté.",
          "unknown invoice \(number): payment left unallocated."),
        language)
    case .currencyMismatch(let origin, let number):
      row(
        origin,
        language.say(
          "\(number) : la devise n’est pas celle de la facture.", "\(number): not the invoice’s currency."),
        language)
    case .dueBeforeIssue(let origin, let number):
      row(
        origin, language.say("\(number) : échéance avant émission.", "\(number): due before it was issued."),
        language)
    case .refundWithoutPayment(let origin, let cents):
      row(
        origin,
        language.say(
          "remboursement de \(MoneyFigures.screen(cents: cents, in: language)) sans paiement à reprendre.",
          "refund of \(MoneyFigures.screen(cents: cents, in: language)) without a payment to take back."),
        language)
    case .changedInvoice(let origin, let number):
      row(origin, language.say("\(number) : facture modifiée.", "\(number): invoice changed."), language)
    case .alreadyImported(let file):
      language.say(
        "\(file) est déjà importé : rien ne change.", "\(file) was imported before: nothing changes.")
    case .erasedCustomer(let origin, let number):
      row(
        origin,
        language.say(
          "\(number) : client effacé, ses coordonnées ne sont pas reprises.",
          "\(number): an erased customer, who it is is not taken over."), language)
    case .earlierPromiseBroken(let id):
      language.say(
        "La promesse précédente (\(id)) n’a pas été tenue.", "The earlier promise (\(id)) was broken.")
    case .secondPromise(let count):
      language.say(
        "C’est la promesse n° \(count) pour ces factures.", "This is promise no. \(count) on these invoices.")
    case .overpaid(let cents):
      language.say(
        "\(MoneyFigures.screen(cents: cents, in: language)) restent à affecter.",
        "\(MoneyFigures.screen(cents: cents, in: language)) remain to be allocated.")
    case .reminderRefused(let id, let refusal): refused(id, refusal.phrase(in: language))
    }
  }

  private func row(_ origin: EntryOrigin, _ text: String, _ language: Language) -> String {
    language.say("ligne \(origin.line) : ", "line \(origin.line): ") + text
  }

  private func refused(_ id: ReminderID, _ phrase: ProblemPhrase) -> String {
    let name = phrase.problem.contains("\(id)") ? "" : "\(id): "
    return "\(name)\(phrase.problem) \(phrase.remedy)"
  }
}
