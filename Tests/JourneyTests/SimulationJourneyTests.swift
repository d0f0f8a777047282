import Foundation
import Testing
import Workbench

extension Journeys {
  /// Every line that `scenario simulate` tells is explained by `why`, asked of its customer and day alone.
  @Suite("A simulation explained line by line")
  struct SimulationJourneyTests {
    private struct Line {
      let day, customer, step: String
      let isBlocked: Bool
      let why: [String]
    }

    private func lines(_ house: House, days: Int) throws -> [Line] {
      let told = try house.relance(
        "scenario", "simulate", "--why", "--json", "--days", "\(days)", "--lang", "en")
      return try told.ended().list("days").flatMap { day in
        try #require(day["leaving"] as? [[String: Any]]).map { one in
          Line(
            day: day["day"] as? String ?? "", customer: one["customer"] as? String ?? "",
            step: one["step"] as? String ?? "", isBlocked: one["blocked"] is String,
            why: one["why"] as? [String] ?? [])
        }
      }
    }

    /// Asks `why` for each day of a customer's lines, and expects every fact of the line in the answer.
    private func explain(_ lines: [Line], in house: House) throws {
      for line in lines {
        let proposed = line.why.filter { $0.hasPrefix("Proposed: ") && $0.contains(line.step) }
        #expect(!proposed.isEmpty, "\(line.day) \(line.customer) \(line.step): \(line.why)")
        let answer = try house.relance(
          "why", line.customer, "--customer", "--simulated", line.day, "--json", "--lang", "en"
        ).ended().object()
        let sentences = try #require(answer["lines"] as? [String])
        let lacking = line.why.dropLast(line.isBlocked ? 1 : 0).filter { !sentences.contains($0) }
        #expect(lacking.isEmpty, "\(line.day) \(line.customer): \(lacking) in \(sentences)")
        if line.isBlocked {
          #expect(sentences.contains { $0.hasPrefix("\(line.step) cannot be written.") }, "\(sentences)")
        }
      }
    }

    @Test("over the sample company")
    func sample() throws {
      let house = try House()
      let folder = try #require(Programs.checkout("sample-data"), "sample-data is missing")
      let words = ["demo", "--build-only", "--sample", folder, "--store", house.store]
      try Program.run(Programs.relance(), words, environment: house.environment()).ended()
      let lines = try lines(house, days: 30)
      #expect(lines.count > 30)
      try explain(lines, in: house)
    }

    @Test(
      "over the IBM portfolio, whose formal notices of 2013 wait for a rate",
      .enabled(if: Programs.shared != nil, "RELANCE_SHARED is not set"))
    func portfolio() throws {
      let house = try House(today: "2013-06-30")
      try house.relance("init", on: "2014-01-15").ended()
      try house.write(Company.settings(), "store/settings.toml")
      let file = "\(try #require(Programs.shared))/samples/datasets/ibm_ar_2466.csv"
      let map = try house.write(Conformance.map, "ibm.toml")
      try house.relance("import", file, "--map", map, on: "2014-01-15").ended()
      let rows = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      let numbers = Set(rows.dropFirst().map { $0.split(separator: ",")[1] })
      let addresses = numbers.sorted().map { number in
        "\(number);Client \(number);compta@\(number.lowercased()).example;1, rue du Lac;75001;Paris;FR"
      }
      #expect(addresses.count == 100)
      let header = "Numéro client;Raison sociale;E-mail;Adresse;Code postal;Ville;Pays\n"
      let customers = try house.write(header + addresses.joined(separator: "\n") + "\n", "customers.csv")
      try house.relance("import", customers, on: "2014-01-15").ended()
      let lines = try lines(house, days: 30)
      let notices = lines.filter { $0.step == "MD" }
      #expect(lines.count > 100 && notices.count > 10)
      #expect(notices.allSatisfy { $0.isBlocked }, "no rate of 2013 is known")
      #expect(notices.allSatisfy { $0.why.last?.contains("The rate of half-year 2013-S") == true })
      try explain(lines, in: house)
    }
  }
}
