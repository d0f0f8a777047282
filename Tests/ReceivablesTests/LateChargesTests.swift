import Foundation
import Receivables
import Testing

@Suite("Late-payment charges")
struct LateChargesTests {
  private func debt(
    _ cents: Int, due: String, _ regime: ChargeRegime = .business(contractRate: nil)
  ) throws -> LateDebt {
    LateDebt(cents: cents, due: try #require(Day(iso: due)), regime: regime)
  }

  private func charges(
    on debt: LateDebt, through: String, rates: RateTable = .published
  ) throws -> LateCharges {
    try LateCharges(on: debt, through: #require(Day(iso: through)), rules: ChargeRules(), rates: rates)
  }

  @Test("of 10,000 € due on 20/06/2026 and paid on 10/07/2026 are 33.29 + 33.97 and 40 €")
  func firstWorkedExample() throws {
    let charges = try charges(on: debt(1_000_000, due: "2026-06-20"), through: "2026-07-10")
    #expect(charges.segments.map(\.cents) == [33_29, 33_97] && charges.segments.map(\.days) == [10, 10])
    #expect(charges.segments.map(\.rate.decimal) == ["12.15", "12.40"])
    #expect(charges.interestCents + charges.recoveryFeeCents == 107_26)
  }

  @Test("of 4,560 € due on 31/12/2025 are 274.74 + 226.18 and 40 € on 23/11/2026")
  func secondWorkedExample() throws {
    let charges = try charges(on: debt(456_000, due: "2025-12-31"), through: "2026-11-23")
    #expect(charges.segments.map(\.cents) == [274_74, 226_18] && charges.segments.map(\.days) == [181, 146])
    #expect(charges.interestCents == 500_92 && charges.recoveryFeeCents == 40_00)
  }

  @Test("name the half-year that has no rate and never guess one")
  func missingRate() throws {
    let late = try debt(1_000_000, due: "2026-12-01")
    #expect(try charges(on: late, through: "2026-12-31").segments.count == 1)
    #expect(throws: MissingRate(halfYear: try #require(HalfYear("2027-S1")))) {
      _ = try charges(on: late, through: "2027-01-01")
    }
    let gap = RateTable(RateTable.published.halfYears.filter { $0.halfYear != HalfYear("2025-S2") })
    #expect(throws: MissingRate(halfYear: try #require(HalfYear("2025-S2")))) {
      _ = try charges(on: debt(100, due: "2025-06-29"), through: "2026-02-01", rates: gap)
    }
    // A contract's rate needs no table.
    let contract = ChargeRegime.business(contractRate: AnnualRate("15"))
    #expect(
      try charges(on: debt(100, due: "2030-06-29", contract), through: "2031-02-01").segments.count == 1)
  }

  @Test("tell the half-years in which a contract's rate is below three times the legal rate")
  func contractFloor() throws {
    let rate = try #require(AnnualRate("12,50 %"))
    let from = try #require(Day(iso: "2023-03-01"))
    let found = try ContractFloor.shortfalls(
      of: rate, from: from, through: #require(Day(iso: "2025-07-01")), rates: .published)
    #expect(found.map(\.halfYear.description) == ["2023-S2", "2024-S1", "2024-S2"])
    #expect(found.map(\.floor.decimal) == ["12.66", "15.21", "14.76"])
    #expect(try ContractFloor.shortfalls(of: rate, from: from, through: from - 1, rates: .published).isEmpty)
  }

  /// What `charge_vectors.py` computes day by day.
  private struct Vector: Decodable {
    struct Part: Decodable {
      let day: String, kind: String, cents: Int
      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        day = try list.decode(String.self)
        kind = try list.decode(String.self)
        cents = try list.decode(Int.self)
      }
    }
    struct Settled: Decodable {
      let day: String, cents: Int
      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        day = try list.decode(String.self)
        cents = try list.decode(Int.self)
      }
    }
    struct Segment: Decodable { let from: String, through: String, days: Int, base: Int, cents: Int }
    struct SetOff: Decodable { let day: String, interest: Int, principal: Int }
    struct Expected: Decodable {
      let segments: [Segment], set_offs: [SetOff], interest: Int, fee: Int, principal: Int
    }
    let name: String, regime: String, cents: Int, due: String, through: String, expected: Expected
    let parts: [Part]?, count: String?, set_off: String?, contract: String?, notice: String?
    let insolvency: String?, settled: [Settled]?

    var law: ChargeRegime {
      switch regime {
      case "public": .publicBody
      case "consumer": .consumer(noticeOn: notice.flatMap { Day(iso: $0) })
      default: .business(contractRate: contract.flatMap { AnnualRate($0) })
      }
    }

    var rules: ChargeRules {
      var rules = ChargeRules()
      rules.dayCount = count.flatMap(ChargeRules.DayCount.init) ?? .fixed
      rules.setOff = set_off.flatMap(ChargeRules.SetOff.init) ?? .interestFirst
      return rules
    }
  }

  @Test("agree to the cent with an independent computation, day by day")
  func vectors() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/charge_vectors.json")
    let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
    #expect(vectors.count >= 40)
    for vector in vectors {
      let reductions = try (vector.parts ?? []).map {
        LateDebt.Reduction(
          day: try #require(Day(iso: $0.day)), cents: $0.cents,
          kind: $0.kind == "credit" ? .creditNote : .payment)
      }
      let debt = LateDebt(
        cents: vector.cents, due: try #require(Day(iso: vector.due)), reductions: reductions,
        settledInterest: try (vector.settled ?? []).map {
          LateDebt.InterestSettlement(day: try #require(Day(iso: $0.day)), cents: $0.cents)
        }, regime: vector.law, insolvency: vector.insolvency.flatMap { Day(iso: $0) })
      let found = try LateCharges(
        on: debt, through: #require(Day(iso: vector.through)), rules: vector.rules, rates: .published)
      let expected = vector.expected
      #expect(
        found.segments.map { "\($0.from.iso) \($0.through.iso) \($0.days) \($0.baseCents) \($0.cents)" }
          == expected.segments.map { "\($0.from) \($0.through) \($0.days) \($0.base) \($0.cents)" },
        "\(vector.name)")
      #expect(
        found.setOffs.map { "\($0.day.iso) \($0.interestCents) \($0.principalCents)" }
          == expected.set_offs.map { "\($0.day) \($0.interest) \($0.principal)" }, "\(vector.name)")
      #expect(found.interestCents == expected.interest, "\(vector.name)")
      #expect(found.recoveryFeeCents == expected.fee, "\(vector.name)")
      #expect(found.principalCents == expected.principal, "\(vector.name)")
    }
  }
}
