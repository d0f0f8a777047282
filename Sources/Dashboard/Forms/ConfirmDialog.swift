import Canvas
import Casework
import PlainText
import Receivables
import Wording

/// A question that a letter answers; the focus is on Cancel and Enter leaves.
struct ConfirmDialog: Form {
  let title: String
  /// What will happen, with name and amount, one sentence a line.
  let lines: [String]
  let language: Language
  let command: Command

  /// Asks before a command.
  init(title: String, lines: [String], command: Command, language: Language) {
    self.title = title
    self.lines = lines
    self.command = command
    self.language = language
  }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .character("o"), .character("y"): .submitted(command)
    case .escape, .enter, .character("q"), .character("n"): .cancelled
    default: .stay
    }
  }

  func draw(into frame: inout Frame) {
    let columns = min(64, frame.size.columns - 4)
    let texts = lines.flatMap { $0.wrapped(to: columns) }
    let box = Dialog(
      title: title,
      footer: FormWords.letterOrLeave(
        language.say("o", "y"), language.say("Oui", "Yes"), frame.glyphs, in: language),
      content: Size(columns: columns, rows: texts.count + 2))
    var page = FormPage(box.draw(into: &frame))
    for text in texts { page.words(text, into: &frame) }
    page.skip()
    page.words(
      language.say("> [ Annuler ]     [ o Oui ]", "> [ Cancel ]     [ y Yes ]"), role: .button, into: &frame)
  }
}
