import Dunning
import Receivables
import Wording

extension TimelineEntry {
  /// What happened, in one line.
  package func text(in language: Language) -> String {
    func money(_ cents: Int, _ currency: Currency) -> String {
      "\(Amount(cents: cents, currency: currency).figures(in: language)) \(currency.code)"
    }
    switch fact {
    case .invoiceIssued(_, let number, let cents, let currency):
      return language.say(
        "facture \(number) de \(money(cents, currency))", "invoice \(number) of \(money(cents, currency))")
    case .invoiceDue(_, let number): return language.say("échéance de \(number)", "\(number) due")
    case .creditNoteIssued(_, let number, let cents, let currency):
      return language.say(
        "avoir \(number) de \(money(cents, currency))", "credit note \(number) of \(money(cents, currency))")
    case .paid(_, let cents, let currency, let isVoided):
      return language.say("paiement de \(money(cents, currency))", "payment of \(money(cents, currency))")
        + (isVoided ? language.say(" : annulé", ": voided") : "")
    case .reminderSent(let id, let step, let channel):
      let how = channel.name(in: language)
      return language.say("\(step.code) remise (\(how), \(id))", "\(step.code) sent (\(how), \(id))")
    case .thanked(let id, let step, let channel, let byHand):
      let how = byHand ? language.say("à la main", "by hand") : channel.name(in: language)
      return language.say(
        "\(step.code) remerciement remis (\(how), \(id))", "\(step.code) thank-you sent (\(how), \(id))")
    case .reminderOpen(let id, let step, _, let state):
      return "\(step.code) \(state.sentence(in: language)) (\(id))"
    case .called(_, let outcome, let minutes, let spokeWith, let note):
      let words = [spokeWith, note].filter { !$0.isEmpty }.joined(separator: " : ")
      let name = outcome.name(in: language) + (minutes.map { ", \($0) min" } ?? "")
      return language.say("appel : \(name)", "call: \(name)") + (words.isEmpty ? "" : " – \(words)")
    case .promised(let id, let cents, let currency, let day, let state, let part?):
      return language.say(
        "échéance \(part.place)/\(part.count) de l’échéancier \(part.plan), \(money(cents, currency)) pour le "
          + "\(day.numeric) : \(state.name(in: language)) (\(id))",
        "instalment \(part.place)/\(part.count) of plan \(part.plan), \(money(cents, currency)) by "
          + "\(day.numeric): \(state.name(in: language)) (\(id))")
    case .promised(let id, let cents, let currency, let day, let state, nil):
      return language.say(
        "promesse \(id) de \(money(cents, currency)) pour le \(day.numeric) : \(state.name(in: language))",
        "promise \(id) of \(money(cents, currency)) by \(day.numeric): \(state.name(in: language))")
    case .taskDone(let id, _, _, _), .skipped(let id, _, _): return "\(deed(in: language)) (\(id))"
    case .disputed(let dispute, _, _): return "\(deed(in: language)) (\(dispute.id))"
    case .statusSet(let pause, _, _): return "\(deed(in: language)) (\(pause.id))"
    case .copySent(let id, let copy):
      return language.say(
        "copie de facture envoyée \(copy.way.name(in: language)) (\(id))",
        "copy of the invoice sent \(copy.way.name(in: language)) (\(id))")
    case .letterTracked(let id, let kind, let number):
      let name = number.isEmpty ? "" : ", \(number)"
      return language.say(
        "lettre \(kind.name(in: language)) (\(id)\(name))", "letter \(kind.name(in: language)) (\(id)\(name))"
      )
    case .limitationInterrupted(_, let number, let kind, let note):
      return "\(number) : \(kind.name(in: language))" + (note.isEmpty ? "" : " – \(note)")
    case .allocated(let source, let name, _, let number, let cents, let currency):
      let sum = money(abs(cents), currency)
      let what =
        switch source {
        case .payment: language.say("paiement \(name)", "payment \(name)")
        case .creditNote: language.say("avoir \(name)", "credit note \(name)")
        }
      return cents > 0
        ? language.say("\(what) : \(sum) sur \(number)", "\(what): \(sum) set against \(number)")
        : language.say("\(what) : \(sum) repris de \(number)", "\(what): \(sum) taken off \(number)")
    case .chargesSettled(let amounts, let payment, let reason):
      let sums = amounts.map { money($0.cents, $0.currency) }.joined(separator: " + ")
      return payment.map {
        language.say("frais et intérêts payés : \(sums) (\($0))", "charges paid: \(sums) (\($0))")
      }
        ?? language.say(
          "frais et intérêts abandonnés : \(sums) (\(reason))", "charges waived: \(sums) (\(reason))")
    case .stageMoved(let move, let numbers):
      return "\(move.text(in: language)) (\(numbers.joined(separator: ", ")))"
    case .noted(let text): return language.say("note : \(text)", "note: \(text)")
    }
  }
}
