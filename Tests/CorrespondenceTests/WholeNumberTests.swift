import Correspondence
import Dunning
import Receivables
import Testing

@Suite("Amounts in a text message that a person changed")
struct WholeNumberTests {
  private func refusal(
    of body: String, to segment: Segment, reference: String = "C-0117"
  ) -> CompositionRefusal? {
    var facts = MessageFixture.facts()
    facts.channel = .sms
    facts.step.smsTemplate = "court"
    facts.customer.segment = segment
    facts.reference = reference
    let library = TemplateLibrary(adopted: ["court.fr": "Objet : SMS\n\nRappelez-nous, poste 4711."])
    do throws(CompositionRefusal) {
      _ = try MessageComposer.compose(
        facts: facts, library: library,
        edit: Reminder.Edit(subject: "SMS", body: body + "\n", by: "lea"))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "are found whatever the case of their currency, and without one",
    arguments: [
      ("Rappelez-nous : 450 eur", "450 eur"), ("Rappelez-nous : 450 EUROS", "450 EUROS"),
      ("Rappelez-nous : 450e", "450e"), ("Rappelez-nous : 99,50e", "99,50e"), ("eur 45 svp", "eur 45"),
      ("Il reste 1250, rappelez", "1250"), ("Il reste 12 450.", "12 450"), ("Le 12/06, 450 restent", "450"),
      ("Rappelez le 02 61 91 00 00, 1 250 restent", "1 250"), ("il reste 0450", "0450"),
      ("Le 3 juin 2026 450", "450"), ("Il reste 20260", "20260"),
    ])
  func found(body: String, amount: String) {
    #expect(refusal(of: body, to: .business) == .amountInTextMessage(amount))
    #expect(refusal(of: body, to: .consumer) == .debtInTextMessage(amount, line: 3))
  }

  @Test(
    "are not days, years, hours, shares, phone numbers, our address nor numbers that the message knows",
    arguments: [
      "Rappelez le 02 61 91 00 00 avant 17h30", "Rappelez le 0261910000", "Au +33 2 61 91 00 00 à 9:30",
      "Au +33 (0)2 61 91 00 00", "Au 0 800 123 456", "Au +32 2 555 12 12",
      "Le 12/06/2026, le 12.06.26, le 2026-06-12",
      "Fin juin 2026, à 17.30", "Compte C-0117, poste 4711", "Au 69005 Lyon", "La 2e fois, à 100 %",
      "3e appel, 10 jours",
    ])
  func others(body: String) {
    for segment in [Segment.business, .consumer] { #expect(refusal(of: body, to: segment) == nil, "\(body)") }
  }

  @Test("are a business's own, with or without currency")
  func own() {
    for body in ["Reste 10340", "Reste 10340 eur", "F-2231 : 2100", "Reste 8 240 euros"] {
      #expect(refusal(of: body, to: .business) == nil, "\(body)")
    }
  }

  @Test(
    "are not all that tells a debt: so do its words",
    arguments: [
      ("ce que vous allez devoir", "devoir"), ("RESTEZ DEVOIR", "restez devoir"),
      ("à régler demain", "à régler"),
      ("A REGLER", "à régler"), ("un reste dû", "reste dû"),
    ])
  func words(body: String, words: String) {
    #expect(refusal(of: body, to: .consumer) == .debtInTextMessage(words, line: 3))
    #expect(refusal(of: body, to: .business) == nil)
  }

  @Test("are told from ranks in an e-mail's demands", arguments: ["2e", "31e"])
  func ranks(rank: String) throws {
    let facts = MessageFixture.facts()
    let text = try MessageComposer.compose(facts: facts, library: TemplateLibrary()).editableText
    func compose(_ line: String) throws {
      _ = try MessageComposer.compose(
        facts: facts, library: TemplateLibrary(),
        edit: try MessageContent.edit(from: "\(text)\n\(line)\n", by: "lea"))
    }
    try compose("À régler avant le \(rank) jour.")
    #expect(throws: CompositionRefusal.foreignAmount("450e")) { try compose("À régler : 450e.") }
  }
}
