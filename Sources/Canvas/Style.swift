/// A role and what is added to the look that the theme gives it.
package struct Style: Hashable, Sendable {
  /// What the cell means.
  package let role: StyleRole
  /// Added to the attributes of the role.
  package let attributes: TextAttributes

  /// Takes the look of a role, with attributes added.
  package init(_ role: StyleRole, _ attributes: TextAttributes = []) {
    self.role = role
    self.attributes = attributes
  }

  /// A number that stands for this style in a cell.
  package var code: UInt16 { UInt16(role.rawValue) << 8 | UInt16(attributes.rawValue) }

  /// The style of a cell's number; an unknown one is plain text.
  package init(code: UInt16) {
    role = StyleRole(rawValue: UInt8(truncatingIfNeeded: code >> 8)) ?? .text
    attributes = TextAttributes(rawValue: UInt8(truncatingIfNeeded: code))
  }
}
