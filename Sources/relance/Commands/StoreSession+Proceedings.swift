import Casework
import Dunning
import Receivables
import Wording

extension StoreSession {
  /// What insolvency proceedings that were recorded or ended mean for the customer: which invoices, and what stays.
  func reach(of events: [CaseEvent]) -> [String] {
    events.compactMap { event in
      switch event {
      case .pauseBegun(let pause) where pause.kind == .insolvency:
        let count = book.openInvoices(under: pause, on: ledger).count
        return pause.reachSentence(in: language) + " "
          + console.say(
            language.counted(count, "facture ouverte gelée.", "factures ouvertes gelées."),
            language.counted(count, "open invoice frozen.", "open invoices frozen."))
      case .pauseEnded(let id, _):
        return book.pause(id).flatMap { end(of: $0) }
      case .pauseChanged(let pause) where pause.endedOn != nil: return end(of: pause)
      default: return nil
      }
    }
  }

  private func end(of pause: Pause) -> String? {
    guard pause.kind == .insolvency, !pause.facts.isMistaken else { return nil }
    return console.say(
      "Intérêts et indemnités restent arrêtés au \(pause.judgedOn.numeric) ; si la procédure a été notée par erreur : "
        + "relance status \(pause.id) --mistaken.",
      "Interest and fees stay stopped as of \(pause.judgedOn.numeric); if the proceedings were recorded by mistake: "
        + "relance status \(pause.id) --mistaken.")
  }
}
