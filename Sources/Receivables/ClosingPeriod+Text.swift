extension ClosingPeriod {
  /// Most days that one dated period may last: a longer one is a typing error.
  package static let mostDays = 366

  /// Reads a closing: `03/08/2026-21/08/2026`, `2026-08-03..2026-08-21`, `24/12-02/01` (every year), `S32-S34` (every
  /// year, ISO weeks; `W` counts as `S`), or one day or week alone; nil for anything else.
  package init?(text: String) {
    let text = text.filter { $0 != " " }.uppercased()
    if let single = Edge(text) {
      self.init(single, single)
      return
    }
    for separator in ["..", "–", "-", "AU", "TO"] {
      let ends = text.parts(around: separator)
      guard ends.count == 2, let first = Edge(ends[0]), let last = Edge(ends[1]) else { continue }
      self.init(first, last)
      return
    }
    return nil
  }

  private init?(_ first: Edge, _ last: Edge) {
    switch (first, last) {
    case (.day(let first), .day(let last)):
      guard first <= last, last - first < Self.mostDays else { return nil }
      self = .days(first...last)
    case (.dayOfYear(let first), .dayOfYear(let last)): self = .yearly(first, through: last)
    case (.week(let first), .week(let last)): self = .weeks(first, through: last)
    default: return nil
    }
  }

  /// The text that reads back as the same closing.
  package var text: String {
    switch self {
    case .days(let days): Self.joined(days.lowerBound.slashed, days.upperBound.slashed)
    case .yearly(let first, let last): Self.joined(first.text, last.text)
    case .weeks(let first, let last): Self.joined("S\(first)", "S\(last)")
    }
  }

  private static func joined(_ first: String, _ last: String) -> String {
    first == last ? first : "\(first)-\(last)"
  }

  /// Reads closings separated by commas or semicolons; nil when one of them is none.
  package static func list(_ text: String) -> [ClosingPeriod]? {
    var periods: [ClosingPeriod] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" })
    where part.contains(where: { $0 != " " }) {
      guard let period = ClosingPeriod(text: String(part)) else { return nil }
      periods.append(period)
    }
    return periods
  }

  /// Closings as one text: `03/08/2026-21/08/2026, S52`.
  package static func text(of periods: [ClosingPeriod]) -> String {
    periods.map(\.text).joined(separator: ", ")
  }

  /// One end of a period as typed.
  private enum Edge {
    case day(Day), dayOfYear(DayOfYear), week(Int)

    init?(_ text: String) {
      if let day = Day(iso: text) {
        self = .day(day)
        return
      }
      if let letter = text.first, letter == "S" || letter == "W" {
        guard let week = Int(text.dropFirst()), (1...53).contains(week) else { return nil }
        self = .week(week)
        return
      }
      let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
        part.count <= 4 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
      }
      guard (2...3).contains(numbers.count), let day = numbers[0], let month = numbers[1] else { return nil }
      if numbers.count == 2 {
        guard let dayOfYear = DayOfYear(month: month, day: day) else { return nil }
        self = .dayOfYear(dayOfYear)
      } else {
        guard let year = numbers[2], year >= 1_900, let dated = Day(year: year, month: month, day: day) else {
          return nil
        }
        self = .day(dated)
      }
    }
  }
}

extension ClosingPeriod.DayOfYear {
  /// `24/12`.
  fileprivate var text: String { "\(day.twoDigits)/\(month.twoDigits)" }
}

extension Day {
  /// `03/08/2026`.
  fileprivate var slashed: String {
    let (year, month, day) = parts
    return "\(day.twoDigits)/\(month.twoDigits)/\(year)"
  }
}

extension String {
  /// What stands around a separator that occurs; alone where it does not.
  fileprivate func parts(around separator: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return found + [String(rest)]
  }
}
