import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("Writing a message")
struct CompositionTests {
  static let steps = ["P0", "J0", "R1", "R2", "R3", "MD", "AM", "CX"]

  @Test(
    "works for every step of the scenario in both languages, with IBAN, reference and amount",
    arguments: steps)
  func everyStep(step: String) throws {
    for language in Language.allCases {
      for lines in [
        [MessageFixture.line("F-1", cents: 99_00, late: step == "P0" ? -5 : 3)], MessageFixture.facts().lines,
      ] {
        let facts = MessageFixture.facts(step: step, language: language, lines: lines)
        let content = try MessageComposer.compose(facts: facts, library: TemplateLibrary())
        let text = content.plainText(width: 72)
        #expect(text.contains("FR76 3000 6000 0112 3456 7890 189"))
        #expect(text.contains("C-0117 F-2231"))
        #expect(text.contains(Amount(cents: content.demandedCents).text(in: language)))
        #expect(!text.contains("[[") && !content.subject.contains("[["))
        #expect(content.blocks.contains(.invoiceTable))
        #expect(MessageComposer.canCompose(facts, library: TemplateLibrary()) == nil)
      }
    }
  }

  @Test("speaks of no charges in the first reminder and of no lateness before the due day")
  func tones() throws {
    for language in Language.allCases {
      let first = try MessageComposer.compose(
        facts: MessageFixture.facts(step: "R1", language: language), library: TemplateLibrary())
      for word in ["pénalit", "40\u{202F}€", "charges", "€40", "mise en demeure"] {
        #expect(!first.plainText().contains(word))
      }
    }
    #expect(TemplateLibrary().names.contains("statement"))
    for name in ["p0", "j0"] {
      for language in Language.allCases {
        let template = try #require(TemplateLibrary().template(TemplateKey(name: name, language: language)))
        #expect(template.problems.isEmpty && template.overdueProblems.isEmpty)
      }
    }
  }

  @Test("tells in the formal notice the principal, its legal basis and earlier reminders")
  func formalNotice() throws {
    let content = try MessageComposer.compose(
      facts: MessageFixture.facts(step: "MD"), library: TemplateLibrary())
    let text = content.plainText(width: 200)
    #expect(content.subject.hasPrefix("MISE EN DEMEURE"))
    for word in ["article 1344", "principal", "15 jours", "Rappel du", "999000003", "Léa Martin"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(content.channel == .registeredLetter)
    #expect(
      content.recipient.postalLines == [
        "Élan & Fils", "Mme Aïssata Diallo", "3 rue des Œillets", "44000 Nantes",
      ])
    #expect(content.recipient.address.isEmpty)
  }

  @Test("is refused when a value is empty, naming it and where to fill it in")
  func missing() {
    let library = TemplateLibrary(adopted: ["r1.fr": "Objet : X\n\n[[CustomerSIRET]] [[IBAN]]\n"])
    let facts = MessageFixture.facts()
    let refusal = CompositionRefusal.missing(variable: "CustomerSIRET", where: .customer)
    #expect(throws: refusal) { try MessageComposer.compose(facts: facts, library: library) }
    #expect(MessageComposer.canCompose(facts, library: library) == refusal)
    for language in Language.allCases {
      #expect(refusal.phrase(in: language).problem.contains("CustomerSIRET"))
      #expect(!refusal.phrase(in: language).remedy.isEmpty)
    }
    let free = TemplateLibrary(adopted: ["r1.fr": "Objet : X\n\n[[var:Chantier]]\n"])
    #expect(
      MessageComposer.canCompose(facts, library: free)
        == .missing(variable: "var:Chantier", where: .freeVariable))
  }

  @Test("is refused when its text names a variable that does not exist, naming it with its line")
  func unknown() {
    let library = TemplateLibrary(adopted: [
      "r1.fr": "Objet : X\n\n[[InvoiceTable]]\n\n[[CustomerNane]] [[IBAN]]\n"
    ])
    let facts = MessageFixture.facts()
    let refusal = CompositionRefusal.template(
      TemplateProblem(
        template: facts.templateKey, line: 5, name: "CustomerNane",
        fault: .unknownVariable(nearest: "CustomerName")))
    #expect(throws: refusal) { try MessageComposer.compose(facts: facts, library: library) }
    #expect(MessageComposer.canCompose(facts, library: library) == refusal)
    for language in Language.allCases {
      #expect(refusal.phrase(in: language).problem.contains("CustomerNane"))
      #expect(refusal.phrase(in: language).remedy.contains("CustomerName"))
    }
  }

  @Test("tests emptiness in sections without blocking, and fills free variables")
  func sections() throws {
    let text =
      "Objet : X\n\n[[#IceBreaker]]\n[[IceBreaker]]\n[[/IceBreaker]]\n[[^IceBreaker]]\nRien.\n[[/IceBreaker]]\nFin.\n"
    let library = TemplateLibrary(adopted: ["r1.fr": text])
    #expect(
      try MessageComposer.compose(facts: MessageFixture.facts(), library: library).blocks == [
        .paragraph("Rien.\nFin.")
      ])
    var customer = MessageFixture.customer()
    customer.iceBreaker = "Merci pour\nle chantier."
    let content = try MessageComposer.compose(
      facts: MessageFixture.facts(customer: customer), library: library)
    #expect(content.blocks == [.paragraph("Merci pour le chantier.\nFin.")])
  }

  @Test(
    "never reads values as a template, and no control character enters",
    arguments: [
      "[[IBAN]]", "[[InvoiceTable]]", "{{CompanyName}}", "{{=<% %>=}}", "[[#Invoices]]", "作者商事",
      "a\r\nBcc: x", "\u{1B}[31m\u{202E}",
      "%s %@ \\(x) $(id)", "\u{1}",
    ])
  func hostileNames(name: String) throws {
    let library = TemplateLibrary(adopted: [
      "r1.fr": "Objet : [[CustomerName]]\n\n[[CustomerName]]\n\n[[InvoiceTable]]\n"
    ])
    let facts = MessageFixture.facts(customer: MessageFixture.customer(named: name))
    let content = try MessageComposer.compose(facts: facts, library: library)
    #expect(content.blocks.count == 2 && content.blocks[1] == .invoiceTable)
    #expect(
      content.subject.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.value != 0x202E
      })
    if name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }),
      !name.contains("\u{202E}")
    {
      #expect(content.subject == name && content.blocks[0] == .paragraph(name))
    }
    let edit = try MessageContent.edit(from: content.editableText, by: "anne")
    #expect(try content.applying(edit).blocks.count == 2)
  }

  @Test("is refused when nothing is demanded, and names what other letters ask for")
  func namedOnly() throws {
    var named = MessageFixture.line("F-9", cents: 500_00, late: 60, namedOnly: true)
    named.isNoticed = true
    #expect(throws: CompositionRefusal.nothingDemanded) {
      try MessageComposer.compose(facts: MessageFixture.facts(lines: [named]), library: TemplateLibrary())
    }
    let both = MessageFixture.facts(lines: [named, MessageFixture.line("F-10", cents: 100_00, late: 8)])
    let content = try MessageComposer.compose(facts: both, library: TemplateLibrary())
    #expect(content.lines.map(\.number) == ["F-10", "F-9"])
    #expect(content.plainText(width: 200).contains("mise en demeure du"))
  }
}
