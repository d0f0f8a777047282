import Foundation
import Testing
import Workbench

@Suite("A command with an operation id")
struct RepeatJourneyTests {
  private func payments(_ house: House) throws -> Int {
    let dump = try house.relance("dump").ended().object()
    return try #require(dump["payments"] as? [[String: Any]]).count
  }

  @Test("needs one that is not empty, as does who acts")
  func empty() throws {
    let house = try House()
    try house.open()
    for option in ["--op-id", "--as"] {
      for blank in ["", "  "] {
        let said = try house.relance("note", "C-001", "a", option, blank, "--lang", "fr").ended(64)
        #expect(said.errors.contains("\(option) est vide"))
        #expect(
          try house.relance("note", "C-001", "a", option, blank, "--lang", "en").ended(64).errors
            .contains("\(option) is empty"))
      }
    }
    #expect(try !house.relance("customer", "C-001").ended().output.contains("alice"))
  }

  @Test("is refused with another command, and nothing is lost in silence")
  func reused() throws {
    let house = try House()
    try house.open()
    try house.relance("note", "C-002", "x", "--op-id", "same").ended()
    let said = try house.relance("payment", "C-006", "5,00", "--op-id", "same", "--lang", "fr").ended(9)
    #expect(said.output.isEmpty)
    #expect(said.errors.contains("« same » a servi à une autre commande le 17/06/2026"))
    try house.relance("approve", "--all", "--op-id", "same").ended(9)
    try house.relance("skip", "--customer", "C-001", "--reason", "x", "--op-id", "same").ended(9)
    #expect(try payments(house) == 1)
    try house.relance("payment", "C-006", "5,00", "--op-id", "other").ended()
    #expect(try payments(house) == 2)
  }

  @Test(
    "answers again as it did: refusals, exit code, words of undo and redo, adoption and proposals of plan")
  func again() throws {
    let house = try House()
    try house.open()
    func twice(_ words: [String], _ code: Int32 = 0) throws -> String {
      let all = words + ["--op-id", words[0], "--store", house.store, "--today", house.today, "--lang", "fr"]
      let first = try Program.run(Programs.relance(), all, environment: house.environment()).ended(code)
      try house.relance("note", "C-002", "entre-temps").ended()
      let again = try Program.run(Programs.relance(), all, environment: house.environment()).ended(code)
      #expect(again.output == first.output && again.errors == first.errors, "\(words)")
      return first.output + first.errors
    }
    let file = "\(house.store)/settings.toml"
    let settings = try String(contentsOfFile: file, encoding: .utf8)
    try house.write(
      settings.replacingOccurrences(of: "hold-seconds = 6", with: "hold-seconds = 7"), "store/settings.toml")
    #expect(try twice(["plan"]).contains("adoptés"))
    try house.relance("bank-checked").ended()
    let ids = try house.queue().compactMap { $0["id"] as? String }.prefix(3)
    try house.relance("approve", ids[0]).ended()
    let refused = try twice(["approve"] + ids, 1)
    #expect(refused.contains(ids[0]) && refused.contains("Approuvées : 2"))
    try house.relance("payment", "C-006", "5,00").ended()
    #expect(try twice(["undo"]).contains("Café du Port"))
    // The note in between was this collector's last decision when undo came again.
    try house.relance("payment", "C-006", "6,00").ended()
    try house.relance("undo").ended()
    #expect(try twice(["redo"]).contains("Café du Port"))
    #expect(try twice(["send", ids[1], "--yes", "--hold", "0"]).contains("1 remise, 0 différée"))
    try _ = twice(["skip", "--customer", "C-004", "--reason", "vu"])
    try _ = twice(["contact", "C-001", "--phone", "02 61 91 00 77"])
    try _ = twice(["import", house.write(Company.laterPayment, "later.csv")])
  }

  @Test("that adopted files and planned nothing says on its repeat that they were adopted")
  func adoptedOnly() throws {
    let house = try House()
    try house.open()
    try house.relance("plan").ended()
    let file = "\(house.store)/settings.toml"
    let settings = try String(contentsOfFile: file, encoding: .utf8)
    try house.write(
      settings.replacingOccurrences(of: "hold-seconds = 6", with: "hold-seconds = 7"), "store/settings.toml")
    let first = try house.relance("plan", "--op-id", "p", "--lang", "fr").ended().output
    #expect(first.contains("adoptés") && first.contains("0 proposée"))
    #expect(try house.relance("plan", "--op-id", "p", "--lang", "fr").ended().output == first)
    #expect(try !house.relance("plan", "--op-id", "q", "--lang", "fr").ended().output.contains("adoptés"))
  }
}
