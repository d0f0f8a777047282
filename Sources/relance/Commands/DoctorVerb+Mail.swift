import Backoffice
import Casework
import Correspondence
import Dunning
import Journal
import Settings

extension DoctorVerb.Check {
  /// Where e-mails go, and whether they have a sender: without one no reminder by e-mail can leave.
  static func mail(of session: StoreSession, _ files: PeoplesFiles, _ console: Console) -> Self {
    if files.rules.lacksSender {
      return Self(
        name: "mail", isFine: false,
        detail: console.say(
          "des relances partent par e-mail sans expéditeur : remplir [mail] from dans settings.toml",
          "reminders go by e-mail without a sender: fill in [mail] from in settings.toml"))
    }
    return Self(
      name: "mail", isFine: session.keeper.mode != .live || files.settings.mail != nil,
      detail: files.settings.mail?.host ?? console.say("fichiers .eml", ".eml files"))
  }
}
