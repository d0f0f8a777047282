import Casework
import Correspondence
import Delivery
import Dunning
import Receivables
import Wording

extension StatementBuilder {
  /// The statement that goes along with a message: it asks for exactly what the message demands, and says so of each
  /// row that is not in that sum (disputed, on hold, not yet due). What is barred or written off stays out of it.
  ///
  /// Everything that is asked for comes from the content, which the approval pins; the other rows from the ledger.
  func statement(with content: MessageContent, of id: CustomerID, asOf day: Day) -> StatementDocument {
    let language = content.language
    var document = frame(of: id, language: language, asOf: day)
    let others = otherRows(beside: content, of: id, asOf: day)
    if !others.isEmpty {
      document.asOf += language.say(
        " · les pièces marquées ne sont pas dans la somme demandée",
        " · marked documents are not in the sum asked for")
    }
    let demanded = Amount(cents: content.demandedCents, currency: content.currency)
    document.table = LetterTable(
      columns: columns(in: language),
      rows: content.lines.filter { !$0.isNamedOnly }.map { demandedRow($0, content) }
        + content.deductions.map { deductedRow($0, content) } + others,
      total: [language.say("Somme demandée", "Sum asked for"), "", "", "", demanded.text(in: language), ""])
    document.totals = charges(of: content)
    if content.payable.cents > 0 {
      document.totals.append(
        .init(label: language.say("À régler", "To pay"), amount: content.payable.text(in: language)))
      document.payment = PaymentBox(content)
    }
    return document
  }

  private func demandedRow(_ line: StatementLine, _ content: MessageContent) -> [String] {
    [
      line.number, line.issued.numeric, line.due.numeric, money(line.totalCents, content),
      money(line.openCents, content),
      line.daysLate > 0 ? DelayText.short(days: line.daysLate, in: content.language) : "",
    ]
  }

  private func deductedRow(_ deduction: Deduction, _ content: MessageContent) -> [String] {
    [
      deduction.document(in: content.language), deduction.day.numeric, "", "",
      money(-deduction.cents, content), "",
    ]
  }

  private func charges(of content: MessageContent) -> [StatementDocument.Total] {
    let language = content.language
    var totals: [StatementDocument.Total] = []
    if content.interestCents > 0 {
      totals.append(
        .init(
          label: language.say("Intérêts de retard", "Late-payment interest"),
          amount: money(content.interestCents, content)))
    }
    if content.feeCents > 0 {
      totals.append(
        .init(
          label: language.say("Indemnités forfaitaires", "Recovery fees"),
          amount: Amount(cents: content.feeCents, currency: .eur).text(in: language)))
    }
    return totals
  }

  /// Open documents that the message does not demand, each with the word that says why.
  private func otherRows(
    beside content: MessageContent, of id: CustomerID, asOf day: Day
  ) -> [[String]] {
    let language = content.language
    let claims = book.claims(of: id, on: ledger)
    let demanded = Set(content.lines.filter { !$0.isNamedOnly }.map(\.invoice))
    var taken: [Allocation.Source: Int] = [:]
    for deduction in content.deductions { taken[deduction.source, default: 0] += deduction.cents }
    let spared = language.say("pour mémoire", "for information")
    var rows: [[String]] = []
    for invoice in documents(of: id, currency: content.currency) where !demanded.contains(invoice.id) {
      let open = ledger.standing.open(invoice.id)
      if invoice.kind == .creditNote {
        let left = open - (taken[.creditNote(invoice.id)] ?? 0)
        guard left > 0 else { continue }
        rows.append([
          language.say("Avoir \(invoice.number)", "Credit note \(invoice.number)"), invoice.issued.numeric,
          "", money(-invoice.cents, content), money(-left, content), spared,
        ])
        continue
      }
      let claim = claims[invoice.id] ?? .asked
      guard claim != .dropped else { continue }
      let mark =
        claim.mark(in: language)
        ?? (invoice.due >= day
          ? language.say("à échoir", "not yet due")
          : claim == .waiting ? language.say("en attente", "waiting") : spared)
      rows.append([
        invoice.number, invoice.issued.numeric, invoice.due.numeric, money(invoice.cents, content),
        money(open, content), mark,
      ])
    }
    for payment in freePayments(of: id, currency: content.currency) {
      let left = ledger.standing.unallocated(payment.id) - (taken[.payment(payment.id)] ?? 0)
      guard left > 0 else { continue }
      rows.append([
        language.say("Règlement non affecté", "Unallocated payment"), payment.day.numeric, "",
        money(-payment.cents, content), money(-left, content), spared,
      ])
    }
    return rows
  }

  private func money(_ cents: Int, _ content: MessageContent) -> String {
    Amount(cents: cents, currency: content.currency).text(in: content.language)
  }
}
