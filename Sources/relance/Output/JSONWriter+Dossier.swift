import Backoffice
import Casework
import Journal
import Receivables
import Wording

extension JSONWriter {
  /// Writes what a dossier claims, what is in order, and which papers it wants.
  mutating func dossier(
    _ facts: DossierFacts, at target: DossierTarget, given: GivenPapers, in language: Language
  ) {
    beginObject()
    fact("day", facts.day)
    field("customer", facts.customer.number)
    field("zip", target.zip)
    field("pdf", target.pdf)
    field("totals", listing: facts.totals) { writer, total in
      writer.beginObject()
      writer.field("currency", total.currency.code)
      writer.money("principal", total.principal)
      writer.money("interest", total.interest)
      writer.money("recovery_fee", total.fees)
      writer.money("credits", total.credits)
      writer.money("total", total.sum)
      writer.endObject()
    }
    field("checks", listing: facts.points) { writer, point in
      writer.beginObject()
      writer.field("met", point.isMet)
      writer.field("text", point.sentence(in: language))
      writer.endObject()
    }
    field("papers", listing: facts.wantedPapers) { writer, paper in
      writer.beginObject()
      writer.field("kind", paper.rawValue)
      writer.field("name", paper.name(in: language))
      writer.field("attached", given.holds(paper))
      writer.endObject()
    }
    field("uncopied", listing: given.uncopied(facts)) { $0.string($1) }
    field("refused_copies", listing: given.refused(facts)) { writer, copy in
      writer.beginObject()
      writer.field("invoice", copy.number)
      writer.field("text", copy.fault.words(in: language))
      writer.endObject()
    }
    endObject()
  }
}
