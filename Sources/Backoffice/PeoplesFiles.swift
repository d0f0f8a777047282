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
  /// The files of scenarios as they stand, by file name.
  private let scenarioFiles: [String: [UInt8]]

  /// What the files hold, not understood yet; the same contents mean the same.
  struct Contents: Equatable, Sendable {
    /// Path of the settings.
    let path: String
    let mode: StoreMode
    let settings: [UInt8]
    let templates: [String: [UInt8]]
    let scenarios: [String: [UInt8]]
    let rates: [UInt8]?

    /// Reads the files; nil when there are no settings.
    init?(of store: StoreFolder) throws(BookkeeperProblem) {
      guard let settings = try FileBytes.ifThere(store.settings) else { return nil }
      path = store.settings
      mode = store.mark.mode
      self.settings = settings
      templates = try FileBytes.folder(store.templates, suffix: TemplateFolder.suffix)
      scenarios = try FileBytes.folder(store.scenarios, suffix: ScenarioFolder.suffix)
      rates = try FileBytes.ifThere(store.path + "/" + RatesFile.name)
    }
  }

  /// Understands what was read.
  init(_ contents: Contents) throws(BookkeeperProblem) {
    do {
      let settings = try SettingsFile.read(contents.settings)
      let templates = try TemplateFolder.read(contents.templates)
      let scenarios = try ScenarioFolder.read(
        contents.scenarios, fallback: settings.deciding.scenario,
        library: TemplateLibrary(adopted: templates))
      _ = try TemplateFolder.read(contents.templates, scenarios: [scenarios.fallback] + scenarios.ruled)
      guard let zone = CivilZone(named: settings.deciding.zone) else {
        throw BookkeeperProblem.notUnderstood(word: settings.deciding.zone, what: .zone)
      }
      // A store without rates has what was published.
      let rules = HouseRules(
        company: settings.deciding.company, rules: settings.deciding.rules,
        calendar: settings.deciding.calendar, scenario: scenarios.fallback,
        furtherScenarios: scenarios.ruled, charges: settings.deciding.charges,
        rates: try contents.rates.map { try RatesFile.read($0) } ?? .published,
        weights: settings.deciding.weights, templates: templates,
        transports: PeoplesFiles.transports(of: settings, in: contents.mode))
      self.settings = settings
      self.rules = rules.fingerprinted
      idleScenarios = scenarios.idle
      isFallbackBuiltIn = scenarios.isFallbackBuiltIn
      self.zone = zone
      scenarioFiles = contents.scenarios
    } catch let refusal as SettingsRefusal {
      throw .settings(refusal.problems)
    } catch let problem as BookkeeperProblem {
      throw problem
    } catch {
      throw .unreadable(path: contents.path, code: 0)
    }
  }

  /// What a scenario's file says, to the letter; nil where it has none.
  package func scenarioText(_ name: String) -> String? {
    scenarioFiles[name + ScenarioFolder.suffix].map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a person should know of files that are right.
  package var notices: [StoreNotice] {
    isFallbackBuiltIn ? [.scenarioStandsIn(name: rules.scenario.name)] : []
  }

  /// Letters are always written; e-mail needs a server in a live store and falls back to files in the others.
  private static func transports(of settings: StoreSettings, in mode: StoreMode) -> Set<Channel> {
    mode != .live || settings.mail != nil ? [.email, .letter] : [.letter]
  }
}
