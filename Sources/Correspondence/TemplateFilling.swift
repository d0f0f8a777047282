import Dunning
import Mustache
import Receivables

/// Fills a checked text with values: names are translated into Mustache's, values go in as plain strings and are never
/// read as a template again.
struct TemplateFilling {
  /// Stands for the table in a filled body; no value can hold it, for values carry no control characters.
  static let tableMark = "\u{1}"

  let values: MessageValues
  /// Names whose values are left out, as if nothing were written there; sections hold all the same.
  var blanks: Set<TemplateName> = []

  /// The first value that the tokens need and that is empty, in text order.
  func firstMissing(_ tokens: [TemplateToken], row: [RowField: String] = [:]) -> TemplateName? {
    for token in tokens {
      switch token {
      case .text: continue
      case .value(let name, _):
        if text(of: name, row: row).isEmpty { return name }
      case .section(.list(let list), false, let inside, _):
        for row in values.rows(list) {
          if let name = firstMissing(inside, row: row) { return name }
        }
      case .section(let name, let inverted, let inside, _):
        if holds(name, row: row) != inverted, let name = firstMissing(inside, row: row) { return name }
      }
    }
    return nil
  }

  /// The filled text.
  ///
  /// - Throws: Mustache's own fault, which a checked text does not raise.
  func fill(_ tokens: [TemplateToken]) throws -> String {
    var names: [TemplateName] = []
    let template = Self.mustache(tokens, names: &names)
    let object = context(names)
    return try MustacheTemplate(string: "{{=[[ ]]=}}\n" + template).render(object)
  }

  private func text(of name: TemplateName, row: [RowField: String]) -> String {
    switch name {
    case .variable(let variable): values.value(variable)
    case .free(let name): values.value(free: name)
    case .field(let field): row[field] ?? ""
    case .list, .oneInvoice, .consumer, .business, .publicBody, .letter, .severalReminders, .otherSignatory:
      ""
    }
  }

  private func holds(_ name: TemplateName, row: [RowField: String]) -> Bool {
    switch name {
    case .variable, .free, .field: !text(of: name, row: row).isEmpty
    case .list(let list): !values.rows(list).isEmpty
    case .oneInvoice: values.onlyLine != nil
    case .consumer: values.facts.customer.segment == .consumer
    case .business: values.facts.customer.segment == .business
    case .publicBody: values.facts.customer.segment == .publicBody
    case .letter: values.facts.channel.isOnPaper
    case .severalReminders: values.previousDays.count > 1
    case .otherSignatory: values.facts.company.collector != values.facts.signatory
    }
  }

  /// Mustache names are the positions in `names`: `v3` is a value, `s3` whether a section holds.
  private static func mustache(_ tokens: [TemplateToken], names: inout [TemplateName]) -> String {
    var text = ""
    for token in tokens {
      switch token {
      case .text(let literal): text += literal
      case .value(let name, _): text += "[[&v\(position(of: name, in: &names))]]"
      case .section(let name, let inverted, let inside, _):
        let tag = "s\(position(of: name, in: &names))"
        text += "[[\(inverted ? "^" : "#")\(tag)]]\(mustache(inside, names: &names))[[/\(tag)]]"
      }
    }
    return text
  }

  private static func position(of name: TemplateName, in names: inout [TemplateName]) -> Int {
    if let position = names.firstIndex(of: name) { return position }
    names.append(name)
    return names.count - 1
  }

  private func context(_ names: [TemplateName]) -> [String: Any] {
    var object: [String: Any] = [:]
    for (position, name) in names.enumerated() {
      switch name {
      case .field: continue
      case .variable(.invoiceTable): object["v\(position)"] = Self.tableMark
      case .list(let list):
        object["s\(position)"] = values.rows(list).map { row in rowContext(row, names) }
        continue
      default: object["v\(position)"] = blanks.contains(name) ? "" : text(of: name, row: [:])
      }
      object["s\(position)"] = holds(name, row: [:])
    }
    return object
  }

  private func rowContext(_ row: [RowField: String], _ names: [TemplateName]) -> [String: Any] {
    var object: [String: Any] = [:]
    for (position, name) in names.enumerated() {
      guard case .field = name else { continue }
      object["v\(position)"] = text(of: name, row: row)
      object["s\(position)"] = holds(name, row: row)
    }
    return object
  }
}
