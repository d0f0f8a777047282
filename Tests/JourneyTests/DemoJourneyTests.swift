import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("The sample company")
  struct Demo {
    /// Builds the sample's store once for a test and keeps it at the house's place.
    private func build() throws -> House {
      let house = try House()
      let sample = try #require(Programs.checkout("sample-data"), "sample-data is missing")
      let reply = try Program.run(
        Programs.relance(), ["demo", "--build-only", "--sample", sample],
        environment: house.environment(["TMPDIR": house.home])
      ).ended()
      let path = try #require(reply.output.split(separator: "\n").last.map(String.init))
      #expect(!reply.errors.contains("history.txt"), "\(reply.errors)")
      house.store = path
      return house
    }

    @Test(
      "is built with every line of its history accepted; worklist and queue ask for work; no amount is cut")
    func demo() throws {
      let house = try build()
      #expect(try !house.relance("worklist", "--json").ended().list("entries").isEmpty)
      #expect(try house.queue().count >= 5)
      try house.relance("verify").ended()
      for language in ["fr", "en"] {
        for (columns, rows) in [(80, 24), (120, 36)] {
          try look(at: house, columns, rows, language)
        }
      }
    }

    @Test("leaves nothing behind once it is closed")
    func leavesNothing() throws {
      let house = try House()
      let sample = try #require(Programs.checkout("sample-data"), "sample-data is missing")
      let screen = try Screen(
        house, ["demo", "--sample", sample], more: ["TMPDIR": house.home], onStore: false)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      let made = try FileManager.default.contentsOfDirectory(atPath: house.home)
      #expect(made.contains { $0.hasPrefix("relance-demo-") })
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
      let left = try FileManager.default.contentsOfDirectory(atPath: house.home)
      #expect(!left.contains { $0.hasPrefix("relance-demo-") })
    }

    @Test("is built in the folder named, which must be new")
    func namedFolder() throws {
      let house = try House()
      let sample = try #require(Programs.checkout("sample-data"), "sample-data is missing")
      let words = ["demo", "--build-only", "--sample", sample, "--store", house.store, "--lang", "fr"]
      let environment = house.environment(["TMPDIR": house.home])
      let built = try Program.run(Programs.relance(), words, environment: environment).ended()
      #expect(built.output == house.store + "\n")
      #expect(try !house.relance("worklist", "--json").ended().list("entries").isEmpty)
      let before = try house.relance("dump").ended().output
      let again = try Program.run(Programs.relance(), words, environment: environment)
      #expect(again.status == 78 && again.errors.contains("n'est pas vide"), "\(again)")
      #expect(try house.relance("dump").ended().output == before)
      let made = try FileManager.default.contentsOfDirectory(atPath: house.home)
      #expect(!made.contains { $0.hasPrefix("relance-demo-") })
    }

    private func look(at house: House, _ columns: Int, _ rows: Int, _ language: String) throws {
      let screen = try Screen(house, columns: columns, rows: rows, language: language)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      for key in ["1", "2", "3", "4", "5"] {
        try screen.press(key)
        let text = try screen.waitFor("\\[\(key) ")
        #expect(text.contains(language == "fr" ? "ESSAI" : "TEST"))
        #expect(
          Self.cutAmounts(in: text, columns: columns) == [], "screen \(key), \(columns)x\(rows), \(language)")
      }
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    /// Rows that end in the middle of an amount: at the last column, or before an ellipsis.
    static func cutAmounts(in text: String, columns: Int) -> [String] {
      text.split(separator: "\n").map(String.init).filter { row in
        let isFull = row.unicodeScalars.count >= columns
        let group = "[0-9][ \\u00a0\\u202f][0-9]{0,3}…|[0-9][.,][0-9]?…|[0-9]…[ ]*€"
        let cut = row.range(of: group, options: .regularExpression) != nil
        let open = row.range(of: "[0-9][.,][0-9]?$", options: .regularExpression) != nil
        return cut || (isFull && open)
      }
    }
  }
}
