import Receivables

/// The cells of one row by column, and the problems found in them.
struct RowCells {
  let table: TableReader
  let recipe: Recipe
  let styles: ColumnStyles
  /// The file, by its position in the command.
  let file: Int
  var row = TableRow()
  var problems: [RowProblem] = []

  /// Where the row stands.
  var origin: EntryOrigin { EntryOrigin(file: file, line: row.line) }

  /// The cell, or the constant that stands for it; empty when there is none.
  func cell(_ column: LedgerColumn) -> ArraySlice<UInt8> {
    guard let position = recipe.position(of: column) else { return recipe.constant(column) }
    let value = table.value(row.fields[position])
    return value.isEmpty ? recipe.constant(column) : value
  }

  /// The text of a cell, or nil when it is empty.
  func text(_ column: LedgerColumn) -> String? {
    let cell = cell(column)
    return cell.isEmpty ? nil : String(decoding: cell, as: UTF8.self)
  }

  /// The text of a cell that has to be filled.
  mutating func required(_ column: LedgerColumn) -> String? {
    if let text = text(column) { return text }
    refuse(column, .missing)
    return nil
  }

  /// Notes a problem of a cell.
  mutating func refuse(_ column: LedgerColumn, _ kind: RowProblem.Kind) {
    problems.append(
      RowProblem(origin: origin, column: recipe.header(column), excerpt: text(column) ?? "", kind: kind))
  }

  /// Notes a problem of the whole row.
  mutating func refuse(_ kind: RowProblem.Kind, excerpt: String = "", column: String = "") {
    problems.append(RowProblem(origin: origin, column: column, excerpt: excerpt, kind: kind))
  }

  /// The day of a cell, or nil when it is empty or refused.
  mutating func day(_ column: LedgerColumn) -> Day? {
    let bytes = cell(column)
    guard !bytes.isEmpty else { return nil }
    guard let cell = DayCell(bytes) else {
      refuse(column, .notADay)
      return nil
    }
    let day = recipe.dateFormat.map { cell.day($0) } ?? cell.day(styles.dayOrder(column))
    if day == nil { refuse(column, .noSuchDay) }
    return day
  }

  /// The amount of a cell in cents with the currency that it names itself, or nil when it is empty or refused.
  mutating func amount(_ column: LedgerColumn) -> (cents: Int, currency: Currency?)? {
    let bytes = cell(column)
    guard !bytes.isEmpty else { return nil }
    guard let cell = AmountCell(bytes) else {
      refuse(column, .notAnAmount)
      return nil
    }
    switch cell.cents(style: styles.amountStyle(column), unit: recipe.amountUnit) {
    case .success(let cents): return (cents, cell.currency)
    case .failure(let refusal):
      refuse(column, refusal.problem)
      return nil
    }
  }

  /// An amount that has to be filled and not zero.
  mutating func amountNotZero(_ column: LedgerColumn) -> (cents: Int, currency: Currency?)? {
    if cell(column).isEmpty {
      refuse(column, .missing)
      return nil
    }
    guard let amount = amount(column) else { return nil }
    if amount.cents == 0 {
      refuse(column, .zeroAmount)
      return nil
    }
    return amount
  }

  /// The currency of the row; nil when no cell names one.
  mutating func currency(besides sign: Currency?) -> Currency? {
    let code = cell(.currency)
    guard !code.isEmpty else { return sign }
    guard let currency = RowCells.currency(code) else {
      refuse(.currency, .unknownCurrency)
      return nil
    }
    if let sign, sign != currency { refuse(.currency, .currencyContradicts) }
    return currency
  }

  /// A code in large or small letters, or the sign of the euro.
  private static func currency(_ code: ArraySlice<UInt8>) -> Currency? {
    if code.elementsEqual("EUR".utf8) || code.elementsEqual("€".utf8) { return .eur }
    let capitals = code.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
    return Currency(code: String(decoding: capitals, as: UTF8.self))
  }

  /// The value that a function makes of a filled cell; a cell that it does not understand is refused.
  mutating func read<Value>(
    _ column: LedgerColumn, orRefuse kind: RowProblem.Kind, _ understand: (String) -> Value?
  ) -> Value? {
    guard let text = text(column) else { return nil }
    if let value = understand(text) { return value }
    refuse(column, kind)
    return nil
  }
}
