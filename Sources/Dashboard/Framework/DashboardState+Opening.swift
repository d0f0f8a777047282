import Canvas
import Casework
import Receivables
import Wording

extension DashboardState {
  /// Opens what stands under the cursor: a customer's account, in an account the row whole.
  mutating func open(_ world: DashboardWorld) {
    if let account = accounts[tab] {
      overlay = account.page(columns: size.columns - 8, world).map { .page($0) }
      return
    }
    if isOnBoard, board?.isOnCoverage == true {
      overlay = .chooser(coverageChooser(world))
      return
    }
    guard let customer else { return }
    accounts[tab] = AccountScreen(customer, siblings: siblings, world)
  }

  /// Says where a dossier lies and how much it lacks; the page that lists it does not cover a form that somebody fills.
  mutating func showDossier(_ name: String, _ lacking: [String], _ world: DashboardWorld) {
    let language = world.language
    let count = language.counted(
      lacking.count, language.say("point manque", "point is missing"),
      language.say("points manquent", "points are missing"))
    let written = language.say(
      "Dossier écrit, rien n'est parti : \(name) et son PDF",
      "Dossier written, nothing has left: \(name) and its PDF"
    )
    status = StatusNote(.told, lacking.isEmpty ? written : "\(written) ; \(count)")
    guard overlay == nil, !lacking.isEmpty else { return }
    let lines =
      [TextPage.Line(written + "."), TextPage.Line("")]
      + lacking.map { TextPage.Line("[ ] \($0)", .warning) }
      + [
        TextPage.Line(""),
        TextPage.Line(
          language.say(
            "La liste de contrôle du PDF dit aussi ce qui est en ordre ; « relance dossier --attach » joint les pièces.",
            "The checklist in the PDF names what is in order too; \"relance dossier --attach\" adds the papers."
          ),
          .muted),
      ]
    overlay = .page(
      TextPage(title: language.say("Dossier : ce qui manque", "Dossier: what is missing"), lines: lines))
  }
}
