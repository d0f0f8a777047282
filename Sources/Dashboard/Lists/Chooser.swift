import Canvas
import Dunning
import PlainText
import Receivables

/// What an entry of a chooser stands for.
enum Choice: Equatable, Sendable {
  case action(DashboardAction)
  case sort(Int)
  case view(Int)
  case copy(String)
  case export(ExportFormat)
  case statement
  case customer(CustomerID)
  case row(Int)
  case edit(ReminderID, fromDraft: Bool)
  case reach(CustomerID, Reach)
}

/// What of a customer's address book.
enum Reach: Equatable, Sendable {
  /// The contact at a place of the record; nil for a new one.
  case contact(Int?)
  case address
}

/// A list over the screen that one types into and runs: help, action menu, palette, sorting, views, copying.
struct Chooser: Sendable {
  struct Entry: Equatable, Sendable {
    let choice: Choice
    let title: String
    /// Keys shown beside it; also found by typing.
    var keys = ""
    /// Why it cannot be chosen now, or nil.
    var reason: String?
    /// Further words by which it is found: the other language's name.
    var alias = ""
  }

  enum Result: Equatable, Sendable {
    case stays
    case closed
    case chosen(Choice)
    case refused(String)
  }

  let title: String
  let entries: [Entry]
  /// Whether a key shown beside an entry runs it at once, as a leader menu does; else letters are typed.
  let runsKeys: Bool
  /// Whether a number typed is a row to go to: the palette's `:12`.
  let takesRows: Bool
  private(set) var field = TextField(limit: 80)
  private(set) var shown: [Int]
  private(set) var window: ListWindow

  init(title: String, entries: [Entry], runsKeys: Bool = false, takesRows: Bool = false) {
    self.takesRows = takesRows
    self.title = title
    self.entries = entries
    self.runsKeys = runsKeys
    shown = Array(entries.indices)
    window = ListWindow(count: entries.count, height: 10)
  }

  mutating func handle(_ key: Key, height: Int) -> Result {
    window.resize(count: shown.count, height: height)
    switch key {
    case .escape: return .closed
    case .up, .backTab: window.move(.up)
    case .down, .tab: window.move(.down)
    case .pageUp: window.move(.pageUp)
    case .pageDown: window.move(.pageDown)
    // With nothing typed there is no text in which they could move.
    case .home where field.isEmpty: window.move(.to(0))
    case .end where field.isEmpty: window.move(.to(max(0, shown.count - 1)))
    case .wheelUp: window.move(.up)
    case .wheelDown: window.move(.down)
    case .enter:
      if takesRows, let row = Int(field.text), row > 0 { return .chosen(.row(row)) }
      return run(window.cursor)
    default:
      guard !runsKeys else { return .stays }
      let before = field.text
      _ = field.handle(key)
      if field.text != before { filter(height: height) }
    }
    return .stays
  }

  /// Puts the cursor on an entry.
  mutating func select(_ place: Int) { window.move(.to(place)) }

  /// Puts the cursor on an entry; a second time runs it.
  mutating func point(at place: Int) -> Result {
    if place == window.cursor { return run(place) }
    window.move(.to(place))
    return .stays
  }

  private func run(_ row: Int) -> Result {
    guard shown.indices.contains(row) else { return .stays }
    let entry = entries[shown[row]]
    if let reason = entry.reason { return .refused("\(entry.title): \(reason)") }
    return .chosen(entry.choice)
  }

  private mutating func filter(height: Int) {
    let words = folded(field.text).split(separator: " ").map(String.init)
    shown = entries.indices.filter { index in
      let entry = entries[index]
      let text = folded("\(entry.title) \(entry.alias)")
      return words.allSatisfy { text.contains($0) } || (!field.isEmpty && entry.hasKey(field.text))
    }
    // A key typed exactly stands first.
    if let exact = shown.firstIndex(where: { entries[$0].hasKey(field.text) }) {
      shown.insert(shown.remove(at: exact), at: 0)
    }
    window = ListWindow(count: shown.count, height: height)
  }
}

extension Chooser.Entry {
  func hasKey(_ text: String) -> Bool { !text.isEmpty && keys.split(separator: " ").contains(text[...]) }
}
