import Correspondence
import Dunning
import Receivables
import Testing

@Suite("A text message changed by hand")
struct AmountInWordsTests {
  private func refusal(of body: String, template: String = "Rappelez-nous.") -> CompositionRefusal? {
    var facts = MessageFixture.facts()
    facts.channel = .sms
    facts.step.smsTemplate = "court"
    let library = TemplateLibrary(adopted: ["\(facts.templateKey)": "Objet : SMS\n\n\(template)\n"])
    let edit = Reminder.Edit(subject: "SMS", body: body + "\n", by: "lea")
    do throws(CompositionRefusal) {
      _ = try MessageComposer.compose(facts: facts, library: library, edit: edit)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "writes no amount in words either",
    arguments: [
      ("Merci de régler quatre cents euros.", "quatre cents euros"),
      ("Il reste Mille deux cent cinquante\neuros", "mille deux cent cinquante euros"),
      ("un million d'euros", "un million d euros"), ("quatre-vingt-dix euros", "quatre vingt dix euros"),
      ("Please pay four hundred euros", "four hundred euros"),
    ])
  func amounts(_ body: String, _ amount: String) {
    #expect(refusal(of: body) == .amountInTextMessage(amount))
  }

  @Test("may use numbers in words that are no amounts, and what the template itself says in words")
  func harmless() {
    for body in [
      "Vos deux factures attendent", "Un euro symbolique", "Rappelez sous huit jours",
      "Trois jours, en euros",
      "Deux de 8240 euros",
    ] { #expect(refusal(of: body) == nil, "\(body)") }
    #expect(refusal(of: "Les cent euros, svp", template: "Rappelez : cent euros.") == nil)
  }
}
