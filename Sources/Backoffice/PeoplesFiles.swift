import Casework
import Correspondence
import Dunning
import Journal
import Receivables
import Settings

/// What the collector wrote into the store's folder: settings, scenario, templates; read and checked whole.
package struct PeoplesFiles: Sendable {
  /// The settings; those for mail are read afresh by the courier and never journaled.
  package let settings: StoreSettings
  /// What the journal adopts of them, with its fingerprint.
  package let rules: HouseRules
  /// Names of scenario files that nobody goes through: they have no rule and the settings do not name them.
  package let idleScenarios: [String]
  /// Whether the scenario of everybody has no file, so that the one that the program brings along stands in.
  package let isFallbackBuiltIn: Bool
  /// The zone of the store's days.
  package let zone: CivilZone

  /// Reads the files.
  ///
  /// - Returns: Nil when the store has no `settings.toml`: rules adopted otherwise then stay.
  /// - Throws: `.settings` with every problem found, file, line and key each; `.unreadable`.
  package static func read(_ store: StoreFolder) throws(BookkeeperProblem) -> PeoplesFiles? {
    guard let bytes = try FileBytes.ifThere(store.settings) else { return nil }
    let texts = try FileBytes.folder(store.templates)
    do {
      let settings = try SettingsFile.read(bytes)
      let templates = try TemplateFolder.read(texts)
      let scenarios = try ScenarioFolder.read(
        FileBytes.folder(store.scenarios), fallback: settings.deciding.scenario,
        library: TemplateLibrary(adopted: templates))
      _ = try TemplateFolder.read(texts, scenarios: [scenarios.fallback] + scenarios.ruled)
      guard let zone = CivilZone(named: settings.deciding.zone) else {
        throw BookkeeperProblem.notUnderstood(word: settings.deciding.zone, what: .zone)
      }
      let rules = HouseRules(
        company: settings.deciding.company, rules: settings.deciding.rules,
        calendar: settings.deciding.calendar, scenario: scenarios.fallback,
        furtherScenarios: scenarios.ruled, charges: settings.deciding.charges, rates: try rates(in: store),
        weights: settings.deciding.weights, templates: templates,
        transports: transports(of: settings, in: store.mark.mode))
      return PeoplesFiles(
        settings: settings, rules: rules.fingerprinted, idleScenarios: scenarios.idle,
        isFallbackBuiltIn: scenarios.isFallbackBuiltIn, zone: zone)
    } catch let refusal as SettingsRefusal {
      throw .settings(refusal.problems)
    } catch let problem as BookkeeperProblem {
      throw problem
    } catch {
      throw .unreadable(path: store.settings, code: 0)
    }
  }

  /// What a person should know of files that are right.
  package var notices: [StoreNotice] {
    isFallbackBuiltIn ? [.scenarioStandsIn(name: rules.scenario.name)] : []
  }

  /// `rates.toml`; a store without one has what was published.
  private static func rates(in store: StoreFolder) throws -> RateTable {
    guard let bytes = try FileBytes.ifThere(store.path + "/" + RatesFile.name) else { return .published }
    return try RatesFile.read(bytes)
  }

  /// Letters are always written; e-mail needs a server in a live store and falls back to files in the others.
  private static func transports(of settings: StoreSettings, in mode: StoreMode) -> Set<Channel> {
    mode != .live || settings.mail != nil ? [.email, .letter] : [.letter]
  }
}
