import Casework
import Dunning
import PlainText
import Receivables
import Wording

extension WorkAction {
  /// Columns that hold what to do in few words, its day or step always among them.
  static let briefColumns = 18

  /// What to do, in as many words as so many columns hold whole.
  func words(in language: Language, columns: Int) -> String {
    let words = words(in: language)
    return words.columnsOnScreen <= columns ? words : brief(in: language)
  }

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
    case .followStatus(_, let kind, let due):
      language.say("À revoir : \(kind.name(in: .french))", "Look at: \(kind.name(in: .english))")
        + " (\(due.short))"
    case .fileClaim(_, let day):
      day.map { language.say("Déclarer la créance (\($0.short))", "File the claim (by \($0.short))") }
        ?? language.say("BODACC : déclarer la créance", "BODACC: file the claim")
    case .sendCopy: language.say("Envoyer la copie de facture", "Send the invoice copy")
    case .askRelief(_, let day):
      language.say("Relevé de forclusion (\(day.short))", "Relief: claim late (\(day.short))")
    case .doTask(_, let step): language.say("\(step.code) à faire à la main", "\(step.code) to do by hand")
    case .approve(_, let step):
      language.say("Valider la relance \(step.code)", "Approve reminder \(step.code)")
    case .send(_, let step): language.say("Envoyer la relance \(step.code)", "Send reminder \(step.code)")
    case .call: language.say("Appeler", "Call")
    case .findContact: language.say("Trouver un contact", "Find a contact")
    case .limitation(_, _, let claimed?):
      language.say(
        "Instance du \(claimed.short) : est-elle finie ?", "Case of \(claimed.short): has it ended?")
    case .limitation(_, let day, nil):
      language.say("Prescription le \(day.short) : agir", "Limitation on \(day.short): act")
    case .timeBarred: language.say("Prescrite : passer en perte ?", "Time-barred: write off?")
    case .leaving: language.say("Relance en partance", "Reminder leaving")
    case .deferred:
      language.say("Relance différée : nouvel essai automatique", "Reminder deferred: tried again by itself")
    case .frozen(let hindrance): hindrance.shortWithEnd(in: language)
    case .wait: language.say("Rien aujourd'hui", "Nothing today")
    }
  }

  /// What to do in at most `briefColumns` columns.
  func brief(in language: Language) -> String {
    switch self {
    case .resolveUncertain: language.say("Envoi incertain", "Sending uncertain")
    case .mendFailed: language.say("Échec d'envoi", "Sending failed")
    case .callBack(_, let due, let minute):
      minute.map { language.say("Rappel ", "Call ") + "\(due.short) \(ClockTime.text($0))" }
        ?? language.say("Rappeler ", "Call back ") + due.short
    case .askBrokenPromise: language.say("Appeler : promesse", "Broken promise")
    case .checkPromise(_, let due): language.say("Promesse ", "Promise ") + due.short
    case .followDispute(_, let due): language.say("Litige dû ", "Dispute due ") + due.short
    case .followStatus(_, _, let due): language.say("À revoir ", "Look at ") + due.short
    case .fileClaim(_, let day):
      day.map { language.say("Créance ", "Claim by ") + $0.short }
        ?? language.say("Déclarer créance", "File the claim")
    case .sendCopy: language.say("Copie à envoyer", "Copy to send")
    case .askRelief(_, let day): language.say("Relevé ", "Relief by ") + day.short
    case .doTask(_, let step): language.say("\(step.code) à la main", "\(step.code) by hand")
    case .approve(_, let step): language.say("Valider \(step.code)", "Approve \(step.code)")
    case .send(_, let step): language.say("Envoyer \(step.code)", "Send \(step.code)")
    case .limitation(_, _, _?): language.say("Instance finie ?", "Case over?")
    case .limitation(_, let day, nil): language.say("Prescr. le ", "Limitation ") + day.short
    case .timeBarred: language.say("Prescrite", "Time-barred")
    case .leaving: language.say("En partance", "Leaving")
    case .deferred: language.say("Différée, réessai", "Deferred, retries")
    case .frozen(let hindrance): WorkAction.brief(hindrance, language)
    case .call, .findContact, .wait: words(in: language)
    }
  }

  /// A freeze by its name alone, so that its day stays whole: of a promise the day that was promised, of all others
  /// the first day on which something may leave.
  private static func brief(_ hindrance: Hindrance, _ language: Language) -> String {
    if case .promised(_, let day, _) = hindrance { return language.say("Promesse ", "Promise ") + day.short }
    guard let day = hindrance.until else { return hindrance.short(in: language) }
    return "\(hindrance.short(in: language).truncated(to: briefColumns - 6)) \(day.short)"
  }
}
