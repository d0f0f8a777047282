import Casework
import Dunning
import Journal
import Receivables
import Wording

extension StoreSession {
  /// Disputes and promises of a customer, one line each, with their day and what became of them.
  func talkLines(_ file: CustomerFile) -> [String] {
    let disputes = file.disputes.map { book.disputes[$0.index] }.map { dispute in
      let state =
        dispute.closedOn.map { console.say("clos le \($0.numeric)", "closed on \($0.numeric)") }
        ?? (book.isOpen(dispute, on: ledger)
          ? console.say(
            "ouvert, à revoir le \(dispute.followUp.numeric)",
            "open, to be looked at on \(dispute.followUp.numeric)")
          : console.say("fini", "over"))
      return [
        dispute.id.description, state, dispute.reason.name(in: language), dispute.openedOn.numeric,
        dispute.outcome,
      ].filter { !$0.isEmpty }.joined(separator: "  ")
    }
    let promises = file.promises.map { book.promises[$0.index] }.map { promise in
      [
        promise.id.description, book.state(of: promise, on: ledger.day).name(in: language),
        promise.amount.text(in: language), promise.day.numeric,
      ].joined(separator: "  ")
    }
    return disputes + promises
  }
}

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
    fact("claim_filed", pause.facts.claimFiled)
    fact("copy_sent", pause.facts.copy?.day)
    if let copy = pause.facts.copy {
      field("copy_way", copy.way.rawValue)
      field("copy_by", copy.by)
    }
    field("to", pause.facts.party)
    field("court", pause.facts.isForCourt)
    if let amount = pause.facts.amount {
      money("amount", amount.cents)
      field("currency", amount.currency.code)
    }
    endObject()
  }
}
