import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A message to a consumer")
struct ConsumerRuleTests {
  private func problems(_ body: String) -> [String] {
    let key = TemplateKey(name: "r1", language: .french)
    return MessageTemplate(key: key, text: "Objet : X\n\n\(body)\n").consumerProblems.map {
      "\($0.line) \($0.name)"
    }
  }

  @Test(
    "may not threaten without a title, look like an official act, tell others, or claim costs",
    arguments: [
      ("Dernier avis avant saisie.", "avant saisie"), ("Un HUISSIER passera.", "huissier"),
      ("Ceci est un\ncommandement de payer.", "commandement de payer"),
      ("Nous écrirons à votre employeur.", "votre employeur"), ("Le Procureur est saisi.", "procureur"),
      ("Nos frais de recouvrement.", "frais de recouvrement"),
      ("or a bailiff will seize your car", "bailiff"),
    ])
  func forbidden(_ text: String, _ words: String) throws {
    let found = problems(text)
    #expect(found.first?.hasSuffix(words) == true, "\(found)")
    let rule = try #require(ConsumerRule(of: words))
    #expect(ConsumerRule.allCases.contains(rule))
  }

  @Test(
    "may not claim costs by their amount, in a template, an edit, an opening sentence or a variable",
    arguments: [
      ("Des frais de 40 EUR s'ajoutent.", "frais de 40 EUR"), ("Frais : 40,00 €", "Frais : 40,00 €"),
      ("des frais supplémentaires de 1 250 euros", "frais supplémentaires de 1 250 euros"),
      ("soit 40 € de frais.", "40 € de frais"), ("plus costs of €40", "costs of €40"),
    ])
  func costs(_ text: String, _ words: String) throws {
    #expect(problems(text) == ["3 \(words)"])
    #expect(ConsumerRule(of: words) == .costs)
    var customer = MessageFixture.customer()
    customer.segment = .consumer
    let library = TemplateLibrary()
    let plain = MessageFixture.facts(step: "R1", customer: customer)
    let body = try MessageComposer.compose(facts: plain, library: library).editableText + "\n\(text)\n"
    let edit = try MessageContent.edit(from: body, by: "lea")
    let line = body.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(throws: CompositionRefusal.forbiddenToConsumer(words, line: line)) {
      try MessageComposer.compose(facts: plain, library: library, edit: edit)
    }
    customer.iceBreaker = text
    var facts = MessageFixture.facts(step: "R1", customer: customer)
    #expect(throws: CompositionRefusal.ownText(.iceBreaker, says: .forbidden(words))) {
      try MessageComposer.compose(facts: facts, library: library)
    }
    #expect(
      MessageComposer.canCompose(facts, library: library) == .ownText(.iceBreaker, says: .forbidden(words)))
    facts.customer.segment = .business
    #expect(MessageComposer.canCompose(facts, library: library) == nil)
  }

  @Test("may name the service that the debt is for, what costs nothing, and days near the word")
  func harmlessCosts() {
    for text in [
      "Frais de port de 12,00 EUR compris.", "Frais de scolarité de 400 € pour mai.",
      "sans frais avant le 12",
      "40 € de frais de livraison", "Les frais 2026 sont réglés.", "Sans autres frais : 2 factures restent.",
    ] { #expect(problems(text).isEmpty, "\(text): \(problems(text))") }
  }

  @Test("is told each line, as the file counts them, also where words run over its end")
  func lines() {
    #expect(
      problems("Bonjour,\n\nsauf\nvotre employeur, un acte : sommation\nde payer.")
        == ["6 votre employeur", "6 sommation de payer"])
  }

  @Test("may use words that only look alike, and what stands in sections for professionals")
  func allowed() {
    for text in [
      "Sauf erreur de saisie de notre part.", "Vous pouvez vous procurer un double.",
      "Il s'affiche en rouge.",
      "[[^Consumer]]\nIndemnité forfaitaire de 40 €, L441-10.\n[[/Consumer]]",
      "[[#Business]]frais de recouvrement[[/Business]]", "Par toute voie de droit.",
      "Vous pouvez saisir le médiateur.",
    ] { #expect(problems(text).isEmpty, "\(text): \(problems(text))") }
    #expect(problems("[[^Business]]frais de recouvrement[[/Business]]") == ["3 frais de recouvrement"])
  }

  @Test("is never written by the program's own texts with such words")
  func own() {
    let library = TemplateLibrary()
    for name in library.names {
      for language in Language.allCases {
        let text = library.template(TemplateKey(name: name, language: language))
        #expect(text?.consumerProblems.isEmpty == true, "\(name): \(text?.consumerProblems ?? [])")
      }
    }
  }

  @Test(
    "is refused after an edit or with an ice-breaker of such words, with line and remedy; others may read them"
  )
  func edited() throws {
    var customer = MessageFixture.customer()
    customer.segment = .consumer
    let facts = MessageFixture.facts(step: "R1", customer: customer)
    let library = TemplateLibrary()
    let content = try MessageComposer.compose(facts: facts, library: library)
    let text = content.editableText + "\nUn huissier passera chez vous.\n"
    let edit = try MessageContent.edit(from: text, by: "lea")
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(throws: CompositionRefusal.forbiddenToConsumer("huissier", line: line)) {
      try MessageComposer.compose(facts: facts, library: library, edit: edit)
    }
    let phrase = CompositionRefusal.forbiddenToConsumer("huissier", line: line).phrase(in: .french)
    #expect(phrase.problem.hasPrefix("Ligne \(line) : ") && phrase.remedy.contains("voie de droit"))
    customer.segment = .business
    let other = MessageFixture.facts(step: "R1", customer: customer)
    #expect(throws: Never.self) { try MessageComposer.compose(facts: other, library: library, edit: edit) }
  }
}
