import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A text of the customer's record")
struct OwnTextTests {
  private static let account = "FR14 2004 1010 0505 0001 3M02 606"
  private static let bare = "FR1420041010050500013M02606"

  private func refusal(_ facts: MessageFacts, own body: String? = nil) -> CompositionRefusal? {
    var library = TemplateLibrary()
    if let body {
      library = TemplateLibrary(adopted: ["\(facts.templateKey)": "Objet : X\n\n\(body)\n"])
    }
    do throws(CompositionRefusal) {
      _ = try MessageComposer.compose(facts: facts, library: library)
      #expect(MessageComposer.canCompose(facts, library: library) == nil)
      return nil
    } catch {
      #expect(MessageComposer.canCompose(facts, library: library) == error)
      return error
    }
  }

  private func sms(_ segment: Segment) -> MessageFacts {
    var facts = MessageFixture.facts()
    facts.channel = .sms
    facts.step.smsTemplate = "court"
    facts.customer.segment = segment
    return facts
  }

  private func thanks() -> MessageFacts {
    var line = MessageFixture.line("F-1", cents: 120_000, late: 0)
    line.openCents = 0
    line.paidCents = 120_000
    line.paidOn = MessageFixture.day - 1
    var facts = MessageFixture.facts(lines: [line])
    facts.step = Step(
      id: StepID("MC"), names: [:], offset: 0, place: .afterPayment, channel: .email, template: "merci",
      tone: .friendly)
    facts.channel = .email
    return facts
  }

  @Test("names no account that is not ours, neither in the opening sentence nor in a variable")
  func accounts() {
    for (text, found) in [
      ("Nouveau compte : \(Self.account)", Self.bare),
      ("RIB 30004 00001 0001234567X 43", "30004000010001234567X43"),
      ("BIC BNPAFRPP", "BNPAFRPP"),
    ] {
      var facts = MessageFixture.facts()
      facts.iceBreaker = text
      #expect(refusal(facts) == .ownText(.iceBreaker, says: .account(found)))
      facts.iceBreaker = "Bravo pour vos 30 ans !"
      facts.variables = ["chantier": "Lyon", "objet": text]
      let body = "[[var:chantier]], [[IceBreaker]] [[var:objet]]\n\nMerci.\n\n[[InvoiceTable]]"
      #expect(refusal(facts, own: body) == .ownText(.variable("objet"), says: .account(found)))
      facts.variables["objet"] = "travaux"
      #expect(refusal(facts, own: body) == nil)
    }
    var halves = MessageFixture.facts()
    halves.variables = ["a": "FR14 2004", "b": "1010 0505 0001 3M02 606"]
    #expect(
      refusal(halves, own: "[[var:a]] [[var:b]]") == .ownText(.variable("b"), says: .account(Self.bare)))
    // A text that does not use them is not held back by them.
    #expect(refusal(halves) == nil)
  }

  @Test("demands no amount that is none of the message's; sections that it opens may")
  func amounts() {
    var facts = MessageFixture.facts()
    facts.iceBreaker = "Il vous reste 35,00 € à régler."
    #expect(refusal(facts) == .ownText(.iceBreaker, says: .amount("35,00 €")))
    facts.iceBreaker = "Il vous reste 10 340,00 € à régler."
    #expect(refusal(facts) == nil)
    facts.iceBreaker = "Bravo."
    #expect(refusal(facts, own: "[[#IceBreaker]][[IceBreaker]] À régler : 12,00 €.[[/IceBreaker]]") == nil)
  }

  @Test("does not lend its amounts to what a person writes")
  func edits() throws {
    var facts = MessageFixture.facts()
    facts.iceBreaker = "Bravo pour les 3 000 € du concours."
    let text = try MessageComposer.compose(facts: facts, library: TemplateLibrary()).editableText
    #expect(throws: CompositionRefusal.foreignAmount("3 000 €")) {
      try MessageComposer.compose(
        facts: facts, library: TemplateLibrary(),
        edit: try MessageContent.edit(from: text + "\nTotal à régler : 3 000 €.\n", by: "lea"))
    }
  }

  @Test("tells no consumer's debt by text message, and no foreign amount to anybody; a code alone is none")
  func textMessages() {
    let body = "Rappelez-nous : [[var:objet]]."
    for (text, told, amount) in [
      ("votre facture F-12 de 150 €", "150 €", "150 €"), ("il reste 1250", "1250", "1250"),
    ] {
      var consumer = sms(.consumer)
      consumer.variables = ["objet": text]
      #expect(refusal(consumer, own: body) == .ownText(.variable("objet"), says: .debt(told)))
      var business = sms(.business)
      business.variables = ["objet": text]
      #expect(refusal(business, own: body) == .ownText(.variable("objet"), says: .amount(amount)))
    }
    var consumer = sms(.consumer)
    consumer.variables = ["objet": "vos impayés"]
    #expect(refusal(consumer, own: body) == .ownText(.variable("objet"), says: .debt("impayé")))
    for segment in [Segment.consumer, .business] {
      var coded = sms(segment)
      coded.variables = ["objet": "CT-45120"]
      #expect(refusal(coded, own: body) == nil)
    }
  }

  @Test("names no account in a thank-you, ours neither; nor does its template")
  func thankYou() {
    var facts = thanks()
    let ours = "FR76 3000 6000 0112 3456 7890 189"
    facts.variables = ["objet": ours]
    #expect(
      refusal(facts, own: "Merci [[var:objet]].")
        == .ownText(.variable("objet"), says: .account(ours.filter { $0 != " " })))
    let problem = TemplateProblem(
      template: facts.templateKey, line: 4, name: ours.filter { $0 != " " }, fault: .accountWrittenOut)
    #expect(refusal(facts, own: "Merci.\nIBAN \(ours)") == .template(problem))
    #expect(
      TemplateLibrary(adopted: ["merci.fr": "Objet : Merci\n\nMerci.\nIBAN \(ours)\n"]).problems(for: nil)
        == [problem])
  }

  @Test("is named in both languages with what it says and how to correct it", arguments: Language.allCases)
  func words(language: Language) {
    for text in [OwnText.iceBreaker, .variable("objet")] {
      for (fault, told) in [
        (OwnText.Fault.account("FR14"), "FR14"), (.amount("35 €"), "35 €"), (.debt("dette"), "dette"),
      ] {
        let phrase = CompositionRefusal.ownText(text, says: fault).phrase(in: language)
        #expect(phrase.problem.contains(told) && phrase.problem.contains(text.name(in: language)))
        #expect(phrase.remedy.contains("relance profile --"))
      }
    }
  }
}
