import Dashboard
import Journal
import Receivables

extension JSONWriter {
  /// A whole file: an array with one object a row.
  static func file(of table: ExportTable) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for row in table.rows {
      writer.beginObject()
      for (column, cell) in zip(table.columns, row) {
        writer.key(named: column.key)
        writer.value(cell)
      }
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes + Array("\n".utf8)
  }

  /// Amounts as everywhere in JSON of this program; rates and days' tenths as decimal texts.
  private mutating func value(_ cell: ExportTable.Cell) {
    switch cell {
    case .text(let text): string(text)
    case .cents(let cents):
      beginObject()
      field("cents", cents)
      field("decimal", JSONWriter.decimal(cents))
      endObject()
    case .rate(let rate): string(JSONWriter.decimal(rate))
    case .tenths(let number):
      string("\(number < 0 ? "-" : "")\(number.magnitude / 10).\(number.magnitude % 10)")
    case .count(let count): integer(count)
    case .day(let day): string(day.iso)
    case .empty: null()
    }
  }
}
