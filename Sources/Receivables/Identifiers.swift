/// Number of a customer record in one store, counted from 1 and shown as `C-117`.
public struct CustomerID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  public let number: UInt32
  /// Wraps a counter.
  public init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  public var index: Int { Int(number) - 1 }
  /// As shown and typed.
  public var description: String { "C-\(number)" }
  /// In the order recorded.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Number of an invoice or credit note record in one store, counted from 1 and shown as `I-2231`.
public struct InvoiceID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  public let number: UInt32
  /// Wraps a counter.
  public init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  public var index: Int { Int(number) - 1 }
  /// As shown and typed.
  public var description: String { "I-\(number)" }
  /// In the order recorded.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Number of a payment record in one store, counted from 1 and shown as `P-12`.
public struct PaymentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  public let number: UInt32
  /// Wraps a counter.
  public init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  public var index: Int { Int(number) - 1 }
  /// As shown and typed.
  public var description: String { "P-\(number)" }
  /// In the order recorded.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
