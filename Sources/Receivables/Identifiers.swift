/// Number of a customer record in one store, counted from 1 and shown as `C-117`.
package struct CustomerID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  package let number: UInt32
  /// Wraps a counter.
  package init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  package var index: Int { Int(number) - 1 }
  package var description: String { "C-\(number)" }
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Number of an invoice or credit note record in one store, counted from 1 and shown as `I-2231`.
package struct InvoiceID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  package let number: UInt32
  /// Wraps a counter.
  package init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  package var index: Int { Int(number) - 1 }
  package var description: String { "I-\(number)" }
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Number of a payment record in one store, counted from 1 and shown as `P-12`.
package struct PaymentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The counter, from 1.
  package let number: UInt32
  /// Wraps a counter.
  package init(_ number: UInt32) { self.number = number }
  /// Position in a dense array.
  package var index: Int { Int(number) - 1 }
  package var description: String { "P-\(number)" }
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
