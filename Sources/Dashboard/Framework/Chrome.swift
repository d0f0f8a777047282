import Canvas
import PlainText
import Receivables
import Wording

/// The parts around every screen: title bar, context line, status line, footer.
enum Chrome {
  /// Draws the title bar: name, tabs, clock, and at the right end the word that says whether letters leave for real.
  ///
  /// Where room is short the day goes first, then the program's name, then the names of the other tabs.
  static func drawTitle(into frame: inout Frame, tab: Tab, queueCount: Int, world: DashboardWorld) {
    let columns = frame.size.columns
    frame.fill(Rect(row: 0, column: 0, columns: columns, rows: 1), role: .titleBar)
    let badge = badge(world)
    let badgeColumns = badge.word.columnsOnScreen
    var left = tabs(tab, queueCount, world.language, named: Tab.allCases)
    var right = rightEnd(columns: columns, frame.glyphs, world, hasDay: world.mode == .live)
    if width(left) + 9 + right.columnsOnScreen + badgeColumns > columns {
      right = rightEnd(columns: columns, frame.glyphs, world, hasDay: false)
    }
    let reserved = right.columnsOnScreen + badgeColumns
    let hasName = width(left) + 9 + reserved <= columns
    if width(left) + reserved > columns { left = tabs(tab, queueCount, world.language, named: [tab]) }
    let name: [(String, StyleRole)] = hasName ? [(" relance ", .title)] : []
    frame.put(name + left, at: Point(row: 0, column: 0), width: max(0, columns - reserved))
    frame.put(right, at: Point(row: 0, column: columns - reserved), role: .titleBar)
    frame.put(badge.word, at: Point(row: 0, column: columns - badgeColumns), role: badge.role)
  }

  private static func width(_ pieces: [(String, StyleRole)]) -> Int {
    pieces.reduce(0) { $0 + $1.0.columnsOnScreen }
  }

  private static func tabs(_ shown: Tab, _ queueCount: Int, _ language: Language, named: [Tab])
    -> [(String, StyleRole)]
  {
    Tab.allCases.map { tab in
      let count = tab == .queue && queueCount > 0 && named.contains(tab) ? " \(queueCount)" : ""
      let name = named.contains(tab) ? " \(tab.name(in: language))" : ""
      let text = "\(tab.rawValue)\(name)\(count)"
      return tab == shown ? ("[\(text)]", .tabActive) : (" \(text) ", .tab)
    }
  }

  /// The word at the right end: a store whose letters reach customers never looks like one for practice.
  private static func badge(_ world: DashboardWorld) -> (word: String, role: StyleRole) {
    switch world.mode {
    case .live: (world.language.say(" RÉEL ", " LIVE "), .badgeLive)
    case .demo, .sandbox: (world.language.say(" ESSAI ", " TEST "), .badgeTest)
    case .unknown: (" MODE ? ", .badgeLive)
    }
  }

  private static func rightEnd(columns: Int, _ glyphs: Glyphs, _ world: DashboardWorld, hasDay: Bool)
    -> String
  {
    let language = world.language
    let clock = ClockTime.text(world.minute % 1_440)
    let day = hasDay ? "\(world.today.short) " : ""
    guard columns >= 110 else { return "\(day)\(clock) " }
    let access =
      world.readOnly == nil
      ? language.say("mode écriture", "read and write") : language.say("lecture seule", "read only")
    let weekday = hasDay ? "\(world.today.weekdayShort(in: language)) " : ""
    return wholeParts(
      [language.rawValue, access, "\(weekday)\(day)\(clock) "],
      separator: " \(glyphs.middleDot) ", columns: max(20, columns - 70))
  }

  /// Columns of the line under the title bar that its rule takes.
  static let contextFrame = 6

  /// The line under the title bar, or under the banner; whole parts, so that no amount is cut.
  static func drawContext(into frame: inout Frame, row: Int, _ parts: [String]) {
    let separator = " \(frame.glyphs.middleDot) "
    let columns = frame.size.columns
    var text = wholeParts(parts, separator: separator, columns: columns - contextFrame)
    // A name longer than the line is better cut than missing.
    if text.isEmpty { text = parts.first ?? "" }
    frame.rule(at: Point(row: row, column: 0), columns: columns, title: text)
  }
}
