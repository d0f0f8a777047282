/// A piece of a scanned text.
indirect enum TemplateToken: Hashable, Sendable {
  /// Literal text.
  case text(String)
  /// A value; `line` counts from 1 in the whole text.
  case value(TemplateName, line: Int)
  /// `[[#Name]]…[[/Name]]`, or `[[^Name]]…` when inverted.
  case section(TemplateName, inverted: Bool, [TemplateToken], line: Int)

  /// Calls `visit` with every name in the tree and its line.
  func walk(_ visit: (TemplateName, Int) -> Void) {
    switch self {
    case .text: break
    case .value(let name, let line): visit(name, line)
    case .section(let name, _, let inside, let line):
      visit(name, line)
      for token in inside { token.walk(visit) }
    }
  }
}

extension TemplateToken {
  /// What a text message must not hold, of this piece.
  func textMessageProblems(_ key: TemplateKey, forConsumer isConsumer: Bool) -> [TemplateProblem] {
    switch self {
    case .text: return []
    case .value(let name, let line):
      if name == .variable(.invoiceTable) {
        return [TemplateProblem(template: key, line: line, name: name.text, fault: .tableInTextMessage)]
      }
      guard isConsumer, name.speaksOfDebt else { return [] }
      return [TemplateProblem(template: key, line: line, name: name.text, fault: .speaksOfDebt)]
    case .section(let name, let isInverted, let inside, _):
      let isForOthers =
        switch name {
        case .consumer: isInverted
        case .business, .publicBody: !isInverted
        default: false
        }
      if isConsumer, isForOthers { return [] }
      return inside.flatMap { $0.textMessageProblems(key, forConsumer: isConsumer) }
    }
  }
}
