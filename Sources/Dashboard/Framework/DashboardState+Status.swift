import Canvas
import PlainText
import Receivables
import Wording

extension DashboardState {
  /// The lines above the footer: on every screen the countdown of a send, then what just happened.
  ///
  /// With nothing to tell: the rows that wait for `R`, else the first warning.
  func statusBlock(_ glyphs: Glyphs, columns: Int, _ world: DashboardWorld) -> StatusBlock {
    var block = StatusBlock()
    let language = world.language
    if let hold = QueueScreen.hold(world) {
      block.add(hold.text(glyphs, in: language, isTyping: isTyping), .warning)
    }
    if let status = status ?? filterNote(world) {
      let (sign, remedy, role): (String, String, StyleRole) =
        switch status.kind {
        case .done:
          ("\(glyphs.check) ", "\(glyphs.middleDot) " + language.say("u annuler", "u undo"), .success)
        case .told: ("", status.remedy, .notice)
        case .refused: ("\(glyphs.blocked) ", status.remedy, .warning)
        case .failed: ("\(glyphs.cross) ", status.remedy, .danger)
        }
      block.add(sign + status.text, remedy: remedy, role, columns: columns, ellipsis: glyphs.ellipsis)
    } else if waitingRows > 0 {
      let count = language.counted(
        waitingRows, language.say("mise à jour", "update"), language.say("mises à jour", "updates"))
      block.add(
        "\(glyphs.news) \(count) : \(language.say("R pour les ranger", "R to sort in"))", .notice)
    } else if let warning = warningLine(glyphs, columns: columns - 10, world) {
      block.add("\(glyphs.blocked) \(warning)", .warning)
    }
    return block
  }
}
