import Canvas

/// One of several choices, picked by its letter, by arrows or by Space.
struct ChoiceField: Equatable, Sendable {
  /// A choice.
  struct Choice: Hashable, Sendable {
    /// The letter that picks it.
    let key: Unicode.Scalar
    /// What it says.
    let name: String
  }

  /// The choices in order.
  let choices: [Choice]
  /// The place of the one picked; nil until somebody picks.
  var picked: Int?

  /// Lists the choices.
  init(_ choices: [Choice], picked: Int? = nil) {
    self.choices = choices
    self.picked = picked.flatMap { choices.indices.contains($0) ? $0 : nil }
  }

  /// The letter of the one picked; empty while there is none.
  var letter: String {
    get { picked.map { String(choices[$0].key) } ?? "" }
    set { picked = choices.firstIndex { String($0.key) == newValue } }
  }

  /// Does what a key asks; `false` for a key that picks nothing.
  mutating func handle(_ key: Key) -> Bool {
    guard !choices.isEmpty else { return false }
    switch key {
    case .character(" "), .right, .down: step(1)
    case .left, .up: step(-1)
    case .character(let letter):
      guard let place = choices.firstIndex(where: { $0.key == letter }) else { return false }
      picked = place
    default: return false
    }
    return true
  }

  private mutating func step(_ by: Int) {
    guard let here = picked else {
      picked = by > 0 ? 0 : choices.count - 1
      return
    }
    picked = (here + by + choices.count) % choices.count
  }

  /// Turns to the next or the previous of so many places, round and round; `false` for any other key.
  static func turn(_ place: inout Int, of count: Int, by key: Key) -> Bool {
    guard count > 0 else { return false }
    switch key {
    case .right, .character(" "): place = (place + 1) % count
    case .left: place = (place + count - 1) % count
    default: return false
    }
    return true
  }

  /// Draws the choices in columns, top to bottom, and returns the rows used.
  func draw(into frame: inout Frame, in area: Rect, columns: Int, isActive: Bool) -> Int {
    let perColumn = max(1, (choices.count + columns - 1) / max(1, columns))
    let widths = widths(perColumn: perColumn, in: area.columns, columns: columns)
    for (place, choice) in choices.enumerated() where place % perColumn < area.rows {
      let column = place / perColumn
      let point = Point(
        row: area.row + place % perColumn, column: area.column + widths[..<column].reduce(0, +))
      ChoiceField.draw(
        choice, isPicked: place == picked, isActive: isActive, into: &frame, at: point,
        columns: widths[column] - 1)
    }
    return min(area.rows, perColumn)
  }

  /// Whether every name has room in so many columns of choices.
  func fits(_ room: Int, columns: Int) -> Bool {
    let perColumn = max(1, (choices.count + columns - 1) / max(1, columns))
    let widths = widths(perColumn: perColumn, in: room, columns: columns)
    return choices.enumerated().allSatisfy { place, choice in
      choice.name.columnsOnScreen + 4 <= widths[place / perColumn]
    }
  }

  /// Widths of the columns, the space behind them included: each as wide as its longest name where that fits, else all alike.
  private func widths(perColumn: Int, in room: Int, columns: Int) -> [Int] {
    let needed = stride(from: 0, to: choices.count, by: perColumn).map { first in
      5 + (choices[first...].prefix(perColumn).map(\.name.columnsOnScreen).max() ?? 0)
    }
    guard needed.reduce(0, +) <= room + 1 else {
      return Array(repeating: room / max(1, columns), count: needed.count)
    }
    // What is left over stands between the columns.
    let gap = needed.count > 1 ? (room + 1 - needed.reduce(0, +)) / (needed.count - 1) : 0
    return needed.enumerated().map { $0.offset + 1 < needed.count ? $0.element + gap : $0.element }
  }

  /// Draws one choice: `• v en cours de validation`.
  static func draw(
    _ choice: Choice, isPicked: Bool, isActive: Bool, into frame: inout Frame, at point: Point, columns: Int
  ) {
    frame.put(
      "\(isPicked ? frame.glyphs.bullet : " ") \(choice.key) \(choice.name)", at: point,
      role: isPicked ? (isActive ? .choiceActive : .strong) : isActive ? .choice : .dialog, width: columns)
  }
}
