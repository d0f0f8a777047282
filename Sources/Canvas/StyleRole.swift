/// What a piece of a screen means; a theme says how each role looks.
///
/// The names in theme files are stable: a role may be added, never renamed.
package enum StyleRole: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text and the ground of the screen.
  case text
  /// The product's name in the title bar and titles of panes.
  case title
  /// The ground of the title bar.
  case titleBar
  /// The name of a screen that is not shown.
  case tab
  /// The name of the screen that is shown.
  case tabActive
  /// Separating lines and borders.
  case rule
  /// Words set in a separating line.
  case ruleTitle
  /// Column titles of a table.
  case header
  /// A row of a list.
  case row
  /// The row under the cursor, in the pane that has the keys.
  case rowSelected
  /// The row under the cursor, in a pane without the keys.
  case rowSelectedInactive
  /// A marked row and its `*`.
  case marked
  /// What matters less: units, hints, facts of long ago.
  case muted
  /// The name in front of a figure or a field.
  case label
  /// A heading inside a pane.
  case heading
  /// A figure or name that counts most in its pane.
  case strong
  /// An amount of money that is not late.
  case amount
  /// An amount past its due day.
  case amountOverdue
  /// An amount in the customer's favour.
  case amountCredit
  /// A stage code.
  case stage
  /// A stage code that waits for approval.
  case stageProposed
  /// A number, address or file that a key opens.
  case link
  /// The part of a text that a filter found.
  case match
  /// Something to check before acting.
  case warning
  /// A failure, or an act that cannot be taken back.
  case danger
  /// Something done as asked.
  case success
  /// News that arrived while the screen stood: updates to take in.
  case notice
  /// The word ESSAI or TEST in the title bar.
  case badgeTest
  /// The word that says letters leave for real.
  case badgeLive
  /// The word that says nothing can be written.
  case badgeReadOnly
  /// The ground of the key line.
  case footer
  /// A key in the key line.
  case footerKey
  /// What a key does.
  case footerLabel
  /// A key that cannot act now, and its label.
  case footerDisabled
  /// An input field without the cursor.
  case field
  /// The input field with the cursor.
  case fieldActive
  /// An input field whose text is refused.
  case fieldInvalid
  /// The example in an empty input field.
  case placeholder
  /// An option of a form or menu.
  case choice
  /// The option under the cursor.
  case choiceActive
  /// A button of a dialog.
  case button
  /// The button that has the focus.
  case buttonActive
  /// The ground and text of a dialog.
  case dialog
  /// The border of a dialog.
  case dialogBorder
  /// The title of a dialog.
  case dialogTitle
  /// The line that tells what just happened.
  case statusLine
  /// The filled part of a bar or sparkline.
  case bar
  /// The empty part of a bar.
  case barEmpty
  /// A message's text in a preview.
  case quote
  /// An identifier, hash or template variable.
  case code
}
