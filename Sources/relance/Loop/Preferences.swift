import Backoffice
import Canvas
import Receivables
import Settings

/// How this person likes the dashboard: options first, then `config.toml`, then defaults.
struct Preferences {
  private(set) var theme = Theme.terminal
  private(set) var usesASCII = false
  private(set) var keys: [String: [Key]] = [:]
  /// What is wrong in the person's files; the defaults stand in.
  private(set) var problems: [SettingsProblem] = []
  /// Where drafts are kept.
  let stateFolder: String?

  init(_ session: StoreSession, options: GlobalOptions) {
    let locator = StoreLocator(session.surroundings)
    stateFolder = try? locator.stateFolder()
    var config = PersonalConfig()
    var folders = ThemeShelf.besideProgram()
    if let folder = try? locator.preferencesFolder() {
      folders.insert(folder + "/themes", at: 0)
      let path = folder + "/config.toml"
      if case .success(let bytes) = FileBytes.read(path) {
        do throws(SettingsRefusal) {
          config = try PersonalConfig(reading: bytes, file: path)
        } catch {
          problems = error.problems
        }
      }
    }
    keys = config.keys
    usesASCII = options.ascii || config.usesASCII == true
    if let name = options.theme ?? config.theme {
      theme = ThemeShelf(folders: folders).theme(named: name) ?? .terminal
    }
  }
}
