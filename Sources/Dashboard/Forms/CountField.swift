import Canvas

/// A count typed to show that one has read it: figures only, those of AZERTY without Shift too; pastes are ignored.
struct CountField: Equatable, Sendable {
  /// What was typed.
  private(set) var text = ""

  /// Whether the count was typed.
  func matches(_ count: Int) -> Bool { text == String(count) }

  /// Takes a figure or removes the last one; `false` for any other key.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .backspace: text = String(text.dropLast())
    case .control("u"): text = ""
    case .character(let scalar):
      guard let figure = Self.figure(scalar), text.utf8.count < 6 else { return false }
      text += String(figure)
    default: return false
    }
    return true
  }

  private static func figure(_ scalar: Unicode.Scalar) -> Int? {
    if ("0"..."9").contains(scalar) { return Int(scalar.value - 0x30) }
    let row: [Unicode.Scalar] = ["à", "&", "é", "\"", "'", "(", "-", "è", "_", "ç"]
    return row.firstIndex(of: scalar)
  }
}
