/// How every role looks.
package struct Theme: Equatable, Sendable {
  /// The name that settings choose it by.
  package let name: String
  private let looks: [RoleLook]
  /// Roles that the definitions left out; a theme that ships has none.
  package let missingRoles: [StyleRole]

  /// Makes a theme; a role that is left out has the colours of `text` and the attributes of the built-in theme.
  package init(name: String, definitions: [StyleRole: RoleLook]) {
    self.name = name
    let ground = definitions[.text] ?? RoleLook()
    looks = StyleRole.allCases.map { role in
      definitions[role]
        ?? RoleLook(
          foreground: ground.foreground, background: ground.background,
          attributes: Self.monochrome[role] ?? [])
    }
    missingRoles = StyleRole.allCases.filter { definitions[$0] == nil }
  }

  /// The look of a role.
  package func look(of role: StyleRole) -> RoleLook { looks[Int(role.rawValue)] }

  /// What the terminal is told for a style at its depth.
  ///
  /// Without colours the built-in attributes are added, so that a theme made of colours alone still shows the cursor.
  package func paint(for style: Style, at depth: ColourDepth) -> Paint {
    let look = look(of: style.role)
    var attributes = look.attributes.union(style.attributes)
    if depth == .mono {
      attributes = style.attributes.union(Self.monochrome[style.role] ?? [])
    } else if depth == .ansi8, Self.isBright(look.foreground) {
      attributes.insert(.bold)
    }
    return Paint(
      foreground: look.foreground.number(at: depth), background: look.background.number(at: depth),
      attributes: attributes)
  }

  private static func isBright(_ ink: Ink) -> Bool {
    switch ink {
    case .ansi(let place), .palette(let place): (8...15).contains(place)
    case .terminal, .rgb: false
    }
  }
}
