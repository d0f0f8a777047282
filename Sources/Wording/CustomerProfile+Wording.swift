import Receivables

extension ProfileField {
  /// Its name in the middle of a sentence and, in capitals, beside a field.
  package func name(in language: Language) -> String {
    switch self {
    case .paymentRuns: language.say("jours de règlement", "payment runs")
    case .closings: language.say("fermetures", "closings")
    case .callHours: language.say("heures d’appel", "call hours")
    case .callsPerWeek: language.say("appels par semaine", "calls a week")
    case .preferred: language.say("canal préféré", "preferred channel")
    case .refused: language.say("canaux refusés", "refused channels")
    }
  }

  /// What to type, by example.
  package func example(in language: Language) -> String {
    switch self {
    case .paymentRuns: language.say("10, 25 ou fin", "10, 25 or fin")
    case .closings: language.say("24/12-02/01, S32-S33", "24/12-02/01, W32-W33")
    case .callHours: "9h-11h30, 14h-16h"
    case .callsPerWeek:
      language.say("de 1 à \(CustomerProfile.mostCalls)", "1 to \(CustomerProfile.mostCalls)")
    case .preferred, .refused:
      language.say("e-mail, téléphone, SMS, courrier", "email, phone, SMS, letter")
    }
  }
}

extension ContactWay {
  /// Its name in a list.
  package func name(in language: Language) -> String {
    switch self {
    case .email: language.say("e-mail", "e-mail")
    case .phone: language.say("téléphone", "phone")
    case .sms: "SMS"
    case .letter: language.say("courrier", "post")
    }
  }
}

extension CustomerProfile {
  /// What is known, one short phrase each: `règle le 10 et le 25`, `fermé S32-S33`, `jamais par SMS`.
  package func phrases(in language: Language) -> [String] {
    var phrases: [String] = []
    if let preferred {
      phrases.append(
        language.say("préfère : \(preferred.name(in: .french))", "prefers \(preferred.name(in: .english))"))
    }
    if !callHours.isEmpty {
      phrases.append(language.say("appeler \(callHours.text)", "call \(callHours.text)"))
    }
    if let callsPerWeek {
      phrases.append(
        language.say("\(callsPerWeek) appels/semaine au plus", "at most \(callsPerWeek) calls a week"))
    }
    if !refused.isEmpty {
      let french = refused.sorted().map { $0.name(in: .french) }.joined(separator: ", ")
      let english = refused.sorted().map { $0.name(in: .english) }.joined(separator: ", ")
      phrases.append(language.say("jamais par \(french)", "never by \(english)"))
    }
    if !paymentRuns.isEmpty {
      phrases.append(language.say("règle le \(paymentRuns.text)", "pays on \(paymentRuns.text)"))
    }
    if !closings.isEmpty {
      phrases.append(
        language.say(
          "fermé \(ClosingPeriod.text(of: closings))", "closed \(ClosingPeriod.text(of: closings))"))
    }
    return phrases
  }
}
