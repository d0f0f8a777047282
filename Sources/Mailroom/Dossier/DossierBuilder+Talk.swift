import Casework
import Delivery
import Dunning
import Receivables
import Wording

extension DossierBuilder {
  /// Calls, promises, disputes and statuses; a chapter without a fact is left out.
  var talk: [ReportDocument.Block] {
    chapter("Appels", "Calls", facts.calls.map(words))
      + chapter("Promesses", "Promises", facts.promises.map(words))
      + chapter("Litiges", "Disputes", facts.disputes.map { words(for: $0.dispute, isOpen: $0.isOpen) })
      + chapter("Statuts", "Statuses", facts.statuses.map(words))
  }

  private func chapter(_ french: String, _ english: String, _ lines: [String]) -> [ReportDocument.Block] {
    lines.isEmpty ? [] : [heading(french, english)] + lines.map(ReportDocument.Block.paragraph)
  }

  private func joined(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func numbers(_ invoices: [InvoiceID]) -> String {
    invoices.compactMap { book.portfolio.invoice($0)?.number }.joined(separator: ", ")
  }

  private func words(for call: Call) -> String {
    let time = call.minute.map { " " + ClockTime.text($0) } ?? ""
    return joined([
      call.day.numeric + time, call.outcome.name(in: language), call.spokeWith,
      call.minutes.map { "\($0) min" } ?? "", call.by, call.note,
    ])
  }

  private func words(for judged: CustomerAccount.JudgedPromise) -> String {
    let promise = judged.promise
    let amount = promise.amount.text(in: language)
    return joined([
      "\(promise.id)", promise.givenOn.numeric,
      language.say("\(amount) pour le \(promise.day.numeric)", "\(amount) by \(promise.day.numeric)"),
      judged.state.name(in: language), promise.means, numbers(promise.invoices),
    ])
  }

  private func words(for dispute: Dispute, isOpen: Bool) -> String {
    joined([
      "\(dispute.id)", dispute.openedOn.numeric, dispute.reason.name(in: language),
      dispute.amount?.text(in: language) ?? "", numbers(dispute.invoices), dispute.note,
      isOpen ? language.say("ouvert", "open") : language.say("clos", "closed"),
      dispute.closedOn?.numeric ?? "", dispute.outcome,
    ])
  }

  private func words(for status: Pause) -> String {
    joined(status.phrases(in: language, calendar: book.calendar, on: facts.day) + [numbers(status.invoices)])
  }

  /// The last day of each invoice.
  var limitation: [ReportDocument.Block] {
    guard !facts.claims.isEmpty else { return [] }
    let rows = facts.claims.map { claim in
      [
        claim.invoice.number, claim.invoice.due.numeric, claim.noticedOn?.numeric ?? "–",
        claim.lastDay.map { Limitation.brief(lastDay: $0, heldSince: claim.heldSince, in: language) } ?? "–",
      ]
    }
    return [
      heading("Prescription", "Limitation"),
      .table(
        LetterTable(
          columns: [
            .init(language.say("Facture", "Invoice"), weight: 2), .init(language.say("Échéance", "Due")),
            .init(language.say("Mise en demeure", "Formal notice")),
            .init(language.say("Dernier jour", "Last day")),
          ], rows: rows)),
    ]
  }
}
