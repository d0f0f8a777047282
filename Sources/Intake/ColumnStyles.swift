import Receivables

/// The decimal mark and the order of day and month of each column, decided from all its cells.
struct ColumnStyles {
  private var amounts: [LedgerColumn: AmountCell.Style] = [:]
  private var orders: [LedgerColumn: DayCell.Order] = [:]
  /// What the collector should know about these decisions.
  private(set) var remarks: [ReadingRemark.Kind] = []

  /// Looks at every row once.
  init(of table: TableReader, recipe: Recipe) throws(FileProblem.Reason) {
    let amountColumns = LedgerColumn.amounts.filter { recipe.position(of: $0) != nil }
    let dayColumns =
      recipe.dateFormat == nil ? LedgerColumn.days.filter { recipe.position(of: $0) != nil } : []
    var amountCounts: [LedgerColumn: AmountCounts] = [:]
    var dayCounts: [LedgerColumn: DayCounts] = [:]
    var table = table
    var row = TableRow()
    while try table.next(&row) {
      for column in amountColumns {
        guard let position = recipe.position(of: column), position < row.fields.count else { continue }
        guard let cell = AmountCell(table.value(row.fields[position])) else { continue }
        amountCounts[column, default: AmountCounts()].count(cell.evidence)
      }
      for column in dayColumns {
        guard let position = recipe.position(of: column), position < row.fields.count else { continue }
        guard let cell = DayCell(table.value(row.fields[position])) else { continue }
        dayCounts[column, default: DayCounts()].count(cell, line: row.line)
      }
    }
    decideAmounts(amountCounts, recipe)
    decideDays(dayCounts, recipe)
  }

  /// The decimal mark of a column.
  func amountStyle(_ column: LedgerColumn) -> AmountCell.Style { amounts[column] ?? .comma }
  /// The order of day and month of a column.
  func dayOrder(_ column: LedgerColumn) -> DayCell.Order { orders[column] ?? .dayFirst }

  private mutating func decideAmounts(_ counts: [LedgerColumn: AmountCounts], _ recipe: Recipe) {
    for (column, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      switch (count.comma > 0, count.dot > 0) {
      case (true, true): amounts[column] = .mixed
      case (false, true): amounts[column] = .dot
      case (true, false): amounts[column] = .comma
      case (false, false):
        amounts[column] = .comma
        if count.ambiguous > 0, recipe.amountUnit == .units {
          remarks.append(.ambiguousAmounts(column: recipe.header(column)))
        }
      }
    }
  }

  /// A column without evidence follows the others of its file, else the French order.
  private mutating func decideDays(_ counts: [LedgerColumn: DayCounts], _ recipe: Recipe) {
    for (column, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if count.dayFirst > 0 {
        orders[column] = .dayFirst
      } else if let line = count.monthFirst {
        orders[column] = .monthFirst
        remarks.append(.monthFirst(column: recipe.header(column), line: line))
      }
    }
    let shared = Set(orders.values).count == 1 ? orders.first?.value : nil
    for (column, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where orders[column] == nil {
      orders[column] = shared ?? .dayFirst
      if shared == nil, count.ambiguous > 0 {
        remarks.append(.ambiguousDays(column: recipe.header(column)))
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
    var dayFirst = 0
    /// The first line that shows the month first.
    var monthFirst: Int?
    var ambiguous = 0

    mutating func count(_ cell: DayCell, line: Int) {
      switch cell.evidence {
      case .dayFirst: dayFirst += 1
      case .monthFirst: if monthFirst == nil { monthFirst = line }
      case nil: if cell.isAmbiguous { ambiguous += 1 }
      }
    }
  }
}
