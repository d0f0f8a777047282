import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// What changed settings and scenarios do to the queue, before they are adopted.
struct AdoptDialog: Form {
  let preview: AdoptionPreview
  let language: Language
  private let lines: [String]
  private var top = 0
  private var wasRefused = false

  /// - Parameter name: The name of a customer as shown.
  init(_ preview: AdoptionPreview, language: Language, name: (CustomerID) -> String) {
    self.preview = preview
    self.language = language
    let change = preview.change
    lines =
      change.fallen.map { fall in
        "- \(fall.reminder.step.code) \(name(fall.reminder.customer)) "
          + "(\(fall.reason.name(in: language)))"
      }
      + change.proposed.map { reminder in
        let amount = Amount(cents: reminder.demandedCents, currency: reminder.currency)
        return "+ \(reminder.step.code) \(name(reminder.customer)) \(amount.figures(in: language)) "
          + reminder.currency.code
      }
  }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .character("o"), .character("y"): return .submitted(.adopt(preview.rules))
    case .escape, .character("q"), .character("n"): return .cancelled
    case .enter: wasRefused = true
    case .up: top = max(0, top - 1)
    case .down: top = min(max(0, lines.count - 1), top + 1)
    case .pageUp: top = max(0, top - 5)
    case .pageDown: top = min(max(0, lines.count - 1), top + 5)
    case .home: top = 0
    case .end: top = max(0, lines.count - 1)
    default: break
    }
    return .stay
  }

  func draw(into frame: inout Frame) {
    let columns = min(70, frame.size.columns - 4)
    let head = heading.flatMap { $0.wrapped(to: columns) }
    let rows = min(max(1, lines.count), max(2, frame.size.rows - 9 - head.count))
    let letter = language.say("o", "y")
    let box = Dialog(
      title: language.say("Règles modifiées : leur effet", "Changed rules: their effect"),
      footer: FormWords.letterOrLeave(letter, language.say("Adopter", "Adopt"), frame.glyphs, in: language),
      content: Size(columns: columns, rows: head.count + rows + 3))
    var page = FormPage(box.draw(into: &frame))
    for line in head { page.words(line, role: .strong, into: &frame) }
    page.skip()
    drawLines(rows, on: &page, into: &frame)
    page.words(
      wasRefused
        ? language.say("Entrée n'adopte pas : tapez \(letter)", "Enter does not adopt: type \(letter)")
        : language.say(
          "Échap garde les règles en vigueur ; rien ne part.",
          "Esc keeps the rules in force; nothing leaves."),
      role: wasRefused ? .danger : .muted, into: &frame)
  }

  private func drawLines(_ rows: Int, on page: inout FormPage, into frame: inout Frame) {
    let needsMore = lines.count > rows
    let shown = needsMore ? rows - 1 : rows
    let first = max(0, min(top, lines.count - shown))
    for line in lines.dropFirst(first).prefix(shown) { page.words(line, into: &frame) }
    if needsMore {
      page.words(
        OutgoingList.place(first, shown, of: lines.count, frame.glyphs, in: language), role: .muted,
        into: &frame)
    }
    if lines.isEmpty { page.skip(rows) }
  }

  /// Which scenarios, and how many reminders move.
  private var heading: [String] {
    let (scenarios, change) = (preview.scenarios, preview.change)
    let named =
      scenarios.isEmpty
      ? language.say("Réglages modifiés.", "Changed settings.")
      : language.say(
        "Scénarios modifiés : \(scenarios.joined(separator: ", ")).",
        "Changed scenarios: \(scenarios.joined(separator: ", ")).")
    return [
      named,
      [
        language.counted(
          change.fallen.count, language.say("tombe", "falls away"), language.say("tombent", "fall away")),
        language.counted(
          change.proposed.count, language.say("proposée", "proposed"), language.say("proposées", "proposed")),
        language.counted(
          change.approved, language.say("approuvée", "approved"), language.say("approuvées", "approved")),
        "\(change.returned) " + language.say("à revoir", "to review"),
      ].joined(separator: ", ") + ".",
    ]
  }
}
