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
  private let lines: [Line]
  private var top = 0
  private var wasRefused = false

  /// One reminder: what becomes of it and its step, whose, and what stays whole when the name is cut.
  private struct Line {
    let sign: String
    let name: String
    let facts: String

    func words(columns: Int, _ glyphs: Glyphs) -> String {
      let room = max(8, columns - sign.columnsOnScreen - facts.columnsOnScreen - 2)
      return "\(sign) \(name.truncated(to: room, ellipsis: glyphs.ellipsis)) \(facts)"
    }
  }

  /// - Parameters:
  ///   - name: The name of a customer as shown.
  ///   - demand: What a reminder demands.
  init(
    _ preview: AdoptionPreview, language: Language, name: (CustomerID) -> String, demand: (Reminder) -> Amount
  ) {
    self.preview = preview
    self.language = language
    func line(_ sign: String, _ reminder: Reminder, _ reason: String = "") -> Line {
      let asked = reminder.demand(demand(reminder), in: language) {
        "\($0.figures(in: language)) \($0.currency.code)"
      }
      return Line(
        sign: "\(sign) \(reminder.step.code)", name: name(reminder.customer),
        facts: "\(asked)\(reason)")
    }
    lines =
      preview.fallen.map { line("-", $0.reminder, " (\($0.reason.name(in: language)))") }
      + preview.proposed.map { line("+", $0) }
  }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .character("o"), .character("y"): return .submitted(.adopt(preview.rules))
    case .escape, .character("q"), .character("n"): return .cancelled
    case .enter: wasRefused = true
    case .up, .character("k"), .character("K"), .wheelUp: top = max(0, top - 1)
    case .down, .character("j"), .character("J"), .wheelDown: top = min(max(0, lines.count - 1), top + 1)
    case .pageUp: top = max(0, top - 5)
    case .pageDown: top = min(max(0, lines.count - 1), top + 5)
    case .home: top = 0
    case .end: top = max(0, lines.count - 1)
    default: wasRefused = true
    }
    return .stay
  }

  /// The keys that it takes, for the footer.
  func footer(in language: Language) -> String? {
    language.say(
      "o Adopter   J/K Défiler   Échap Garder les règles en vigueur",
      "y Adopt   J/K Scroll   Esc Keep the rules in force")
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
        ? language.say(
          "Touche sans effet : \(letter) adopte, J/K défilent, Échap garde les règles en vigueur.",
          "No such key here: \(letter) adopts, J/K scroll, Esc keeps the rules in force.")
        : language.say(
          "Échap garde les règles en vigueur ; rien ne part.",
          "Esc keeps the rules in force; nothing leaves."),
      role: wasRefused ? .danger : .muted, into: &frame)
  }

  private func drawLines(_ rows: Int, on page: inout FormPage, into frame: inout Frame) {
    let needsMore = lines.count > rows
    let shown = needsMore ? rows - 1 : rows
    let first = max(0, min(top, lines.count - shown))
    for line in lines.dropFirst(first).prefix(shown) {
      page.words(line.words(columns: page.area.columns, frame.glyphs), into: &frame)
    }
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
    let (fallen, proposed) = (preview.fallen.count, preview.proposed.count)
    let named =
      scenarios.isEmpty
      ? language.say("Réglages modifiés.", "Changed settings.")
      : language.say(
        "Scénarios modifiés : \(scenarios.joined(separator: ", ")).",
        "Changed scenarios: \(scenarios.joined(separator: ", ")).")
    let name = preview.rules.scenario.name
    let standsIn = language.say(
      "scenarios/\(name).toml n'existe pas : l'échelle d'origine serait suivie.",
      "There is no scenarios/\(name).toml: the built-in ladder would be followed.")
    return [named] + (preview.isFallbackBuiltIn ? [standsIn] : []) + [
      [
        language.counted(
          fallen, language.say("tombe", "falls away"), language.say("tombent", "fall away")),
        language.counted(
          proposed, language.say("proposée", "proposed"), language.say("proposées", "proposed")),
        language.counted(
          change.approved, language.say("approuvée", "approved"), language.say("approuvées", "approved")),
        "\(change.returned) " + language.say("à revoir", "to review"),
        "\(preview.unchanged) " + language.say("comme avant", "as before"),
      ].joined(separator: ", ") + "."
    ]
  }
}
