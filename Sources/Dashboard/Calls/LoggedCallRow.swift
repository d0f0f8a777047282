import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// One call of the day as the calls screen shows it.
struct LoggedCallRow: Sendable {
  /// The call.
  let call: Call
  /// The customer's name.
  let name: String

  /// Reads one row out of a casebook.
  init(_ call: Call, in book: Casebook, language: Language = .french) {
    self.call = call
    name = book.portfolio.customer(call.customer)?.shownName(in: language) ?? "?"
  }

  /// The time as `09:42`; empty when only the day is known.
  var time: String {
    call.minute.map(ClockTime.text) ?? ""
  }

  /// What came of it, how long it lasted, and when the next call is agreed.
  func outcome(in language: Language) -> String { parts(in: language).joined(separator: ", ") }

  /// The same in so many columns; what has no room is left out whole, as half a day would be another day.
  func outcome(in language: Language, columns: Int, _ glyphs: Glyphs) -> String {
    let whole = outcome(in: language)
    guard whole.columnsOnScreen > columns else { return whole }
    let mark = ", \(glyphs.ellipsis)"
    let kept = wholeParts(parts(in: language), separator: ", ", columns: columns - mark.columnsOnScreen)
    return kept.isEmpty ? whole.truncated(to: columns, ellipsis: glyphs.ellipsis) : kept + mark
  }

  private func parts(in language: Language) -> [String] {
    let time = call.callBackMinute.map { " " + ClockTime.text($0) } ?? ""
    let next = call.callBack.map { language.say("rappel \($0.short)", "again \($0.short)") + time } ?? ""
    return [call.outcome.name(in: language), call.minutes.map { "\($0) min" } ?? "", next]
      .filter { !$0.isEmpty }
  }
}
