import Casework
import Dunning
import Receivables
import Wording

extension WorkAction {
  /// What to do, for the list's last column.
  func words(in language: Language) -> String {
    switch self {
    case .resolveUncertain: language.say("Envoi incertain : lever le doute", "Uncertain sending: resolve")
    case .mendFailed: language.say("Échec d'envoi : voir la cause", "Sending failed: see the cause")
    case .callBack(_, let due, let minute):
      language.say("Rappeler", "Call back")
        + (minute.map { language.say(" à ", " at ") + ClockTime.text($0) } ?? "")
        + language.say(" (dû \(due.short))", " (due \(due.short))")
    case .askBrokenPromise: language.say("Appeler : promesse non tenue", "Call: broken promise")
    case .checkPromise(_, let due):
      language.say("Promesse du \(due.short) : vérifier", "Promise of \(due.short): check")
    case .followDispute(_, let due):
      language.say("Litige à revoir (\(due.short))", "Look at the dispute (\(due.short))")
    case .doTask(_, let step): language.say("\(step.code) à faire à la main", "\(step.code) to do by hand")
    case .approve(_, let step):
      language.say("Valider la relance \(step.code)", "Approve reminder \(step.code)")
    case .send(_, let step): language.say("Envoyer la relance \(step.code)", "Send reminder \(step.code)")
    case .call: language.say("Appeler", "Call")
    case .findContact: language.say("Trouver un contact", "Find a contact")
    case .leaving: language.say("Relance en partance", "Reminder leaving")
    case .deferred:
      language.say("Relance différée : nouvel essai automatique", "Reminder deferred: tried again by itself")
    case .frozen(let hindrance):
      hindrance.until.map {
        language.say(
          "\(hindrance.short(in: language)) -> \($0.short)", "\(hindrance.short(in: language)) -> \($0.short)"
        )
      } ?? hindrance.short(in: language)
    case .wait: language.say("Rien aujourd'hui", "Nothing today")
    }
  }
}
