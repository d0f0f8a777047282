import Receivables
import Testing

@testable import Dunning

@Suite("The working days")
struct CalendarTests {
  private let france = BusinessCalendar()

  @Test("leave out the eleven public holidays, in the years of the law's calendar")
  func easter() {
    let easters = [
      1_961: "1961-04-02", 2_008: "2008-03-23", 2_011: "2011-04-24", 2_025: "2025-04-20", 2_026: "2026-04-05",
      2_027: "2027-03-28", 2_028: "2028-04-16", 2_038: "2038-04-25", 2_285: "2285-03-22",
    ]
    for (year, easter) in easters { #expect(Day.easter(in: year)?.iso == easter) }
    let days = PublicHoliday.all(in: 2_026, of: .metropole).map(\.day.iso)
    #expect(
      days == [
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
        "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
      ])
    #expect(days.allSatisfy { day($0).weekday > 5 || !france.isWorking(day($0)) })
  }

  @Test(
    "differ by region",
    arguments: [
      (HolidayRegion.alsaceMoselle, "2026-04-03"), (.guadeloupe, "2026-05-27"), (.martinique, "2026-05-22"),
      (.guyane, "2026-06-10"), (.laReunion, "2027-12-20"), (.mayotte, "2026-04-27"),
      (.saintBarthelemy, "2026-10-09"), (.saintMartin, "2026-05-28"),
    ])
  func regions(_ region: HolidayRegion, _ off: String) {
    #expect(france.isWorking(day(off)))
    #expect(!BusinessCalendar(region: region).isWorking(day(off)))
    #expect(!france.with(region).isWorking(day(off)), "whoever writes there waits")
    #expect(!BusinessCalendar(region: region).isWorking(day("2026-05-14")), "and has the holidays of all")
  }

  @Test("are the same whether the table or the rule is asked, also beyond the table's centuries")
  func table() {
    for year in [1_899, 1_900, 2_026, 2_199, 2_200] {
      for month in 1...12 {
        for number in 1...28 {
          guard let day = Day(year: year, month: month, day: number) else { continue }
          let byRule = HolidayRegion.allCases.filter { PublicHoliday.on(day, in: [$0]) != nil }
          #expect(HolidayTable.regions(on: day) == byRule.reduce(0) { $0 | $1.bit }, "\(day.iso)")
        }
      }
    }
  }

  @Test("count past holidays and weekends at once")
  func counting() {
    #expect(france.firstWorking(onOrAfter: day("2026-05-01")) == day("2026-05-04"))
    #expect(france.adding(workingDays: 3, to: day("2026-05-06")) == day("2026-05-12"))
    #expect(france.workingDays(from: day("2026-05-06"), to: day("2026-05-15")) == 5)
    #expect(france.workingDays(from: day("2026-05-08"), to: day("2026-05-08")) == 0)
    for start in 0..<400 {
      let first = day("2026-01-01") + start
      #expect(france.workingDays(from: first, to: france.adding(workingDays: 5, to: first)) >= 5)
    }
  }

  @Test("are moved by neither daylight saving nor the machine's zone: a day is a day")
  func daylightSaving() {
    #expect(day("2026-03-28") + 1 == day("2026-03-29"))
    #expect(france.adding(workingDays: 1, to: day("2026-03-27")) == day("2026-03-30"))
    #expect(france.adding(workingDays: 1, to: day("2026-10-23")) == day("2026-10-26"))
  }

  @Test("leave out the closings of the house; closings without end are not heeded for ever")
  func closings() throws {
    let closings = try #require(ClosingPeriod.list("24/12-02/01, 03/08/2026-21/08/2026; S33"))
    let house = BusinessCalendar(closings: closings)
    #expect(house.firstWorking(onOrAfter: day("2026-12-24")) == day("2027-01-04"))
    #expect(house.dayOff(on: day("2026-12-30")) == .houseClosed)
    #expect(house.firstWorking(onOrAfter: day("2026-08-03")) == day("2026-08-24"))
    #expect(!house.isWorking(day("2027-08-18")), "week 33 of another year")
    let always = BusinessCalendar(closings: [try #require(ClosingPeriod(text: "01/01-31/12"))])
    #expect(always.firstWorking(onOrAfter: day("2026-05-01")) == day("2026-05-04"))
  }

  @Test("of a customer leave out its own closings and the days of its payment runs")
  func customer() {
    let days = CustomerDays(
      region: .alsaceMoselle, closings: [.weeks(32, through: 33)], paymentRuns: PaymentRuns([10, 25, 31]))
    let both = france.with(days)
    #expect(both.dayOff(on: day("2026-04-03")) == .holiday(.goodFriday))
    #expect(both.dayOff(on: day("2026-08-04")) == .customerClosed)
    #expect(both.dayOff(on: day("2026-06-10")) == .paymentRun)
    #expect(both.isWorking(day("2026-06-11")))
    #expect(both.dayOff(on: day("2026-10-12")) == .paymentRun, "10 October is a Saturday")
    #expect(both.dayOff(on: day("2026-02-27")) == nil && both.dayOff(on: day("2026-03-02")) == .paymentRun)
    #expect(both.dayOff(on: day("2026-04-30")) == .paymentRun, "31 is the last day of a shorter month")
    #expect(both.paymentRun(onOrAfter: day("2026-06-11")) == day("2026-06-25"))
    #expect(france.paymentRun(onOrAfter: day("2026-06-11")) == nil)
  }

  @Test("keep a message waiting with the reason: weekend, holiday, closed customer, payment run")
  func planning() {
    let planner = ReminderPlanner.standard
    func asked(_ days: CustomerDays, _ today: String) -> ReminderPlan {
      var position = CustomerPosition.owing(.due("2026-05-06"), contact: "2026-04-20")
      position.days = days
      return planner.plan(position, today)
    }
    #expect(asked(CustomerDays(), "2026-05-14").reason() == .notWorkingDay(until: day("2026-05-15")))
    #expect(asked(CustomerDays(), "2026-05-15").steps == ["R1"])
    let closed = CustomerDays(closings: [.weeks(20, through: 21)])
    #expect(asked(closed, "2026-05-15").reason() == .customerClosed(until: day("2026-05-26")))
    let pays = CustomerDays(paymentRuns: PaymentRuns([15]))
    #expect(asked(pays, "2026-05-15").reason() == .paymentRun(until: day("2026-05-18")))
    #expect(asked(pays, "2026-05-12").steps == ["R1"])
    #expect(asked(closed, "2026-05-15").next.first?.day == day("2026-05-26"))
  }
}
