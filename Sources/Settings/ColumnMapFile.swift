import Intake
import Receivables

/// Reads a column map (`--map FILE.toml`).
///
/// Top level: `kinds`, `date-format`, `amount-unit`, `currency`, `terms`, `separator`, `encoding`; sections `[columns]`
/// (our column = "header in the file"), `[constants]` (our column = "value") and `[variables]` (free variable = "header").
package enum ColumnMapFile {
  /// Reads a map.
  ///
  /// - Throws: `SettingsRefusal` with every problem.
  package static func read(_ bytes: [UInt8], file: String) throws(SettingsRefusal) -> ColumnMap {
    var root = try TomlSection.open(bytes, file: file)
    var map = ColumnMap()
    for kind in root.texts("kinds") ?? [] {
      if let kind = TableKind(rawValue: kind) {
        map.kinds.insert(kind)
      } else {
        root.report("kinds", .notOneOf(TableKind.allCases.map(\.rawValue)))
      }
    }
    readForms(&root, into: &map)
    let currency = root.identifier("currency", .currency) { Currency(code: $0)?.code }
    if !currency.isEmpty { map.constants[.currency] = currency }
    for (column, header) in columns(&root, "columns") { map.columns[column] = header }
    for (column, value) in columns(&root, "constants") { map.constants[column] = value }
    if var section = root.section("variables") {
      for name in section.fields.keys.sorted() {
        if let header = section.text(name), !header.isEmpty { map.variables[name] = header }
      }
      root.take(section.closed())
    }
    if map.columns.isEmpty { root.report("columns", .missing) }
    let problems = root.closed()
    guard problems.isEmpty else { throw SettingsRefusal(problems) }
    return map
  }

  private static func readForms(_ root: inout TomlSection, into map: inout ColumnMap) {
    if let pattern = root.text("date-format") {
      map.dateFormat = DateFormat(pattern: pattern)
      if map.dateFormat == nil { root.report("date-format", .malformed(.dateFormat)) }
    }
    let units = ColumnMap.AmountUnit.allCases.map { ($0.rawValue, $0) }
    map.amountUnit = root.word("amount-unit", units) ?? .units
    if let text = root.text("terms") {
      map.terms = PaymentTerms(text)
      if map.terms == nil { root.report("terms", .malformed(.terms)) }
    }
    if case .text(let text)? = root.value("separator") {
      map.separator = Separator(text: text)
      if map.separator == nil { root.report("separator", .malformed(.separator)) }
    } else if root.fields["separator"] != nil {
      root.report("separator", .wrongType(.text))
    }
    if let text = root.text("encoding") {
      map.encoding = TextEncoding(name: text)
      if map.encoding == nil { root.report("encoding", .malformed(.encoding)) }
    }
  }

  private static func columns(_ root: inout TomlSection, _ key: String) -> [(LedgerColumn, String)] {
    guard var section = root.section(key) else { return [] }
    var found: [(LedgerColumn, String)] = []
    for column in LedgerColumn.allCases {
      if let text = section.text(column.name), !text.isEmpty { found.append((column, text)) }
    }
    root.take(section.closed())
    return found
  }
}
