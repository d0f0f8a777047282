import Dunning
import Receivables

extension Customer {
  /// The name to show; once erased, a word with the account's number, which stays: "(effacé) 411DURAND".
  package func shownName(in language: Language) -> String {
    isErased ? language.say("(effacé) \(number)", "(erased) \(number)") : name
  }
}

extension Segment {
  /// Kind of customer.
  package func name(in language: Language) -> String {
    switch self {
    case .business: language.say("professionnel", "business")
    case .consumer: language.say("particulier", "consumer")
    case .publicBody: language.say("secteur public", "public body")
    }
  }
}

extension Contact {
  /// Name, role, addresses and what no longer works, in one line.
  package func line(in language: Language) -> String {
    var parts = [fullName, role, email, phone].filter { !$0.isEmpty }
    if emailSuspended != nil { parts.append(language.say("(e-mail suspendu)", "(e-mail suspended)")) }
    if phoneSuspended != nil { parts.append(language.say("(téléphone suspendu)", "(phone suspended)")) }
    return parts.joined(separator: " · ")
  }

  /// The phone number, marked where it is not used any more; empty when there is none.
  package func shownPhone(in language: Language) -> String {
    phone + (phone.isEmpty || phoneSuspended == nil ? "" : language.say(" (suspendu)", " (suspended)"))
  }

  /// The e-mail address, marked where it is not used any more; empty when there is none.
  package func shownEmail(in language: Language) -> String {
    email + (email.isEmpty || emailSuspended == nil ? "" : language.say(" (suspendue)", " (suspended)"))
  }

  /// Why an address or a number is not used any more: the outcome of a call by its name, a server's answer as it came.
  package static func suspension(_ reason: String, in language: Language) -> String {
    CallOutcome(rawValue: reason)?.name(in: language) ?? reason
  }
}

extension Contact.Preference {
  /// How the contact likes to be reached.
  package func name(in language: Language) -> String {
    switch self {
    case .none: language.say("sans préférence", "no preference")
    case .email: language.say("par e-mail", "by e-mail")
    case .phone: language.say("par téléphone", "by phone")
    case .sms: language.say("par SMS", "by text message")
    case .letter: language.say("par courrier", "by post")
    }
  }
}

extension AgedBalance.Bucket {
  /// Heading of the column.
  package func name(in language: Language) -> String {
    switch self {
    case .notDue: language.say("non échu", "not due")
    case .to30: language.say("1-30 j", "1-30 d")
    case .to60: language.say("31-60 j", "31-60 d")
    case .to90: language.say("61-90 j", "61-90 d")
    case .over90: language.say(">90 j", ">90 d")
    }
  }
}

extension Language {
  /// Name of this language in another.
  package func name(in language: Language) -> String {
    switch self {
    case .french: language.say("français", "French")
    case .english: language.say("anglais", "English")
    }
  }
}
