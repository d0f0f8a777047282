import Dunning
import Receivables

extension TraceLine.Role {
  /// What the invoice does in its customer's message.
  package func name(in language: Language) -> String {
    switch self {
    case .notDue: language.say("non échue", "not due")
    case .restarted: language.say("attend, délai reparti", "waits, its clock restarted")
    case .frozen: language.say("gelée", "frozen")
    case .carries: language.say("porte le message", "carries the message")
    case .joins: language.say("jointe au message", "joins the message")
    case .named: language.say("nommée seulement", "named only")
    case .finished: language.say("étapes finies", "steps done")
    }
  }
}

extension InvoiceTrace {
  /// Delay, rung, what its age allows, when its next step is ripe, and what it does.
  ///
  /// - Parameter tellsFreeze: Whether what freezes it follows.
  package func sentence(in language: Language, tellsFreeze: Bool = true) -> String {
    var parts = [DelayText.long(daysLate: daysLate, in: language)]
    if let restart { parts.append(restart.phrase(in: language)) }
    if let level {
      let since = levelDay.map { language.say(" depuis le \($0.numeric)", " since \($0.numeric)") } ?? ""
      parts.append(language.say("étape \(level.code)\(since)", "step \(level.code)\(since)"))
    }
    if let allowed, allowed != level {
      parts.append(language.say("à l'ancienneté \(allowed.code)", "by age \(allowed.code)"))
    }
    if let next {
      parts.append(
        language.say(
          "\(next.code) mûre le \(ripeDays.ripe.numeric)", "\(next.code) ripe on \(ripeDays.ripe.numeric)"))
    }
    parts.append(role.name(in: language))
    let sentence = parts.joined(separator: ", ") + "."
    guard tellsFreeze else { return sentence }
    return freeze.map { "\(sentence) \($0.sentence(in: language))" } ?? sentence
  }
}

extension ClockRestart {
  /// The due day, from when the steps are counted now, and why.
  func phrase(in language: Language) -> String {
    language.say(
      "échéance du \(ownDue.numeric), délai reparti du \(countedFrom.numeric) (facture dite non reçue)",
      "due on \(ownDue.numeric), clock restarted on \(countedFrom.numeric) (said not to have been received)")
  }
}

extension StepTrace {
  /// The step that decides a currency, who carries it and by which way it goes.
  package func sentence(in language: Language, number: (InvoiceID) -> String) -> String {
    var parts = [
      language.say(
        "\(currency.code) : étape \(step.code) portée par \(number(carrier)), mûre le \(ripe.numeric)",
        "\(currency.code): step \(step.code) carried by \(number(carrier)), ripe on \(ripe.numeric)")
    ]
    if let entry {
      parts.append(language.say("entrée \(entry.name(in: language))", "entry \(entry.name(in: language))"))
    }
    parts.append(channels.names(in: language))
    if !hasAddress { parts += channels.map { Hindrance.noAddress($0).short(in: language) } }
    if isRefused {
      parts.append(
        language.say("voie refusée par le client, à la main", "a way that the customer refused, by hand"))
    }
    if !hasTransport { parts.append(language.say("à faire à la main", "by hand")) }
    let sentence = parts.joined(separator: ", ") + "."
    return putOff.map { "\(sentence) \($0.sentence(in: language))" } ?? sentence
  }
}
