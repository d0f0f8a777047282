import Canvas
import Casework
import Dunning
import Receivables
import Risk
import Wording

extension DashboardState {
  /// Why the line stands as it stands: score, then the planner's trace, in plain sentences.
  func whyPage(_ world: DashboardWorld) -> TextPage {
    let language = world.language
    guard let customer, let known = world.book.portfolio.customer(customer) else {
      return TextPage(title: language.say("Pourquoi", "Why"), lines: [])
    }
    var lines: [TextPage.Line] = []
    if let reminder = queueReminder(world) { lines += whyReminder(reminder, world) }
    // Asked of the facts: the worklist's rows are older than they are while another screen is shown.
    if let score = Worklist.entry(of: customer, in: world.book, on: world.ledger)?.score, !score.parts.isEmpty
    {
      lines.append(
        TextPage.Line(
          language.say("Place dans la liste : ", "Place in the list: ")
            + language.counted(score.total, "point", "points"),
          .heading))
      lines += score.parts.sorted { $0.points > $1.points }.map {
        TextPage.Line("  +\($0.points) \($0.part.name(in: language))")
      }
    }
    let trace = world.book.trace(of: customer, on: world.ledger)
    lines.append(TextPage.Line(language.say("Ce que dit le plan", "What planning says"), .heading))
    if trace.isEmpty {
      lines.append(TextPage.Line("  " + language.say("Rien n'est ouvert.", "Nothing is open.")))
    }
    lines += trace.map { TextPage.Line("  " + $0.sentence(in: language, book: world.book)) }
    return TextPage(
      title: language.say("Pourquoi", "Why"), subject: known.shownName(in: language), lines: lines)
  }

  private func whyReminder(_ reminder: Reminder, _ world: DashboardWorld) -> [TextPage.Line] {
    let language = world.language
    var lines = [
      TextPage.Line(
        "\(reminder.step.code) \(reminder.channel.name(in: language))"
          + language.say(" : ", ": ") + reminder.state.sentence(in: language),
        .heading)
    ]
    if let hindrance = world.book.hindrance(to: reminder, on: world.ledger) {
      lines.append(TextPage.Line("  " + hindrance.sentence(in: language), .warning))
    }
    if let hindrance = world.book.batchHindrance(of: reminder, on: world.ledger) {
      lines.append(TextPage.Line("  " + hindrance.sentence(in: language), .warning))
    }
    return lines
  }
}
