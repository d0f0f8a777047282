extension Theme {
  /// The theme without a file: the terminal's own colours, so it fits light and dark grounds alike.
  ///
  /// Every colour only repeats what an attribute, a sign or a word says already.
  package static let terminal = Theme(
    name: "terminal",
    definitions: Dictionary(
      uniqueKeysWithValues: StyleRole.allCases.map { role in
        (
          role,
          RoleLook(foreground: colours[role] ?? .terminal, attributes: monochrome[role] ?? [])
        )
      }))

  private static let colours: [StyleRole: Ink] = [
    .amountOverdue: .ansi(1), .amountCredit: .ansi(2), .stageProposed: .ansi(5), .warning: .ansi(5),
    .danger: .ansi(1), .success: .ansi(2), .badgeTest: .ansi(2), .badgeLive: .ansi(1),
    .badgeReadOnly: .ansi(5),
    .fieldInvalid: .ansi(1), .link: .ansi(4), .marked: .ansi(5), .notice: .ansi(6),
  ]

  /// The attributes that carry each role where there are no colours.
  static let monochrome: [StyleRole: TextAttributes] = [
    .title: .bold, .titleBar: [], .tabActive: [.reverse, .bold], .rule: .dim, .ruleTitle: .bold,
    .header: .underline,
    .rowSelected: [.reverse, .bold], .rowSelectedInactive: .underline, .marked: .bold, .muted: .dim,
    .heading: .bold,
    .strong: .bold, .stageProposed: .bold, .link: .underline, .match: .underline, .warning: .bold,
    .danger: [.bold, .reverse], .notice: .bold, .badgeTest: [.reverse, .bold], .badgeLive: [.reverse, .bold],
    .badgeReadOnly: [.reverse], .footerKey: .bold, .footerDisabled: .dim, .field: .underline,
    .fieldActive: .reverse, .fieldInvalid: [.reverse, .underline], .placeholder: .dim,
    .choiceActive: [.reverse, .bold], .button: [], .buttonActive: [.reverse, .bold], .dialogTitle: .bold,
    .barEmpty: .dim, .code: .bold,
  ]
}
