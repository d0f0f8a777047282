import Receivables

/// The decimal mark and the order of day and month of each column, decided from all its cells.
struct ColumnStyles {
  // By the number of the column: rows are read by the hundred thousand.
  private var amounts = [AmountCell.Style](repeating: .comma, count: LedgerColumn.allCases.count)
  private var orders = [DayCell.Order](repeating: .dayFirst, count: LedgerColumn.allCases.count)
  /// What the collector should know about these decisions.
  private(set) var remarks: [ReadingRemark.Kind] = []
  /// How many rows the table has, its blank ones apart.
  private(set) var rows = 0

  /// A column of the table and what its cells show.
  private struct Seen<Counts> {
    let column: LedgerColumn
    let position: Int
    var counts: Counts
  }

  /// Looks at every row once.
  init(of table: TableReader, recipe: Recipe) throws(FileProblem.Reason) {
    var amounts = ColumnStyles.seen(LedgerColumn.amounts, in: recipe, AmountCounts())
    var days =
      recipe.dateFormat == nil ? ColumnStyles.seen(LedgerColumn.days, in: recipe, DayCounts()) : []
    var table = table
    var row = TableRow()
    while try table.next(&row) {
      rows += 1
      for place in amounts.indices where amounts[place].position < row.fields.count {
        guard let cell = AmountCell(table.value(row.fields[amounts[place].position])) else { continue }
        amounts[place].counts.count(cell.evidence)
      }
      for place in days.indices where days[place].position < row.fields.count {
        guard let cell = DayCell(table.value(row.fields[days[place].position])) else { continue }
        days[place].counts.count(cell, line: row.line)
      }
    }
    decide(amounts, recipe)
    decide(days, recipe)
  }

  /// The decimal mark of a column.
  func amountStyle(_ column: LedgerColumn) -> AmountCell.Style { amounts[column.rawValue] }
  /// The order of day and month of a column.
  func dayOrder(_ column: LedgerColumn) -> DayCell.Order { orders[column.rawValue] }

  private static func seen<Counts>(
    _ columns: [LedgerColumn], in recipe: Recipe, _ counts: Counts
  ) -> [Seen<Counts>] {
    columns.sorted { $0.rawValue < $1.rawValue }.compactMap { column in
      recipe.position(of: column).map { Seen(column: column, position: $0, counts: counts) }
    }
  }

  private mutating func decide(_ columns: [Seen<AmountCounts>], _ recipe: Recipe) {
    for seen in columns {
      switch (seen.counts.comma > 0, seen.counts.dot > 0) {
      case (true, true): amounts[seen.column.rawValue] = .mixed
      case (false, true): amounts[seen.column.rawValue] = .dot
      case (true, false): break
      case (false, false):
        if seen.counts.ambiguous > 0, recipe.amountUnit == .units {
          remarks.append(.ambiguousAmounts(column: recipe.header(seen.column)))
        }
      }
    }
  }

  /// A column without evidence follows the others of its file, else the French order.
  private mutating func decide(_ columns: [Seen<DayCounts>], _ recipe: Recipe) {
    var shown: Set<DayCell.Order> = []
    for seen in columns {
      guard let order = seen.counts.order else { continue }
      orders[seen.column.rawValue] = order
      shown.insert(order)
      if order == .monthFirst, let line = seen.counts.monthFirst {
        remarks.append(.monthFirst(column: recipe.header(seen.column), line: line))
      }
    }
    let shared = shown.count == 1 ? shown.first : nil
    for seen in columns where seen.counts.order == nil && seen.counts.days > 0 {
      orders[seen.column.rawValue] = shared ?? .dayFirst
      if shared == nil, seen.counts.ambiguous > 0 {
        remarks.append(.ambiguousDays(column: recipe.header(seen.column)))
      }
    }
  }

  private struct AmountCounts {
    var comma = 0
    var dot = 0
    var ambiguous = 0

    mutating func count(_ evidence: AmountCell.Evidence) {
      switch evidence {
      case .comma: comma += 1
      case .dot: dot += 1
      case .ambiguous: ambiguous += 1
      case .none: break
      }
    }
  }

  private struct DayCounts {
    /// Cells that can be days: a column without any has no order of its own, whatever stands for its cells.
    var days = 0
    var dayFirst = 0
    /// The first line that shows the month first.
    var monthFirst: Int?
    var ambiguous = 0

    /// The order that its cells show; nil without evidence.
    var order: DayCell.Order? { dayFirst > 0 ? .dayFirst : monthFirst == nil ? nil : .monthFirst }

    mutating func count(_ cell: DayCell, line: Int) {
      days += 1
      switch cell.evidence {
      case .dayFirst: dayFirst += 1
      case .monthFirst: if monthFirst == nil { monthFirst = line }
      case nil: if cell.isAmbiguous { ambiguous += 1 }
      }
    }
  }
}
