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
        .map { Self.trimmed($0) }
      guard parts.count == 2, !parts[0].isEmpty else {
        fault = fault ?? .notALine(Self.trimmed(line))
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

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
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
