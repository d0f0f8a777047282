import Canvas
import PlainText
import Receivables
import Wording

extension DashboardState {
  /// What is wrong, then what store and settings have to say, one after the other, whole.
  func warningsPage(_ world: DashboardWorld) -> TextPage {
    let language = world.language
    let alarms = alarms(world).flatMap { [TextPage.Line($0.sentence, .danger), TextPage.Line("")] }
    let lines = alarms + world.warnings.flatMap { [TextPage.Line($0, .warning), TextPage.Line("")] }
    return TextPage(
      title: language.say("Avertissements", "Warnings"),
      subject: language.counted(
        lines.count / 2, language.say("constat", "finding"), language.say("constats", "findings")),
      lines: Array(lines.dropLast()))
  }

  /// The warning that the status line shows while it has nothing else: the first, how many more, and the key.
  func warningLine(_ glyphs: Glyphs, columns: Int, _ world: DashboardWorld) -> String? {
    guard let first = world.warnings.first else { return nil }
    let language = world.language
    let more = world.warnings.count > 1 ? " (+\(world.warnings.count - 1))" : ""
    let key = keys.binding(of: .warnings).shownKey(in: language)
    let hint =
      key.isEmpty ? "" : " \(glyphs.middleDot) " + language.say("\(key) détails", "\(key) details")
    let tail = more + hint
    return legible(first).truncated(
      to: max(1, columns - tail.columnsOnScreen), ellipsis: glyphs.ellipsis) + tail
  }
}
