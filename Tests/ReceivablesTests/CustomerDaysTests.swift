import Receivables
import Testing

@Suite("The days of a customer")
struct CustomerDaysTests {
  @Test(
    "know its public holidays by its postcode",
    arguments: [
      ("67000", "", HolidayRegion.alsaceMoselle), ("57 100", "FR", .alsaceMoselle),
      ("68200", "", .alsaceMoselle),
      ("69002", "", .metropole), ("20000", "", .metropole), ("97110", "", .guadeloupe),
      ("97133", "", .saintBarthelemy), ("97150", "MF", .saintMartin), ("97200", "", .martinique),
      ("97300", "", .guyane), ("97400", "RE", .laReunion), ("97600", "", .mayotte),
    ])
  func regions(_ postcode: String, _ country: String, _ region: HolidayRegion) {
    #expect(HolidayRegion(of: PostalAddress(postcode: postcode, country: country)) == region)
  }

  @Test(
    "know none abroad or without a French postcode",
    arguments: [("67000", "DE"), ("", ""), ("6700", ""), ("98000", "")])
  func abroad(_ postcode: String, _ country: String) {
    #expect(HolidayRegion(of: PostalAddress(postcode: postcode, country: country)) == nil)
  }

  @Test(
    "name closings as people write them, and read them back",
    arguments: [
      ("03/08/2026-21/08/2026", "03/08/2026-21/08/2026"), ("2026-08-03..2026-08-21", "03/08/2026-21/08/2026"),
      ("2026-12-24", "24/12/2026"), ("24/12 au 02/01", "24/12-02/01"), ("1/5", "01/05"),
      ("s32 - s34", "S32-S34"),
      ("W52-W1", "S52-S1"),
    ])
  func closings(_ typed: String, _ text: String) throws {
    let period = try #require(ClosingPeriod(text: typed))
    #expect(period.text == text)
    #expect(ClosingPeriod(text: text) == period)
  }

  @Test(
    "refuse what is no closing",
    arguments: [
      "", "été", "32/01", "30/02", "S54", "S0", "21/08/2026-03/08/2026", "03/08-21/08/2026", "S32-21/08",
      "01/01/2026-01/01/2028", "1/2/3/4", "-", "S-3",
    ])
  func wrongClosings(_ text: String) { #expect(ClosingPeriod(text: text) == nil) }

  @Test("are closed on the days that were named, over New Year too")
  func covering() throws {
    let yearEnd = try #require(ClosingPeriod(text: "24/12-02/01"))
    for iso in ["2026-12-24", "2026-12-31", "2027-01-02"] {
      #expect(yearEnd.contains(try #require(Day(iso: iso))))
    }
    #expect(!yearEnd.contains(try #require(Day(iso: "2027-01-03"))))
    let weeks = try #require(ClosingPeriod(text: "S53-S1"))
    #expect(weeks.contains(try #require(Day(iso: "2027-01-01"))), "it is in week 53 of 2026")
    #expect(weeks.contains(try #require(Day(iso: "2026-01-02"))))
    #expect(!weeks.contains(try #require(Day(iso: "2027-01-11"))))
    #expect(try #require(Day(iso: "2021-01-03")).isoWeek == 53)
    #expect(try #require(Day(iso: "2024-12-30")).isoWeek == 1)
  }

  @Test(
    "name payment runs as people write them",
    arguments: [
      ("10,25", "10, 25"), ("le 10 et le 25", "10, 25"), ("15 ; fin", "15, fin"), ("fin de mois", "fin"),
      ("end of month", "fin"), ("25 10 10", "10, 25"), ("", ""),
    ])
  func runs(_ typed: String, _ text: String) throws {
    let runs = try #require(PaymentRuns(text: typed))
    #expect(runs.text == text)
    #expect(PaymentRuns(text: text) == runs)
  }

  @Test("refuse what is no payment run", arguments: ["32", "0", "-5", "lundi", "1O", "100"])
  func wrongRuns(_ text: String) { #expect(PaymentRuns(text: text) == nil) }
}
