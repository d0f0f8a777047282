import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The summary before several reminders are approved at once, with those that a batch may not take.
struct ApproveDialog: Form {
  let language: Language
  let leftOut: [LeftOut]
  var list: OutgoingList
  var wasRefused = false

  /// Lists what would be approved and what not.
  init(_ messages: [OutgoingMessage], leftOut: [LeftOut] = [], language: Language) {
    self.language = language
    self.leftOut = leftOut
    list = OutgoingList(messages: messages, language: language, rowsBeside: leftOut.count)
  }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape, .character("q"): return .cancelled
    case .character("o"), .character("y"):
      guard !list.messages.isEmpty else {
        wasRefused = true
        return .stay
      }
      let versions = Dictionary(list.messages.map { ($0.id, $0.version) }) { first, _ in first }
      return .submitted(.approve(list.messages.map(\.id), expecting: versions))
    case .enter: wasRefused = true
    default: _ = list.handle(key)
    }
    return .stay
  }

  func draw(into frame: inout Frame) {
    let dot = frame.glyphs.middleDot
    let count = list.messages.count
    let away = LeftOut.rows(leftOut.count, on: frame.size)
    let rows = min(max(1, count), max(3, frame.size.rows - 10 - away))
    let letter = language.say("o", "y")
    let box = Dialog(
      title: language.say("Valider", "Approve") + " \(dot) "
        + language.counted(count, language.say("relance", "reminder"), language.say("relances", "reminders")),
      footer: FormWords.letterOrLeave(letter, language.say("Valider", "Approve"), frame.glyphs, in: language),
      content: Size(columns: 70, rows: rows + 4 + away))
    var page = FormPage(box.draw(into: &frame))
    if count == 0 {
      page.words(
        language.say("Aucune relance à valider parmi celles-ci.", "None of these can be approved."),
        role: .strong, into: &frame)
      page.skip()
    } else {
      list.drawTotals(on: &page, into: &frame)
    }
    list.draw(
      into: &frame, in: Rect(row: page.row, column: page.area.column, columns: page.area.columns, rows: rows))
    page.skip(rows)
    LeftOut.draw(leftOut, from: list.top, on: &page, into: &frame, language: language)
    page.words(lastLine(letter), role: wasRefused ? .danger : .muted, into: &frame)
  }

  private func lastLine(_ letter: String) -> String {
    if wasRefused, list.messages.isEmpty {
      return language.say("Rien à valider ici : Échap ferme.", "Nothing to approve here: Esc closes.")
    }
    return wasRefused
      ? language.say("Entrée ne valide pas : tapez \(letter)", "Enter does not approve: type \(letter)")
      : language.say(
        "Rien ne part : l'envoi se demande à part (S).", "Nothing leaves: sending is asked for apart (S).")
  }
}
