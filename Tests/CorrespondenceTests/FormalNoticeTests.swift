import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A formal notice")
struct FormalNoticeTests {
  private let library = TemplateLibrary()

  /// 2,100 € late for 12 days and 8,240 € for 5, in the second half of 2026.
  private func facts(
    _ segment: Segment = .business, step: String = "MD", language: Language = .french, charged: Bool = true
  ) -> MessageFacts {
    var customer = MessageFixture.customer()
    customer.segment = segment
    var facts = MessageFixture.facts(step: step, language: language, customer: customer)
    guard charged else { return facts }
    facts.charges = MessageCharges(
      lines: facts.lines.map { line in
        let segment = ChargeSegment(
          from: line.due + 1, through: facts.today, baseCents: line.openCents,
          rate: AnnualRate(basisPoints: 1_240), halfYear: HalfYear(of: facts.today), daysInYear: 365)
        return MessageCharges.Line(
          number: line.number, openCents: line.openCents, segments: [segment], interestCents: segment.cents,
          feeCents: segment.cents > 0 && customer.segment != .consumer ? 4_000 : 0)
      })
    return facts
  }

  private func text(_ facts: MessageFacts) throws -> String {
    try MessageComposer.compose(facts: facts, library: library).plainText(width: 400)
      .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test("claims interest and fees to the cent, invoice by invoice and segment by segment")
  func business() throws {
    let text = try text(facts())
    let subject = try MessageComposer.compose(facts: facts(), library: library).subject
    #expect(subject.replacing("\u{202F}", with: " ") == "MISE EN DEMEURE de payer 10 442,56 €")
    // 2,100 x 12.40 % x 12 / 365 = 8.56; 8,240 x 12.40 % x 5 / 365 = 14.00.
    for words in [
      "L441-10 et D441-5",
      "Facture F-2231 : intérêts de retard 8,56 €, indemnité 40,00 €",
      "Total des intérêts de retard : 22,56 €", "2 × 40 € = 80,00 €", "Total dû : 10 442,56 €",
      "article 1344", "15 jours", "2 100,00 € × 12,40 % × 12 j / 365 = 8,56 €", "Rappel du",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    let content = try MessageComposer.compose(facts: facts(), library: library)
    #expect(content.payable.cents == 1_034_000 + 22_56 + 80_00 && content.demandedCents == 1_034_000)
    #expect(MessageContent(canonicalBytes: content.canonicalBytes) == content)
    #expect(InvoiceTable(content).total.label == "Total en principal")
    #expect(
      content.hash != (try MessageComposer.compose(facts: facts(charged: false), library: library)).hash)
  }

  @Test("is followed by hand-over notes that claim the same charges, computed to their own day")
  func handOver() throws {
    for step in ["AM", "CX"] {
      let french = try text(facts(step: step))
      for words in [
        "Principal restant dû : 10 340,00 €", "Total dû : 10 442,56 €", "Montant : 10 442,56 €",
        "Facture F-2231 : intérêts de retard 8,56 €, indemnité 40,00 €",
        "2 100,00 € × 12,40 % × 12 j / 365 = 8,56 €",
      ] { #expect(french.contains(words), "\(words) in \(step): \(french)") }
      let content = try MessageComposer.compose(facts: facts(step: step), library: library)
      #expect(content.subject.replacing("\u{202F}", with: " ").hasSuffix("10 442,56 €"))
      #expect(content.payable.cents == 1_034_000 + 22_56 + 80_00)
      let english = try text(facts(step: step, language: .english))
      #expect(
        english.contains("Total due: €10,442.56") && english.contains("Principal still owed: €10,340.00"))
      // Nothing accrued, nothing claimed beside the principal; a consumer owes no fee.
      let bare = try text(facts(step: step, charged: false))
      #expect(!bare.contains("Total dû") && bare.contains("Montant : 10 340,00 €"))
      let consumer = try text(facts(.consumer, step: step))
      #expect(consumer.contains("1231-6") && !consumer.contains("ndemnité") && !consumer.contains("L441-10"))
    }
  }

  @Test("to a public body names its own law, in both languages")
  func publicBody() throws {
    let french = try text(facts(.publicBody))
    #expect(french.contains("L2192-13") && !french.contains("L441-10") && french.contains("80,00 €"))
    let english = try text(facts(.publicBody, language: .english))
    #expect(english.contains("D2192-35") && english.contains("Total due: €10,442.56"))
  }

  @Test("to a consumer claims neither fee nor recovery costs, and lets the legal interest begin")
  func consumer() throws {
    for language in Language.allCases {
      let text = try text(facts(.consumer, language: language, charged: false))
      #expect(!text.contains("40") || !text.contains("40 €"))
      for words in ["L441-10", "ndemnité forfaitaire", "frais de recouvrement", "ecovery fee"] {
        #expect(!text.contains(words), "\(words)")
      }
      #expect(text.contains("1231-6"))
    }
  }

  @Test("to a consumer is not written with words that only professionals must hear")
  func forbidden() {
    let own = TemplateLibrary(adopted: [
      "md.fr":
        "Objet : Mise en demeure\n\nSelon l'article 1344, sous 15 jours :\n\n[[InvoiceTable]]\n\nEt 40 € d'indemnité forfaitaire.\n"
    ])
    let problem = TemplateProblem(
      template: TemplateKey(name: "md", language: .french), line: 7, name: "indemnité forfaitaire",
      fault: .forbiddenToConsumer)
    #expect(throws: CompositionRefusal.template(problem)) {
      try MessageComposer.compose(facts: facts(.consumer), library: own)
    }
    #expect(MessageComposer.canCompose(facts(.consumer), library: own) == .template(problem))
    #expect(throws: Never.self) { try MessageComposer.compose(facts: facts(), library: own) }
  }

