import Receivables
import Wording

extension WhyQuestion {
  /// Whether one document is asked about of which nothing is to be asked for: a credit note, or a paid invoice.
  var isAboutSettledDocument: Bool {
    guard let document = invoice.flatMap(book.portfolio.invoice) else { return false }
    return document.kind == .creditNote || ledger.standing.open(document.id) == 0
  }

  /// Of a paid invoice when and by what; of a credit note what it is set against and what is left; nothing for an invoice
  /// that is open.
  func settledLines() -> [WhyAnswer.Line] {
    guard isAboutSettledDocument, let document = invoice.flatMap(book.portfolio.invoice) else { return [] }
    let text =
      document.issued > ledger.day
      ? language.say(
        "\(book.printedNumber(document.id)) est du \(document.issued.numeric) : après ce jour.",
        "\(book.printedNumber(document.id)) is of \(document.issued.numeric): after this day.")
      : document.kind == .creditNote ? noteSentence(document) : paidSentence(document)
    return [WhyAnswer.Line(text: text, kind: .answer)]
  }

  /// What was taken off the open invoice asked about.
  func partLines() -> [WhyAnswer.Line] {
    guard !isAboutSettledDocument, let document = invoice.flatMap(book.portfolio.invoice) else { return [] }
    let parts = settlements(of: document)
    guard !parts.isEmpty else { return [] }
    let rest = money(ledger.standing.open(document.id), of: document)
    let told = parts.joined(separator: ", ")
    return [
      WhyAnswer.Line(
        text: language.say(
          "\(book.printedNumber(document.id)) : déjà déduit : \(told) ; reste \(rest).",
          "\(book.printedNumber(document.id)): deducted already: \(told); \(rest) left."), kind: .fact)
    ]
  }

  private func paidSentence(_ invoice: Invoice) -> String {
    let settled = InvoiceSettlements(of: customer, in: book.portfolio, by: ledger.day).of(invoice.id)
    guard let day = settled.map(\.day).max() else {
      return language.say(
        "\(book.printedNumber(invoice.id)) : rien n'est dû.",
        "\(book.printedNumber(invoice.id)): nothing is owed.")
    }
    let told = settlements(of: invoice).joined(separator: ", ")
    return language.say(
      "\(book.printedNumber(invoice.id)) est soldée depuis le \(day.numeric) : \(told).",
      "\(book.printedNumber(invoice.id)) has been settled since \(day.numeric): \(told).")
  }

  private func noteSentence(_ note: Invoice) -> String {
    let whole = language.say(
      "\(book.printedNumber(note.id)) : avoir du \(note.issued.numeric), \(money(note.cents, of: note))",
      "\(book.printedNumber(note.id)): credit note of \(note.issued.numeric), \(money(note.cents, of: note))")
    let parts = book.portfolio.allocations(of: .creditNote(note.id)).filter { part in
      book.portfolio.invoice(part.invoice).map { $0.issued <= ledger.day } ?? false
    }
    let told = parts.map { "\(book.printedNumber($0.invoice)) (\(money($0.cents, of: note)))" }
      .joined(separator: ", ")
    let left = ledger.standing.open(note.id)
    let rest = money(left, of: note)
    switch (parts.isEmpty, left > 0) {
    case (true, _):
      return language.say(
        "\(whole), imputé sur aucune facture : \(rest) à déduire de ce qui est demandé.",
        "\(whole), set against no invoice: \(rest) to be deducted from what is asked for.")
    case (false, true):
      return language.say(
        "\(whole), imputé sur \(told) ; reste \(rest) à déduire de ce qui est demandé.",
        "\(whole), set against \(told); \(rest) is left to be deducted from what is asked for.")
    case (false, false):
      return language.say("\(whole), imputé en entier : \(told).", "\(whole), set in whole: \(told).")
    }
  }

  /// `règlement du 21/10/2025 (784,46 €)`; the bank's own words stay in the account.
  private func settlements(of invoice: Invoice) -> [String] {
    InvoiceSettlements(of: customer, in: book.portfolio, by: ledger.day).of(invoice.id).map { settlement in
      let sum = money(settlement.cents, of: invoice)
      return settlement.isCreditNote
        ? language.say(
          "avoir \(settlement.words) du \(settlement.day.numeric) (\(sum))",
          "credit note \(settlement.words) of \(settlement.day.numeric) (\(sum))")
        : language.say(
          "règlement du \(settlement.day.numeric) (\(sum))", "payment of \(settlement.day.numeric) (\(sum))")
    }
  }

  private func money(_ cents: Int, of document: Invoice) -> String {
    Amount(cents: cents, currency: document.currency).text(in: language)
  }
}
