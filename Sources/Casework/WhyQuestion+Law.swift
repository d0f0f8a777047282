import Dunning
import Receivables
import Wording

extension WhyQuestion {
  /// Insolvency proceedings that run: what they stop, and where the claim stands.
  func proceedingsLines() -> [WhyAnswer.Line] {
    book.proceedings(of: customer).filter { pause in
      pause.holds(on: ledger.day)
        && invoice.flatMap(book.portfolio.invoice).map { pause.concerns($0) } != false
    }.flatMap { pause -> [WhyAnswer.Line] in
      let stop = WhyAnswer.Line(text: pause.reachSentence(in: language), kind: .fact)
      guard !book.openInvoices(under: pause, on: ledger).isEmpty,
        let term = pause.claimTerm(on: ledger.day, in: book.calendar)
      else { return [stop] }
      return [stop, WhyAnswer.Line(text: term.sentence(in: language), kind: .warning)]
    }
  }

  /// The rate of a public body's late interest, which a late customer may ask about.
  func rateLines() -> [WhyAnswer.Line] {
    guard book.portfolio.customer(customer)?.segment == .publicBody else { return [] }
    let charges = CustomerCharges(of: customer, in: book, on: ledger, only: invoice.map { [$0] })
    var told: Set<HalfYear> = []
    return charges.rows.compactMap { row in
      guard let segment = row.charges.segments.first, let half = segment.halfYear,
        told.insert(half).inserted
      else { return nil }
      let rate = segment.rate.text(in: language)
      return WhyAnswer.Line(
        text: language.say(
          "Intérêts moratoires commencés au semestre \(half) : \(rate) pour tout le retard (art. R2192-31 du Code de la "
            + "commande publique).",
          "Late interest that began in \(half): \(rate) for the whole delay (art. R2192-31 Code de la commande "
            + "publique)."), kind: .fact)
    }
  }
}
