import Receivables
import Wording

/// A day with a time as people type it: `17/06 9h42`, `17/06/2026 09:42`, a day alone, a time alone for today.
enum TypedMoment: Equatable, Sendable {
  case empty
  case moment(Day, minute: Int?)
  case fault(TypedDay.Fault)

  /// Reads a text; days count from `today`.
  ///
  /// - Parameter isPast: Whether something has happened then, as in `TypedDay`.
  init(_ text: String, today: Day, isPast: Bool = false) {
    var words = text.split(separator: " ").map(String.init)
    guard let last = words.last else {
      self = .empty
      return
    }
    var minute: Int?
    if let marker = last.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "h" || $0 == "H" }) {
      guard let read = TypedMoment.minute(last, marker) else {
        self = .fault(.noSuchTime)
        return
      }
      minute = read
      words.removeLast()
    }
    switch TypedDay(words.joined(separator: " "), today: today, isPast: isPast) {
    case .empty: self = .moment(today, minute: minute)
    case .day(let day): self = .moment(day, minute: minute)
    case .fault(let fault): self = .fault(fault)
    }
  }

  private static func minute(_ text: String, _ marker: String.Index) -> Int? {
    let hour = Int(text.unicodeScalars[..<marker].map(String.init).joined())
    let rest = text.unicodeScalars[text.unicodeScalars.index(after: marker)...].map(String.init).joined()
    let minute = rest.isEmpty ? 0 : Int(rest)
    guard let hour, let minute, (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    return hour * 60 + minute
  }

  /// The day, when there is one.
  var day: Day? { if case .moment(let day, _) = self { day } else { nil } }
  /// Minutes after midnight, when a time was typed.
  var minute: Int? { if case .moment(_, let minute) = self { minute } else { nil } }
}
