import Correspondence
import Dunning
import Foundation
import Receivables
import Testing

@Suite("Who signs")
struct SignatoryTests {
  private let collector = Signatory(
    firstName: "Lucie", lastName: "Martin", role: "Recouvrement", email: "l.martin@atelier.example",
    phone: "02 61 91 00 01")
  private let director = Signatory(
    firstName: "Zoé", lastName: "Élan", role: "Gérante", steps: ["MD", "CX"])

  private func text(_ step: String, signatories: [Signatory]) throws -> String {
    var facts = MessageFixture.facts(step: step)
    facts.company.signatories = signatories
    facts.signatory = try #require(facts.company.signatory(of: step))
    return try MessageComposer.compose(facts: facts, library: TemplateLibrary()).plainText()
  }

  @Test("may differ per step; whoever follows the file then stands below, with name and direct line")
  func perStep() throws {
    for signatories in [[collector, director], [director, collector]] {
      let notice = try text("MD", signatories: signatories)
      let signed = try #require(notice.range(of: "Zoé Élan, Gérante")?.lowerBound)
      let followed = try #require(notice.range(of: "Lucie Martin, Recouvrement")?.lowerBound)
      #expect(signed < followed && notice.contains("02 61 91 00 01"))
      #expect(notice.contains("l.martin@atelier.example"))
      let reminder = try text("R1", signatories: signatories)
      #expect(!reminder.contains("Zoé Élan"))
      #expect(reminder.components(separatedBy: "Lucie Martin").count == 2)
      #expect(reminder.contains("02 61 91 00 01"))
    }
  }

  @Test("is the first where all have steps of their own, and own texts may name who follows the file")
  func onlyDirectors() throws {
    let reminder = try text("R1", signatories: [director])
    #expect(reminder.contains("Zoé Élan, Gérante"))
    let own = TemplateLibrary(adopted: [
      "r1.fr":
        "Objet : X\n\n[[InvoiceTable]]\n\nAppelez [[CollectorFullName]] au [[CollectorPhoneNumber]].\n"
    ])
    var facts = MessageFixture.facts(step: "R1")
    facts.company.signatories = [collector, director]
    let content = try MessageComposer.compose(facts: facts, library: own)
    #expect(content.plainText().contains("Appelez Lucie Martin au 02 61 91 00 01."))
  }
}
