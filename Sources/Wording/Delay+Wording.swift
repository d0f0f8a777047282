import Receivables

/// Words for a number of days late or ahead.
package enum DelayText {
  /// For columns: `50 j`, `-13 j`; `50 d` in English.
  package static func short(days: Int, in language: Language) -> String {
    "\(days) \(language.say("j", "d"))"
  }

  /// In sentences: `1 jour de retard`, `50 days late`, `échéance dans 3 jours`.
  package static func long(daysLate days: Int, in language: Language) -> String {
    if days == 0 { return language.say("échéance aujourd'hui", "due today") }
    if days < 0 {
      let count = language.counted(-days, language.say("jour", "day"), language.say("jours", "days"))
      return language.say("échéance dans \(count)", "due in \(count)")
    }
    let count = language.counted(days, language.say("jour", "day"), language.say("jours", "days"))
    return language.say("\(count) de retard", "\(count) late")
  }
}
