import Casework
import Dunning
import Receivables
import Wording

extension Command {
  /// What was done, for the status line.
  func doneText(in book: Casebook, by collector: String, _ language: Language) -> String {
    switch self {
    case .approve(let ids, _):
      reminders(ids, book, language, "validée", "validées", "approved")
    case .skip(let ids, _): reminders(ids, book, language, "ignorée", "ignorées", "skipped")
    case .snooze(let ids, let day):
      reminders(ids, book, language, "reportée", "reportées", "snoozed") + " -> \(day.short)"
    case .requestSend(let ids, let seconds):
      reminders(ids, book, language, "en partance", "en partance", "leaving") + " (\(seconds) s)"
    case .recall(let ids): reminders(ids, book, language, "rappelée", "rappelées", "recalled")
    case .done(let id, _, _, _, _, _): reminders([id], book, language, "faite", "faites", "done")
    case .resolve(let id, _): reminders([id], book, language, "tranchée", "tranchées", "resolved")
    case .undo:
      language.say("Annulé : ", "Undone: ")
        + (book.decisions[collector]?.last?.words(in: book, language) ?? "")
    case .redo:
      language.say("Rétabli : ", "Brought back: ")
        + (book.undoings[collector]?.last?.words(in: book, language, isUndoing: true) ?? "")
    case .pin(let ids, let isPinned):
      isPinned
        ? reminders(ids, book, language, "épinglée", "épinglées", "pinned")
        : reminders(ids, book, language, "détachée", "détachées", "let go of")
    case .trackLetter(let id, let kind, _, _, _): "\(id) : \(kind.name(in: language))"
    case .plan: language.say("Relances planifiées", "Reminders planned")
    case .adopt: language.say("Règles adoptées, relances planifiées", "Rules adopted, reminders planned")
    case .checkBank: language.say("Banque vérifiée aujourd'hui", "Bank checked today")
    default: talkText(in: book, language)
    }
  }

  private func talkText(in book: Casebook, _ language: Language) -> String {
    switch self {
    case .logCall(let report):
      language.say("Appel consigné : ", "Call logged: ") + name(report.customer, book, language)
    case .promise(let order):
      language.say("Promesse notée : ", "Promise recorded: ") + name(order.customer, book, language)
    case .openDispute(let order):
      language.say("Litige ouvert : ", "Dispute opened: ") + name(order.customer, book, language)
    case .changeDispute: language.say("Litige à revoir plus tard", "Dispute put off")
    case .closeDispute: language.say("Litige clos", "Dispute closed")
    case .agreeInstalments(let order):
      language.say("Échéancier noté : ", "Plan recorded: ") + name(order.customer, book, language)
    case .cancelInstalments: language.say("Échéancier annulé", "Plan cancelled")
    case .waiveCharges(let order, _):
      language.say("Frais abandonnés : ", "Charges waived: ") + name(order.customer, book, language)
    case .payCharges(_, let order):
      language.say("Frais payés : ", "Charges paid: ") + name(order.customer, book, language)
    case .allocate(let source, .set(let invoice, _)):
      "\(book.credit(source)?.name ?? "") -> \(book.portfolio.invoice(invoice)?.number ?? "")"
    case .allocate(let source, .takeOff(let invoice)):
      language.say("Repris : ", "Taken off: ")
        + [book.credit(source)?.name, invoice.flatMap(book.portfolio.invoice)?.number].compactMap { $0 }
        .joined(separator: ", ")
    case .interruptLimitation(let order):
      "\(book.portfolio.invoice(order.invoice)?.number ?? "") : \(order.kind.name(in: language))"
    case .cancelPromise: language.say("Promesse annulée", "Promise cancelled")
    case .pause(let order):
      language.say("Relances suspendues, ", "Reminders on hold, ") + order.kind.name(in: language)
        + language.say(" : ", ": ") + name(order.customer, book, language)
    case .saveContact(let order):
      language.say("Contact enregistré : ", "Contact saved: ") + name(order.customer, book, language)
    case .saveAddress(let order):
      language.say("Adresse enregistrée : ", "Address saved: ") + name(order.customer, book, language)
    case .saveProfile(let order):
      language.say("Profil enregistré : ", "Profile saved: ") + name(order.customer, book, language)
    case .changeStatus(let change) where change.copy != nil:
      language.say("Copie envoyée, le délai repart", "Copy sent, the clock restarts")
    case .changeStatus(let change) where change.followUp != nil:
      language.say("Statut à revoir plus tard", "Status put off")
    case .changeStatus: language.say("Statut complété", "Status completed")
    case .retractStatus: language.say("Statut noté par erreur : retiré", "Status taken back: a mistake")
    case .endPause: language.say("Relances reprises", "Pause ended")
    case .moveStage(let customer, _, let step, _):
      language.say("Étape changée : ", "Stage moved: ")
        + "\(name(customer, book, language)) \(step?.code ?? "-")"
    case .addNote(let customer, _):
      language.say("Note ajoutée : ", "Note added: ") + name(customer, book, language)
    default: language.say("Enregistré", "Recorded")
    }
  }

  private func reminders(
    _ ids: [ReminderID], _ book: Casebook, _ language: Language, _ one: String, _ many: String,
    _ english: String
  ) -> String {
    if ids.count == 1, let reminder = book.reminder(ids[0]) {
      let whose = "\(reminder.step.code) \(name(reminder.customer, book, language))"
      return language.say("Relance \(one) : \(whose)", "Reminder \(english): \(whose)")
    }
    let names = book.names(of: ids.compactMap { book.reminder($0)?.customer }, in: language)
    return language.say(
      "\(ids.count) relances \(many) : \(names)", "\(ids.count) reminders \(english): \(names)")
  }

  private func name(_ id: CustomerID, _ book: Casebook, _ language: Language) -> String {
    book.portfolio.customer(id)?.shownName(in: language) ?? "?"
  }
}

extension ChargeSettlement {
  /// What it comes to: interest in the invoices' currencies, fees in euros.
  func sums(in book: Casebook, _ language: Language) -> String {
    var sums: [Currency: Int] = [:]
    for share in shares {
      sums[book.portfolio.invoice(share.invoice)?.currency ?? .eur, default: 0] += share.sum.interestCents
      sums[.eur, default: 0] += share.sum.feeCents
    }
    return sums.filter { $0.value > 0 }.sorted { $0.key.code < $1.key.code }
      .map { Amount(cents: $0.value, currency: $0.key).onScreen(in: language) }.joined(separator: ", ")
  }
}
