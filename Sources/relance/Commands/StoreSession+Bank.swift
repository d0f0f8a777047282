import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

extension StoreSession {
  /// Looks into the settings before anything is asked to leave: with another account of ours every approval is void.
  ///
  /// - Returns: What a person must know of it; nil when the account is the same.
  func adoptOtherBank() throws -> ProblemPhrase? {
    var adopting = try occasion()
    adopting.operation += "/bank"
    guard let voided = try keeper.adoptOtherBank(on: adopting) else { return nil }
    let ids = voided.map(\.description).joined(separator: ", ")
    return ProblemPhrase(
      language.say(
        "Coordonnées bancaires changées dans settings.toml : rien n'est demandé.",
        "Bank details changed in settings.toml: nothing is asked to leave."),
      voided.isEmpty
        ? language.say("Relire, puis envoyer.", "Read, then send.")
        : language.say("Relire et valider de nouveau \(ids).", "Read and approve again \(ids)."))
  }
}
