import Canvas
import Receivables

/// What one person prefers (XDG config `relance/config.toml`); nil leaves the command line's or the default.
package struct PersonalConfig: Hashable, Sendable {
  /// Language of screens and output.
  package var language: Language?
  /// Name of the theme.
  package var theme: String?
  /// Only ASCII signs.
  package var usesASCII: Bool?
  /// The program that shows files and its first words; empty asks the desktop.
  package var opener: [String] = []
  /// Keys by action name, in the order of preference; they win over the built-in ones.
  package var keys: [String: [Key]] = [:]

  /// Nothing preferred.
  package init() {}

  /// Reads the file; action names are checked by the dashboard, which knows them.
  ///
  /// - Throws: `SettingsRefusal` with every problem.
  package init(reading bytes: [UInt8], file: String) throws(SettingsRefusal) {
    let (config, problems) = PersonalConfig.salvaged(from: bytes, file: file)
    guard problems.isEmpty else { throw SettingsRefusal(problems) }
    self = config
  }

  /// What is right in the file, and what is not: one misspelt key does not take the person's language away.
  package static func salvaged(
    from bytes: [UInt8], file: String
  ) -> (config: PersonalConfig, problems: [SettingsProblem]) {
    var config = PersonalConfig()
    var root: TomlSection
    do throws(SettingsRefusal) {
      root = try TomlSection.open(bytes, file: file)
    } catch {
      return (config, error.problems)
    }
    config.language = root.word("language", SettingsFile.languages)
    let theme = root.identifier("theme", .fileName) { Checks.isPlainName($0) ? $0 : nil }
    config.theme = theme.isEmpty ? nil : theme
    config.usesASCII = root.truth("ascii")
    config.opener = root.texts("opener") ?? []
    if var section = root.section("keys") {
      for action in section.fields.keys.sorted() {
        let names = section.texts(action) ?? []
        let keys = names.compactMap { Key(named: $0) }
        if keys.count < names.count { section.report(action, .malformed(.key)) }
        config.keys[action] = keys
      }
      root.take(section.closed())
    }
    return (config, root.closed())
  }
}
