import Casework
import Dunning
import Receivables
import Wording

extension TimelineEntry {
  /// One letter for the kind of fact: @ message, L letter, T talk, $ money, ! warning, n note.
  var sign: String {
    switch fact {
    case .invoiceIssued, .invoiceDue, .creditNoteIssued: "."
    case .paid, .chargesSettled, .allocated: "$"
    case .reminderSent(_, _, let channel), .thanked(_, _, let channel, _),
      .reminderOpen(_, _, let channel, _), .taskDone(_, _, let channel, _):
      switch channel {
      case .email: "@"
      case .sms: "#"
      case .letter, .registeredLetter: "L"
      case .call: "T"
      case .note: "n"
      }
    case .letterTracked: "L"
    case .copySent: "@"
    case .limitationInterrupted: "!"
    case .called, .promised: "T"
    case .disputed, .statusSet: "!"
    case .noted, .stageMoved, .skipped: "n"
    }
  }

  /// What happened, without the day.
  func words(in language: Language) -> String {
    switch fact {
    case .invoiceIssued(_, let number, let cents, let currency):
      language.say("facture \(number), ", "invoice \(number), ") + money(cents, currency, language)
    case .invoiceDue(_, let number): language.say("échéance de \(number)", "\(number) falls due")
    case .creditNoteIssued(_, let number, let cents, let currency):
      language.say("avoir \(number), ", "credit note \(number), ") + money(cents, currency, language)
    case .paid(_, let cents, let currency, let isVoided):
      language.say("paiement de ", "payment of ") + money(cents, currency, language)
        + (isVoided ? language.say(" (annulé)", " (voided)") : "")
    case .reminderSent(_, let step, let channel):
      language.say(
        "\(step.code) remise (\(channel.short(in: language)))",
        "\(step.code) sent (\(channel.short(in: language)))")
    case .thanked(_, let step, let channel, let byHand):
      language.say("\(step.code) remerciement", "\(step.code) thank-you")
        + (byHand ? language.say(" à la main", " by hand") : " (\(channel.short(in: language)))")
    case .reminderOpen(_, let step, _, let state): "\(step.code) \(state.name(in: language))"
    default: talk(in: language)
    }
  }

  private func talk(in language: Language) -> String {
    switch fact {
    case .called(_, let outcome, let minutes, let spokeWith, let note):
      [
        language.say("appel : ", "call: ") + outcome.name(in: language),
        minutes.map { "\($0) min" } ?? "", spokeWith,
        note.isEmpty ? "" : "« \(note) »",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    case .promised(_, let cents, let currency, let by, let state, let part):
      (part.map {
        language.say("échéance \($0.place)/\($0.count) de ", "instalment \($0.place)/\($0.count) of ")
      }
        ?? language.say("promesse de ", "promise of ")) + money(cents, currency, language)
        + language.say(" pour le ", " by ") + "\(by.short), \(state.name(in: language))"
    case .disputed, .statusSet, .skipped, .taskDone: deed(in: language)
    case .noted(let text): language.say("note : ", "note: ") + text
    case .stageMoved(let move, _): move.text(in: language)
    case .chargesSettled, .copySent, .letterTracked, .limitationInterrupted, .allocated: text(in: language)
    default: ""
    }
  }

  private func money(_ cents: Int, _ currency: Currency, _ language: Language) -> String {
    Amount(cents: cents, currency: currency).onScreen(in: language)
  }
}
