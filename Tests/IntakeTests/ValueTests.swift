import Receivables
import Testing

@testable import Intake

@Suite("A value")
struct ValueTests {
  private func cents(_ text: String, _ style: AmountCell.Style = .comma) -> Result<Int, AmountRefusal>? {
    AmountCell(Array(text.utf8)[...])?.cents(style: style)
  }

  @Test(
    "is an amount in every usual form",
    arguments: [
      ("1 234,56", 1234_56), ("1.234,56", 1234_56), ("1,234.56", 1234_56), ("1234.5", 1234_50),
      ("1\u{A0}234,56 €", 1234_56), ("1\u{202F}234\u{202F}567,80", 1_234_567_80), ("€12", 12_00),
      ("-12,00", -12_00), ("12,00-", -12_00), ("− 12,00", -12_00), ("(12,00)", -12_00), ("+5", 5_00),
      ("12,00 EUR", 12_00), ("0,05", 5), ("0,123000", nil), ("10,0000", 10_00), ("1'234.50", 1234_50),
      ("1’234.50", 1234_50), ("1,234,567", 1_234_567_00), ("1.234.567", 1_234_567_00),
      ("0000000074,70", 74_70),
      (",5", 50), ("5,", 5_00),
    ])
  func amounts(_ text: String, _ wanted: Int?) {
    switch (cents(text), wanted) {
    case (.success(let cents), let wanted?): #expect(cents == wanted)
    case (.failure(.tooManyDecimals), nil): break
    case (let other, _): Issue.record("\(text): \(String(describing: other))")
    }
  }

  @Test(
    "is refused as an amount when it is something else",
    arguments: [
      "", "-", "€", "dix", "1 23,45", "12.34.56", "1,23,45", "1.2345,6.7", "--5", "5 5", "1e5", "0x10",
      "12 EURO",
      "(12", "12)", "1,234.567,8", "NaN", "１２",
    ])
  func notAmounts(_ text: String) {
    if let cell = AmountCell(Array(text.utf8)[...]) {
      #expect(throws: AmountRefusal.self) { try cell.cents(style: .comma).get() }
    }
  }

  @Test("has at most 15 digits, and never overflows")
  func digits() {
    #expect((try? cents("9999999999999,99")?.get()) == 999_999_999_999_999)
    for text in ["10000000000000,00", "99999999999999999999999999", String(repeating: "9", count: 5000)] {
      switch cents(text) {
      case .failure(.tooManyDigits)?, nil: break
      case let other: Issue.record("\(String(describing: other))")
      }
    }
  }

  @Test("of three digits behind its only mark follows its column")
  func style() {
    #expect((try? cents("1.234", .comma)?.get()) == 1234_00)
    #expect((try? cents("1.230", .dot)?.get()) == 1_23)
    #expect((try? cents("1,234", .dot)?.get()) == 1234_00)
    #expect(throws: AmountRefusal.ambiguous) { try cents("1,234", .mixed)?.get() }
  }

  @Test(
    "is a day in every usual form",
    arguments: [
      ("2026-01-31", "2026-01-31"), ("31/01/2026", "2026-01-31"), ("31.01.2026", "2026-01-31"),
      ("20260131", "2026-01-31"), ("1/2/2026", "2026-02-01"), ("31-01-26", "2026-01-31"),
      ("2026-01-31T10:00:00Z", "2026-01-31"), ("31/01/2026 00:00", "2026-01-31"), ("31/02/2026", nil),
      ("29/02/2026", nil), ("20261331", nil), ("01/01/0001", nil), ("00/01/2026", nil),
    ])
  func days(_ text: String, _ wanted: String?) {
    #expect(DayCell(Array(text.utf8)[...])?.day(DayCell.Order.dayFirst)?.iso == wanted)
  }

  @Test(
    "is refused as a day when it is something else",
    arguments: [
      "", "demain", "2026", "2026-01", "1/2", "1//2026", "31/01/2026/1", "123456789", "1/2/202", "//",
    ])
  func notDays(_ text: String) { #expect(DayCell(Array(text.utf8)[...]) == nil) }

  @Test("is read in a declared format and in no other order")
  func declared() throws {
    let us = try #require(DateFormat(pattern: "m/d/yyyy"))
    #expect(DayCell(Array("1/31/2013".utf8)[...])?.day(us)?.iso == "2013-01-31")
    #expect(DayCell(Array("31/1/2013".utf8)[...])?.day(us) == nil)
    #expect(DayCell(Array("2013-01-31".utf8)[...])?.day(us) == nil)
    #expect(DateFormat(pattern: "jj/mm/aaaa")?.order == .dayMonthYear)
    #expect(DateFormat(pattern: "yyyymmdd")?.isCompact == true)
    #expect(DateFormat(pattern: "hh:mm") == nil && DateFormat(pattern: "") == nil)
  }

  @Test("has names for every column that a map can use")
  func columns() {
    for column in LedgerColumn.allCases {
      #expect(LedgerColumn(name: column.name) == column)
      for language in Language.allCases { #expect(!column.label(in: language).isEmpty) }
    }
    #expect(LedgerColumn(name: "amount") == nil)
  }

  @Test("of UTF-8 is told from what only looks like it")
  func utf8() {
    let bad: [[UInt8]] = [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3], [0x80],
    ]
    for bytes in bad { #expect(UTF8Check.firstInvalid(in: ([0x41] + bytes)[...]) == 1) }
    #expect(UTF8Check.firstInvalid(in: Array("Élan 作者 🙂".utf8)[...]) == nil)
  }

  @Test("refused is told with file, line, column, excerpt, problem and remedy, as sentences")
  func messages() {
    let origin = EntryOrigin(file: 0, line: 12)
    let day = RowProblem(origin: origin, column: "échéance", excerpt: "31/02/2026", kind: .noSuchDay)
    #expect(
      day.text(in: .french, file: "f.csv")
        == "f.csv:12: colonne échéance « 31/02/2026 » : cette date n'existe pas. Corriger le jour ou le mois."
    )
    #expect(
      day.text(in: .english, file: "f.csv")
        == "f.csv:12: column échéance \"31/02/2026\": no such date. Correct the day or the month.")
    let nobody = RowProblem(origin: origin, column: "", excerpt: "", kind: .nobody)
    #expect(
      nobody.text(in: .french, file: "f.csv")
        == "f.csv:12: ni client ni facture. Donner le numéro du client ou de la facture.")
  }

  @Test("counted in a remark agrees with its noun")
  func plurals() {
    func text(_ count: Int, _ language: Language) -> String {
      ReadingRemark(file: 0, kind: .repeatedRows(count: count)).text(in: language)
    }
    #expect(text(1, .french) == "1 ligne répétée, prise une fois")
    #expect(text(2, .french) == "2 lignes répétées, prises une fois")
    #expect(text(1, .english) == "1 repeated row, taken once")
  }
}
