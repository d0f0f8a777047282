import Testing

@Suite("The help of commands")
struct HelpWordsTests {
  private let repository = Repository.here

  /// Names of values that both languages write alike.
  private static let shared: Set<String> = ["ID", "MINUTES", "N", "fr|en"]

  @Test("has a French word for everything that stands for a value in usage")
  func values() throws {
    let table = try repository.text("Sources/relance/Commands/CommandWords.swift")
    let known = Set(table.matches(of: /"([^"]+)": "[^"]+"/).map { String($0.1) })
    var asked: Set<String> = []
    for file in repository.files(under: "Sources/relance", extensions: ["swift"]) {
      let text = try repository.text(file)
      for found in text.matches(of: /\bname: "([A-Z][^"]*)"\s*\)/) { asked.insert(String(found.1)) }
    }
    #expect(asked.count > 20 && asked.contains("CUSTOMER"))
    #expect(asked.subtracting(known).subtracting(Self.shared).isEmpty, "no French word")
  }
}
