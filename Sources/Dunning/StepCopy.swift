import Receivables

/// Somebody who gets a copy of a step's e-mail besides its recipient.
package enum StepCopy: Hashable, Sendable {
  /// The customer's contact of this role, compared without case.
  case role(String)
  /// One fixed address of the house's own.
  case address(String)

  /// Most copies of a step.
  package static let most = 5

  /// Reads what a scenario says: with an `@` an address, else a role; nil for an address that is none, or nothing.
  package init?(_ text: String) {
    if text.utf8.contains(0x40) {
      guard EmailSyntax.isAddress(text) else { return nil }
      self = .address(text)
    } else {
      guard !text.isEmpty else { return nil }
      self = .role(text)
    }
  }

  /// As a scenario writes it.
  package var text: String {
    switch self {
    case .role(let text), .address(let text): text
    }
  }

  /// The same for two that name the same role or address.
  var folded: String { text.lowercased() }
}
