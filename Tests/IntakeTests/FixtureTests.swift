import Foundation
import Intake
import Receivables
import Testing

@Suite("A bad file")
struct FixtureTests {
  /// Each fixture has its problems beside it in `NAME.expected`: line, column, excerpt, problem; or `refused`, problem.
  @Test("is refused whole, or row by row, each with its line, column, excerpt, problem and remedy")
  func expected() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Fixture.folder.path)
      .filter { $0.hasSuffix(".expected") }
    #expect(names.count >= 18)
    for name in names.sorted() {
      let wanted = try String(contentsOf: Fixture.folder.appending(path: name), encoding: .utf8)
      let file = try Fixture.file(String(name.dropLast(".expected".count)))
      #expect(report(file) == wanted, "\(file.name)")
    }
  }

  private func report(_ file: (name: String, bytes: [UInt8])) -> String {
    do {
      let outcome = try LedgerReader.read(files: [file])
      let lines = outcome.problems.map { problem in
        "\(problem.origin.line)\t\(problem.column)\t\(problem.excerpt)\t\(problem.problem(in: .french))"
      }
      for problem in outcome.problems {
        for language in Language.allCases { #expect(!problem.remedy(in: language).isEmpty) }
      }
      let entries = outcome.entries
      let taken = "\(entries.customers.count) \(entries.invoices.count) \(entries.payments.count)"
      return (lines + ["taken\t\(taken)"]).joined(separator: "\n") + "\n"
    } catch {
      for language in Language.allCases { #expect(!error.remedy(in: language).isEmpty) }
      return "refused\t\(error.problem(in: .french))\n"
    }
  }
}