  @Test("waits for a rate that is missing, and names the half-year")
  func missingRate() throws {
    var facts = facts(charged: false)
    let missing = MissingRate(halfYear: try #require(HalfYear("2027-S1")))
    facts.charges.missing = missing
    #expect(throws: CompositionRefusal.missingRate(missing)) {
      try MessageComposer.compose(facts: facts, library: library)
    }
    #expect(MessageComposer.canCompose(facts, library: library) == .missingRate(missing))
    for language in Language.allCases {
      #expect(missing.phrase(in: language).remedy.contains("rates.toml"))
    }
    // A reminder that claims no charges does not wait.
    var reminder = MessageFixture.facts(step: "R2")
    reminder.charges.missing = missing
    #expect(throws: Never.self) { try MessageComposer.compose(facts: reminder, library: library) }
  }

  @Test("is not written without our number, our address or the customer's")
  func records() {
    var numberless = facts()
    numberless.company.siren = ""
    #expect(MessageComposer.canCompose(numberless, library: library) == .noticeLacks(.creditorNumber))
    var homeless = facts()
    homeless.customer.address = PostalAddress()
    #expect(throws: CompositionRefusal.noticeLacks(.debtorAddress)) {
      try MessageComposer.compose(facts: homeless, library: library)
    }
    for mention in NoticeMention.allCases {
      #expect(mention.name(in: .french) != mention.name(in: .english), "\(mention)")
    }
  }

  @Test("changed by hand keeps its title, its deadline and its legal basis")
  func edited() {
    func lack(_ body: String, subject: String = "Mise en demeure") -> CompositionRefusal? {
      let edit = Reminder.Edit(subject: subject, body: body, by: "lea")
      do throws(CompositionRefusal) {
        _ = try MessageComposer.compose(facts: facts(), library: library, edit: edit)
        return nil
      } catch {
        return error
      }
    }
    #expect(lack("Article 1344, sous 15 jours.\n\n[[InvoiceTable]]\n") == nil)
    #expect(lack("Article 1344.\n\n[[InvoiceTable]]\n") == .noticeLacks(.deadline))
    #expect(lack("Sous 15 jours.\n\n[[InvoiceTable]]\n") == .noticeLacks(.legalBasis))
    #expect(
      lack("Article 1344, sous 15 jours.\n\n[[InvoiceTable]]\n", subject: "Courrier") == .noticeLacks(.title))
  }

  @Test("in another currency names the fee apart, in euros")
  func dollars() throws {
    var facts = facts()
    facts.currency = Currency(code: "USD") ?? .eur
    #expect(try text(facts).contains("10 362,56 USD + 80,00 €"))
    let content = try MessageComposer.compose(facts: facts, library: library)
    #expect(content.payable.cents == 1_036_256 && content.payable.currency.code == "USD")
  }
}
