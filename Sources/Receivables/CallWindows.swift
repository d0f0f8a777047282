/// Hours of the day in which a customer likes to be called: `9 h-11 h 30, 14 h-16 h`.
package struct CallWindows: Hashable, Sendable {
  /// In minutes after midnight, in order, none overlapping another; empty means that nobody said.
  package let ranges: [Range<Int>]

  /// No wish.
  package init() { ranges = [] }

  /// Reads `9h-11h30`, `9-11`, `09:00-11:30`, `avant 11 h`, `après 14 h`, several separated by commas or semicolons;
  /// nil for anything else.
  package init?(text: String) {
    var ranges: [Range<Int>] = []
    for part in text.lowercased().split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let bare = part.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
      if bare.isEmpty { continue }
      guard let range = CallWindows.range(bare) else { return nil }
      ranges.append(range)
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    guard zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else { return nil }
    self.ranges = ranges
  }

  private static func range(_ text: String) -> Range<Int>? {
    for word in ["avant", "before"] where text.hasPrefix(word) {
      guard let end = minutes(String(text.dropFirst(word.count))), end > 480 else { return nil }
      return 480..<end
    }
    for word in ["après", "apres", "after"] where text.hasPrefix(word) {
      guard let start = minutes(String(text.dropFirst(word.count))), start < 1_140 else { return nil }
      return start..<1_140
    }
    let ends = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { minutes(String($0)) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
    return start..<end
  }

  /// Minutes after midnight of `9`, `9h`, `9h30`, `09:30`, `24h`.
  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "h" || $0 == ":" }
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.count <= 2 }), let hour = Int(parts[0])
    else {
      return nil
    }
    let minute = parts.count == 2 && !parts[1].isEmpty ? Int(parts[1]) : 0
    guard let minute, (0..<60).contains(minute), hour >= 0, hour * 60 + minute <= 1_440 else { return nil }
    return hour * 60 + minute
  }

  /// Whether nobody said.
  package var isEmpty: Bool { ranges.isEmpty }

  /// The text that reads back as the same hours: `9h-11h30, 14h-16h`.
  package var text: String {
    ranges.map { "\(CallWindows.text($0.lowerBound))-\(CallWindows.text($0.upperBound))" }
      .joined(separator: ", ")
  }

  private static func text(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60)h" + (rest == 0 ? "" : rest.twoDigits)
  }
}
