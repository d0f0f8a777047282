import Receivables

/// What an erasure takes away: values of one customer out of journal lines, and files beside the journal.
///
/// It names lines, hashes and record numbers, never a person.
package struct Erasure: Hashable, Sendable {
  /// Whose.
  package var customer: CustomerID
  /// Journal lines with a value about the customer, ascending.
  package var lines: [Int]
  /// Of these, lines whose file names go too, because they name the customer.
  package var fileLines: [Int]
  /// SHA-256 (hex) of the contents of those files.
  package var files: [String]
  /// SHA-256 (hex) of the messages and letters of the customer.
  package var blobs: [String]
  /// Why it was done although money was open or a message waited; empty when neither was.
  package var reason: String

  /// Makes an erasure.
  package init(
    customer: CustomerID, lines: [Int], fileLines: [Int] = [], files: [String] = [], blobs: [String] = [],
    reason: String = ""
  ) {
    self.customer = customer
    self.lines = lines
    self.fileLines = fileLines
    self.files = files
    self.blobs = blobs
    self.reason = reason
  }
}

/// An erasure as asked for.
package struct ErasureOrder: Sendable {
  /// What is to go, as found in the journal; its reason stays empty here.
  package var erasure: Erasure
  /// Why it is done although money is open or a message waits; nil when neither may be.
  package var evenOwing: String?
  /// Whether it was decided before and is done again, in a store restored from before: nothing refuses it then.
  package var isAgain: Bool

  /// Makes an order.
  package init(_ erasure: Erasure, evenOwing: String? = nil, isAgain: Bool = false) {
    self.erasure = erasure
    self.evenOwing = evenOwing
    self.isAgain = isAgain
  }
}
