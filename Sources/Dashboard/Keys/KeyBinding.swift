import Canvas
import Receivables

/// One action with its keys and its words: footer, help, menu, palette and refusals are read off these.
package struct KeyBinding: Sendable {
  /// What it does.
  package let action: DashboardAction
  /// The keys that do it, the one to show first.
  package let keys: [Key]

  /// The keys as a help page lists them.
  func keyNames(in language: Language) -> String {
    let names: KeyNames = language == .french ? .french : .english
    return keys.map { $0.label(names) }.joined(separator: " ")
  }

  /// The key as a footer shows it; empty for an action without a key.
  func shownKey(in language: Language) -> String {
    keys.first.map { $0.label(language == .french ? .french : .english) } ?? ""
  }
}
