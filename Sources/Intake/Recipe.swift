import PlainText
import Receivables

/// How the rows of one table become entries: from a recognised header or from a column map.
struct Recipe {
  /// What a row yields.
  let kinds: Set<TableKind>
  /// What the report calls the table; nil for a mapped one.
  let kind: TableKind?
  /// The headers as written.
  let headers: [String]
  /// Free template variables by position.
  private(set) var variables: [(name: String, position: Int)] = []
  let dateFormat: DateFormat?
  let amountUnit: ColumnMap.AmountUnit
  let terms: PaymentTerms?
  private var positions = [Int](repeating: -1, count: LedgerColumn.allCases.count)
  private var constants = [[UInt8]](repeating: [], count: LedgerColumn.allCases.count)

  /// Recognises the columns by their names.
  init(headers: [String], fileName: String) throws(FileProblem.Reason) {
    let reading = try HeaderReading(headers, fileName: fileName)
    kind = reading.kind
    // A table of invoices that names its customers makes them known.
    kinds =
      reading.kind == .invoices && reading.positions[.customerName] != nil
      ? [.invoices, .customers] : [reading.kind]
    self.headers = headers
    (dateFormat, amountUnit, terms) = (nil, .units, nil)
    for (column, position) in reading.positions { positions[column.rawValue] = position }
    if reading.kind == .customers {
      for (position, header) in headers.enumerated() {
        if let name = HeaderReading.variable(in: header) { variables.append((name, position)) }
      }
    }
  }

  /// Takes the columns that a map names.
  init(headers: [String], map: ColumnMap) throws(FileProblem.Reason) {
    let bare = headers.map(Vocabulary.bare)
    func position(_ header: String) throws(FileProblem.Reason) -> Int {
      if let exact = headers.firstIndex(of: header) { return exact }
      if let alike = bare.firstIndex(of: Vocabulary.bare(header)) { return alike }
      throw .mapColumnAbsent(
        legible(header), found: headers.prefix(12).map { legible(String($0.prefix(40))) })
    }
    kind = nil
    self.headers = headers
    (dateFormat, amountUnit, terms) = (map.dateFormat, map.amountUnit, map.terms)
    for (column, header) in map.columns { positions[column.rawValue] = try position(header) }
    for (column, value) in map.constants { constants[column.rawValue] = Array(value.utf8) }
    for (name, header) in map.variables { variables.append((name, try position(header))) }
    variables.sort { $0.position < $1.position }
    let given = Set(map.columns.keys).union(map.constants.keys)
    kinds = map.kinds.isEmpty ? Recipe.kinds(allowedBy: given) : map.kinds
    for kind in TableKind.allCases where kinds.contains(kind) || kinds.isEmpty && kind == .invoices {
      let missing = Recipe.missing(kind, given: given, kinds: kinds)
      if !missing.isEmpty { throw .mapIncomplete(kind, missing) }
    }
    if let code = map.constants[.currency], Currency(code: code) == nil {
      throw .mapConstant(.currency, legible(code))
    }
  }

  private static func kinds(allowedBy given: Set<LedgerColumn>) -> Set<TableKind> {
    var kinds: Set<TableKind> = []
    if given.isSuperset(of: TableKind.invoices.required) { kinds.insert(.invoices) }
    if given.contains(.paymentDay), !kinds.isEmpty || given.contains(.paymentAmount) {
      kinds.insert(.payments)
    }
    if given.contains(.customerNumber),
      given.contains(.customerName) || given.contains(.email) || kinds.isEmpty
    {
      kinds.insert(.customers)
    }
    return kinds
  }

  private static func missing(
    _ kind: TableKind, given: Set<LedgerColumn>, kinds: Set<TableKind>
  ) -> [LedgerColumn] {
    var missing = kind.required.filter { !given.contains($0) }
    if kind == .payments {
      // Beside an invoice in the same row, the amount and the customer are the invoice's.
      if kinds.contains(.invoices) { missing.removeAll { $0 == .paymentAmount } }
      if !given.contains(.customerNumber), !given.contains(.paidInvoice) { missing.append(.customerNumber) }
    }
    return missing
  }

  /// Position of a column in the table, or nil.
  func position(of column: LedgerColumn) -> Int? {
    let position = positions[column.rawValue]
    return position < 0 ? nil : position
  }

  /// The value that stands for an empty or absent cell; empty when none.
  func constant(_ column: LedgerColumn) -> ArraySlice<UInt8> { constants[column.rawValue][...] }

  /// The header of a column as written, or its name in a map.
  func header(_ column: LedgerColumn) -> String { position(of: column).map { headers[$0] } ?? column.name }

  /// What each header was recognised as.
  var understood: [UnderstoodColumn] {
    headers.enumerated().map { position, header in
      let columns = LedgerColumn.allCases.filter { self.position(of: $0) == position }
      let variable = variables.first { $0.position == position }?.name
      return UnderstoodColumn(header: legible(header), columns: columns, variable: variable)
    }
  }
}
