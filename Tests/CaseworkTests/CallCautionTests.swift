import Casework
import Dunning
import Receivables
import Testing

@Suite("A call at an odd moment")
struct CallCautionTests {
  private func owing(_ segment: Segment) throws -> CaseworkFixture {
    var house = try CaseworkFixture.owing("2026-06-01")
    var customer = try #require(house.book.portfolio.customer(CaseworkFixture.elan))
    customer.segment = segment
    try house.run(.saveCustomer(customer), "2026-06-01")
    return house
  }

  private func call(_ minute: Int?) -> Command {
    .logCall(CallReport(customer: CaseworkFixture.elan, outcome: .noAnswer, minute: minute))
  }

  @Test("is logged, and told: a consumer is called on working days, 10 to 13 and 14 to 20 h")
  func consumer() throws {
    var house = try owing(.consumer)
    let hours: [Range<Int>] = [600..<780, 840..<1_200]
    // Tuesday 9 June: 9:42 and 13:30 are odd, 10:00 and 19:59 are not.
    for (minute, isOdd) in [(582, true), (810, true), (600, false), (1_199, false)] {
      let found = house.book.cautions(against: CaseworkFixture.elan, on: day("2026-06-09"), minute: minute)
      #expect(found == (isOdd ? [.outsideHours(hours)] : []), "\(minute)")
    }
    let logged = try house.run(call(582), "2026-06-09")
    #expect(logged.remarks == [.callCaution(.outsideHours(hours))] && house.book.calls.count == 1)
    let agreed = CallReport(
      customer: CustomerID(1), outcome: .callBack, minute: 660, callBack: day("2026-06-11"),
      callBackMinute: 1_290)
    #expect(try house.run(.logCall(agreed), "2026-06-10").remarks == [.callCaution(.outsideHours(hours))])
    // Saturday, and a public holiday.
    for iso in ["2026-06-13", "2026-07-14"] {
      #expect(
        house.book.cautions(against: CaseworkFixture.elan, on: day(iso), minute: 620) == [.dayOff], "\(iso)")
    }
    for language in Language.allCases {
      #expect(CallCaution.outsideHours(hours).sentence(in: language).contains("10-13 h, 14-20 h"))
    }
  }

  @Test("is not odd for a professional at the same time, and the cap is told with its day")
  func business() throws {
    var house = try owing(.business)
    #expect(try house.run(call(582), "2026-06-09").remarks.isEmpty)
    var remarks: [Remark] = []
    for iso in ["2026-06-10", "2026-06-11", "2026-06-12", "2026-06-15"] {
      remarks += try house.run(call(600), iso).remarks
    }
    #expect(remarks.contains { if case .callCaution(.capReached) = $0 { true } else { false } })
  }

  @Test("stands on the list of calls to make, unless the customer named the hour")
  func sheet() throws {
    var house = try owing(.consumer)
    try house.run(
      .promise(
        PromiseOrder(customer: CaseworkFixture.elan, amount: Amount(cents: 100), day: day("2026-06-10"))),
      "2026-06-09")
    let on = "2026-06-30"
    let early = CallSheet(of: house.book, on: house.ledger(on), minute: 545).toMake.first
    #expect(early?.cautions == [.outsideHours([600..<780, 840..<1_200])])
    #expect(CallSheet(of: house.book, on: house.ledger(on), minute: 620).toMake.first?.cautions == [])
    try house.run(
      .logCall(
        CallReport(
          customer: CaseworkFixture.elan, outcome: .callBack, minute: 620, callBack: day(on),
          callBackMinute: 540)),
      "2026-06-29")
    #expect(CallSheet(of: house.book, on: house.ledger(on), minute: 545).toMake.first?.cautions == [])
  }
}
