import Receivables

/// Amounts and days of a plan of part payments.
package enum InstalmentSchedule {
  /// One part.
  package struct Part: Hashable, Sendable {
    /// Cents, positive.
    package var cents: Int
    /// Day by which they are paid.
    package var day: Day

    /// Makes a part.
    package init(cents: Int, day: Day) {
      self.cents = cents
      self.day = day
    }
  }

  /// How far the days lie apart.
  package enum Rhythm: String, CaseIterable, Sendable {
    case month, fortnight, week
  }

  /// Most parts that a plan may have.
  package static let mostParts = 60

  /// Parts of the same amount; what does not divide stands in the last one.
  ///
  /// - Parameters:
  ///   - cents: The whole sum.
  ///   - count: Parts, at least 1; no more than there are cents.
  ///   - first: Day of the first; in months, the same day of the month or the month's last.
  package static func even(cents: Int, parts count: Int, from first: Day, every rhythm: Rhythm) -> [Part] {
    let count = max(1, min(count, min(mostParts, cents)))
    return (0..<count).map { place in
      let part = place == count - 1 ? cents - cents / count * (count - 1) : cents / count
      let day =
        switch rhythm {
        case .month: first.adding(months: place)
        case .fortnight: first + 14 * place
        case .week: first + 7 * place
        }
      return Part(cents: part, day: day)
    }
  }
}
