import Casework
import Dunning
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
  func outcome(in language: Language) -> String {
    let length = call.minutes.map { ", \($0) min" } ?? ""
    let next = call.callBack.map { language.say(", rappel \($0.short)", ", again \($0.short)") } ?? ""
    let time = call.callBackMinute.map { " " + ClockTime.text($0) } ?? ""
    return call.outcome.name(in: language) + length + next + time
  }
}
