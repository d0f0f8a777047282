import Dunning
import Receivables

extension SentCopy.Way {
  /// Which way, after "sent".
  package func name(in language: Language) -> String {
    switch self {
    case .email: language.say("par e-mail", "by e-mail")
    case .letter: language.say("par courrier", "by post")
    case .portal: language.say("sur un portail", "on a portal")
    case .handed: language.say("en main propre", "by hand")
    }
  }
}

extension SentCopy {
  /// When it was sent, which way and by whom.
  package func phrase(in language: Language) -> String {
    let name = way.name(in: language)
    let sender = by.isEmpty ? "" : " (\(by))"
    return language.say(
      "copie envoyée le \(day.numeric) \(name)\(sender)", "copy sent on \(day.numeric) \(name)\(sender)")
  }
}
