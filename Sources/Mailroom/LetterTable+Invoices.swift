import Correspondence
import Delivery

extension LetterTable {
  /// The table of invoices as typeset in letters; the total stands under the open amounts.
  init(_ table: InvoiceTable) {
    var total = Array(repeating: "", count: table.columns.count)
    if !total.isEmpty { total[0] = table.total.label }
    if let open = table.columns.lastIndex(where: { $0.isRight && $0.dropOrder == 0 }) {
      total[open] = table.total.amount
    }
    self.init(
      columns: table.columns.enumerated().map { place, column in
        Column(column.heading, alignment: column.isRight ? .right : .left, weight: place == 0 ? 3 : 2)
      },
      rows: table.rows, total: total)
  }
}
