extension Key {
  /// Reads a key's name from settings: `a`, `é`, `Space`, `Ctrl-S`, `Alt-x`, `F5`, `PgDn`, `Shift-Tab`; French names too.
  ///
  /// Case counts only for single characters. `nil` for anything else.
  package init?(named name: String) {
    let scalars = Array(name.unicodeScalars)
    if scalars.count == 1, scalars[0].value > 0x20, scalars[0].value != 0x7F {
      self = .character(scalars[0])
      return
    }
    let lower = name.lowercased()
    if let key = Self.named[lower] {
      self = key
    } else if lower.utf8.first == UInt8(ascii: "f"), let number = Int(lower.dropFirst()),
      (1...12).contains(number)
    {
      self = .function(number)
    } else if let letter = Self.single(after: ["ctrl-", "ctrl+", "c-", "^"], in: name),
      let lowered = letter.properties.lowercaseMapping.unicodeScalars.first, ("a"..."z").contains(lowered)
    {
      self = Self.control(letter: lowered)
    } else if let letter = Self.single(after: ["alt-", "alt+", "m-"], in: name) {
      self = .alt(letter)
    } else {
      return nil
    }
  }

  /// The name that `init(named:)` reads back; a paste has none that can be bound.
  package var name: String { label(.english) }

  /// The name to show in a footer or help page.
  package func label(_ names: KeyNames) -> String {
    switch self {
    case .character(" "): names.space
    case .character(let scalar): String(scalar)
    case .control(let letter): "Ctrl-" + letter.properties.uppercaseMapping
    case .alt(let scalar): "Alt-" + String(scalar)
    case .function(let number): "F\(number)"
    case .up: names.up
    case .down: names.down
    case .left: names.left
    case .right: names.right
    case .shiftUp: names.shift + names.up
    case .shiftDown: names.shift + names.down
    case .home: names.home
    case .end: names.end
    case .pageUp: names.pageUp
    case .pageDown: names.pageDown
    case .tab: "Tab"
    case .backTab: names.shift + "Tab"
    case .enter: names.enter
    case .escape: names.escape
    case .backspace: names.backspace
    case .delete: names.delete
    case .insert: names.insert
    case .paste: names.paste
    case .click, .wheelUp, .wheelDown: names.mouse
    }
  }

  /// Ctrl-M, Ctrl-I and Ctrl-H are what terminals send for Enter, Tab and the back key.
  private static func control(letter: Unicode.Scalar) -> Key {
    switch letter {
    case "m", "j": .enter
    case "i": .tab
    case "h": .backspace
    default: .control(letter)
    }
  }

  private static func single(after prefixes: [String], in name: String) -> Unicode.Scalar? {
    for prefix in prefixes where name.lowercased().hasPrefix(prefix) {
      let rest = Array(name.unicodeScalars.dropFirst(prefix.unicodeScalars.count))
      if rest.count == 1 { return rest[0] }
    }
    return nil
  }

  private static let named: [String: Key] = [
    "space": .character(" "), "espace": .character(" "), "up": .up, "haut": .up, "↑": .up, "down": .down,
    "bas": .down, "↓": .down, "left": .left, "gauche": .left, "←": .left, "right": .right, "droite": .right,
    "→": .right, "shift-up": .shiftUp, "shift-↑": .shiftUp, "maj-haut": .shiftUp, "maj-↑": .shiftUp,
    "shift-down": .shiftDown, "shift-↓": .shiftDown, "maj-bas": .shiftDown, "maj-↓": .shiftDown,
    "home": .home,
    "début": .home, "end": .end, "fin": .end, "pgup": .pageUp, "pageup": .pageUp, "pgpréc": .pageUp,
    "pgdn": .pageDown, "pagedown": .pageDown, "pgsuiv": .pageDown, "tab": .tab, "shift-tab": .backTab,
    "backtab": .backTab, "maj-tab": .backTab, "enter": .enter, "return": .enter, "entrée": .enter,
    "esc": .escape, "escape": .escape, "échap": .escape, "backspace": .backspace, "retour": .backspace,
    "del": .delete, "delete": .delete, "suppr": .delete, "ins": .insert, "insert": .insert, "inser": .insert,
  ]
}
