import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// One call to make as the calls screen shows it.
struct CallRow: Sendable {
  /// Whom.
  let customer: CustomerID
  /// The customer's name.
  let name: String
  /// The person to ask for; empty when none is known.
  let person: String
  /// The number to dial; empty when none is usable.
  let phone: String
  /// Why.
  let reason: CallSheet.Reason
  /// Overdue on the largest account.
  let overdue: Amount
  /// The promise or the call that the reason speaks of, in words; empty for a task.
  let facts: [String]
  /// Whether something speaks against calling now.
  let isOdd: Bool

  /// Reads one row out of a casebook.
  init(_ row: CallSheet.Row, in book: Casebook, language: Language) {
    customer = row.customer
    reason = row.reason
    overdue = row.overdue
    let known = book.portfolio.customer(row.customer)
    name = known?.shownName(in: language) ?? "?"
    let contact = known.flatMap { CallRow.contact(of: $0, for: row.reason, in: book) }
    person = contact?.fullName ?? ""
    phone = contact?.phone ?? ""
    let wished = known?.profile.callHours ?? CallWindows()
    isOdd = !row.cautions.isEmpty
    let cautions = row.cautions.map { $0.short(in: language) }
    // The hours are told once: as what the customer wishes, or as what speaks against calling now.
    let isOutside = row.cautions.contains { if case .outsideHours = $0 { true } else { false } }
    facts =
      ([CallRow.facts(row.reason, in: book, language: language)] + cautions
      + (isOutside ? [] : [wished.text]))
      .filter { !$0.isEmpty }
  }

  /// Whom a call task's step names, by role; else the customer's usual contact.
  private static func contact(of customer: Customer, for reason: CallSheet.Reason, in book: Casebook)
    -> Contact?
  {
    if case .task(let id) = reason, let task = book.reminder(id) {
      return book.contact(of: customer, for: task)
    }
    return book.contact(of: customer, for: .call)
  }

  /// Why to call, in words.
  func why(in language: Language) -> String { whyParts(in: language).joined(separator: ", ") }

  /// Why to call in so many columns; what holds figures is left out whole, as half an amount would be a wrong amount.
  func why(in language: Language, columns: Int, _ glyphs: Glyphs) -> String {
    let whole = why(in: language)
    guard whole.columnsOnScreen > columns else { return whole }
    var text = ""
    for part in whyParts(in: language) {
      let longer = text.isEmpty ? part : "\(text), \(part)"
      if longer.columnsOnScreen + 3 <= columns {
        text = longer
      } else if part.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) {
        return text.isEmpty ? glyphs.ellipsis : "\(text), \(glyphs.ellipsis)"
      } else {
        return longer.truncated(to: columns, ellipsis: glyphs.ellipsis)
      }
    }
    return text
  }

  private func whyParts(in language: Language) -> [String] {
    let head =
      switch reason {
      case .callBack(_, let due, let minute):
        language.say("rappel prévu \(due.short)", "call-back \(due.short)")
          + (minute.map { " " + ClockTime.text($0) } ?? "")
      case .brokenPromise: language.say("promesse non tenue", "broken promise")
      case .promiseDue(_, let due): language.say("promesse du \(due.short)", "promise of \(due.short)")
      case .task: language.say("appel à faire", "call to make")
      }
    return [head] + facts
  }

  /// What is overdue, with the code of any other currency than the euro.
  func amount(in language: Language) -> String { overdue.column(in: language) }

  private static func facts(_ reason: CallSheet.Reason, in book: Casebook, language: Language) -> String {
    switch reason {
    case .callBack(let id, _, _):
      guard book.calls.indices.contains(id.index) else { return "" }
      return book.calls[id.index].outcome.name(in: language)
    case .brokenPromise(let id), .promiseDue(let id, _):
      guard book.promises.indices.contains(id.index) else { return "" }
      return book.promises[id.index].amount.rounded(in: language)
    case .task(let id): return book.reminder(id)?.step.code ?? ""
    }
  }
}
