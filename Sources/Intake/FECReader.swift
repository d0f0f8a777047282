import PlainText
import Receivables

/// Reads a Fichier des écritures comptables (art. A47 A-1 LPF): what customers owe by the accounts 411, 413 and 416.
///
/// A debit is an invoice (or an open item like one: a bounced payment, a transfer), a credit a payment, in a sales
/// journal a credit note. Letters say what settles what. The sum of all entries is the balance of the accounts.
struct FECReader {
  private let file: Int
  private let header: FECHeader
  private var table: TableReader
  private var rows: [FECRow] = []
  private var problems: [RowProblem] = []
  private var count = 0
  private var foreign = 0
  /// Entries that touch a bank or cash account, and entries that touch a sales account.
  private var bankEntries: Set<String> = []
  private var saleEntries: Set<String> = []
  private var journals: [String: FECJournal] = [:]

  /// Reads a whole file of valid UTF-8.
  static func read(_ file: Int, _ bytes: [UInt8]) throws(FileProblem.Reason) -> FileReading {
    let first = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let separator: Separator
    if first.contains(0x09) {
      separator = .tab
    } else if first.contains(0x7C) {
      separator = .bar
    } else {
      throw .fecSeparator
    }
    let isQuoted = first.first == 0x22
    var table = TableReader(bytes, separator: separator.rawValue, isQuoted: isQuoted)
    let header = try FECHeader(Header.read(&table))
    var reader = FECReader(file: file, header: header, table: table)
    try reader.readRows()
    return reader.reading(separator)
  }

  private init(file: Int, header: FECHeader, table: TableReader) {
    self.file = file
    self.header = header
    self.table = table
  }

  private mutating func readRows() throws(FileProblem.Reason) {
    var row = TableRow()
    while try table.next(&row) {
      if table.endedOpen, row.fields.count < min(18, header.headers.count) {
        throw .truncated(line: row.line)
      }
      count += 1
      take(row)
    }
  }

  private mutating func take(_ row: TableRow) {
    guard let position = header.position(of: .account), position < row.fields.count else {
      refuse(row, .account, .columnCount(expected: header.headers.count, found: row.fields.count))
      return
    }
    let account = table.value(row.fields[position])
    let isCustomer = ["411", "413", "416"].contains { account.starts(with: $0.utf8) }
    if account.first == 0x35 { bankEntries.insert(entry(row)) }
    if account.starts(with: "70".utf8) { saleEntries.insert(entry(row)) }
    guard isCustomer else { return }
    guard row.fields.count >= min(18, header.headers.count) else {
      refuse(row, .account, .columnCount(expected: header.headers.count, found: row.fields.count))
      return
    }
    if let read = customerRow(row) { rows.append(read) }
  }

  private func text(_ row: TableRow, _ field: FECHeader.Field) -> String {
    guard let position = header.position(of: field), position < row.fields.count else { return "" }
    return String(decoding: table.value(row.fields[position]), as: UTF8.self)
  }

  private func entry(_ row: TableRow) -> String {
    "\(text(row, .journalCode))\u{1F}\(text(row, .entryNumber))"
  }

  private mutating func refuse(_ row: TableRow, _ field: FECHeader.Field, _ kind: RowProblem.Kind) {
    problems.append(
      RowProblem(
        origin: EntryOrigin(file: file, line: row.line), column: header.header(field),
        excerpt: text(row, field),
        kind: kind))
  }

  /// Reads a row of a customer account; nil when it is refused or amounts to nothing.
  private mutating func customerRow(_ row: TableRow) -> FECRow? {
    let dayField: FECHeader.Field = text(row, .pieceDay).isEmpty ? .entryDay : .pieceDay
    let spelled = DayCell(Array(text(row, dayField).utf8)[...])
    let day = spelled?.day(.dayFirst)
    if day == nil { refuse(row, dayField, spelled == nil ? .notADay : .noSuchDay) }
    guard let cents = balance(row), let day, cents != 0 else { return nil }
    let currency = folded(text(row, .foreignCurrency))
    if !text(row, .foreignAmount).isEmpty, !currency.isEmpty, currency != "eur" { foreign += 1 }
    let code = text(row, .journalCode)
    let number = text(row, .entryNumber)
    let reference = FECReader.reference(text(row, .piece))
    let auxiliary = text(row, .auxiliary)
    let account = text(row, .account)
    let (name, accountName) = (text(row, .auxiliaryLabel), text(row, .accountLabel))
    var read = FECRow(
      line: row.line, customer: auxiliary.isEmpty ? account : auxiliary,
      customerName: name.isEmpty ? accountName : name, journal: code, label: text(row, .label),
      reference: reference, number: reference.isEmpty ? "\(code) \(number)" : reference, day: day,
      cents: cents,
      letter: text(row, .letter), entry: entry(row))
    if isOpening(read, journalLabel: text(row, .journalLib)) { read.nature = .opening }
    return read
  }

