import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A text that a person wrote")
struct PaymentFactsTests {
  private func edited(
    _ step: String = "R1", _ language: Language = .french, _ change: (String) -> String
  ) throws -> MessageContent {
    let facts = MessageFixture.facts(step: step, language: language)
    let text = try MessageComposer.compose(facts: facts, library: TemplateLibrary()).editableText
    return try MessageComposer.compose(
      facts: facts, library: TemplateLibrary(), edit: try MessageContent.edit(from: change(text), by: "léa"))
  }

  private func refusal(
    _ step: String = "R1", _ language: Language = .french, _ change: (String) -> String
  ) throws -> CompositionRefusal? {
    do throws(CompositionRefusal) {
      let facts = MessageFixture.facts(step: step, language: language)
      let text = try MessageComposer.compose(facts: facts, library: TemplateLibrary()).editableText
      _ = try MessageComposer.compose(
        facts: facts, library: TemplateLibrary(), edit: try MessageContent.edit(from: change(text), by: "léa")
      )
      return nil
    } catch {
      return error
    }
  }

  private let iban = "FR76 3000 6000 0112 3456 7890 189"
  private var amount: String { Amount(cents: 1_034_000, currency: .eur).text(in: .french) }

  @Test("may say everything else otherwise, with other spaces and line ends", arguments: Language.allCases)
  func free(language: Language) throws {
    #expect(try refusal("R1", language) { $0 } == nil)
    #expect(
      try refusal("R2", language) { $0.replacing(iban, with: "FR76 3000 6000 0112\n3456 7890 189") } == nil)
    #expect(try refusal("R2", language) { $0.replacing(iban, with: "FR7630006000011234567890189") } == nil)
    #expect(
      try refusal("R1", language) {
        $0.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ") + "\nÀ bientôt.\n"
      } == nil)
  }

  @Test("is refused without our IBAN, the reference or the amount, naming which")
  func lost() throws {
    let bare = "Objet : Rappel\n\nBonjour,\n\n[[InvoiceTable]]\n\nMerci.\n"
    #expect(try refusal { _ in bare } == .paymentLost(.iban, text: iban))
    #expect(try refusal { _ in bare + "\(iban)\n" } == .paymentLost(.reference, text: "C-0117 F-2231"))
    #expect(try refusal { _ in bare + "\(iban) C-0117 F-2231\n" } == .paymentLost(.amount, text: amount))
    #expect(try refusal { _ in bare + "\(iban) C-0117 F-2231 \(amount)\n" } == nil)
    for language in Language.allCases {
      let phrase = CompositionRefusal.paymentLost(.amount, text: amount).phrase(in: language)
      #expect(phrase.problem.contains(amount) && !phrase.remedy.isEmpty)
    }
  }

  @Test("is refused with another amount, also one that ends like ours")
  func otherAmount() throws {
    #expect(try refusal { $0.replacing("340,00", with: "34,00") } == .paymentLost(.amount, text: amount))
    #expect(
      try refusal { $0.replacing(amount, with: "2\(amount)") } == .paymentLost(.amount, text: amount))
  }

  @Test("is refused with thousands more")
  func thousands() throws {
    let facts = MessageFixture.facts(lines: [MessageFixture.line("F-1", cents: 34_000, late: 5)])
    let text = try MessageComposer.compose(facts: facts, library: TemplateLibrary()).editableText
    for (changed, isTaken) in [("Montant : 340,00 €", true), ("Montant : 1 340,00 €", false)] {
      let edited = text.replacing("340,00", with: "-") + "\n\(changed)\n"
      let edit = try MessageContent.edit(from: edited, by: "léa")
      let content = try? MessageComposer.compose(facts: facts, library: TemplateLibrary(), edit: edit)
      #expect((content != nil) == isTaken, "\(changed)")
    }
  }

  @Test("is refused with an account that is not ours, valid or not, on paper too", arguments: ["R1", "MD"])
  func foreign(step: String) throws {
    for other in ["FR99 3000 6000 0112 3456 7890 189", "DE89370400440532013000"] {
      let bare = other.filter { $0 != " " }
      #expect(try refusal(step) { $0 + "\nNouveau compte : \(other).\n" } == .foreignIBAN(bare))
    }
    #expect(try refusal(step) { $0 + "\nNotre SIRET 999 000 003 00015, TVA FR42 999000003.\n" } == nil)
  }

  @Test("is refused with a RIB or a BIC that is not ours", arguments: ["R1", "MD"])
  func foreignAccount(step: String) throws {
    for (other, bare) in [
      ("RIB : 30004 00001 0001234567X 43", "30004000010001234567X43"), ("BIC : bnpafrppxxx", "BNPAFRPPXXX"),
      ("SWIFT SOGEFRPP", "SOGEFRPP"),
    ] {
      let found = try refusal(step) { $0 + "\nNouveau compte : \(other).\n" }
      #expect(found == .foreignAccount(bare))
    }
    #expect(try refusal(step) { $0 + "\nNotre RIB : 30006 00001 12345678901 89.\n" } == nil)
  }

  @Test(
    "is refused when it demands an amount that is none of the message's",
    arguments: [
      "Il vous reste 4,00\u{202F}€ à régler.", "You owe us €4.", "Total : 12 345,67 EUR",
      "Merci de payer 4 euros.",
      "Solde dû : $10,340.00.",
    ])
  func foreignAmount(sentence: String) throws {
    let found = try refusal { "\($0)\nBonne journée. \(sentence) Merci.\n" }
    guard case .foreignAmount(let amount)? = found else {
      Issue.record("taken: \(sentence)")
      return
    }
    #expect(sentence.replacing("\u{202F}", with: " ").contains(amount))
    #expect(try refusal { $0.replacing(/Objet\s*:/, with: "Objet : 4,00 €,") } == .foreignAmount("4,00 €"))
  }

  @Test(
    "may name the message's own amounts, and offer others",
    arguments: [
      "Reste à payer : 10340 €.", "Total EUR 10 340,00.",
      "Nous acceptons un acompte de 2 000,00 € à régler vendredi.",
      "La livraison de 35,00 € de pièces est partie.", "Vous payez 10.340,00 €, pas plus.",
    ])
  func ownAmount(sentence: String) throws {
    #expect(try refusal { $0 + "\n\(sentence)\n" } == nil)
  }

  @Test("needs none of it on paper, whose frame says how to pay")
  func letters() throws {
    let letter = try edited("MD") { _ in
      "Objet : Mise en demeure\n\nArticle 1344, 15 jours.\n\n[[InvoiceTable]]\n\nMerci.\n"
    }
    #expect(letter.plainText().contains(iban) && letter.plainText().contains(amount))
  }
}
