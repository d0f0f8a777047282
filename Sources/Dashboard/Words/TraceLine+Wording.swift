import Casework
import Dunning
import Receivables
import Wording

extension TraceLine {
  /// The fact as one plain sentence.
  func sentence(in language: Language, book: Casebook) -> String {
    switch self {
    case .calendar(let day, let off, let first):
      off.map {
        language.say(
          "Le \(day.numeric), \($0.name(in: .french)) : rien ne part avant le \(first.numeric).",
          "\(day.numeric), \($0.name(in: .english)): nothing leaves before \(first.numeric).")
      } ?? language.say("Le \(day.numeric) est un jour ouvré.", "\(day.numeric) is a working day.")
    case .lastContact(let day, let spacing, let free, let isHindering):
      contact(day, spacing, free, isHindering, language)
    case .notice(let deadline, let isRunning): notice(deadline, isRunning, language)
    case .freeze(let hindrance):
      hindrance.map { $0.sentence(in: language) }
        ?? language.say("Rien ne gèle le client.", "Nothing freezes the customer.")
    case .partlyFrozen(let frozen, let all): Self.partlyFrozen(frozen, all, language)
    case .money(let currency, let overdue, let frozen, let floor, let credit, let hindrance):
      money(currency, overdue, frozen, floor, credit, hindrance, language)
    case .invoice(let trace): trace.sentence(in: language, book: book)
    case .step(let trace): trace.sentence(in: language, book: book)
    default: outcome(in: language, book: book)
    }
  }

  private func outcome(in language: Language, book: Casebook) -> String {
    switch self {
    case .proposed(let proposal):
      language.say(
        "Proposée aujourd'hui : \(proposal.step.code) par \(proposal.channel.name(in: language)), \(language.counted(proposal.lines.count, "facture", "factures")).",
        "Proposed today: \(proposal.step.code) by \(proposal.channel.name(in: language)), \(language.counted(proposal.lines.count, "invoice", "invoices"))."
      )
    case .chosenWay, .leftOutWay: wayWords(in: language) ?? ""
    case .excluded(let exclusion):
      (exclusion.invoice.flatMap(book.portfolio.invoice).map { "\($0.number) : " } ?? "")
        + exclusion.hindrance.sentence(in: language)
    case .sendable(let next):
      language.say(
        "Sans paiement, \(next.step.code) pourra partir le \(next.day.numeric).",
        "Without a payment, \(next.step.code) can leave on \(next.day.numeric).")
    default: ""
    }
  }

  private func contact(
    _ day: Day?, _ spacing: Int, _ free: Day?, _ isHindering: Bool, _ language: Language
  ) -> String {
    guard let day else { return language.say("Aucun contact jusqu'ici.", "No contact so far.") }
    let days = language.counted(spacing, language.say("jour", "day"), language.say("jours", "days"))
    let until = free.map { isHindering ? $0.numeric : "" } ?? ""
    return language.say(
      "Dernier contact le \(day.numeric), \(days) entre deux"
        + (until.isEmpty ? "." : " : pas avant le \(until)."),
      "Last contact on \(day.numeric), \(days) between two"
        + (until.isEmpty ? "." : ": not before \(until)."))
  }

  private func notice(_ deadline: Day?, _ isRunning: Bool, _ language: Language) -> String {
    guard let deadline else { return language.say("Aucune mise en demeure.", "No formal notice.") }
    return isRunning
      ? language.say(
        "Délai de mise en demeure jusqu'au \(deadline.numeric).",
        "Formal notice runs until \(deadline.numeric).")
      : language.say(
        "Délai de mise en demeure écoulé le \(deadline.numeric).",
        "Formal notice ended on \(deadline.numeric).")
  }

  private func money(
    _ currency: Currency, _ overdue: Int, _ frozen: Int, _ floor: Int, _ credit: Int,
    _ hindrance: Hindrance?, _ language: Language
  ) -> String {
    func words(_ cents: Int) -> String { Amount(cents: cents, currency: currency).onScreen(in: language) }
    let ice =
      frozen == 0 ? "" : language.say(" dont gelé \(words(frozen))", " of which frozen \(words(frozen))")
    let facts = language.say(
      "Échu \(words(overdue))\(ice), plancher \(words(floor)), crédits \(words(credit)).",
      "Overdue \(words(overdue))\(ice), floor \(words(floor)), credits \(words(credit)).")
    return hindrance.map { "\(facts) \($0.sentence(in: language))" } ?? facts
  }
}

extension InvoiceTrace {
  /// Age, rung, what age allows and what the invoice does in the message.
  func sentence(in language: Language, book: Casebook) -> String {
    let number = book.portfolio.invoice(invoice)?.number ?? invoice.description
    let late = DelayText.long(daysLate: daysLate, in: language)
    let stands = [
      level.map { language.say("à \($0.code)", "at \($0.code)") + (levelDay.map { " (\($0.short))" } ?? "") },
      allowed.map { language.say("l'âge permet \($0.code)", "age allows \($0.code)") },
      next.map { step in
        ripeDays.byAge == nil
          ? step.code
          : language.say(
            "\(step.code) mûre le \(ripeDays.ripe.numeric)", "\(step.code) ripe on \(ripeDays.ripe.numeric)")
      },
      freeze.map { $0.short(in: language) },
    ].compactMap { $0 }
    return "\(number) : \(([late, role.words(in: language)] + stands).joined(separator: ", "))."
  }
}

extension TraceLine.Role {
  /// What the invoice does.
  func words(in language: Language) -> String {
    switch self {
    case .notDue: language.say("pas échue", "not due")
    case .frozen: language.say("gelée", "frozen")
    case .carries: language.say("décide de l'étape", "decides the step")
    case .joins: language.say("se joint au message", "joins the message")
    case .named: language.say("seulement nommée", "only named")
    case .finished: language.say("toutes les étapes faites", "every step done")
    }
  }
}

extension StepTrace {
  /// The deciding step, when it is ripe, how it goes.
  func sentence(in language: Language, book: Casebook) -> String {
    let number = book.portfolio.invoice(carrier)?.number ?? carrier.description
    let facts = [
      language.say(
        "Étape \(step.code), décidée par \(number), mûre le \(ripe.numeric)",
        "Step \(step.code), decided by \(number), ripe on \(ripe.numeric)"),
      entry.map { language.say("premier contact ", "first contact ") + $0.name(in: language) },
      channels.names(in: language),
      hasAddress ? nil : language.say("sans adresse utilisable", "without a usable address"),
      isRefused
        ? language.say("refusé par le client, à faire à la main", "refused by the customer, by hand") : nil,
      hasTransport || isRefused ? nil : language.say("à faire à la main", "to be done by hand"),
      putOff.map { $0.short(in: language) },
    ]
    return facts.compactMap { $0 }.joined(separator: ", ") + "."
  }
}
