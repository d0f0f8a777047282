import Receivables

/// Names one text: which step, in which language.
package struct TemplateKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Name of the template set, in small letters: `r1`, `md`, `statement`.
  package let name: String
  /// Language of the text.
  package let language: Language

  /// Names a text.
  package init(name: String, language: Language) {
    self.name = name
    self.language = language
  }

  /// Reads `r1.fr`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      let language = Language(rawValue: String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    self.init(name: String(decoding: parts[0], as: UTF8.self), language: language)
  }

  /// `r1.fr`, also the file name in the store's `templates/` before `.txt`.
  package var description: String { "\(name).\(language.rawValue)" }
  package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}
