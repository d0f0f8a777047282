import Canvas
import PlainText
import Receivables
import Wording

/// Somebody marked whom a decision does not take, and why: no marked row may fall out in silence.
struct LeftOut: Hashable, Sendable {
  /// The customer's name.
  let name: String
  /// Why, in a few words.
  let reason: String

  /// Rows that so many need in a box: a title, and at most three of them.
  static func rows(_ count: Int) -> Int { count == 0 ? 0 : 1 + min(count, shown) }

  /// The most that a box names.
  static let shown = 3

  /// Draws the title with the count and the first of them.
  static func draw(
    _ leftOut: [LeftOut], on page: inout FormPage, into frame: inout Frame, language: Language
  ) {
    guard !leftOut.isEmpty else { return }
    page.words(
      language.say("Restent à part : \(leftOut.count)", "Left out: \(leftOut.count)"), role: .warning,
      into: &frame)
    for one in leftOut.prefix(shown) {
      page.words("\(frame.glyphs.blocked) \(one.words(in: language))", role: .warning, into: &frame)
    }
  }

  /// All of them in one line, for a prompt that has no room for a list; empty when there are none.
  static func line(_ leftOut: [LeftOut], in language: Language) -> String {
    guard !leftOut.isEmpty else { return "" }
    let names = leftOut.map { "\($0.name) (\($0.reason))" }.joined(separator: ", ")
    return language.say("À part (\(leftOut.count)) : \(names)", "Left out (\(leftOut.count)): \(names)")
  }

  /// Name and reason.
  private func words(in language: Language) -> String {
    language.say("\(name) : \(reason)", "\(name): \(reason)")
  }
}
