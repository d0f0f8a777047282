/// Number of a reminder or task in one store, shown as `R-12`.
package struct ReminderID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  package let number: UInt32
  /// Wraps a counter.
  package init(_ number: UInt32) { self.number = number }
  /// What is only tried out, and never recorded, is called so: no counter comes that far.
  package static let trial = ReminderID(.max)
  /// Position in a dense array.
  package var index: Int { Int(number) - 1 }
  package var description: String { "R-\(number)" }
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Number of a logged call in one store, shown as `A-3`.
package struct CallID: Hashable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  package let number: UInt32
  /// Wraps a counter.
  package init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  package var index: Int { Int(number) - 1 }
  package var description: String { "A-\(number)" }
}

/// Number of a promise to pay in one store, shown as `PR-3`.
package struct PromiseID: Hashable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  package let number: UInt32
  /// Wraps a counter.
  package init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  package var index: Int { Int(number) - 1 }
  package var description: String { "PR-\(number)" }
}

/// Number of a dispute in one store, shown as `LI-3`.
package struct DisputeID: Hashable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  package let number: UInt32
  /// Wraps a counter.
  package init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  package var index: Int { Int(number) - 1 }
  package var description: String { "LI-\(number)" }
}

/// Number of a pause in one store, shown as `PA-3`.
package struct PauseID: Hashable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  package let number: UInt32
  /// Wraps a counter.
  package init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  package var index: Int { Int(number) - 1 }
  package var description: String { "PA-\(number)" }
}
