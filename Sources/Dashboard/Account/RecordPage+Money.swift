import Canvas
import Casework
import Dunning
import Receivables
import Wording

extension RecordPage {
  /// An invoice or a credit note: what it says, what was paid on it, and everything that happened to it.
  func invoice(_ id: InvoiceID) -> TextPage {
    guard let invoice = book.portfolio.invoice(id) else { return page("?", []) }
    let isCredit = invoice.kind == .creditNote
    let open = world.ledger.standing.open(id)
    let title =
      isCredit
      ? language.say("Avoir \(invoice.number)", "Credit note \(invoice.number)")
      : language.say("Facture \(invoice.number)", "Invoice \(invoice.number)")
    let standing = book.standing(of: id)
    let late = open > 0 && !isCredit ? DelayText.long(daysLate: world.today - invoice.due, in: language) : ""
    var lines: [TextPage.Line?] = [
      line(language.say("Émise le", "Issued on"), invoice.issued.numeric),
      isCredit
        ? nil
        : line(
          language.say("Échéance", "Due on"),
          [invoice.due.numeric, late].filter { !$0.isEmpty }.joined(separator: ", ")),
      line(language.say("Total", "Total"), money(invoice.cents, invoice.currency)),
      line(
        isCredit ? language.say("Reste à imputer", "Left to set off") : language.say("Reste dû", "Open"),
        money(open, invoice.currency)),
      isCredit ? nil : line(language.say("Étape", "Stage"), standing.level?.code ?? "-"),
      line(language.say("Référence", "Reference"), invoice.reference),
    ]
    let paid = settlements(of: invoice)
    lines += heading(
      isCredit
        ? language.say("Imputations", "Set off against")
        : language.say("Paiements et avoirs", "Payments and credits"))
    lines += paid.isEmpty ? [TextPage.Line("  " + language.say("aucun", "none"))] : paid.map { $0.line }
    lines += charges(of: invoice)
    let history = history(of: id)
    if !history.isEmpty {
      lines += heading(language.say("Historique", "History"))
      lines += history.map { $0.line }
    }
    return page(title, lines)
  }

  /// A payment and what it settled.
  func payment(_ id: PaymentID) -> TextPage {
    guard let payment = book.portfolio.payment(id) else { return page("?", []) }
    let parts = book.portfolio.allocations.compactMap { allocation -> TextPage.Line? in
      guard allocation.source == .payment(id), allocation.cents > 0 else { return nil }
      let number = book.portfolio.invoice(allocation.invoice)?.number ?? "?"
      return TextPage.Line("  \(number)  \(money(allocation.cents, payment.currency))")
    }
    let rest = world.ledger.standing.unallocated(id)
    let none = TextPage.Line("  " + language.say("aucune facture", "no invoice"))
    return page(
      language.say("Paiement \(id)", "Payment \(id)"),
      [
        line(language.say("Date", "Date"), payment.day.numeric),
        line(language.say("Montant", "Amount"), money(payment.cents, payment.currency)),
        line(language.say("Référence de banque", "Bank reference"), payment.bankReference),
        line(language.say("Libellé", "Label"), payment.label),
        line(language.say("Non lettré", "Unallocated"), rest > 0 ? money(rest, payment.currency) : ""),
        payment.isVoided ? TextPage.Line(language.say("Annulé", "Voided"), .warning) : nil,
      ] + heading(language.say("Règle", "Settles")) + (parts.isEmpty ? [none] : parts))
  }

  private typealias Dated = (day: Day, line: TextPage.Line)

  /// What reduced an invoice, or what a credit note reduced, oldest first.
  private func settlements(of invoice: Invoice) -> [Dated] {
    book.portfolio.allocations.filter { $0.cents > 0 }.compactMap { allocation -> Dated? in
      let cents = money(allocation.cents, invoice.currency)
      if allocation.source == .creditNote(invoice.id), let target = book.portfolio.invoice(allocation.invoice)
      {
        return (target.issued, TextPage.Line("  \(target.number)  \(cents)"))
      }
      guard allocation.invoice == invoice.id else { return nil }
      switch allocation.source {
      case .payment(let id):
        guard let payment = book.portfolio.payment(id), !payment.isVoided else { return nil }
        let words = [payment.bankReference, payment.label].filter { !$0.isEmpty }.joined(separator: ", ")
        return (
          payment.day,
          TextPage.Line(
            "  \(payment.day.numeric)  \(cents)  \(language.say("paiement", "payment")) \(words)")
        )
      case .creditNote(let id):
        guard let note = book.portfolio.invoice(id) else { return nil }
        return (
          note.issued,
          TextPage.Line(
            "  \(note.issued.numeric)  \(cents)  \(language.say("avoir", "credit note")) \(note.number)")
        )
      }
    }.sorted { $0.day < $1.day }
  }

  /// Reminders, promises, disputes and pauses that name an invoice, oldest first.
  private func history(of id: InvoiceID) -> [Dated] {
    guard let invoice = book.portfolio.invoice(id) else { return [] }
    let file = book.file(of: invoice.customer)
    func dated(_ day: Day, _ words: String) -> Dated { (day, TextPage.Line("  \(day.numeric)  \(words)")) }
    var found = file.reminders.compactMap(book.reminder).filter { $0.lines.contains { $0.invoice == id } }.map
    {
      dated(
        $0.sentOn ?? $0.proposedOn,
        "\($0.step.code) \($0.channel.name(in: language)), \($0.state.sentence(in: language))")
    }
    found += file.promises.map { book.promises[$0.index] }.filter { $0.invoices.contains(id) }.map {
      dated(
        $0.givenOn,
        language.say("promesse de ", "promise of ") + $0.amount.onScreen(in: language)
          + language.say(" pour le ", " by ") + "\($0.day.numeric), "
          + book.state(of: $0, on: world.today).name(in: language))
    }
    found += file.disputes.map { book.disputes[$0.index] }.filter { $0.invoices.contains(id) }.map {
      dated(
        $0.openedOn,
        language.say("litige : ", "dispute: ") + $0.reason.name(in: language)
          + ($0.closedOn.map { language.say(", clos le ", ", closed on ") + $0.numeric } ?? ""))
    }
    found += file.pauses.map { book.pauses[$0.index] }
      .filter { $0.invoices.isEmpty || $0.invoices.contains(id) }.map {
        dated($0.since, "\($0.kind.name(in: language)) \($0.reason)")
      }
    found += book.stageMoves(of: id).map { dated($0.day, $0.text(in: language)) }
    return found.sorted { $0.day < $1.day }
  }
}
