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
  init(_ call: Call, in book: Casebook) {
    self.call = call
    name = book.portfolio.customer(call.customer)?.name ?? "?"
  }

  /// The time as `09:42`; empty when only the day is known.
  var time: String {
    guard let minute = call.minute, (0..<1_440).contains(minute) else { return "" }
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }

  /// What came of it, with the day of the next call.
  func outcome(in language: Language) -> String {
    let next = call.callBack.map { language.say(", rappel \($0.short)", ", again \($0.short)") } ?? ""
    return call.outcome.name(in: language) + next
  }
}
