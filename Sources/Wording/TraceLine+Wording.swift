import Dunning
import Receivables

extension TraceLine {
  /// One line of the answer to "why".
  ///
  /// - Parameter number: Printed number of an invoice.
  package func sentence(in language: Language, number: (InvoiceID) -> String) -> String {
    switch self {
    case .scenario(let choice): choice.sentence(in: language)
    case .calendar(let day, let off, let first):
      off.map {
        language.say(
          "Jour : \(day.numeric), \($0.name(in: .french)) ; premier jour d'envoi le \(first.numeric).",
          "Day: \(day.numeric), \($0.name(in: .english)); first day for a message \(first.numeric).")
      } ?? language.say("Jour : \(day.numeric), ouvré.", "Day: \(day.numeric), a working day.")
    case .lastContact(let day, let spacing, let free, let hinders):
      contact(day, spacing, free, hinders, language)
    case .notice(let deadline, let isRunning): notice(deadline, isRunning, language)
    case .freeze(let hindrance):
      hindrance?.sentence(in: language)
        ?? language.say("Rien n'arrête ce client.", "Nothing stops this customer.")
    case .partlyFrozen(let frozen, let all): Self.partlyFrozen(frozen, all, language)
    case .money: money(language)
    case .invoice(let trace):
      number(trace.invoice) + language.say(" : ", ": ") + trace.sentence(in: language)
    case .step(let trace): trace.sentence(in: language, number: number)
    case .thankYou(let step, let invoices, let hindrance): thanks(step, invoices, hindrance, language)
    case .proposed(let proposal): proposed(proposal, language)
    case .blocked(let step, let hindrance):
      language.say("\(step.code) ne peut pas être écrite. ", "\(step.code) cannot be written. ")
        + hindrance.sentence(in: language)
    case .chosenWay, .leftOutWay: wayWords(in: language) ?? ""
    case .excluded(let exclusion):
      (exclusion.invoice.map { number($0) + language.say(" : ", ": ") } ?? "")
        + exclusion.hindrance.sentence(in: language)
    case .sendable(let next):
      language.say(
        "Prochaine étape \(next.step.code) (\(next.currency.code)) : envoyable le \(next.day.numeric).",
        "Next step \(next.step.code) (\(next.currency.code)): sendable on \(next.day.numeric).")
    }
  }

  /// What to say where only some overdue invoices are frozen; their own lines say by what.
  package static func partlyFrozen(_ frozen: Int, _ all: Int, _ language: Language) -> String {
    let french =
      frozen == 1
      ? "1 facture échue sur \(all) est gelée" : "\(frozen) factures échues sur \(all) sont gelées"
    let english =
      frozen == 1
      ? "1 of \(all) overdue invoices is frozen" : "\(frozen) of \(all) overdue invoices are frozen"
    return language.say(
      "\(french) (voir sa ligne), le reste se relance.", "\(english) (see its line), the rest is chased.")
  }

  private func thanks(
    _ step: StepID, _ invoices: Int, _ hindrance: Hindrance?, _ language: Language
  ) -> String {
    let paid = language.counted(
      invoices, language.say("facture payée", "paid invoice"),
      language.say("factures payées", "paid invoices"))
    let facts = language.say(
      "\(step.code) : \(paid) après relance à remercier.",
      "\(step.code): \(paid) after reminders to thank for.")
    return hindrance.map { "\(facts) \($0.sentence(in: language))" } ?? facts
  }

  private func contact(
    _ day: Day?, _ spacing: Int, _ free: Day?, _ hinders: Bool, _ language: Language
  ) -> String {
    guard let day else { return language.say("Aucun contact à ce jour.", "No contact so far.") }
    let days = language.counted(spacing, language.say("jour", "day"), language.say("jours", "days"))
    let last = language.say("Dernier contact le \(day.numeric)", "Last contact on \(day.numeric)")
    guard hinders, let free else {
      return last
        + language.say(
          " : l'écart de \(days) est passé.", ": the time between contacts (\(days)) is over.")
    }
    return last
      + language.say(
        " : écart de \(days), libre le \(free.numeric).",
        ": \(days) between contacts, free on \(free.numeric).")
  }

  private func notice(_ deadline: Day?, _ isRunning: Bool, _ language: Language) -> String {
    guard let deadline else {
      return language.say("Aucun délai de mise en demeure ne court.", "No deadline of a formal notice runs.")
    }
    return isRunning
      ? language.say(
        "Mise en demeure : délai en cours jusqu'au \(deadline.numeric).",
        "Formal notice: its deadline runs until \(deadline.numeric).")
      : language.say(
        "Mise en demeure : délai passé le \(deadline.numeric).",
        "Formal notice: its deadline ended on \(deadline.numeric).")
  }

  private func money(_ language: Language) -> String {
    guard
      case .money(
        let currency, let overdue, let frozen, let restarted, let floor, let credits, let hindrance) = self
    else { return "" }
    func figures(_ cents: Int) -> String { MoneyFigures.screen(cents: cents, in: language) }
    let parts = [
      frozen == 0 ? nil : language.say("gelé \(figures(frozen))", "frozen \(figures(frozen))"),
      restarted == 0
        ? nil
        : language.say(
          "délai reparti \(figures(restarted))", "on a restarted clock \(figures(restarted))"),
    ].compactMap { $0 }
    let aside =
      parts.isEmpty
      ? "" : language.say(" dont ", " of which ") + parts.joined(separator: language.say(" et ", " and "))
    let facts = language.say(
      "\(currency.code) : échu \(figures(overdue))\(aside), plancher \(figures(floor)), crédits \(figures(credits)).",
      "\(currency.code): overdue \(figures(overdue))\(aside), floor \(figures(floor)), credits \(figures(credits))."
    )
    return hindrance.map { "\(facts) \($0.sentence(in: language))" } ?? facts
  }

  private func proposed(_ proposal: ReminderPlan.Proposal, _ language: Language) -> String {
    let cents = proposal.lines.reduce(0) { $1.isNamedOnly ? $0 : $0 + $1.openCents }
    let amount =
      proposal.isThankYou
      ? Reminder.thanksWord(in: language)
      : "\(MoneyFigures.screen(cents: cents, in: language)) \(proposal.currency.code)"
    let channel = proposal.channel.name(in: language)
    return proposal.isTask
      ? language.say(
        "Proposé : tâche \(proposal.step.code) (\(channel)), \(amount).",
        "Proposed: task \(proposal.step.code) (\(channel)), \(amount).")
      : language.say(
        "Proposé : \(proposal.step.code) par \(channel), \(amount).",
        "Proposed: \(proposal.step.code) by \(channel), \(amount).")
  }
}
