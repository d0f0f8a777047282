import Correspondence
import Dunning
import Receivables
import Testing

@Suite("A note that hands a file over")
struct HandOverTextTests {
  private func text(_ step: String, _ segment: Segment, _ language: Language) throws -> String {
    var customer = MessageFixture.customer()
    customer.segment = segment
    let facts = MessageFixture.facts(step: step, language: language, customer: customer)
    return try MessageComposer.compose(facts: facts, library: TemplateLibrary()).plainText(width: 2_000)
  }

  @Test("to a court asks for the papers that the debtor has: a register entry of a company alone")
  func papers() throws {
    let wanted: [(Segment, french: String, english: String)] = [
      (.business, "extrait Kbis du débiteur", "company register entry"),
      (.consumer, "nom, prénoms et adresse du débiteur", "names and address"),
      (.publicBody, "preuve de la réception des factures", "proof that the invoices were received"),
    ]
    for (segment, _, _) in wanted {
      for language in Language.allCases {
        let text = try text("CX", segment, language)
        for (other, french, english) in wanted {
          #expect(text.contains(language == .french ? french : english) == (other == segment), "\(text)")
        }
        #expect(text.contains(language == .french ? "décompte détaillé" : "detailed account"))
      }
    }
  }

  @Test(
    "to an agency asks for nothing that the debtor has not, and names the law of professionals to them alone")
  func agency() throws {
    for segment in Segment.allCases {
      for language in Language.allCases {
        for step in ["AM", "CX"] {
          let text = try text(step, segment, language)
          #expect(!text.contains("injonction"), "\(step)")
          #expect(segment == .business || !text.contains("L441-10"), "\(step)")
          #expect(
            segment == .business || !text.contains("Kbis") && !text.contains("company register"), "\(step)")
        }
      }
    }
  }
}
