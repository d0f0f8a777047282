import PlainText
import Receivables

/// Reads one table, row by row, into entries and problems.
struct TableIntake {
  let file: Int
  let recipe: Recipe
  let styles: ColumnStyles
  /// Whether the file may end without a line ending, wherever that is.
  let isUnendedAllowed: Bool
  private var table: TableReader
  private var collector = EntryCollector()
  private var foreignLanguages = 0
  private(set) var problems: [RowProblem] = []
  private(set) var rows = 0
  // Asked for each row, where looking into a set would take longer than reading a cell.
  private let hasCustomers: Bool
  private let hasInvoices: Bool
  private let hasPayments: Bool

  /// The entries read so far.
  var entries: LedgerEntries { collector.entries }

  /// Takes the table behind its header.
  init(
    file: Int, table: TableReader, recipe: Recipe, isUnendedAllowed: Bool = false
  ) throws(FileProblem.Reason) {
    self.file = file
    self.table = table
    self.recipe = recipe
    self.isUnendedAllowed = isUnendedAllowed
    styles = try ColumnStyles(of: table, recipe: recipe)
    (hasCustomers, hasInvoices, hasPayments) = (
      recipe.kinds.contains(.customers), recipe.kinds.contains(.invoices), recipe.kinds.contains(.payments)
    )
    // A table that names the customers of its invoices names each of them many times.
    for kind in recipe.kinds where kind != .customers || !hasInvoices {
      collector.reserveRoom(for: kind, rows: styles.rows)
    }
  }

  /// Reads all rows.
  mutating func read() throws(FileProblem.Reason) {
    // One for all rows: what it holds is copied once.
    var cells = RowCells(table: table, recipe: recipe, styles: styles, file: file)
    var hasShortRows = false
    let last = recipe.headers.count - 1
    let column = recipe.understood[last]
    var ending = OpenEnding(of: column.columns)
    while try table.next(&cells.row) {
      if cells.row.fields.allSatisfy({ table.value($0).isEmpty }) { continue }
      rows += 1
      if cells.row.fields.count < recipe.headers.count {
        // A short last row without a line ending is a file that was cut, unless short rows are this file's habit.
        if table.endedOpen, !hasShortRows { throw .truncated(line: cells.row.line) }
        hasShortRows = true
      } else if table.endedOpen {
        try checkEnding(cells.row, at: last, column, ending)
      } else {
        ending.learn(table.value(cells.row.fields[last]))
      }
      take(&cells)
    }
  }

  /// Refuses a file that may have been cut inside its last used field: half an amount or an address looks sound.
  private func checkEnding(
    _ row: TableRow, at last: Int, _ column: UnderstoodColumn, _ ending: OpenEnding
  ) throws(FileProblem.Reason) {
    let field = row.fields[last]
    let isClosed = row.fields.count > last + 1 || field.end < table.bytes.count
    guard column.isUsed, !isClosed, !isUnendedAllowed else { return }
    let value = table.value(field)
    guard column.variable != nil || !ending.isWhole(value) else { return }
    let shown = legible(String(decoding: value.prefix(60), as: UTF8.self))
    throw .unended(line: row.line, excerpt: shown)
  }

  /// What the collector should know.
  var remarks: [ReadingRemark.Kind] {
    var remarks = styles.remarks
    let unused = recipe.understood.filter { !$0.isUsed && !$0.header.isEmpty }.map(\.header)
    if !unused.isEmpty, recipe.kind != nil { remarks.append(.unusedColumns(unused)) }
    if foreignLanguages > 0 { remarks.append(.foreignLanguage(count: foreignLanguages)) }
    if collector.repeated > 0 { remarks.append(.repeatedRows(count: collector.repeated)) }
    return remarks
  }

  private mutating func take(_ cells: inout RowCells) {
    if let flaw = flaw(of: cells.row) {
      cells.refuse(flaw.kind, excerpt: flaw.excerpt, column: flaw.column)
    } else {
      read(&cells)
    }
    guard !cells.problems.isEmpty else { return }
    problems += cells.problems
    cells.problems = []
  }

  /// What makes a row unreadable as a whole.
  private func flaw(of row: TableRow) -> (kind: RowProblem.Kind, column: String, excerpt: String)? {
    let expected = recipe.headers.count
    func excerpt(_ field: TableField) -> String {
      String(decoding: table.bytes[field.start..<min(field.end, field.start + 160)], as: UTF8.self)
    }
    if row.hasStrayQuote { return (.strayQuote, "", excerpt(row.fields[0])) }
    if let wide = row.fields.firstIndex(where: { $0.end - $0.start > TableReader.longestField }) {
      return (.fieldTooLong, wide < expected ? recipe.headers[wide] : "", excerpt(row.fields[wide]))
    }
    let isLong = row.fields.count > expected && !row.fields[expected...].allSatisfy { $0.start == $0.end }
    if row.fields.count < expected || isLong {
      return (.columnCount(expected: expected, found: row.fields.count), "", excerpt(row.fields[0]))
    }
    return nil
  }

  private mutating func read(_ cells: inout RowCells) {
    let customer = hasCustomers ? cells.customer(foreignLanguages: &foreignLanguages) : nil
    let invoice = hasInvoices ? cells.invoice() : nil
    var payment: PaymentEntry?
    if hasPayments {
      if hasInvoices {
        payment = invoice.flatMap { cells.payment(of: $0) }
      } else {
        payment = cells.payment()
      }
    }
    guard cells.problems.isEmpty else {
      cells.problems = deduplicated(cells.problems)
      return
    }
    if let invoice {
      if let first = collector.add(invoice) {
        cells.refuse(.invoiceNumber, .duplicate(firstLine: first))
        return
      }
      if collector.repeats(invoice), let beside = payment, !collector.isNew(beside) { payment = nil }
    }
    let isMainKind = !hasInvoices && !hasPayments
    if let customer, let first = collector.add(customer, isMainKind: isMainKind) {
      cells.refuse(.customerNumber, .duplicate(firstLine: first))
    }
    if let payment, let first = collector.add(payment, besideInvoice: invoice != nil) {
      cells.refuse(.bankReference, .duplicate(firstLine: first))
    }
  }

  private func deduplicated(_ problems: [RowProblem]) -> [RowProblem] {
    var seen: Set<RowProblem> = []
    return problems.filter { seen.insert($0).inserted }
  }
}
