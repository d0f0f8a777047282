import Backoffice
import Canvas
import Dashboard
import Receivables
import Settings
import Wording

/// How this person likes the dashboard: options first, then `config.toml`, then defaults.
struct Preferences {
  let theme: Theme
  let usesASCII: Bool
  /// Keys and actions, the person's over the defaults.
  let keys: KeyMap
  /// Shows files.
  let opener: FileOpener
  /// What is wrong in the person's files, each in one sentence; the defaults stand in.
  let warnings: [String]
  /// Where drafts are kept.
  let stateFolder: String?

  init(_ session: StoreSession, options: GlobalOptions) {
    let tastes = session.console.tastes
    let language = session.language
    do throws(BookkeeperProblem) {
      stateFolder = try StoreLocator(session.surroundings).stateFolder()
    } catch {
      stateFolder = nil
    }
    usesASCII = options.ascii || tastes.config.usesASCII == true
    opener = FileOpener(tastes.config.opener)
    keys = KeyMap(overrides: tastes.config.keys)
    var warnings = tastes.problems.map { $0.text(in: language) }
    warnings += keys.conflicts.map { $0.text(in: language) }
    let folders = (tastes.folder.map { [$0 + "/themes"] } ?? []) + ThemeShelf.besideProgram()
    let wanted = options.theme ?? tastes.config.theme
    let found = wanted.flatMap { ThemeShelf(folders: folders).theme(named: $0) }
    theme = found ?? .terminal
    if let wanted, found == nil {
      warnings.append(
        language.say(
          "Le thème \(wanted) manque ou est faux. Choisir : terminal, clair, sombre, contraste, daltonien, mono.",
          "The theme \(wanted) is missing or wrong. Choose: terminal, clair, sombre, contraste, daltonien, mono."
        ))
    }
    self.warnings = warnings
  }
}
