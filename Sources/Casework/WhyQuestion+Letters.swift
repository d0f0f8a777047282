import Dunning
import Receivables
import Wording

extension WhyQuestion {
  /// Letters that came back because nobody of that name lives there, while something that they demand is open.
  func returnedLines() -> [WhyAnswer.Line] {
    guard reminder == nil else { return [] }
    let returned = book.file(of: customer).reminders.compactMap(book.reminder).filter { letter in
      book.returnedOn(letter.id).map { $0 <= ledger.day } ?? false
        && letter.lines.contains { line in
          !line.isNamedOnly && ledger.standing.open(line.invoice) > 0
            && (invoice == nil || invoice == line.invoice)
        }
    }
    return returned.map { letter in
      let day = book.returnedOn(letter.id)?.numeric ?? ""
      let way =
        book.isAddressUnknown(of: customer)
        ? language.say(
          " Trouver l'adresse (b, ou relance contact), puis la renvoyer.",
          " Find the address (b, or relance contact), then send it again.") : ""
      return WhyAnswer.Line(
        text: language.say(
          "\(letter.step.code) (\(letter.id)) est revenue le \(day) : inconnu à l'adresse.\(way)",
          "\(letter.step.code) (\(letter.id)) came back on \(day): unknown at the address.\(way)"),
        kind: .warning)
    }
  }
}
