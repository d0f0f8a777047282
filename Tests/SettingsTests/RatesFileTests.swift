import Receivables
import Settings
import Testing

@Suite("The rates of a store")
struct RatesFileTests {
  private func read(_ text: String) throws(SettingsRefusal) -> RateTable {
    try RatesFile.read(Array(text.utf8))
  }

  @Test("as written by init are the published ones")
  func defaults() throws {
    #expect(try read(RatesFile.defaultText) == .published)
  }

  @Test("take a comma or a dot, and stand for all rates")
  func reading() throws {
    let table = try read("[2027-S1]\necb = \"2,65\"\nlegal = \"2.9\"\n")
    #expect(table.halfYears.count == 1)
    let rates = try table.rates(of: #require(HalfYear("2027-S1")))
    #expect(rates.centralBank.basisPoints == 265 && rates.legal.basisPoints == 290)
    #expect(rates.legalIndividual == nil)
  }

  @Test("are refused with file, line and key of every fault")
  func faults() {
    let text = """
      [2027-S1]
      ecb = 2.65
      [2027-S2]
      ecb = "2.65"
      legal = "beaucoup"
      [S1-2028]
      ecb = "1"
      [2028-S1]
      ecb = "1"
      legal = "2"
      leagl-individual = "1"
      """
    let found = problems { _ = try read(text) }
    #expect(found.map(\.line) == [1, 2, 5, 6, 11])
    #expect(
      found.map(\.key) == [
        "2027-S1.legal", "2027-S1.ecb", "2027-S2.legal", "S1-2028", "2028-S1.leagl-individual",
      ])
    #expect(
      found.map(\.fault) == [
        .missing, .wrongType(.rate), .malformed(.rate), .malformed(.halfYear),
        .unknownKey(nearest: "legal-individual"),
      ])
    #expect(found.allSatisfy { $0.file == "rates.toml" })
    for problem in found {
      #expect(problem.text(in: .french) != problem.text(in: .english))
    }
  }
}

@Suite("Section [charges] of the settings")
struct ChargesSectionTests {
  private func read(_ text: String) throws -> ChargeRules {
    try SettingsFile.read(Array(text.utf8)).deciding.charges
  }

  @Test("says rate, day count and set-off; without it the law holds")
  func reading() throws {
    #expect(try read("language = \"fr\"\n") == ChargeRules())
    let rules = try read(
      "[charges]\ncontract-rate = \"12,5\"\nday-count = \"act/act\"\nset-off = \"principal-first\"\n")
    #expect(rules.contractRate?.basisPoints == 1_250)
    #expect(rules.dayCount == .actual && rules.setOff == .principalFirst)
    #expect(try read("[charges]\ncontract-rate = \"\"\n").contractRate == nil)
  }

  @Test("is refused with another word or rate")
  func faults() {
    let found = problems {
      _ = try read("[charges]\ncontract-rate = \"12.555\"\nday-count = \"30/360\"\n")
    }
    #expect(found.map(\.line) == [2, 3])
    #expect(found.map(\.fault) == [.malformed(.rate), .notOneOf(["act/365", "act/act"])])
  }
}
