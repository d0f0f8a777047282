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

  /// Rows that so many take in a box on a screen: a title, and a part of them that scrolls.
  static func rows(_ count: Int, on screen: Size) -> Int { count == 0 ? 0 : 1 + shown(count, on: screen) }

  /// At least two of them and the row that says how many more there are.
  private static func shown(_ count: Int, on screen: Size) -> Int {
    min(count, max(3, (screen.rows - 18) / 2))
  }

  /// Draws the title with the count and as many of them as there is room for, the last row telling how many more.
  ///
  /// - Parameter top: The first one shown, as far as that leaves no row empty.
  static func draw(
    _ leftOut: [LeftOut], from top: Int, on page: inout FormPage, into frame: inout Frame, language: Language
  ) {
    guard !leftOut.isEmpty else { return }
    let room = shown(leftOut.count, on: frame.size)
    let needsMore = leftOut.count > room
    let rows = needsMore ? room - 1 : room
    let top = max(0, min(top, leftOut.count - rows))
    page.words(
      language.say("Restent à part : \(leftOut.count)", "Left out: \(leftOut.count)"), role: .warning,
      into: &frame)
    for one in leftOut.dropFirst(top).prefix(rows) {
      page.words(
        "\(frame.glyphs.blocked) \(one.words(in: language, columns: page.area.columns - 2, frame.glyphs))",
        role: .warning, into: &frame)
    }
    guard needsMore else { return }
    page.words(
      OutgoingList.place(top, rows, of: leftOut.count, frame.glyphs, in: language), role: .warning,
      into: &frame)
  }

  /// All of them in one line, for a prompt that has no room for a list; empty when there are none.
  static func line(_ leftOut: [LeftOut], in language: Language) -> String {
    guard !leftOut.isEmpty else { return "" }
    let names = leftOut.map { "\($0.name) (\($0.reason))" }.joined(separator: ", ")
    return language.say("À part (\(leftOut.count)) : \(names)", "Left out (\(leftOut.count)): \(names)")
  }

  /// Name and reason in so many columns: a long name is cut, so that the reason stays whole.
  private func words(in language: Language, columns: Int, _ glyphs: Glyphs) -> String {
    let why = language.say(" : \(reason)", ": \(reason)")
    return name.truncated(to: max(8, columns - why.columnsOnScreen), ellipsis: glyphs.ellipsis) + why
  }
}
