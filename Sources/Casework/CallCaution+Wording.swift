import Receivables
import Wording

extension CallCaution {
  /// One sentence on a call that took place.
  package func sentence(in language: Language) -> String {
    switch self {
    case .refused: language.say("Ce client ne veut pas d'appels.", "This customer wants no calls.")
    case .dayOff:
      language.say("Appel un jour non ouvré.", "A call on a day that is no working day.")
    case .outsideHours(let ranges):
      language.say(
        "Appel hors des heures d'usage : \(Self.hours(ranges)).",
        "A call outside of the usual hours: \(Self.hours(ranges)).")
    case .capReached(let next):
      language.say(
        "Plafond d'appels atteint : le prochain au plus tôt le \(next.numeric).",
        "The cap of calls is reached: the next on \(next.numeric) at the earliest.")
    }
  }

  /// A few words on a call to make.
  package func short(in language: Language) -> String {
    switch self {
    case .refused: language.say("ne veut pas d'appels", "wants no calls")
    case .dayOff: language.say("pas aujourd'hui : jour non ouvré", "not today: no working day")
    case .outsideHours(let ranges):
      language.say("pas maintenant : \(Self.hours(ranges))", "not now: \(Self.hours(ranges))")
    case .capReached(let next):
      language.say("pas avant le \(next.short) : plafond", "not before \(next.short): cap")
    }
  }

  /// `10-13 h, 14-20 h`; minutes where there are any.
  private static func hours(_ ranges: [Range<Int>]) -> String {
    ranges.map { "\(time($0.lowerBound))-\(time($0.upperBound)) h" }.joined(separator: ", ")
  }

  private static func time(_ minute: Int) -> String {
    minute % 60 == 0 ? "\(minute / 60)" : ClockTime.text(minute)
  }
}
