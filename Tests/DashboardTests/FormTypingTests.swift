import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("What is typed into forms")
struct FormTypingTests {
  @Test(
    "is an amount in the ways that people write it",
    arguments: [
      ("5000", 500_000), ("5 000,00", 500_000), ("5\u{202F}000,5 €", 500_050), ("5.000,00", 500_000),
      ("0,01", 1), ("1 234 567,89 EUR", 123_456_789), (",50", 50), ("12,5", 1_250),
    ])
  func amounts(text: String, cents: Int) {
    #expect(TypedAmount(text, in: .french) == .cents(cents))
  }

  @Test("groups thousands by comma in English only")
  func groups() {
    #expect(TypedAmount("1,234.56", in: .english) == .cents(123_456))
    #expect(TypedAmount("5,000", in: .english) == .cents(500_000))
    #expect(TypedAmount("5,000", in: .french) == .fault(.ambiguous))
    #expect(TypedAmount("5.000", in: .french) == .fault(.ambiguous))
  }

  @Test(
    "is refused as an amount with the fault named",
    arguments: [
      ("abc", TypedAmount.Fault.notFigures), ("1,2345", .tooManyDecimals), ("0", .notPositive),
      ("-5", .notPositive), ("99999999999999999999999", .tooLarge), ("1,2,3", .notFigures),
      ("作者", .notFigures), ("12\u{1B}[2J", .notFigures), (",", .notFigures), ("1234.567,00", .notFigures),
    ])
  func faults(text: String, fault: TypedAmount.Fault) {
    #expect(TypedAmount(text, in: .french) == .fault(fault))
    #expect(!fault.words(in: .french).isEmpty && !fault.words(in: .english).isEmpty)
  }
}
