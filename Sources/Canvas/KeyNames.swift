/// What keyboards of a language print on the keys that have names.
package struct KeyNames: Sendable {
  let space, enter, escape, backspace, delete, insert, home, end, pageUp, pageDown, shift, paste,
    mouse: String
  let up, down, left, right: String

  /// English keyboards, and the names in settings.
  package static let english = KeyNames(
    space: "Space", enter: "Enter", escape: "Esc", backspace: "Backspace", delete: "Del", insert: "Ins",
    home: "Home", end: "End", pageUp: "PgUp", pageDown: "PgDn", shift: "Shift-", paste: "(paste)",
    mouse: "(mouse)", up: "Up",
    down: "Down", left: "Left", right: "Right")

  /// French keyboards.
  package static let french = KeyNames(
    space: "Espace", enter: "Entrée", escape: "Échap", backspace: "Retour", delete: "Suppr", insert: "Inser",
    home: "Début", end: "Fin", pageUp: "PgPréc", pageDown: "PgSuiv", shift: "Maj-", paste: "(collage)",
    mouse: "(souris)",
    up: "Haut", down: "Bas", left: "Gauche", right: "Droite")
}
