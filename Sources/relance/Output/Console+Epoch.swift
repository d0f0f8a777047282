import Backoffice
import Casework
import Dunning
import Receivables
import Wording

extension Console {
  /// What waits for a person since a store was adopted or salvaged, what may have left already first.
  ///
  /// - Parameter book: The casebook, for names.
  func tell(_ report: EpochReport, in book: Casebook) {
    guard !report.uncertain.isEmpty || !report.returned.isEmpty else { return }
    line(
      say("Peut-être déjà partis, le dossier ne le sait pas :", "Maybe sent already, the store cannot tell:"))
    for id in report.uncertain {
      line(
        "  \(id)  \(customer(of: id, in: book))  " + say("(envoi demandé avant)", "(asked to leave before)"))
    }
    for id in report.returned {
      line("  \(id)  \(customer(of: id, in: book))  " + say("(approuvé avant)", "(approved before)"))
    }
    line(
      say(
        "Vérifiez dans l'ancien dossier, la boîte d'envoi ou auprès du client.",
        "Check in the former store, among the mail sent or with the customer."))
    if !report.uncertain.isEmpty {
      line(
        say(
          "À trancher avec relance resolve : \(names(report.uncertain))",
          "To be settled with relance resolve: \(names(report.uncertain))"))
    }
    if !report.returned.isEmpty {
      line(
        say(
          "À valider de nouveau : \(names(report.returned))",
          "To be approved again: \(names(report.returned))"))
    }
  }

  private func names(_ ids: [ReminderID]) -> String { ids.map(\.description).joined(separator: " ") }

  private func customer(of id: ReminderID, in book: Casebook) -> String {
    guard let customer = book.reminder(id).flatMap({ book.portfolio.customer($0.customer) }) else {
      return "?"
    }
    return "\(customer.number) \(customer.shownName(in: language))"
  }
}

extension Casebook {
  /// What may have left before the store was adopted or salvaged, in one sentence; nil when there is nothing such.
  func maybeSentWarning(in language: Language) -> String? {
    let ids = maybeSent.map(\.id.description).joined(separator: " ")
    guard !ids.isEmpty, let epoch = epochs.last else { return nil }
    return language.say(
      "Peut-être déjà partis, approuvés avant la reprise du dossier (\(epoch.day.numeric)) : \(ids). "
        + "Vérifiez avant de valider.",
      "Maybe sent already, approved before the store was taken over (\(epoch.day.numeric)): \(ids). "
        + "Check before you approve.")
  }
}
