import Dunning
import Receivables
import Wording

extension WhyQuestion {
  /// Rungs set by hand that still stand: of the invoice asked about, or of a customer's invoices that are open.
  func setStageLines() -> [WhyAnswer.Line] {
    book.stageMoves(of: customer).filter { move in
      move.invoices.contains { id in
        (invoice == nil ? ledger.standing.open(id) > 0 : id == invoice)
          && book.standing(of: id).level == move.step
          && (move.step == nil || book.standing(of: id).levelDay == move.day)
      }
    }.map { move in
      let by = language.say(" (par \(move.by))", " (by \(move.by))")
      return WhyAnswer.Line(
        text: language.say(
          "\(move.day.numeric) : \(move.text(in: language))\(by).",
          "\(move.day.numeric): \(move.text(in: language))\(by)."),
        kind: .fact)
    }
  }
}
