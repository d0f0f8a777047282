import Dunning
import Receivables

extension Channel {
  /// Name in a sentence or a list.
  package func name(in language: Language) -> String {
    switch self {
    case .email: language.say("e-mail", "e-mail")
    case .sms: language.say("SMS", "text message")
    case .letter: language.say("lettre", "letter")
    case .registeredLetter: language.say("lettre recommandée", "registered letter")
    case .call: language.say("appel", "call")
    case .note: language.say("note interne", "internal note")
    }
  }

  /// Name for narrow columns.
  package func short(in language: Language) -> String {
    switch self {
    case .email: "e-mail"
    case .sms: language.say("SMS", "text")
    case .letter: language.say("lettre", "letter")
    case .registeredLetter: language.say("LRAR", "reg.")
    case .call: language.say("appel", "call")
    case .note: language.say("note", "note")
    }
  }
}
