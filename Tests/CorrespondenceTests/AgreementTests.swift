import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("The words of a message")
struct AgreementTests {
  private func content(_ facts: MessageFacts, own text: String? = nil) throws -> MessageContent {
    var library = TemplateLibrary()
    if let text {
      let key = "\(facts.templateKey)"
      library = TemplateLibrary(adopted: [key: "Objet : X\n\n\(text)\n"])
    }
    return try MessageComposer.compose(facts: facts, library: library)
  }

  /// Subject and everything above the table: what speaks of the invoices.
  private func opening(_ content: MessageContent) -> String {
    let head = content.blocks.prefix { $0 != .invoiceTable }.map { block -> String in
      guard case .paragraph(let text) = block else { return "" }
      return text
    }
    return ([content.subject] + head).joined(separator: "\n")
  }

  @Test(
    "agree in number with the invoices, in subject and body, in both languages",
    arguments: ["P0", "J0", "R1", "R2", "R3", "MD", "AM", "CX"], Language.allCases)
  func number(step: String, language: Language) throws {
    let late = ["P0": -5, "J0": 0][step] ?? 12
    let lines = [1, 2].map { MessageFixture.line("F-\($0)", cents: 99_00, late: late) }
    for reminders in [[], [10], [20, 10]] {
      var facts = MessageFixture.facts(step: step, language: language, lines: Array(lines.prefix(1)))
      facts.previousReminders = reminders.map {
        PreviousReminder(step: StepID("R1"), day: MessageFixture.day - $0, channel: .email)
      }
      let single = opening(try content(facts))
      for plural in ["factures", "sommes suivantes", "montants", "invoices", "amounts", " restent "] {
        #expect(!single.contains(plural), "\(plural): \(single)")
      }
      #expect(!(try content(facts).plainText().contains(language.say("laquelle", "which one"))))
      facts.lines = lines
      let several = opening(try content(facts))
      for singular in [
        "la facture", "otre facture ", "this invoice", "our invoice ", "following invoice ", " reste ",
      ] {
        #expect(!several.contains(singular), "\(singular): \(several)")
      }
      guard !["AM", "CX"].contains(step) else { continue }
      #expect(single.contains(language.say("facture", "invoice")), "\(single)")
      #expect(several.contains(language.say("factures", "invoices")), "\(several)")
    }
  }

  @Test(
    "greet by the civility that is known, and both where it is not",
    arguments: [
      ("Mme", "Madame,", "Dear Ms Diallo,"), ("mme", "Madame,", "Dear Ms Diallo,"),
      ("Madame", "Madame,", "Dear Ms Diallo,"), ("MME.", "Madame,", "Dear Ms Diallo,"),
      ("Mrs", "Madame,", "Dear Ms Diallo,"), ("M.", "Monsieur,", "Dear Mr Diallo,"),
      ("M", "Monsieur,", "Dear Mr Diallo,"), ("Mr", "Monsieur,", "Dear Mr Diallo,"),
      ("MONSIEUR", "Monsieur,", "Dear Mr Diallo,"), ("", "Madame, Monsieur,", "Dear Sir or Madam,"),
      ("Dr", "Madame, Monsieur,", "Dear Sir or Madam,"),
      ("M. et Mme", "Madame, Monsieur,", "Dear Sir or Madam,"),
    ])
  func civility(_ civility: String, _ french: String, _ english: String) throws {
    for language in Language.allCases {
      var facts = MessageFixture.facts(language: language)
      facts.contact?.civility = civility
      #expect(try content(facts).blocks.first == .paragraph(language.say(french, english)))
    }
  }

  @Test("greet a company of which nobody is known as letters do")
  func company() throws {
    var facts = MessageFixture.facts()
    facts.contact = nil
    #expect(try content(facts).blocks.first == .paragraph("Madame, Monsieur,"))
    facts.language = .english
    #expect(try content(facts).blocks.first == .paragraph("Dear Sir or Madam,"))
    facts.contact = Contact(civility: "Mme", firstName: "", lastName: "", email: "compta@elan.example")
    #expect(try content(facts).blocks.first == .paragraph("Dear Madam,"))
  }

  @Test("write the first of a month as 1er and amounts with narrow spaces that never break")
  func figures() throws {
    var facts = MessageFixture.facts(
      step: "R2", lines: [MessageFixture.line("F-1", cents: 123_456, late: 20)])
    facts.today = try MessageFixture.on("2026-11-01")
    facts.deadline = try MessageFixture.on("2026-12-01")
    facts.promise = .init(cents: 1_234_567_89, day: try MessageFixture.on("2026-10-01"))
    facts.previousReminders = [
      PreviousReminder(step: StepID("R1"), day: try MessageFixture.on("2026-10-11"), channel: .email)
    ]
    let french = try content(facts)
    #expect(
      french.subject.hasSuffix(
        "1\u{202F}234,56\u{202F}€ à régler au plus tard le 1er\u{A0}décembre\u{A0}2026"))
    let text = french.plainText(width: 2_000)
    #expect(
      text.contains("règlement de 1\u{202F}234\u{202F}567,89\u{202F}€ pour le 1er\u{A0}octobre\u{A0}2026"))
    #expect(text.contains("rappel du 11\u{A0}octobre\u{A0}2026"))
    facts.language = .english
    let english = try content(facts)
    #expect(english.subject.hasSuffix("€1,234.56 to pay by 1\u{A0}December\u{A0}2026"))
    #expect(english.plainText(width: 2_000).contains("payment of €1,234,567.89 by 1\u{A0}October\u{A0}2026"))
    let own = "[[CurrentDate]] · [[DemandedAmount]]"
    facts.language = .french
    #expect(
      try content(facts, own: own).blocks == [
        .paragraph("1er\u{A0}novembre\u{A0}2026 · 1\u{202F}234,56\u{202F}€")
      ])
    facts.currency = try #require(Currency(code: "CHF"))
    #expect(
      try content(facts, own: own).blocks == [
        .paragraph("1er\u{A0}novembre\u{A0}2026 · 1\u{202F}234,56\u{202F}CHF")
      ])
  }
}
