import Casework
import Dunning
import Receivables
import Wording

extension RecordPage {
  /// A call with its whole comment.
  func call(_ call: Call) -> TextPage {
    let time = call.minute.map { " " + ClockTime.text($0) } ?? ""
    let again = call.callBack.map { day in
      day.numeric + (call.callBackMinute.map { " " + ClockTime.text($0) } ?? "")
    }
    return page(
      language.say("Appel", "Call"),
      [
        line(language.say("Date", "Date"), call.day.numeric + time),
        line(language.say("Durée", "Length"), call.minutes.map { "\($0) min" } ?? ""),
        line(language.say("Avec", "With"), call.spokeWith),
        line(language.say("Résultat", "Outcome"), call.outcome.name(in: language)),
        line(language.say("Rappeler", "Call back"), again ?? ""),
        line(language.say("Par", "By"), call.by),
      ] + words(call.note))
  }

  /// A promise, what it covers and what became of it.
  func promise(_ promise: Promise) -> TextPage {
    page(
      language.say("Promesse", "Promise"),
      [
        line(language.say("Montant", "Amount"), promise.amount.onScreen(in: language)),
        line(language.say("Pour le", "By"), promise.day.numeric),
        line(
          language.say("Échéance", "Instalment"),
          book.instalmentPlace(of: promise).map { part in
            language.say(
              "\(part.place) sur \(part.count), échéancier \(part.plan)",
              "\(part.place) of \(part.count), plan \(part.plan)")
          } ?? ""),
        line(language.say("Faite le", "Given on"), promise.givenOn.numeric),
        line(
          language.say("État", "State"), book.state(of: promise, on: world.today).name(in: language)),
        line(language.say("Factures", "Invoices"), numbers(promise.invoices)),
        line(language.say("Moyen", "Means"), promise.means),
      ] + words(promise.reason))
  }

  /// A rung set by hand.
  func stage(_ move: StageMove, _ numbers: [String]) -> TextPage {
    page(
      language.say("Étape", "Stage"),
      [
        line(language.say("Date", "Date"), move.day.numeric),
        line(language.say("Factures", "Invoices"), numbers.joined(separator: ", ")),
        line(language.say("Par", "By"), move.by),
      ] + words(move.text(in: language)))
  }

  /// A dispute with its note and how it ended.
  func dispute(_ dispute: Dispute) -> TextPage {
    page(
      language.say("Litige", "Dispute"),
      [
        line(language.say("Motif", "Ground"), dispute.reason.name(in: language)),
        line(language.say("Ouvert le", "Opened on"), dispute.openedOn.numeric),
        line(
          language.say("Contesté", "Contested"),
          dispute.amount?.onScreen(in: language) ?? language.say("factures entières", "whole invoices")),
        line(language.say("Factures", "Invoices"), numbers(dispute.invoices)),
        line(language.say("Qui règle", "Owner"), dispute.owner),
        line(language.say("À revoir le", "Look again on"), dispute.followUp.numeric),
        line(language.say("Clos le", "Closed on"), dispute.closedOn?.numeric ?? ""),
        line(language.say("Issue", "Outcome"), dispute.outcome),
      ] + words(dispute.note))
  }

  /// A pause with its reason.
  func pause(_ pause: Pause) -> TextPage {
    page(
      language.say("Suspension", "Pause"),
      [
        line(language.say("Motif", "Reason"), pause.kind.name(in: language)),
        line(language.say("Depuis le", "Since"), pause.since.numeric),
        line(language.say("Reprise le", "Resumes on"), pause.until?.numeric ?? ""),
        line(language.say("Levée le", "Ended on"), pause.endedOn?.numeric ?? ""),
        line(language.say("Factures", "Invoices"), numbers(pause.invoices)),
        line(
          language.say("Faits", "Facts"),
          pause.phrases(in: language, calendar: book.calendar, on: world.today).dropFirst(2).joined(
            separator: ", ")),
      ] + words(pause.reason))
  }

  /// Somebody at the customer's, and what must not be used any more.
  func contact(_ contact: Contact) -> TextPage {
    func usable(_ text: String, _ suspended: String?) -> String {
      guard !text.isEmpty, let suspended else { return text }
      let reason = Contact.suspension(suspended, in: language)
      return text + language.say(" (suspendu : \(reason))", " (suspended: \(reason))")
    }
    return page(
      language.say("Contact", "Contact"),
      [
        line(language.say("Nom", "Name"), contact.fullName),
        line(language.say("Fonction", "Role"), contact.role),
        line(language.say("Téléphone", "Phone"), usable(contact.phone, contact.phoneSuspended)),
        line(language.say("E-mail", "E-mail"), usable(contact.email, contact.emailSuspended)),
        line(language.say("Préfère", "Prefers"), contact.preference.name(in: language)),
      ])
  }
}
