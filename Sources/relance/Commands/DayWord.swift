import ArgumentParser
import Receivables
import Wording

/// A day as typed on the command line, read once the day of the run is known: as forms read it.
struct DayWord: ExpressibleByArgument, Sendable {
  /// As typed.
  let text: String

  init(argument: String) { text = argument }
}

extension StoreSession {
  /// The day that was typed.
  ///
  /// Says so where the year was not typed and is not this one.
  ///
  /// - Parameter isPast: Whether something has happened on it: without a year it is then the last such day.
  /// - Throws: `CommandProblem.usage` for a word that is no day.
  func day(_ word: DayWord, isPast: Bool = false) throws -> Day {
    switch TypedDay(word.text, today: today, isPast: isPast) {
    case .day(let day):
      if TypedDay.lacksYear(word.text), day.parts.year != today.parts.year {
        let meaning = day.pastWords(on: today, in: language)
        console.note(
          console.say("« \(word.text) » : lu \(meaning).", "\"\(word.text)\": read as \(meaning)."))
      }
      return day
    case .fault(let fault):
      throw CommandProblem.usage(
        french: "« \(word.text) » : \(fault.words(in: .french)).",
        english: "\"\(word.text)\": \(fault.words(in: .english)).")
    case .empty:
      throw CommandProblem.usage(
        french: "Il manque le jour : tapez 26/06 ou +8.", english: "The day is missing: type 26/06 or +8.")
    }
  }

  /// The day that was typed, where one was.
  func day(_ word: DayWord?, isPast: Bool = false) throws -> Day? {
    guard let word else { return nil }
    return try day(word, isPast: isPast) as Day
  }
}
