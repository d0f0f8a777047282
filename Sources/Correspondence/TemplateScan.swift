import PlainText
import Wording

/// Reads the tags of a text before anything is filled in: Mustache would render unknown names as nothing.
struct TemplateScan {
  private struct OpenSection {
    var name: TemplateName
    var text: String
    var inverted: Bool
    var line: Int
    var tokens: [TemplateToken] = []
  }

  private let key: TemplateKey
  private(set) var problems: [TemplateProblem] = []
  private var root: [TemplateToken] = []
  private var open: [OpenSection] = []

  /// Scans lines, the first of which is `firstLine` of the text.
  static func tokens(
    of lines: [String], from firstLine: Int, key: TemplateKey
  ) -> (tokens: [TemplateToken], problems: [TemplateProblem]) {
    var scan = TemplateScan(key: key)
    for (index, line) in lines.enumerated() {
      scan.read(line, number: firstLine + index)
      if index + 1 < lines.count { scan.add(.text("\n")) }
    }
    while let section = scan.open.popLast() {
      scan.report(section.line, section.text, .unclosedSection)
    }
    return (scan.root, scan.problems)
  }

  private init(key: TemplateKey) { self.key = key }

  private mutating func add(_ token: TemplateToken) {
    if open.isEmpty { root.append(token) } else { open[open.count - 1].tokens.append(token) }
  }

  private mutating func report(_ line: Int, _ name: String, _ fault: TemplateProblem.Fault) {
    problems.append(TemplateProblem(template: key, line: line, name: legible(name), fault: fault))
  }

  private mutating func read(_ line: String, number: Int) {
    let bytes = Array(line.utf8)
    var start = 0
    var place = 0
    while place + 1 < bytes.count {
      guard bytes[place] == 0x5B, bytes[place + 1] == 0x5B else {
        place += 1
        continue
      }
      if place > start { add(.text(String(decoding: bytes[start..<place], as: UTF8.self))) }
      guard let end = Self.close(in: bytes, from: place + 2) else {
        report(number, "", .unclosedTag)
        return
      }
      readTag(bytes[(place + 2)..<end], line: number)
      place = end + 2
      start = place
    }
    if start < bytes.count { add(.text(String(decoding: bytes[start...], as: UTF8.self))) }
  }

  private static func close(in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == 0x5D, bytes[place + 1] == 0x5D { return place }
      place += 1
    }
    return nil
  }

  private mutating func readTag(_ inside: ArraySlice<UInt8>, line: Int) {
    let sign = inside.first
    switch sign {
    case UInt8(ascii: "!"): return
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"):
      let text = Self.trimmed(inside.dropFirst())
      if sign == UInt8(ascii: "/") {
        closeSection(text, line: line)
      } else {
        openSection(text, inverted: sign == UInt8(ascii: "^"), line: line)
      }
    case let sign? where "><=%${&*".utf8.contains(sign):
      report(line, String(decoding: inside, as: UTF8.self), .forbiddenTag)
    default:
      let text = Self.trimmed(inside)
      guard let name = named(text, line: line) else { return }
      switch name {
      case .list, .oneInvoice, .consumer, .business, .publicBody, .letter, .severalReminders, .otherSignatory:
        report(line, text, .outsideSection(text))
      default: add(.value(name, line: line))
      }
    }
  }

  private mutating func openSection(_ text: String, inverted: Bool, line: Int) {
    // An unknown name still opens, so that its close is not a second problem.
    let name = named(text, line: line) ?? .oneInvoice
    open.append(OpenSection(name: name, text: text, inverted: inverted, line: line))
  }

  private mutating func closeSection(_ text: String, line: Int) {
    guard let section = open.last, section.text == text else {
      report(line, text, .unexpectedClose(open: open.last?.text))
      return
    }
    open.removeLast()
    add(.section(section.name, inverted: section.inverted, section.tokens, line: section.line))
  }

  private mutating func named(_ text: String, line: Int) -> TemplateName? {
    guard let name = TemplateName(text) else {
      report(line, text, .unknownVariable(nearest: nearestName(to: text, among: TemplateName.known)))
      return nil
    }
    if case .field(let field) = name {
      let isInside = open.contains { section in
        if case .list(let list) = section.name { return !section.inverted && field.belongs(to: list) }
        return false
      }
      guard isInside else {
        report(line, text, .outsideSection(field.lists.first?.rawValue ?? ""))
        return nil
      }
    }
    return name
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
