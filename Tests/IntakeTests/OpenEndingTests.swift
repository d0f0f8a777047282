import Intake
import Receivables
import Testing

@Suite("A table whose last row has no line ending")
struct OpenEndingTests {
  private func read(_ text: String, isUnendedAllowed: Bool = false) throws(FileProblem) -> ReadOutcome {
    try LedgerReader.read(files: [("f.csv", Array(text.utf8))], isUnendedAllowed: isUnendedAllowed)
  }

  private static let header = "client;facture;date facture;échéance;devise;montant"
  private static let row = "C1;F1;01/06/2026;01/07/2026;EUR;1 200,50"

  @Test(
    "is refused whole where a cut would look like a sound row, with the remedy",
    arguments: [
      "\(header)\n\(row)\nC1;F2;01/06/2026;01/07/2026;EUR;12",
      "\(header)\n\(row)\nC1;F2;01/06/2026;01/07/2026;EUR;12,5",
      "\(header)\nC1;F2;01/06/2026;01/07/2026;EUR;1200,50",
      "\(header)\nC1;F1;01/06/2026;01/07/2026;EUR;120\nC1;F2;01/06/2026;01/07/2026;EUR;125",
      "numéro client;nom;email\nC1;Élan;compta@elan.example\nC2;Ölund;garage@olund.exam",
      "client;date règlement;montant;facture\nC1;01/06/2026;12,00;F-99\nC1;01/06/2026;12,00;F-10",
      "client;date règlement;montant;libellé\nC1;01/06/2026;12,00;VIR ELAN\nC1;01/06/2026;12,00;VIR E",
    ])
  func refused(_ text: String) throws {
    let problem = #expect(throws: FileProblem.self) { try read(text) }
    guard case .unended(let line, let excerpt) = problem?.reason else {
      return #expect(Bool(false), "\(String(describing: problem))")
    }
    #expect(line == text.split(separator: "\n").count)
    #expect(text.hasSuffix(excerpt))
    #expect(problem?.remedy(in: .french).contains("--allow-unended") == true)
    #expect(problem?.problem(in: .english).contains("line ending") == true)
    let taken = try read(text, isUnendedAllowed: true)
    #expect(taken.problems.isEmpty && !taken.entries.isEmpty)
    #expect(throws: Never.self) { try read(text + "\n") }
  }

  @Test(
    "is taken where the last field cannot be the beginning of a longer one",
    arguments: [
      "\(header)\n\(row)\nC1;F2;01/06/2026;01/07/2026;EUR;12,00",
      "\(header)\n\(row)\nC1;F2;01/06/2026;01/07/2026;EUR;\"12\"",
      "client;facture;date facture;montant;devise\nC1;F1;01/06/2026;12;EUR",
      "client;facture;montant;date facture\nC1;F1;12;01/06/2026",
      "numéro client;nom;siren\nC1;Élan;999000003",
      "\(header);observations\nC1;F1;01/06/2026;01/07/2026;EUR;12;à voir av",
      "\(header);\nC1;F1;01/06/2026;01/07/2026;EUR;12;",
    ])
  func taken(_ text: String) throws {
    let outcome = try read(text)
    #expect(outcome.problems.isEmpty)
    #expect(!outcome.entries.isEmpty)
  }

  @Test("with fewer fields than the header is cut, whatever is allowed")
  func shortRow() throws {
    let text = "\(Self.header)\n\(Self.row)\nC1;F2;01/06/2026"
    let problem = #expect(throws: FileProblem.self) { try read(text, isUnendedAllowed: true) }
    #expect(problem?.reason == .truncated(line: 3))
  }
}
