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
