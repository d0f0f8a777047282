import Canvas

/// Reads a theme (`themes/NAME.toml`): one section a role with `fg`, `bg`, `bold`, `dim`, `reverse`, `underline`.
package enum ThemeFile {
  /// Reads a theme; roles that it leaves out are filled in by `Theme`.
  ///
  /// - Parameter name: The file's name without suffix, used when the file gives none.
  /// - Throws: `SettingsRefusal` with every problem.
  package static func read(_ bytes: [UInt8], name: String, file: String) throws(SettingsRefusal) -> Theme {
    var root = try TomlSection.open(bytes, file: file)
    let given = root.identifier("name", .fileName) { Checks.isPlainName($0) ? $0 : nil }
    var definitions: [StyleRole: RoleLook] = [:]
    for role in StyleRole.allCases {
      guard var section = root.section(role.name) else { continue }
      definitions[role] = look(&section)
      root.take(section.closed())
    }
    let problems = root.closed()
    guard problems.isEmpty else { throw SettingsRefusal(problems) }
    return Theme(name: given.isEmpty ? name : given, definitions: definitions)
  }

  private static func look(_ section: inout TomlSection) -> RoleLook {
    var attributes: TextAttributes = []
    let names: [(String, TextAttributes)] = [
      ("bold", .bold), ("dim", .dim), ("reverse", .reverse), ("underline", .underline),
    ]
    for (name, attribute) in names where section.truth(name) == true { attributes.insert(attribute) }
    return RoleLook(foreground: ink(&section, "fg"), background: ink(&section, "bg"), attributes: attributes)
  }

  /// A colour's name, or a palette place written as a number or a text.
  private static func ink(_ section: inout TomlSection, _ key: String) -> Ink {
    if case .number? = section.fields[key] {
      return section.number(key, 0...255).flatMap { Ink(String($0)) } ?? .terminal
    }
    guard let text = section.text(key) else { return .terminal }
    guard let ink = Ink(text) else {
      section.report(key, .malformed(.colour))
      return .terminal
    }
    return ink
  }
}
