import Receivables
import Wording

extension Casebook {
  /// When an invoice can no longer be claimed, and what stops that for its customer; nil for a credit note.
  package func limitationSentence(of id: InvoiceID, on today: Day, in language: Language) -> String? {
    guard let facts = limitationFacts(of: id), let last = limitation(of: id) else { return nil }
    let number = printedNumber(id)
    if let filed = filing(of: facts.invoice), timeBar(of: id, on: today) == nil {
      return Limitation.sentence(number: number, filedOn: filed, in: language)
    }
    if let claimed = limitationStanding(of: id)?.heldSince {
      return Limitation.sentence(
        number: number, lastDay: last, heldSince: claimed, today: today, in: language)
    }
    return facts.term == .publicBody && last >= today
      ? Limitation.sentence(number: number, lastDayOfPublicBody: last, in: language)
      : Limitation.sentence(number: number, lastDay: last, today: today, in: language)
  }
}
