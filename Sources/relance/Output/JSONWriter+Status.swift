import Casework
import Dunning
import Journal
import Receivables

extension JSONWriter {
  /// Writes a status with what follows from it.
  mutating func status(_ pause: Pause, on ledger: Ledger, in book: Casebook) {
    beginObject()
    pauseFacts(pause, in: book)
    field("open", book.isOpen(pause, on: ledger))
    fact("follow_up", pause.facts.followUp)
    fact("on", pause.facts.day)
    fact("judgment", pause.facts.judgment)
    fact("published", pause.facts.published)
    fact("claim_by", pause.claimDeadline(in: book.calendar))
    if case .relief(let day) = pause.claimTerm(on: ledger.day, in: book.calendar) { fact("relief_by", day) }
    fact("claim_filed", pause.facts.claimFiled)
    fact("closed", pause.facts.closed)
    field("mistaken", pause.facts.isMistaken)
    field("to", pause.facts.party)
    field("court", pause.facts.isForCourt)
    if let amount = pause.facts.amount {
      money("amount", amount.cents)
      field("currency", amount.currency.code)
    }
    endObject()
  }
}
