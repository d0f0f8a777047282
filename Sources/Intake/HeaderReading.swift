import PlainText
import Receivables

/// The columns of one table, as its header names them.
struct HeaderReading {
  /// The kind whose columns these are.
  let kind: TableKind
  /// Position of each column that is there.
  let positions: [LedgerColumn: Int]

  /// Recognises a table by its header.
  init(_ headers: [String], fileName: String) throws(FileProblem.Reason) {
    let readings = TableKind.allCases.map {
      HeaderReading(kind: $0, positions: HeaderReading.match(headers, $0))
    }
    let complete = readings.filter { $0.missing.isEmpty }
    let most = complete.map(\.positions.count).max() ?? 0
    var best = complete.filter { $0.positions.count == most }
    if best.count > 1, let hint = HeaderReading.hint(fileName) { best = best.filter { $0.kind == hint } }
    // A number beside one known column makes a table of customers, unless it nearly is one of something else.
    if best.first?.kind == .customers, readings.contains(where: { $0.positions.count > most }) { best = [] }
    switch best.count {
    case 1: self = best[0]
    case 0: throw HeaderReading.refusal(readings, headers)
    default: throw .ambiguousKind
    }
  }

  private init(kind: TableKind, positions: [LedgerColumn: Int]) {
    self.kind = kind
    self.positions = positions
  }

  private var missing: [LedgerColumn] {
    var missing = kind.required.filter { positions[$0] == nil }
    if kind == .customers, positions.keys.allSatisfy({ $0 == .customerNumber || $0 == .currency }) {
      missing.append(.customerName)
    }
    if kind == .payments, positions[.customerNumber] == nil, positions[.paidInvoice] == nil {
      missing.append(.customerNumber)
    }
    return missing
  }

  /// Each column takes the header of its most preferred name that no earlier column took.
  private static func match(_ headers: [String], _ kind: TableKind) -> [LedgerColumn: Int] {
    let bare = headers.map(Vocabulary.bare)
    var positions: [LedgerColumn: Int] = [:]
    var taken: Set<Int> = []
    for (column, names) in ColumnNames.names(of: kind) {
      for name in names {
        let wanted = Vocabulary.bare(name)
        if let position = bare.indices.first(where: { bare[$0] == wanted && !taken.contains($0) }) {
          positions[column] = position
          taken.insert(position)
          break
        }
      }
    }
    return positions
  }

  private static func refusal(_ readings: [HeaderReading], _ headers: [String]) -> FileProblem.Reason {
    let nearest = readings.max { $0.positions.count < $1.positions.count }
    if let nearest, nearest.positions.count >= 2 { return .missingColumns(nearest.kind, nearest.missing) }
    return .unknownHeader(found: headers.prefix(12).map { legible(String($0.prefix(40))) })
  }

  private static func hint(_ fileName: String) -> TableKind? {
    let name = Vocabulary.bare(fileName)
    func has(_ words: String...) -> Bool {
      words.contains { word in
        let wanted = Array(word.utf8)
        let bytes = Array(name.utf8)
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains {
          bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
      }
    }
    if has("paiement", "payment", "reglement", "encaissement", "versement") { return .payments }
    if has("facture", "invoice") { return .invoices }
    if has("client", "customer") { return .customers }
    return nil
  }

  /// The name of a free template variable that a header declares (`var:NAME`, `[[NAME]]`), or nil.
  static func variable(in header: String) -> String? {
    let bytes = Array(header.utf8)
    if bytes.count > 4, folded(String(decoding: bytes[..<4], as: UTF8.self)) == "var:" {
      return String(decoding: bytes[4...], as: UTF8.self)
    }
    if bytes.count > 4, bytes.starts(with: "[[".utf8), bytes.suffix(2).elementsEqual("]]".utf8) {
      return String(decoding: bytes[2..<bytes.count - 2], as: UTF8.self)
    }
    return nil
  }
}
