import Dunning
import Receivables
import Wording

extension ScenarioRehearsal.Reason {
  /// Why a step does not come, in the middle of a sentence.
  func told(of step: StepID, in language: Language) -> String {
    switch self {
    case .minimum(let cents, let owing):
      let (least, most) = (money(cents, language), money(owing, language))
      return language.say(
        "elle demande un encours de \(least), et aucun client de ce scénario ne doit plus de \(most)",
        "it asks for \(least) owed, and no customer of this scenario owes more than \(most)")
    case .floor(let cents):
      return language.say(
        "le plancher de la maison (\(money(cents, language))) est au-dessus de ce que doit un client de ce scénario",
        "the house's floor (\(money(cents, language))) is above what a customer of this scenario owes")
    case .noReminderAhead(let after?, let day):
      return language.say(
        "un appel accompagne une relance à venir ; à son jour, \(after) (J+\(day)) est partie et la suite se fait à la main",
        "a call accompanies a reminder to come; by its day \(after) (day +\(day)) has left, and the rest is done by hand"
      )
    case .noReminderAhead(nil, _):
      return language.say(
        "un appel accompagne une relance à venir, et le premier échelon se fait à la main",
        "a call accompanies a reminder to come, and the first rung is done by hand")
    case .spacing(let days, let after):
      return language.say(
        "les \(days) jours entre deux contacts courent après \(after), et ensuite il est trop tard",
        "the \(days) days between contacts run after \(after), and then it is too late")
    case .issuedRecently(let days):
      return language.say(
        "une facture est laissée en paix \(days) jours après son émission, et à 30 jours il est alors trop tard",
        "an invoice is left in peace for \(days) days after its issue, and at 30 days it is too late then")
    case .lapsed:
      return language.say(
        "son jour passe sans que rien puisse partir", "its day passes and nothing can leave")
    }
  }

  /// What can be done.
  func remedy(for step: StepID, in language: Language) -> String {
    switch self {
    case .minimum: language.say("Baissez minimum, ou retirez-le.", "Lower minimum, or take it out.")
    case .floor:
      language.say(
        "Baissez floor dans settings.toml, ou changez la règle.",
        "Lower floor in settings.toml, or change the rule.")
    case .noReminderAhead(.some, let day):
      language.say(
        "Mettez \(step) avant J+\(day), ou faites-en une note (place = \"internal-note\").",
        "Put \(step) before day +\(day), or make it a note (place = \"internal-note\").")
    case .noReminderAhead(nil, _):
      language.say(
        "Faites-en une note (place = \"internal-note\").", "Make it a note (place = \"internal-note\").")
    case .spacing(let days, let after):
      language.say(
        "Laissez \(days) jours entre \(after) et \(step), ou baissez spacing-days dans settings.toml.",
        "Leave \(days) days between \(after) and \(step), or lower spacing-days in settings.toml.")
    case .issuedRecently:
      language.say("Baissez days-after-issue dans settings.toml.", "Lower days-after-issue in settings.toml.")
    case .lapsed: language.say("Changez days.", "Change days.")
    }
  }

  private func money(_ cents: Int, _ language: Language) -> String {
    MoneyFigures.screen(cents: cents, in: language)
  }
}
