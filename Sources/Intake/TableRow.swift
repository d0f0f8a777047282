/// A field as a range of the text, without its quotes.
struct TableField {
  var start: Int
  var end: Int
  var hasDoubledQuotes = false
}

/// One row; reused from row to row so that reading allocates nothing.
struct TableRow {
  /// The line on which it begins, from 1.
  private(set) var line = 0
  private(set) var fields: [TableField] = []
  /// Whether text stands behind a closing quote.
  var hasStrayQuote = false

  /// Whether the line holds nothing at all.
  var isBlank: Bool { fields.count == 1 && fields[0].start == fields[0].end }

  mutating func begin(line: Int) {
    self.line = line
    fields.removeAll(keepingCapacity: true)
    hasStrayQuote = false
  }

  mutating func append(_ field: TableField) { fields.append(field) }
}
