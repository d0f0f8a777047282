import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A text for messages")
struct TemplateTests {
  static let key = TemplateKey(name: "r1", language: .french)

  func faults(_ text: String) -> [TemplateProblem.Fault] {
    MessageTemplate(key: Self.key, text: text).problems.map(\.fault)
  }

  @Test("that comes with the program has no problem", arguments: Language.allCases)
  func standard(language: Language) throws {
    let library = TemplateLibrary()
    #expect(
      library.names == [
        "am", "cx", "j0", "md", "merci", "p0", "r1", "r2", "r3", "sms-merci", "sms-r1", "sms-r2", "statement",
      ])
    for name in library.names {
      let template = try #require(library.template(TemplateKey(name: name, language: language)))
      #expect(template.problems.isEmpty, "\(template.problems)")
      if name.hasPrefix("sms") {
        #expect(template.textMessageProblems(forConsumer: true).isEmpty)
        continue
      }
      if name == "merci" {
        #expect(template.demandProblems.isEmpty)
        continue
      }
      #expect(template.names.contains("IBAN") && template.names.contains("PaymentReference"))
    }
  }

  @Test("says the line of an unknown variable and the name that was probably meant")
  func unknown() {
    let template = MessageTemplate(key: Self.key, text: "Objet : X\n\nBonjour [[CustomerNane]]\n")
    #expect(template.problems.map(\.line) == [3])
    #expect(template.problems.map(\.name) == ["CustomerNane"])
    #expect(template.problems.map(\.fault) == [.unknownVariable(nearest: "CustomerName")])
    let phrase = template.problems[0].phrase(in: .french)
    #expect(phrase.remedy == "Vouliez-vous écrire « CustomerName » ?")
  }

  @Test("is refused for each way of being wrong")
  func wrong() {
    #expect(faults("Objet : X\n\n[[#Invoices]] [[Number]]\n") == [.unclosedSection])
    #expect(faults("Objet : X\n\n[[/Invoices]]x\n") == [.unexpectedClose(open: nil)])
    #expect(faults("Objet : X\n\n[[IBAN\n") == [.unclosedTag])
    #expect(faults("Objet : X\n\n[[>r2]]\n") == [.forbiddenTag])
    #expect(faults("Objet : X\n\n[[=<% %>=]]\n") == [.forbiddenTag])
    #expect(faults("Objet : X\n\n[[&IBAN]]\n") == [.forbiddenTag])
    #expect(faults("Objet : X\n\n[[Number]]\n") == [.outsideSection("Invoices")])
    #expect(faults("Bonjour\n\nx\n") == [.noSubject])
    #expect(faults("Objet : X\n\n") == [.noBody])
    #expect(faults("Objet : X\n\nVoici [[InvoiceTable]]\n") == [.misplacedTable])
    #expect(faults("Objet : X\n\nx\u{202E}y\n") == [.unreadable])
    #expect(!faults("").isEmpty)
  }

  @Test("may not speak of lateness before the due day")
  func early() {
    let text =
      "Objet : X\n\n[[CustomerInvoicingExpiredOutstandingAmount]]\n[[#Invoices]][[DaysLate]][[/Invoices]]\n"
    let library = TemplateLibrary(adopted: ["p0.fr": text])
    #expect(library.problems(for: nil).map(\.fault) == [.speaksOfOverdue, .speaksOfOverdue])
    #expect(library.problems(for: nil).map(\.line) == [3, 4])
    #expect(throws: CompositionRefusal.self) {
      try MessageComposer.compose(facts: MessageFixture.facts(step: "P0"), library: library)
    }
  }

  @Test("that calls an invoice overdue is no note before or on the due day, whoever reads it")
  func lateness() throws {
    for (body, words) in [
      ("Votre facture est échue.", "échue"), ("Factures ÉCHUES", "ÉCHUES"), ("Un simple oubli ?", "oubli"),
      ("Votre règlement est en retard.", "retard"), ("[[#Consumer]]impayée[[/Consumer]]", "impayée"),
      ("Your invoice is overdue.", "overdue"), ("You are late.", "late"), ("It fell due in May.", "fell due"),
    ] {
      let text = "Objet : X\n\nBonjour\n\(body)\n[[InvoiceTable]]\n"
      let library = TemplateLibrary(adopted: ["p0.fr": text])
      #expect(library.problems(for: nil).map(\.name) == [words], "\(body)")
      #expect(library.problems(for: nil).map(\.fault) == [.speaksOfOverdue])
      #expect(library.problems(for: nil).map(\.line) == [4])
    }
    for body in [
      "Elle arrive à échéance, au plus tard le 3.", "Pour éviter tout oubli, notez cette date.",
      "En cas de retard de paiement, une indemnité est due.", "Vos factures non échues", "à terme échu",
      "at the latest; later on; not yet overdue", "any late payment bears interest",
      "Nous vous le rappelons.",
    ] {
      let library = TemplateLibrary(adopted: ["p0.fr": "Objet : X\n\n\(body)\n"])
      #expect(library.problems(for: nil).isEmpty, "\(body)")
    }
    for name in ["p0", "j0", "r1", "r2"] {
      for language in Language.allCases {
        let text = try #require(TemplateLibrary().template(TemplateKey(name: name, language: language)))
        #expect(text.overdueProblems.isEmpty == (name == "p0" || name == "j0"), "\(name) \(language)")
      }
    }
  }

  @Test("as a person changed it calls nothing overdue before it is")
  func editedNote() throws {
    let lines = [MessageFixture.line("F-1", cents: 1_000, late: -5)]
    let facts = MessageFixture.facts(step: "P0", lines: lines)
    let content = try MessageComposer.compose(facts: facts, library: TemplateLibrary())
    let text = content.editableText
    func edited(_ added: String) throws -> MessageContent {
      let parts = (text + added).split(separator: "\n\n", omittingEmptySubsequences: false)
      let subject = String(parts[0].drop { $0 != ":" }.dropFirst().drop { $0 == " " })
      return try MessageComposer.compose(
        facts: facts, library: TemplateLibrary(),
        edit: Reminder.Edit(
          subject: subject, body: parts.dropFirst().joined(separator: "\n\n"), by: "lea"))
    }
    _ = try edited("\nÀ bientôt.\n")
    let refusal = #expect(throws: CompositionRefusal.self) { try edited("\nElle est déjà échue.\n") }
    guard case .latenessInNote("échue", _)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test("knows every variable of the catalogue in both languages, the owner's first")
  func catalogue() {
    let owners = [
      "CustomerName", "CustomerClientCode", "CurrentDate", "SignatoryCompanyCity",
      "CustomerInvoicingExpiredOutstandingAmount", "SignatoryFirstName", "SignatoryLastName",
      "SignatoryEmail",
      "SignatoryPhoneNumber", "CompanyLogo",
    ]
    for name in owners { #expect(TemplateVariable(rawValue: name) != nil) }
    for variable in TemplateVariable.allCases {
      #expect(!variable.meaning(in: .french).isEmpty && !variable.meaning(in: .english).isEmpty)
    }
    for home in VariableHome.allCases {
      #expect(!home.remedy(in: .french).isEmpty && !home.remedy(in: .english).isEmpty)
    }
  }
}
