import Foundation
import Glibc
import Testing
import Workbench

@Suite("A file that is not what it should be")
struct OddFileTests {
  private let house: House

  init() throws {
    house = try House()
    try house.open()
    try house.relance("plan").ended()
  }

  /// A sparse file of that many bytes: it takes no room, and reading it whole would.
  private func vast(_ name: String, bytes: off_t) throws -> String {
    let path = try house.write("", name)
    try #require(truncate(path, bytes) == 0)
    return path
  }

  /// Runs with so little memory that no vast file can be read whole.
  private func pinched(_ words: String...) throws -> Program {
    try Program.run(
      "/bin/sh",
      ["-c", "ulimit -v 1500000; exec \"$@\"", "sh", Programs.relance()] + words
        + ["--store", house.store, "--today", house.today, "--lang", "en"],
      environment: house.environment())
  }

  @Test("is refused by its size, before it is read", arguments: ["edit", "verify", "import"])
  func vastFile(verb: String) throws {
    let path = try vast("vast", bytes: 3 << 30)
    let said =
      switch verb {
      case "edit": try pinched("edit", "R-1", "--text", path)
      case "verify": try pinched("verify", "--anchor", path)
      default: try pinched("import", "\(house.home)/customers.csv", "--map", path)
      }
    #expect(try said.ended(66).errors.contains("\(path) is larger than 1 MB"))
  }

  @Test("is refused where it never ends or nobody writes to it", arguments: ["edit", "verify", "import"])
  func endlessFile(verb: String) throws {
    let pipe = "\(house.home)/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    for path in ["/dev/zero", pipe] {
      let said =
        switch verb {
        case "edit": try pinched("edit", "R-1", "--text", path)
        case "verify": try pinched("verify", "--anchor", path)
        default: try pinched("import", "\(house.home)/customers.csv", "--map", path)
        }
      #expect(try said.ended(66).errors.contains("\(path) is no plain file"))
    }
  }

  @Test(
    "among rules and texts is named, whatever its size",
    arguments: [
      "settings.toml", "rates.toml", "scenarios/x.toml", "templates/r1.fr.txt",
    ])
  func vastRules(name: String) throws {
    _ = try vast("store/\(name)", bytes: 2 << 30)
    let said = try pinched("plan").ended(78).errors
    #expect(said.contains(name) && said.contains("less than 1 MB"), "\(said)")
  }

  @Test(
    "among rules and texts is not waited for",
    arguments: [
      ("scenarios/x.toml", 66), ("templates/r1.fr.txt", 66), ("settings.toml", 78), ("rates.toml", 78),
    ] as [(String, Int32)])
  func pipeOfRules(name: String, code: Int32) throws {
    let path = "\(house.store)/\(name)"
    unlink(path)
    try #require(mkfifo(path, 0o600) == 0)
    let said = try pinched("plan").ended(code).errors
    #expect(said.contains("\(name) is \(code == 66 ? "no plain file" : "a link or another kind of file")"))
    if code == 66 { try house.relance("queue").ended() }
  }

  @Test("in the place of the personal settings keeps no command waiting")
  func pipeOfTastes() throws {
    let folder = "\(house.home)/config/relance"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try #require(mkfifo(folder + "/config.toml", 0o600) == 0)
    try house.relance("queue").ended()
    #expect(try house.relance("doctor", "--lang", "en").output.contains("config.toml"))
  }

  @Test("as a text longer than any letter changes nothing, with the limit in the refusal")
  func longText() throws {
    let text = try house.write(
      "Objet : long\n\n[[InvoiceTable]]\n" + String(repeating: "Bonjour. ", count: 20_000), "long.txt")
    let id = try #require(house.queue().first?["id"] as? String)
    #expect(try house.relance("edit", id, "--text", text, "--lang", "en").ended(1).errors.contains("64 KB"))
    #expect(try house.queue().first?["version"] as? Int == 1)
  }
}
