/// Number of a reminder or task in one store, shown as `R-12`.
public struct ReminderID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  public let number: UInt32
  /// Wraps a counter.
  public init(_ number: UInt32) { self.number = number }
  /// What is only tried out, and never recorded, is called so: no counter comes that far.
  public static let trial = ReminderID(.max)
  /// Position in a dense array.
  public var index: Int { Int(number) - 1 }
  /// As shown and typed.
  public var description: String { "R-\(number)" }
  /// In the order recorded.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Number of a logged call in one store, shown as `A-3`.
public struct CallID: Hashable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  public let number: UInt32
  /// Wraps a counter.
  public init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  public var index: Int { Int(number) - 1 }
  /// As shown and typed.
  public var description: String { "A-\(number)" }
}

/// Number of a promise to pay in one store, shown as `PR-3`.
public struct PromiseID: Hashable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  public let number: UInt32
  /// Wraps a counter.
  public init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  public var index: Int { Int(number) - 1 }
  /// As shown and typed.
  public var description: String { "PR-\(number)" }
}

/// Number of a dispute in one store, shown as `LI-3`.
public struct DisputeID: Hashable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  public let number: UInt32
  /// Wraps a counter.
  public init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  public var index: Int { Int(number) - 1 }
  /// As shown and typed.
  public var description: String { "LI-\(number)" }
}

/// Number of a pause in one store, shown as `PA-3`.
public struct PauseID: Hashable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  public let number: UInt32
  /// Wraps a counter.
  public init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  public var index: Int { Int(number) - 1 }
  /// As shown and typed.
  public var description: String { "PA-\(number)" }
}
