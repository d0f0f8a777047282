/// The copies that a step asks for, as they stand for one customer.
package struct MessageCopies: Hashable, Sendable {
  /// Who gets one, in the order of the step, each address once and never the recipient's.
  package var found: [MessageRecipient] = []
  /// Roles for which the customer has nobody with a usable address.
  package var missing: [String] = []

  /// No copies.
  package init() {}
}
