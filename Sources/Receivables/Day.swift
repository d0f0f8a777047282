/// A civil day, without time or time zone: what a due date is.
///
/// Stored as the number of days since 1970-01-01 in the proleptic Gregorian calendar.
/// Public, as are record numbers, currencies and sums: the compiler inlines nothing that is `package` in other rooms,
/// and a pass over a hundred thousand invoices compares days by the million.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// Makes a day from a count of days since 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// Makes a day from its civil parts; nil when no such day exists (31/02) or the year is outside 1–9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(number: Day.count(year: year, month: month, day: day))
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
      let day = Day.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month 1–12 and day of the month 1–31.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  public var weekday: Int { (Int(number) % 7 + 10) % 7 + 1 }

  /// `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else { return "\(year)-\(month.twoDigits)-\(day.twoDigits)" }
    return String(unsafeUninitializedCapacity: 10) { room in
      _ = room.initialize(from: "0000-00-00".utf8)
      func put(_ value: Int, at place: Int) {
        room[place] = UInt8(truncatingIfNeeded: 48 + value / 10)
        room[place + 1] = UInt8(truncatingIfNeeded: 48 + value % 10)
      }
      put(year / 100, at: 0)
      put(year % 100, at: 2)
      put(month, at: 5)
      put(day, at: 8)
      return 10
    }
  }

  /// Last day of the month of this day.
  public var endOfMonth: Day {
    let (year, month, _) = parts
    return Day(number: Day.count(year: year, month: month, day: Day.length(ofMonth: month, year: year)))
  }

  /// This day moved by whole months; the day of the month is kept or becomes the month's last (art. 641 CPC).
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let last = Day.length(ofMonth: newMonth, year: newYear)
    return Day(number: Day.count(year: newYear, month: newMonth, day: min(day, last)))
  }

  /// The earlier day first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  /// The day that many calendar days later.
  public static func + (day: Day, days: Int) -> Day {
    Day(number: day.number &+ Int32(truncatingIfNeeded: days))
  }
  /// The day that many calendar days earlier.
  public static func - (day: Day, days: Int) -> Day {
    Day(number: day.number &- Int32(truncatingIfNeeded: days))
  }
  /// Calendar days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  /// Days in a month of the Gregorian calendar.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func count(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
