import Testing

@testable import Correspondence
@testable import Dunning
@testable import Receivables
@testable import Wording

private let other = "FR14 2004 1010 0505 0001 3M02 606"
private let bare = "FR1420041010050500013M02606"

@Suite("A text of one's own")
struct WrittenAccountsTests {

  private func problems(_ body: String) -> [TemplateProblem] {
    TemplateLibrary(adopted: ["r1.fr": "Objet : Rappel\n\n\(body)\n"]).problems(for: nil)
  }

  @Test(
    "writes no bank account out, not even ours: line and account are told, and nothing is composed with it",
    arguments: [
      ("Virez à \(other).", 3, bare),
      ("Virez à \(bare), merci.", 3, bare),
      ("Bonjour,\nnotre compte FR76 3000 6000 0112 3456 7890 189", 4, "FR7630006000011234567890189"),
      ("RIB 20041 01005 0500013M026 06", 3, "20041010050500013M02606"),
      ("BIC : PSSTFRPPGRE", 3, "PSSTFRPPGRE"),
      ("BIC: psstfrppgre", 3, "PSSTFRPPGRE"),
      ("BICPSSTFRPP", 3, "PSSTFRPP"), ("Code BIC/SWIFT code \u{A0}\u{A0} =  PSSTFRPPGRE.", 3, "PSSTFRPPGRE"),
      // Over two lines, and under a section tag, a payer reads one account all the same.
      ("Bonjour,\nVirez à FR14 2004 1010\n0505 0001 3M02 606.", 4, bare),
      ("[[#OneInvoice]]FR14 2004 [[/OneInvoice]]1010 0505 0001 3M02 606", 3, bare),
    ])
  func refused(body: String, line: Int, account: String) {
    let problem = TemplateProblem(
      template: TemplateKey(name: "r1", language: .french), line: line, name: account,
      fault: .accountWrittenOut)
    #expect(problems(body) == [problem])
    let facts = MessageFixture.facts(step: "R1")
    let library = TemplateLibrary(adopted: ["\(facts.templateKey)": "Objet : Rappel\n\n\(body)\n"])
    #expect(MessageComposer.canCompose(facts, library: library) == .template(problem))
    for language in Language.allCases { #expect(problem.phrase(in: language).problem.contains(account)) }
  }

  @Test(
    "may name its account by variables and speak of accounts",
    arguments: [
      "IBAN [[IBAN]], BIC : [[BIC]]\nvirement à réception.", "Utilisez les IBAN et BIC suivants : [[IBAN]]",
      "Un SWIFT virement reste possible.", "SIRET 732 829 320 00074, TVA FR 44 732829320",
      "Appelez le 01 23 45 67 89 ou le +33 6 12 34 56 78.", "ICS : FR12ZZZ123456",
    ])
  func allowed(body: String) {
    #expect(problems(body) == [])
  }

  @Test("of the built-in set names accounts by variables alone")
  func builtIn() {
    for (name, text) in StandardTexts.all {
      let template = TemplateKey(name).map { MessageTemplate(key: $0, text: text) }
      #expect(template?.problems == [])
    }
  }
}
