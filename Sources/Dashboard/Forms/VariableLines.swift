import PlainText
import Receivables
import Wording

/// Free variables of a customer as lines of a form: `site = Lyon`.
struct VariableLines: Hashable, Sendable {
  /// What keeps lines from being read.
  enum Fault: Hashable, Sendable {
    /// No `=` between a name and a text; the line as typed.
    case notALine(String)
    /// The same name on two lines.
    case twice(String)
  }

  /// Text by name; a line without a text has an empty one.
  private(set) var texts: [String: String] = [:]
  /// The first thing wrong, or nil.
  private(set) var fault: Fault?

  /// Reads lines; blank ones are left out, and so are spaces around name and text.
  init(_ lines: String) {
    for line in lines.split(separator: "\n") where !line.allSatisfy({ $0 == " " }) {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.withoutOuterSpaces }
      guard parts.count == 2, !parts[0].isEmpty else {
        fault = fault ?? .notALine(line.withoutOuterSpaces)
        continue
      }
      if texts.updateValue(parts[1], forKey: parts[0]) != nil { fault = fault ?? .twice(parts[0]) }
    }
  }

  /// The lines that show variables, by name; a line break inside a text becomes a space, and a name that no line can
  /// hold is left out.
  static func text(of variables: [String: String]) -> String {
    variables.sorted { $0.key < $1.key }.filter { !$0.key.contains("=") && !$0.key.contains("\n") }
      .map { "\($0.key) = \($0.value.split(separator: "\n").joined(separator: " "))" }
      .joined(separator: "\n")
  }

  /// What differs from other lines: a changed or new text by its name, and an empty one for a line that is gone.
  func changes(from shown: VariableLines) -> [String: String] {
    var changes = texts.filter { shown.texts[$0.key] != $0.value }
    for name in shown.texts.keys where texts[name] == nil { changes[name] = "" }
    return changes
  }

  /// What was done to lines, a line each: `-` with one that is gone, `+` with one that is new; empty where nothing was.
  static func difference(of lines: String, from shown: String) -> String {
    let (now, before) = (split(lines), split(shown))
    return
      (before.filter { !now.contains($0) }.map { "-" + $0 }
      + now.filter { !before.contains($0) }.map { "+" + $0 })
      .joined(separator: "\n")
  }

  /// Lines to which the same is done, wherever they still are as they were; a line that was changed otherwise since
  /// stays beside the new one, and the form then asks which of the two to keep.
  static func applying(_ difference: String, to shown: String) -> String {
    let changes = split(difference)
    let gone = changes.filter { $0.hasPrefix("-") }.map { $0.dropFirst() }
    let new = changes.filter { $0.hasPrefix("+") }.map { $0.dropFirst() }
    return (split(shown).filter { !gone.contains($0) } + new).joined(separator: "\n")
  }

  private static func split(_ lines: String) -> [Substring] {
    lines.isEmpty ? [] : lines.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

extension Substring {
  /// Without the spaces around it.
  var withoutOuterSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension VariableLines.Fault {
  /// What is wrong, with an example.
  func words(in language: Language) -> String {
    switch self {
    case .notALine(let line):
      language.say(
        "« \(line) » : tapez nom = texte, par exemple chantier = Lyon",
        "\"\(line)\": type name = text, for example site = Lyon")
    case .twice(let name):
      language.say(
        "« \(name) » est écrit deux fois : gardez une ligne", "\"\(name)\" stands twice: keep one line")
    }
  }
}
