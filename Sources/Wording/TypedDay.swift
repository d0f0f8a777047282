import PlainText
import Receivables

/// A day as somebody typed it, in a form or on the command line.
package enum TypedDay: Hashable, Sendable {
  /// Nothing typed.
  case empty
  /// The day meant.
  case day(Day)
  /// Why it is no day.
  case fault(Fault)

  /// What is wrong with a typed day.
  package enum Fault: Hashable, Sendable {
    case notADay
    case noSuchDay
    case otherWeekday(Day)
    /// A time behind the day cannot be read.
    case noSuchTime
  }

  /// Reads `26/06`, `26/06/26`, `26/06/2026`, `2026-06-26`, `+8` (calendar days), a weekday in front or not.
  ///
  /// Without a year the day of this year is meant, unless it lies more than half a year back: then the next one.
  ///
  /// - Parameter isPast: Whether something has happened on it: without a year it is then the last such day.
  package init(_ text: String, today: Day, isPast: Bool = false) {
    var words = folded(text).split(separator: " ").map(String.init)
    guard !words.isEmpty else {
      self = .empty
      return
    }
    let weekday = words.count > 1 ? TypedDay.weekday(words[0]) : nil
    if weekday != nil { words.removeFirst() }
    guard let read = TypedDay.read(words.joined(), today: today, isPast: isPast) else {
      self = .fault(.notADay)
      return
    }
    guard case .day(let day) = read, let weekday, day.weekday != weekday else {
      self = read
      return
    }
    self = .fault(.otherWeekday(day))
  }

  /// The day, when it is one.
  package var value: Day? {
    if case .day(let day) = self { return day }
    return nil
  }

  /// Whether a text names day and month alone: which year is meant is then read, not said.
  package static func lacksYear(_ text: String) -> Bool {
    guard let day = folded(text).split(separator: " ").last, day.first != "+" else { return false }
    return day.split(separator: "/", omittingEmptySubsequences: false).count == 2
      || day.split(separator: "-", omittingEmptySubsequences: false).count == 2
      || day.split(separator: ".", omittingEmptySubsequences: false).count == 2
  }

  private static func read(_ text: String, today: Day, isPast: Bool) -> TypedDay? {
    let bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "+") {
      guard let days = number(bytes[1...]), days <= 3_660 else { return nil }
      return .day(today + days)
    }
    let parts = bytes.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    let numbers = parts.compactMap { number($0) }
    guard numbers.count == parts.count else { return nil }
    if numbers.count == 3, parts[0].count == 4 {
      return day(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    if numbers.count == 3, parts[2].count == 4 || parts[2].count == 2 {
      return day(
        year: parts[2].count == 2 ? 2_000 + numbers[2] : numbers[2], month: numbers[1], day: numbers[0])
    }
    guard numbers.count == 2 else { return nil }
    let year = today.parts.year
    guard !isPast else { return lastDay(month: numbers[1], day: numbers[0], upTo: today) }
    guard let here = Day(year: year, month: numbers[1], day: numbers[0]) else {
      return day(year: year + 1, month: numbers[1], day: numbers[0])
    }
    return today - here > 183 ? day(year: year + 1, month: numbers[1], day: numbers[0]) : .day(here)
  }

  /// The last such day up to a day; 29 February in a leap year.
  private static func lastDay(month: Int, day: Int, upTo today: Day) -> TypedDay {
    let days = (0...8).lazy.compactMap { Day(year: today.parts.year - $0, month: month, day: day) }
    return days.first { $0 <= today }.map(TypedDay.day) ?? .fault(.noSuchDay)
  }

  private static func day(year: Int, month: Int, day: Int) -> TypedDay {
    Day(year: year, month: month, day: day).map(TypedDay.day) ?? .fault(.noSuchDay)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// 1 for Monday, from the first three letters in either language.
  private static func weekday(_ word: String) -> Int? {
    let names = [
      ["lun", "mon"], ["mar", "tue"], ["mer", "wed"], ["jeu", "thu"], ["ven", "fri"], ["sam", "sat"],
      ["dim", "sun"],
    ]
    return names.firstIndex { $0.contains(String(word.prefix(3))) }.map { $0 + 1 }
  }
}

extension TypedDay.Fault {
  /// What is wrong, with an example of what to type.
  package func words(in language: Language) -> String {
    switch self {
    case .notADay:
      language.say("Ce n'est pas une date : tapez 26/06 ou +8", "Not a day: type 26/06 or +8")
    case .noSuchDay:
      language.say("Ce jour n'existe pas : vérifiez le mois", "There is no such day: check the month")
    case .noSuchTime: language.say("heure illisible : tapez 9h42", "no such time: type 9:42")
    case .otherWeekday(let day):
      language.say(
        "Le \(day.numeric) est un \(day.weekdayLong(in: language)) : corrigez le jour ou la date",
        "\(day.numeric) is a \(day.weekdayLong(in: language)): correct the weekday or the day")
    }
  }
}

extension Day {
  /// Days after which a past day says how long ago it was: without a year typed it may be another one than meant.
  package static let longAgo = 60

  /// The day with its weekday and year, and how long ago it was once that is long.
  package func pastWords(on today: Day, in language: Language) -> String {
    let name = "\(weekdayShort(in: language)) \(numeric)"
    guard today - self > Day.longAgo else { return name }
    return name + language.say(" (il y a \(today - self) j)", " (\(today - self) d ago)")
  }

  /// The whole name of the weekday: `mercredi`, `Wednesday`.
  package func weekdayLong(in language: Language) -> String {
    let names =
      switch language {
      case .french: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
      case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      }
    return names[weekday - 1]
  }
}
