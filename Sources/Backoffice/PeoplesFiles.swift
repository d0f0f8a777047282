import Casework
import Correspondence
import Dunning
import Journal
import Settings

/// What the collector wrote into the store's folder: settings, scenario, templates; read and checked whole.
package struct PeoplesFiles: Sendable {
  /// The settings; those for mail are read afresh by the courier and never journaled.
  package let settings: StoreSettings
  /// What the journal adopts of them, with its fingerprint.
  package let rules: HouseRules
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
      let scenario = try scenario(
        named: settings.deciding.scenario, in: store, with: TemplateLibrary(adopted: templates))
      _ = try TemplateFolder.read(texts, scenario: scenario)
      guard let zone = CivilZone(named: settings.deciding.zone) else {
        throw BookkeeperProblem.notUnderstood(word: settings.deciding.zone, what: .zone)
      }
      let rules = HouseRules(
        company: settings.deciding.company, rules: settings.deciding.rules,
        calendar: settings.deciding.calendar, scenario: scenario, weights: settings.deciding.weights,
        templates: templates,
        transports: transports(of: settings, in: store.mark.mode))
      return PeoplesFiles(settings: settings, rules: rules.fingerprinted, zone: zone)
    } catch let refusal as SettingsRefusal {
      throw .settings(refusal.problems)
    } catch let problem as BookkeeperProblem {
      throw problem
    } catch {
      throw .unreadable(path: store.settings, code: 0)
    }
  }

  /// `scenarios/NAME.toml`; the default scenario needs no file.
  private static func scenario(
    named name: String, in store: StoreFolder, with library: TemplateLibrary
  ) throws -> Scenario {
    let file = "scenarios/\(name).toml"
    if let bytes = try FileBytes.ifThere(store.path + "/" + file) {
      return try ScenarioFile.read(bytes, name: name, file: file, library: library)
    }
    if name == Scenario.frenchBusiness.name { return .frenchBusiness }
    throw BookkeeperProblem.settings([SettingsProblem(file: file, line: nil, key: "", fault: .unreadable)])
  }

  /// Letters are always written; e-mail needs a server in a live store and falls back to files in the others.
  private static func transports(of settings: StoreSettings, in mode: StoreMode) -> Set<Channel> {
    mode != .live || settings.mail != nil ? [.email, .letter] : [.letter]
  }
}
