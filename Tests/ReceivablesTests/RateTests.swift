import Receivables
import Testing

@Suite("Rates")
struct RateTests {
  @Test(
    "are read with a comma or a dot, with at most two decimals, and written back with two",
    arguments: [
      ("12.4", "12.40"), ("12,40 %", "12.40"), ("0", "0.00"), ("3,05\u{202F}%", "3.05"), ("100", "100.00"),
    ])
  func reading(_ text: String, _ decimal: String) {
    #expect(AnnualRate(text)?.decimal == decimal)
  }

  @Test(
    "are refused otherwise",
    arguments: ["", "%", "12.405", "-1", "100.01", "1e3", "12.", ".5", "12 4", "douze", "1,2,3", "٣"])
  func refused(_ text: String) {
    #expect(AnnualRate(text) == nil)
  }

  @Test("hold from 1 January or 1 July to the last day of June or December")
  func halfYears() throws {
    let second = try #require(HalfYear("2023-S2"))
    #expect(second.first.iso == "2023-07-01" && second.last.iso == "2023-12-31")
    #expect(second.next.description == "2024-S1" && second.next.last.iso == "2024-06-30")
    #expect(HalfYear(of: second.first - 1).description == "2023-S1" && HalfYear(of: second.last) == second)
    for text in ["2023-S3", "2023-s1", "2023S1", "23-S1", "", "2023-S1 ", "0000-S1"] {
      #expect(HalfYear(text) == nil, "\(text)")
    }
  }

  @Test("round a half cent up")
  func rounding() {
    // 7.30 € at 10 % for 5 days is 1.0 cent; for half a cent, 3.65 € at 10 % for 5 days.
    let rate = AnnualRate(basisPoints: 1_000)
    #expect(rate.interest(on: 365, days: 5, daysInYear: 365) == 1)
    #expect(rate.interest(on: 364, days: 5, daysInYear: 365) == 0)
  }

  @Test("of the published table are those of the orders")
  func published() throws {
    #expect(RateTable.published.halfYears.count == 16)
    let rates = try RateTable.published.rates(of: #require(HalfYear("2026-S2")))
    #expect(rates.centralBank.decimal == "2.40" && rates.legal.decimal == "2.75")
    #expect(rates.contractFloor.decimal == "8.25" && rates.legalIndividual?.decimal == "6.84")
  }
}