  /// Debit less credit in cents; nil when an amount is refused.
  private mutating func balance(_ row: TableRow) -> Int? {
    guard header.hasSide else {
      guard let debit = cents(row, .debit), let credit = cents(row, .credit) else { return nil }
      return debit - credit
    }
    guard let amount = cents(row, .amount) else { return nil }
    switch folded(text(row, .side)) {
    case "d", "+1", "1", "+", "debit": return amount
    case "c", "-1", "-", "credit": return -amount
    default:
      refuse(row, .side, .unknownSide)
      return nil
    }
  }

  /// An amount; an empty field is zero, a single comma or dot is always the decimal mark.
  private mutating func cents(_ row: TableRow, _ field: FECHeader.Field) -> Int? {
    let text = text(row, field)
    if text.isEmpty { return 0 }
    let style: AmountCell.Style = text.utf8.contains(0x2C) ? .comma : .dot
    guard let cell = AmountCell(Array(text.utf8)[...]) else {
      refuse(row, field, .notAnAmount)
      return nil
    }
    switch cell.cents(style: style) {
    case .success(let cents): return cents
    case .failure(let refusal):
      refuse(row, field, refusal.problem)
      return nil
    }
  }

  private mutating func isOpening(_ row: FECRow, journalLabel: String) -> Bool {
    let journal = journals[row.journal] ?? FECJournal(code: row.journal, label: journalLabel)
    journals[row.journal] = journal
    return journal.isOpening || !journal.isSales && FECJournal.isOpening(label: row.label)
  }

  /// A piece reference with single spaces; empty when it says nothing.
  private static func reference(_ text: String) -> String {
    let words = text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    let reference = words.joined(separator: " ")
    let saysNothing = ["", "-", "--", "sans", "ran", "an", "ano", "ouv", "neant", "nc", "."]
    if saysNothing.contains(folded(reference)) || reference.utf8.allSatisfy({ $0 == 0x30 }) { return "" }
    return reference
  }

  private mutating func reading(_ separator: Separator) -> FileReading {
    for index in rows.indices where rows[index].nature != .opening {
      let row = rows[index]
      if journals[row.journal]?.isSales == true {
        rows[index].nature = .sale
      } else if bankEntries.contains(row.entry) {
        rows[index].nature = .bank
      } else if saleEntries.contains(row.entry) {
        rows[index].nature = .sale
      }
    }
    let settlement = FECSettlement(rows, file: file)
    var remarks: [ReadingRemark.Kind] = [
      .accountBalance(
        cents: rows.reduce(0) { $0 &+ $1.cents }, rows: rows.count, open: rows.count { $0.letter.isEmpty })
    ]
    if foreign > 0 { remarks.append(.foreignCurrencyInEuro(count: foreign)) }
    return FileReading(
      entries: settlement.entries, problems: problems, remarks: remarks, content: .fec, separator: separator,
      rows: count, columns: understood)
  }

  private var understood: [UnderstoodColumn] {
    let used: [FECHeader.Field: LedgerColumn] = [
      .auxiliary: .customerNumber, .auxiliaryLabel: .customerName, .piece: .invoiceNumber, .pieceDay: .issued,
      .debit: .invoiceAmount, .credit: .paymentAmount, .amount: .invoiceAmount, .label: .label,
    ]
    return header.headers.enumerated().map { position, name in
      let columns = used.filter { header.position(of: $0.key) == position }.map(\.value)
      return UnderstoodColumn(header: legible(name), columns: columns, variable: nil)
    }
  }
}
