extension StyleRole {
  /// The role's name in theme files, such as `row-selected`.
  package var name: String {
    switch self {
    case .text: "text"
    case .title: "title"
    case .titleBar: "title-bar"
    case .tab: "tab"
    case .tabActive: "tab-active"
    case .rule: "rule"
    case .ruleTitle: "rule-title"
    case .header: "header"
    case .row: "row"
    case .rowSelected: "row-selected"
    case .rowSelectedInactive: "row-selected-inactive"
    case .marked: "marked"
    case .muted: "muted"
    case .label: "label"
    case .heading: "heading"
    case .strong: "strong"
    case .amount: "amount"
    case .amountOverdue: "amount-overdue"
    case .amountCredit: "amount-credit"
    case .stage: "stage"
    case .stageProposed: "stage-proposed"
    case .link: "link"
    case .match: "match"
    case .warning: "warning"
    case .danger: "danger"
    case .success: "success"
    case .notice: "notice"
    case .badgeTest: "badge-test"
    case .badgeLive: "badge-live"
    case .badgeReadOnly: "badge-read-only"
    case .footer: "footer"
    case .footerKey: "footer-key"
    case .footerLabel: "footer-label"
    case .footerDisabled: "footer-disabled"
    case .field: "field"
    case .fieldActive: "field-active"
    case .fieldInvalid: "field-invalid"
    case .placeholder: "placeholder"
    case .choice: "choice"
    case .choiceActive: "choice-active"
    case .button: "button"
    case .buttonActive: "button-active"
    case .dialog: "dialog"
    case .dialogBorder: "dialog-border"
    case .dialogTitle: "dialog-title"
    case .statusLine: "status-line"
    case .bar: "bar"
    case .barEmpty: "bar-empty"
    case .quote: "quote"
    case .code: "code"
    }
  }

  /// Finds the role of a theme file's section, `nil` for an unknown name.
  package init?(name: String) {
    guard let role = StyleRole.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}
