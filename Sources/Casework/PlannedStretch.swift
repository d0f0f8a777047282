import Receivables
import Synchronization

/// What one who plans beside others decided of a stretch of a run's customers, as far as nothing needed a number.
///
/// Reminders are numbered through all customers: whoever plans a stretch knows not how many came before, and stops at
/// the first customer who gets one.
struct PlannedStretch: Sendable {
  /// Places of the stretch among the run's customers.
  let places: Range<Int>
  /// The first place that was not planned; the stretch's end where all were.
  let next: Int
  /// What was decided of those before it.
  let events: [CaseEvent]

  /// Hands out stretches of so many customers, each once: whoever is quicker takes more of them.
  final class Supply: Sendable {
    private let count: Int
    private let length: Int
    private let taken = Atomic(0)

    /// Some dozens of stretches, so that the last ones end together, and of 64 customers at most: whoever follows one
    /// who gets a new reminder waits for its number.
    init(_ count: Int) {
      self.count = count
      length = min(max(count / 32, 1), 64)
    }

    /// The next stretch; nil once all are taken.
    func next() -> Range<Int>? {
      let start = taken.add(1, ordering: .relaxed).oldValue * length
      return start < count ? start..<min(start + length, count) : nil
    }
  }
}

extension PlanRun {
  /// Plans stretches until none is left.
  func stretches(of customers: [CustomerID], from supply: PlannedStretch.Supply) -> [PlannedStretch] {
    var planned: [PlannedStretch] = []
    while let places = supply.next() {
      var run = self
      let next = places.first { !run.planUnlessItProposes(customers[$0]) } ?? places.upperBound
      planned.append(PlannedStretch(places: places, next: next, events: run.events))
    }
    return planned
  }

  /// Takes stretches in their order, and plans what was left of each.
  mutating func take(_ stretches: [PlannedStretch], of customers: [CustomerID]) {
    for stretch in stretches.sorted(by: { $0.places.lowerBound < $1.places.lowerBound }) {
      take(stretch.events)
      for customer in customers[stretch.next..<stretch.places.upperBound] { plan(customer) }
    }
  }
}
