import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// Asks how insolvency proceedings end: they were closed, and interest and fees stay stopped; or they were recorded by
/// mistake, and everything is as without them.
struct EndProceedingsDialog: Form {
  let pause: Pause
  let name: String
  let language: Language

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .character("o"), .character("y"): .submitted(.endPause(pause.id))
    case .character("e"), .character("m"): .submitted(.retractStatus(pause.id))
    case .escape, .enter, .character("q"), .character("n"): .cancelled
    default: .stay
    }
  }

  func draw(into frame: inout Frame) {
    let columns = min(64, frame.size.columns - 4)
    let lines = [
      "\(name), \(pause.id)",
      language.say(
        "Close : les relances reprennent ; intérêts et indemnités restent arrêtés au \(pause.judgedOn.numeric) "
          + "(art. L622-28 du Code de commerce).",
        "Closed: reminders go on; interest and fees stay stopped as of \(pause.judgedOn.numeric) (art. L622-28 Code de "
          + "commerce)."),
      language.say(
        "Notée par erreur : tout est comme sans elle, intérêts compris.",
        "Recorded by mistake: all is as without it, interest included."),
    ]
    let texts = lines.flatMap { $0.wrapped(to: columns) }
    let box = Dialog(
      title: language.say("Lever la procédure collective", "End the insolvency proceedings"),
      footer: FormWords.letterOrLeave(
        language.say("o", "y"), language.say("Close", "Closed"), frame.glyphs, in: language),
      content: Size(columns: columns, rows: texts.count + 2))
    var page = FormPage(box.draw(into: &frame))
    for text in texts { page.words(text, into: &frame) }
    page.skip()
    page.words(
      language.say(
        "> [ Annuler ]  [ o Close ]  [ e Notée par erreur ]", "> [ Cancel ]  [ y Closed ]  [ m A mistake ]"),
      role: .button, into: &frame)
  }
}
