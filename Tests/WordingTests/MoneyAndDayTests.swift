import Receivables
import Testing
import Wording

@Suite("Money in words")
struct MoneyTests {
  @Test("has narrow no-break spaces in French and the sign before in English")
  func printed() throws {
    let amount = Amount(cents: 123_456)
    #expect(amount.text(in: .french) == "1\u{202F}234,56\u{202F}€")
    #expect(amount.text(in: .english) == "€1,234.56")
    let francs = Amount(cents: -100_005, currency: try #require(Currency(code: "CHF")))
    #expect(francs.text(in: .french) == "-1\u{202F}000,05\u{202F}CHF")
    #expect(francs.text(in: .english) == "-CHF\u{A0}1,000.05")
  }

  @Test("is plain ASCII in columns")
  func columns() {
    #expect(Amount(cents: 1_245_000).figures(in: .french) == "12 450,00")
    #expect(Amount(cents: -7).figures(in: .english) == "-0.07")
    #expect(Amount(cents: 99_950).rounded(in: .french) == "1 000 €")
    #expect(Amount(cents: -30).rounded(in: .english) == "€0")
  }

  @Test("survives the largest and smallest integers")
  func extremes() {
    for cents in [Int.min, Int.max, 0] {
      #expect(!Amount(cents: cents).text(in: .french).isEmpty)
      #expect(!Amount(cents: cents).rounded(in: .english).isEmpty)
    }
  }
}

@Suite("A day in words")
struct DayTests {
  @Test("is written as letters write it, 1er included")
  func long() throws {
    let day = try #require(Day(iso: "2026-11-23"))
    #expect(day.long(in: .french) == "23\u{A0}novembre\u{A0}2026")
    #expect(day.long(in: .english) == "23\u{A0}November\u{A0}2026")
    let first = try #require(Day(iso: "2026-12-01"))
    #expect(first.long(in: .french) == "1er\u{A0}décembre\u{A0}2026")
  }

  @Test("is short in columns and names its weekday")
  func short() throws {
    let day = try #require(Day(iso: "2026-06-17"))
    #expect(day.short == "17/06")
    #expect(day.numeric == "17/06/2026")
    #expect(day.weekdayShort(in: .french) == "mer.")
    #expect(day.weekdayShort(in: .english) == "Wed")
  }

  @Test("late or ahead is counted with the right plural")
  func delays() {
    #expect(DelayText.long(daysLate: 1, in: .french) == "1 jour de retard")
    #expect(DelayText.long(daysLate: -3, in: .english) == "due in 3 days")
    #expect(DelayText.short(days: -13, in: .french) == "-13 j")
    #expect(Language.french.counted(0, "facture", "factures") == "0 facture")
    #expect(Language.english.counted(0, "invoice", "invoices") == "0 invoices")
  }
}
