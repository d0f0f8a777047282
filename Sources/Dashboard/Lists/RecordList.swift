import Canvas

/// Rows known by their record, in an order that stands until the person asks for another.
///
/// The cursor and the marks belong to records: facts that change, filters and sorting never move them to another one.
struct RecordList<ID: Hashable & Sendable>: Sendable {
  /// Records shown, in order.
  private(set) var ids: [ID] = []
  /// Marked records, shown or not.
  private(set) var marks: Set<ID> = []
  /// Where the cursor stands.
  private(set) var window = ListWindow()
  /// Where a range of marks began, while one is drawn up.
  private(set) var anchor: ID?

  /// The record under the cursor.
  var current: ID? { ids.indices.contains(window.cursor) ? ids[window.cursor] : nil }

  /// The marked records in the order shown.
  var markedInOrder: [ID] { marks.isEmpty ? [] : ids.filter(marks.contains) }

  /// The window over so many visible rows.
  func window(height: Int) -> ListWindow {
    var copy = window
    copy.resize(count: ids.count, height: height)
    return copy
  }

  /// Takes another order or choice of records; the cursor follows its record, else keeps its row.
  mutating func show(_ ids: [ID]) {
    let old = current
    self.ids = ids
    let row = old.flatMap { ids.firstIndex(of: $0) } ?? min(window.cursor, max(0, ids.count - 1))
    window.follow(row: row, count: ids.count)
  }

  /// Puts the cursor on a record; false when it is not shown.
  @discardableResult
  mutating func select(_ id: ID) -> Bool {
    guard let row = ids.firstIndex(of: id) else { return false }
    window.move(.to(row))
    return true
  }

  /// Moves the cursor; `stride` as in `ListWindow.move`.
  mutating func move(_ move: ListMove, height: Int, stride: Int = 1) {
    window.resize(count: ids.count, height: height)
    window.move(move, stride: stride)
    if let anchor { markRange(from: anchor) }
  }

  mutating func toggleMark() {
    guard let current else { return }
    if marks.remove(current) == nil { marks.insert(current) }
    window.move(.down)
  }

  /// Begins a range at the cursor, or ends it and keeps the marks.
  mutating func toggleRange() {
    anchor = anchor == nil ? current : nil
    if let anchor { marks.insert(anchor) }
  }

  /// Marks the row and the next one in a direction.
  mutating func extend(_ move: ListMove, height: Int) {
    if let current { marks.insert(current) }
    self.move(move, height: height)
    if let current { marks.insert(current) }
  }

  mutating func markAll() { marks.formUnion(ids) }

  /// Clears range and marks; false when there were none.
  @discardableResult
  mutating func clearMarks() -> Bool {
    let had = !marks.isEmpty || anchor != nil
    marks = []
    anchor = nil
    return had
  }

  /// Clears the marks of some records.
  mutating func unmark(_ ids: Set<ID>) {
    marks.subtract(ids)
    if marks.isEmpty { anchor = nil }
  }

  private mutating func markRange(from anchor: ID) {
    guard let start = ids.firstIndex(of: anchor) else { return }
    let end = window.cursor
    marks.formUnion(ids[min(start, end)...max(start, end)])
  }
}

extension RecordList {
  /// Does what a moving or marking action asks; false for any other action.
  mutating func handle(_ action: DashboardAction, height: Int, stride: Int = 1) -> Bool {
    switch action {
    case .up: move(.up, height: height, stride: stride)
    case .down: move(.down, height: height, stride: stride)
    case .pageUp: move(.pageUp, height: height)
    case .pageDown: move(.pageDown, height: height)
    case .halfPageUp: move(.halfPageUp, height: height)
    case .halfPageDown: move(.halfPageDown, height: height)
    case .first: move(.first, height: height)
    case .last: move(.last, height: height)
    case .mark: toggleMark()
    case .range: toggleRange()
    case .markUp: extend(.up, height: height)
    case .markDown: extend(.down, height: height)
    case .markAll: markAll()
    default: return false
    }
    return true
  }
}
