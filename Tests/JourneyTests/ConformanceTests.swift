import Foundation
import Testing
import Workbench

extension Journeys {
  /// Runs when `RELANCE_SHARED` names the folder of third-party samples.
  @Suite("Ledgers of third parties", .enabled(if: Programs.shared != nil, "RELANCE_SHARED is not set"))
  struct Conformance {
    static let map = """
      kinds = ["customers", "invoices", "payments"]
      date-format = "m/d/yyyy"
      amount-unit = "units"

      [columns]
      customer-number = "customerID"
      invoice-number = "invoiceNumber"
      issued = "InvoiceDate"
      due = "DueDate"
      invoice-amount = "InvoiceAmount"
      payment-day = "SettledDate"

      """

    static let ages = ["not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90"]
    static let days =
      ["2013-06-30"]
      + (1...12).map { place in
        let month = (place - 1) % 12 + 1
        return "2013-\(month < 10 ? "0" : "")\(month)-\(place % 2 == 0 ? "15" : "28")"
      }

    private func sample(_ name: String) throws -> String {
      "\(try #require(Programs.shared))/samples/\(name)"
    }

    private func cents(_ object: [String: Any], _ name: String) -> Int? {
      (object[name] as? [String: Any])?["cents"] as? Int
    }

    @Test("the IBM sample has the same aged balance as an independent computation, on thirteen days")
    func receivables() throws {
      let house = try House(today: "2014-01-15")
      try house.relance("init").ended()
      let file = try sample("datasets/ibm_ar_2466.csv")
      try house.relance("import", file, "--map", house.write(Self.map, "ibm.toml")).ended()
      let other = try Program.run(
        "/usr/bin/python3", ["\(Programs.tests)/aged_balance.py", file] + Self.days,
        environment: ["PYTHONDONTWRITEBYTECODE": "1"]
      ).ended().object()
      for day in Self.days {
        let object = try house.relance("aging", "--json", on: day).ended().object()
        let expected = try #require(other[day] as? [String: Int])
        let currency = (object["currencies"] as? [[String: Any]])?.first ?? [:]
        for age in Self.ages { #expect(cents(currency, age) ?? 0 == expected[age], "\(day) \(age)") }
        #expect(object["later_invoices"] as? Int == expected["later"], "\(day)")
      }
      let half = try house.relance("aging", "--json", on: "2013-06-30").ended().object()
      let currency = (half["currencies"] as? [[String: Any]])?.first ?? [:]
      #expect(Self.ages.map { cents(currency, $0) } == [428_429, 83_556, 0, 0, 0])
      #expect(half["later_invoices"] as? Int == 536)
      #expect((currency["customers"] as? [[String: Any]])?.count ?? 0 <= 100)
    }

    @Test(
      "a FEC's customers have the balance of the account",
      arguments: [
        ("neolegal_111111111FEC20221231.TXT", 1_441_652), ("neolegal_0000000001FEC20220831.txt", 5_251_724),
      ])
    func ledgers(file: String, net: Int) throws {
      let house = try House(today: "2026-06-17")
      try house.relance("init").ended()
      let reply = try house.relance("import", sample("fec/\(file)"))
      #expect(reply.status == 0 || reply.status == 1, "\(reply.errors)")
      #expect(try balance(house) == net)
      let again = try house.relance("import", sample("fec/\(file)"))
      #expect(again.status == reply.status)
      #expect(try balance(house) == net, "twice changes nothing")
    }

    @Test("next year's FEC after the previous one doubles nothing")
    func twoYears() throws {
      let alone = try House(today: "2026-06-17")
      try alone.relance("init").ended()
      _ = try alone.relance("import", sample("fec/tryton_FEC.csv"))
      let both = try House(today: "2026-06-17")
      try both.relance("init").ended()
      _ = try both.relance("import", sample("fec/tryton_FEC-previous.csv"))
      _ = try both.relance("import", sample("fec/tryton_FEC.csv"))
      #expect(try balance(both) == balance(alone))
      #expect(try balance(both) != 0)
    }

    private func balance(_ house: House) throws -> Int {
      let currencies = try house.relance("aging", "--json").ended().list("currencies")
      return currencies.reduce(0) { $0 + (cents($1, "net") ?? 0) }
    }
  }
}
