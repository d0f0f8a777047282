import PlainText
import Receivables

/// A text that was read and checked: subject, body and the names that it uses.
package struct MessageTemplate: Hashable, Sendable {
  /// Which text.
  package let key: TemplateKey
  let subject: [TemplateToken]
  let body: [TemplateToken]
  /// The line on which the body begins.
  private let bodyLine: Int
  /// Everything wrong with it, in line order; a text with problems is never filled in.
  package let problems: [TemplateProblem]
  /// What a consumer would read of it and must not, in line order.
  package let consumerProblems: [TemplateProblem]
  /// Words of it that would tell a consumer's debt to whoever holds the phone, in line order.
  private let debtProblems: [TemplateProblem]

  /// Reads a text: first line `Objet: …` or `Subject: …`, a blank line, then the body.
  package init(key: TemplateKey, text: String) {
    self.key = key
    let lines = Self.lines(text)
    var problems: [TemplateProblem] = []
    for (index, line) in lines.enumerated() where legible(line) != line {
      problems.append(TemplateProblem(template: key, line: index + 1, name: "", fault: .unreadable))
    }
    let subjectText = lines.first.flatMap(SubjectLine.text(of:))
    if subjectText?.isEmpty ?? true {
      problems.append(TemplateProblem(template: key, line: 1, name: "", fault: .noSubject))
    }
    let head = TemplateScan.tokens(of: [subjectText ?? ""], from: 1, key: key)
    let first = lines.dropFirst().firstIndex { !Self.isBlank($0) } ?? lines.count
    if first == lines.count {
      problems.append(TemplateProblem(template: key, line: lines.count, name: "", fault: .noBody))
    }
    let rest = TemplateScan.tokens(of: Array(lines[first...]), from: first + 1, key: key)
    subject = head.tokens
    body = rest.tokens
    bodyLine = first + 1
    problems += head.problems + rest.problems + Self.misplacedTables(in: lines, key: key)
    problems += WrittenAccounts.lines(of: lines).map {
      TemplateProblem(template: key, line: $0.number, name: $0.account, fault: .accountWrittenOut)
    }
    self.problems = problems.sorted { $0.line < $1.line }
    let shown =
      ConsumerReading.lines(of: subject, from: 1) + ConsumerReading.lines(of: body, from: first + 1)
    consumerProblems = ConsumerRule.findings(in: shown).map {
      TemplateProblem(template: key, line: $0.line, name: $0.words, fault: .forbiddenToConsumer)
    }
    // The subject of a text message is not sent.
    debtProblems = TextMessageDebt.findings(in: shown.filter { $0.number > first }).map {
      TemplateProblem(template: key, line: $0.line, name: $0.words, fault: .speaksOfDebt)
    }
  }

  /// What a note before the due day must not say, if it says it: figures of lateness, and words that call an invoice
  /// overdue, whoever reads them.
  package var overdueProblems: [TemplateProblem] {
    let said = LatenessWords.findings(in: shownToAnybody).map {
      TemplateProblem(template: key, line: $0.line, name: $0.words, fault: .speaksOfOverdue)
    }
    return (problems(.speaksOfOverdue, where: \.speaksOfOverdue) + said).sorted { $0.line < $1.line }
  }

  /// The lines that anybody at all can get to read.
  private var shownToAnybody: [(number: Int, text: String)] {
    ConsumerReading.lines(of: subject, from: 1, anybody: true)
      + ConsumerReading.lines(of: body, from: bodyLine, anybody: true)
  }

  /// What a thank-you must not say, if it says it: amounts asked for, deadlines, how to pay, and sentences that bid to.
  package var demandProblems: [TemplateProblem] {
    let asking = EditedFigures.demands(inThanks: shownToAnybody).map {
      TemplateProblem(template: key, line: $0.line, name: $0.sentence, fault: .demandsInThanks)
    }
    return (problems(.demandsInThanks, where: \.demands) + asking).sorted { $0.line < $1.line }
  }

  /// A fault of each variable that has it, in the order of the text.
  private func problems(
    _ fault: TemplateProblem.Fault, where hasIt: (TemplateName) -> Bool
  ) -> [TemplateProblem] {
    var found: [TemplateProblem] = []
    for token in subject + body {
      token.walk { name, line in
        if hasIt(name) {
          found.append(TemplateProblem(template: key, line: line, name: name.text, fault: fault))
        }
      }
    }
    return found
  }

  /// What a text message must not hold: the table, whoever gets it; and what tells a consumer's debt to whoever holds
  /// the phone. Sections that a consumer does not see may say it.
  package func textMessageProblems(forConsumer isConsumer: Bool) -> [TemplateProblem] {
    (subject + body).flatMap { $0.textMessageProblems(key, forConsumer: isConsumer) }
      + (isConsumer ? debtProblems : [])
  }

  /// Whether the text claims late-payment charges.
  package var claimsCharges: Bool {
    var claims = false
    for token in subject + body { token.walk { name, _ in claims = claims || name.claimsCharges } }
    return claims
  }

  /// The texts of the customer's record that it uses, in order, each once.
  var ownTexts: [TemplateName] {
    var names: [TemplateName] = []
    for token in subject + body {
      token.walk { name, _ in if OwnText(name) != nil, !names.contains(name) { names.append(name) } }
    }
    return names
  }

  /// Names that the text uses, as written, without repetition.
  package var names: [String] {
    var seen: Set<String> = []
    var names: [String] = []
    for token in subject + body {
      token.walk { name, _ in if seen.insert(name.text).inserted { names.append(name.text) } }
    }
    return names
  }

  private static func misplacedTables(in lines: [String], key: TemplateKey) -> [TemplateProblem] {
    let tag = Array(InvoiceTable.marker.utf8)
    var seen = 0
    var problems: [TemplateProblem] = []
    for (index, line) in lines.enumerated() {
      let bytes = Array(line.utf8)
      guard bytes.indices.contains(where: { bytes[$0...].starts(with: tag) }) else { continue }
      seen += 1
      if bytes != tag || seen > 1 || index == 0 {
        problems.append(
          TemplateProblem(template: key, line: index + 1, name: "InvoiceTable", fault: .misplacedTable))
      }
    }
    return problems
  }

  /// Lines of a text; `\r\n` and `\r` end lines too, and marks of byte order before the first are left out. Works on
  /// bytes: a CRLF is one `Character`.
  static func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [String] = []
    var start = 0
    while bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    while let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = bytes[end...].starts(with: [0x0D, 0x0A]) ? end + 2 : end + 1
    }
    return lines + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  static func isBlank(_ line: String) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
