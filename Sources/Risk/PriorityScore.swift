/// Where a customer stands on the worklist, and why.
package struct PriorityScore: Hashable, Sendable, Comparable {
  /// The parts that count, most points first; the sum of their points is `total`.
  package let parts: [Part]
  /// Sum of all points.
  package let total: Int
  /// Overdue cents: the first tie-break, larger first.
  package let overdueCents: Int
  /// Customer number: the last tie-break, in the order of its bytes.
  package let customerNumber: String

  /// One part and its points.
  package struct Part: Hashable, Sendable {
    /// Reason.
    package let part: PriorityPart
    /// Points, never zero.
    package let points: Int

    /// Makes a part.
    package init(_ part: PriorityPart, _ points: Int) {
      self.part = part
      self.points = points
    }
  }

  /// Adds up parts; those without points are left out.
  package init(parts: [Part], overdueCents: Int, customerNumber: String) {
    let counting = parts.filter { $0.points != 0 }
    self.parts = counting.enumerated()
      .sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .map(\.element)
    total = counting.reduce(0) { $0 + $1.points }
    self.overdueCents = overdueCents
    self.customerNumber = customerNumber
  }

  /// The order of the worklist: what comes first is less.
  package static func < (left: Self, right: Self) -> Bool {
    if left.total != right.total { return left.total > right.total }
    if left.overdueCents != right.overdueCents { return left.overdueCents > right.overdueCents }
    return left.customerNumber.utf8.lexicographicallyPrecedes(right.customerNumber.utf8)
  }
}
