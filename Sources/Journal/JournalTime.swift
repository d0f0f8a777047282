import Glibc

/// A moment in UTC, to the millisecond, as the journal writes it: `2026-11-23T12:00:00.000Z`.
///
/// It orders nothing (lines are ordered by their number) and no fold reads it; `day` is what counts.
package struct JournalTime: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let milliseconds: Int64

  /// Takes milliseconds since 1970; outside the years 1970 to 9999 the nearest moment within them.
  package init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, 0), 253_402_300_799_999)
  }

  /// What the machine's clock says now.
  package static func ofTheMachine() -> JournalTime {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return JournalTime(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
  }

  /// Reads the 24 characters that `text` writes, and no other form.
  package init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 24, text[4] == 45, text[7] == 45, text[10] == 84, text[13] == 58, text[16] == 58,
      text[19] == 46, text[23] == 90
    else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      var value: Int64 = 0
      for place in range {
        guard text[place] >= 48, text[place] <= 57 else { return nil }
        value = value * 10 + Int64(text[place] - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let thousandth = number(20..<23), year >= 1970, (1...12).contains(month), (1...31).contains(day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let days = Self.days(year: year, month: month, day: day)
    milliseconds = (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + thousandth
  }

  /// The 24 characters: date, `T`, time with milliseconds, `Z`.
  package var text: String {
    let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let (year, month, day) = Self.date(days: days)
    let second = rest / 1000
    return String(unsafeUninitializedCapacity: 24) { room in
      _ = room.initialize(from: "0000-00-00T00:00:00.000Z".utf8)
      room.putDigits(of: year, before: 4, width: 4)
      room.putDigits(of: month, before: 7, width: 2)
      room.putDigits(of: day, before: 10, width: 2)
      room.putDigits(of: second / 3600, before: 13, width: 2)
      room.putDigits(of: second / 60 % 60, before: 16, width: 2)
      room.putDigits(of: second % 60, before: 19, width: 2)
      room.putDigits(of: rest % 1000, before: 23, width: 3)
      return 24
    }
  }

  /// The earlier moment is the smaller one.
  package static func < (left: JournalTime, right: JournalTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  // Days since 1970 and back in the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible low-level date
  // algorithms"); the year begins in March, so that the leap day is its last.

  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
