import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// Asks what became of a message whose sending broke off after the point of no return.
///
/// A letter chooses, another one confirms: sending again may reach the customer twice.
struct ResolveDialog: Form {
  let reminder: ReminderID
  /// Whose reminder it is, or how many they are.
  let what: String
  /// Step and amount of a single one; never cut.
  let facts: String
  /// What is known: Message-ID, server, when it broke off, where to look.
  let evidence: [String]
  let language: Language
  var choice: ChoiceField
  var wasRefused = false

  /// Shows the evidence of one uncertain message.
  init(_ reminder: ReminderID, what: String, facts: String = "", evidence: [String], language: Language) {
    self.reminder = reminder
    self.what = what
    self.facts = facts
    self.evidence = evidence
    self.language = language
    choice = ChoiceField([
      ChoiceField.Choice(
        key: "a", name: language.say("Arrivée : elle compte comme remise", "Arrived: it counts as sent")),
      ChoiceField.Choice(
        key: "r",
        name: language.say(
          "Renvoyer, même Message-ID (risque de doublon)", "Resend, same Message-ID (may arrive twice)")),
      ChoiceField.Choice(
        key: "x", name: language.say("Abandonner : elle n'est pas partie", "Drop it: it never left")),
    ])
  }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape, .character("q"): return .cancelled
    case .character("o"), .character("y"):
      let results: [Resolution] = [.arrived, .again, .drop]
      if let picked = choice.picked { return .submitted(.resolve(reminder, results[picked])) }
      wasRefused = true
    case .enter: wasRefused = true
    default: _ = choice.handle(key)
    }
    return .stay
  }

  func draw(into frame: inout Frame) {
    let columns = min(70, frame.size.columns - 4)
    let clues = evidence.flatMap { $0.wrapped(to: columns - 2) }.prefix(10)
    let letter = language.say("o", "y")
    let box = Dialog(
      title: language.say("Message incertain", "Uncertain message"),
      footer: FormWords.letterOrLeave(
        letter, language.say("Confirmer", "Confirm"), frame.glyphs, in: language),
      content: Size(columns: columns, rows: clues.count + 8))
    var page = FormPage(box.draw(into: &frame))
    page.name(what, facts: facts, into: &frame)
    page.words(
      language.say(
        "L'envoi s'est interrompu : personne ne sait s'il est arrivé. Indices :",
        "Sending broke off: nobody knows whether it arrived. Evidence:"), role: .muted, into: &frame)
    for clue in clues { page.words("  \(clue)", into: &frame) }
    page.skip()
    page.skip(
      choice.draw(
        into: &frame,
        in: Rect(row: page.row, column: page.area.column, columns: page.area.columns, rows: page.rowsLeft),
        columns: 1, isActive: true))
    page.skip()
    let ask =
      choice.picked == nil
      ? language.say("Choisissez a, r ou x, puis \(letter)", "Pick a, r or x, then \(letter)")
      : language.say("\(letter) confirme ; Entrée ne confirme pas", "\(letter) confirms; Enter does not")
    page.words(ask, role: wasRefused ? .danger : .muted, into: &frame)
  }
}
