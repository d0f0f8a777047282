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
    } else if world.pauseFile != nil, !world.recallable.isEmpty {
      block.add(pausedLine(world.recallable.count, glyphs, language), .warning)
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

  /// What was asked to leave while nothing may: no countdown runs, and the key that takes it back.
  private func pausedLine(_ count: Int, _ glyphs: Glyphs, _ language: Language) -> String {
    let messages = language.counted(
      count, language.say("message demandé attend", "requested message waits for"),
      language.say("messages demandés attendent", "requested messages wait for"))
    let dot = glyphs.middleDot
    let key = isTyping ? language.say("Échap, puis u", "Esc, then u") : "u"
    return language.say(
      "\(messages) la fin de PAUSE \(dot) \(key) pour tout annuler",
      "\(messages) the end of PAUSE \(dot) \(key) recalls all")
  }
}
