import Canvas
import Receivables
import Wording

extension DashboardState {
  /// Rows that a notch of the wheel moves.
  private static let notch = 3

  /// Takes a click or the wheel; nil for what the overlay takes as a key, and for any other key.
  ///
  /// A click chooses a row, a tab, an entry; on the chosen row or entry it opens. It never does what needs a confirmation.
  mutating func handleMouse(_ key: Key, _ world: DashboardWorld) -> [DashboardEffect]? {
    switch (key, overlay) {
    case (.click(let point), .chooser(var chooser)):
      guard let place = chooser.place(at: point, in: size) else { return [] }
      return take(chooser.point(at: place), of: chooser, world)
    case (.wheelUp, .chooser), (.wheelDown, .chooser), (.wheelUp, .page), (.wheelDown, .page): return nil
    // Forms and questions are the keyboard's: a stray click neither answers nor leaves them.
    case (.click, .some), (.wheelUp, .some), (.wheelDown, .some): return []
    case (.click(let point), nil): return click(point, world)
    case (.wheelUp(let point), nil): turnWheel(-1, point, world)
    case (.wheelDown(let point), nil): turnWheel(1, point, world)
    default: return nil
    }
    return []
  }

  private mutating func click(_ point: Point, _ world: DashboardWorld) -> [DashboardEffect] {
    if isFiltering { _ = handle(.enter, world) }
    if point.row == 0 {
      return tab(at: point.column, world).map { perform($0.action, world) } ?? []
    }
    if point.row == size.rows - 1 {
      let hit = footerEntries(columns: size.columns, world).first {
        ($0.column..<$0.column + $0.width).contains(point.column)
      }
      return hit.map { perform($0.action, world) } ?? []
    }
    guard let moved = moved(to: point, world) else { return [] }
    status = nil
    if moved.cursor == cursor { return perform(.open, world) }
    self = moved
    return []
  }

  private mutating func turnWheel(_ direction: Int, _ point: Point, _ world: DashboardWorld) {
    let isText = isBesideList(point, world)
    for _ in 0..<DashboardState.notch {
      let action: DashboardAction =
        isText ? (direction < 0 ? .scrollUp : .scrollDown) : direction < 0 ? .up : .down
      if case .available = availability(of: action, world) { handleList(action, world) }
    }
  }

  /// The tab whose name stands at a column of the title bar.
  private func tab(at column: Int, _ world: DashboardWorld) -> Tab? {
    let title = Array(scratch(world).line(0).unicodeScalars)
    return Tab.allCases.first { tab in
      let name = Array("\(tab.rawValue) \(tab.name(in: world.language))".unicodeScalars)
      let start = title.indices.first { title[$0...].starts(with: name) }
      return start.map { ($0 - 1..<$0 + name.count + 1).contains(column) } ?? false
    }
  }

  /// Where the cursor of the shown list stands.
  var cursor: Int {
    if let account = accounts[tab] { return account.window.cursor }
    return switch tab {
    case .worklist: worklist.list.window.cursor
    case .customers: customers?.list.window.cursor ?? 0
    case .queue: queue?.list.window.cursor ?? 0
    case .calls: calls?.list.window.cursor ?? 0
    case .board: board?.list.window.cursor ?? 0
    }
  }

  /// The dashboard with the cursor on the row that is drawn at a cell; nil when no row of the list is.
  ///
  /// Lists differ in headings and columns, so the drawing itself is asked: a row is where the caret appears.
  private func moved(to point: Point, _ world: DashboardWorld) -> DashboardState? {
    let frame = scratch(world)
    let caret = frame.glyphs.caret
    guard !isBesideList(point, world),
      let here = (1..<size.rows - 2).first(where: { frame.line($0).hasPrefix(caret) })
    else { return nil }
    let guess = cursor + point.row - here
    // A heading between two rows shifts the guess by one each.
    for candidate in (0...6).flatMap({ $0 == 0 ? [guess] : [guess - $0, guess + $0] }) where candidate >= 0 {
      var copy = self
      copy.moveList(.to(candidate), world)
      if copy.cursor == candidate, copy.scratch(world).line(point.row).hasPrefix(caret) { return copy }
    }
    return nil
  }

  /// Whether a cell lies in the pane beside or under the list: behind a vertical rule or below the preview's own.
  private func isBesideList(_ point: Point, _ world: DashboardWorld) -> Bool {
    let frame = scratch(world)
    let before = frame.line(point.row).unicodeScalars.prefix(max(0, point.column))
    if accounts[tab] == nil, before.contains(where: { $0 == "│" }) { return true }
    guard accounts[tab] == nil, tab == .queue || tab == .worklist else { return false }
    let caret = frame.glyphs.caret
    guard let here = (1..<size.rows).first(where: { frame.line($0).hasPrefix(caret) }), point.row > here
    else { return false }
    return (here..<point.row).contains { frame.line($0).hasPrefix("──") }
  }

  private func scratch(_ world: DashboardWorld) -> Frame {
    var frame = Frame(size: size, glyphs: .utf8)
    draw(into: &frame, world: world)
    return frame
  }
}
