/// Days of the month on which a customer pays its bills: "le 10 et le 25", "fin de mois".
package struct PaymentRuns: Hashable, Sendable {
  /// One bit a day of the month, 1 to 31; 31 is the last day of every month.
  private var bits: UInt32 = 0

  /// No run.
  package init() {}

  /// Runs on these days of the month; others than 1 to 31 are left out.
  package init(_ days: some Sequence<Int>) {
    for day in days where (1...31).contains(day) { bits |= 1 << UInt32(day) }
  }

  /// Reads `10,25`, `10 et 25`, `15 ; fin` (also `fin de mois`, `end of month`); nil for anything else.
  package init?(text: String) {
    let months = text.lowercased().replacing("fin de mois", with: "31").replacing("end of month", with: "31")
    for word in months.split(whereSeparator: { " ,;+/&".contains($0) }) {
      switch word {
      case "et", "and", "le", "les": continue
      case "fin", "end", "eom": bits |= 1 << 31
      default:
        guard word.utf8.count <= 2, let day = Int(word), (1...31).contains(day) else { return nil }
        bits |= 1 << UInt32(day)
      }
    }
  }

  /// Whether there is none.
  package var isEmpty: Bool { bits == 0 }
  /// The days in order; 31 stands for the month's last.
  package var days: [Int] { (1...31).filter { bits & 1 << UInt32($0) != 0 } }

  /// Whether a run is planned for a day; one for a day that the month does not have is planned for its last.
  package func contains(_ day: Day) -> Bool {
    let parts = day.parts
    if bits & 1 << UInt32(parts.day) != 0 { return true }
    let last = Day.length(ofMonth: parts.month, year: parts.year)
    return parts.day == last && bits >> UInt32(last) != 0
  }

  /// The text that reads back as the same runs: `10, 25`, `15, fin`.
  package var text: String { days.map { $0 == 31 ? "fin" : "\($0)" }.joined(separator: ", ") }
}
