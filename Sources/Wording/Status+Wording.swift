import Dunning
import Receivables

extension Pause {
  /// Everything that is known of it on a day, one short phrase each: kind, days, to whom, how much, why.
  package func phrases(in language: Language, calendar: BusinessCalendar, on today: Day) -> [String] {
    phrases(in: language, term: endedOn == nil ? claimTerm(on: today, in: calendar) : nil)
  }

  /// What is known of it that was not known before, whatever the day: nothing where something was only taken away.
  package func news(since before: Pause, in language: Language) -> [String] {
    let known = before.phrases(in: language, term: nil)
    return phrases(in: language, term: nil).filter { !known.contains($0) }
  }

  /// What is known of it as it begins, without its kind and its day.
  package func beginning(in language: Language) -> [String] {
    Array(phrases(in: language, term: nil).dropFirst(2))
  }

  private func phrases(in language: Language, term: ClaimTerm?) -> [String] {
    var phrases = [kind.name(in: language)]
    phrases.append(language.say("depuis le \(since.numeric)", "since \(since.numeric)"))
    if let day = facts.day { phrases.append(words(for: day, in: language)) }
    if let copy = facts.copy { phrases.append(copy.phrase(in: language)) }
    if let day = facts.judgment {
      phrases.append(language.say("jugement du \(day.numeric)", "judgment of \(day.numeric)"))
    }
    if let day = facts.published {
      phrases.append(language.say("BODACC du \(day.numeric)", "BODACC of \(day.numeric)"))
    }
    if let day = facts.claimFiled {
      phrases.append(language.say("créance déclarée le \(day.numeric)", "claim filed on \(day.numeric)"))
    } else if let term {
      phrases.append(term.phrase(in: language))
    }
    if let day = facts.closed {
      phrases.append(
        language.say("procédure close le \(day.numeric)", "proceedings closed on \(day.numeric)"))
    }
    if facts.isMistaken { phrases.append(language.say("noté par erreur", "recorded by mistake")) }
    if !facts.party.isEmpty { phrases.append(facts.party) }
    if kind == .handedOver {
      phrases.append(
        facts.isForCourt ? language.say("judiciaire", "court case") : language.say("amiable", "amicable"))
    }
    if let amount = facts.amount {
      phrases.append("\(amount.figures(in: language)) \(amount.currency.code)")
    }
    if let until {
      phrases.append(language.say("reprise le \(until.numeric)", "resumes on \(until.numeric)"))
    }
    if let day = facts.followUp {
      phrases.append(language.say("à revoir le \(day.numeric)", "to be looked at on \(day.numeric)"))
    }
    if let endedOn {
      phrases.append(language.say("levé le \(endedOn.numeric)", "ended on \(endedOn.numeric)"))
    }
    if !reason.isEmpty { phrases.append(reason) }
    return phrases
  }

  /// What insolvency proceedings stop, and what goes on.
  package func reachSentence(in language: Language) -> String {
    language.say(
      "Procédure collective du client entier : relances, intérêts et indemnités arrêtés pour toute facture émise "
        + "jusqu'au \(judgedOn.numeric) (art. L622-28 du Code de commerce) ; les factures émises depuis restent dues à "
        + "l'échéance (art. L622-17) et suivent leur cours.",
      "Insolvency of the whole customer: reminders, interest and fees stop for every invoice issued by "
        + "\(judgedOn.numeric) (art. L622-28 Code de commerce); invoices issued since are payable when due (art. L622-17) "
        + "and go on.")
  }

  private func words(for day: Day, in language: Language) -> String {
    switch kind {
    case .directDebit: language.say("prélèvement le \(day.numeric)", "debit on \(day.numeric)")
    case .creditNoteExpected: language.say("avoir attendu le \(day.numeric)", "expected on \(day.numeric)")
    case .handedOver: language.say("transmis le \(day.numeric)", "handed over on \(day.numeric)")
    default: day.numeric
    }
  }
}
