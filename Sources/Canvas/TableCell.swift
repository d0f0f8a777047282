/// What a row says in one column.
package struct TableCell: Equatable, Sendable {
  /// The words or the amount.
  package let text: String
  /// Its look, `nil` for the look of the row.
  package let role: StyleRole?

  /// A cell in the look of its row, unless a role is named.
  package init(_ text: String, _ role: StyleRole? = nil) {
    self.text = text
    self.role = role
  }
}
