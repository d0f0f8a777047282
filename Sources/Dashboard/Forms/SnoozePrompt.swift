import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// Asks until when reminders, a dispute or a status are put off: `+1`, `+3`, `+8` or a day.
struct SnoozePrompt: Form {
  /// What is put off.
  enum Target: Hashable, Sendable {
    case reminders([ReminderID])
    case dispute(DisputeID)
    case status(PauseID)

    /// Its place among drafts: letters, digits and hyphens.
    var draftName: String {
      switch self {
      case .reminders(let ids): DashboardState.name(of: ids)
      case .dispute(let id): id.description
      case .status(let id): id.description
      }
    }

    /// Puts it off.
    func command(until day: Day) -> Command {
      switch self {
      case .reminders(let ids): .snooze(ids, until: day)
      case .dispute(let id): .changeDispute(id, followUp: day, owner: nil)
      case .status(let id): .changeStatus(StatusChange(id, followUp: day))
      }
    }
  }

  let target: Target
  /// Whose reminder it is, or how many they are.
  let what: String
  /// Step and amount of a single one; never cut.
  let facts: String
  /// What is marked and stays as it is, in one line; empty when nothing does.
  let aside: String
  let language: Language
  var until: DayField
  var wasRefused = false

  /// Asks about one or several reminders.
  init(
    _ reminders: [ReminderID], what: String, facts: String = "", aside: String = "", today: Day,
    calendar: BusinessCalendar = BusinessCalendar(), language: Language
  ) {
    self.init(
      .reminders(reminders), what: what, facts: facts, aside: aside, today: today, calendar: calendar,
      language: language)
  }

  /// Asks about reminders, a dispute or a status.
  init(
    _ target: Target, what: String, facts: String = "", aside: String = "", today: Day,
    calendar: BusinessCalendar = BusinessCalendar(), language: Language
  ) {
    self.target = target
    self.what = what
    self.facts = facts
    self.aside = aside
    self.language = language
    until = DayField(today: today, calendar: calendar, language: language)
  }

  /// What is wrong at the moment; today is no day to put off to.
  var notices: [FormNotice] {
    if until.day == until.today {
      return [.problem(language.say("C'est aujourd'hui : tapez +1", "That is today: type +1"))]
    }
    return until.notices(isNeeded: true).filter(\.isBlocking)
  }

  var savesOnEnter: Bool { true }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape: return .cancelled
    case .enter, .control("s"):
      if notices.isEmpty, let day = until.day { return .submitted(target.command(until: day)) }
      wasRefused = true
    case .up, .down:
      let steps = [1, 3, 8, 15]
      let ahead = until.day.map { $0 - until.today } ?? 0
      let next =
        key == .up ? steps.first { $0 > ahead } ?? 15 : steps.last { $0 < ahead } ?? 1
      until.field.propose("+\(next)")
    default: _ = until.field.handle(key)
    }
    return .stay
  }

  static var draftFields: [DraftField<Self>] { [DraftField("until", \.until.kept)] }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Reporter", "Snooze"), footer: FormWords.enterOrLeave(frame.glyphs, in: language),
      content: Size(columns: 66, rows: 6 + (aside.isEmpty ? 0 : 1)))
    var page = FormPage(box.draw(into: &frame))
    page.name(what, facts: facts, into: &frame)
    if !aside.isEmpty { page.words(aside, role: .warning, into: &frame) }
    page.skip()
    page.field(
      language.say("Jusqu'au", "Until"), until.field, columns: 14, isActive: true, isInvalid: until.isInvalid,
      behind: until.field.isEmpty || !notices.isEmpty ? ("", .muted) : until.meaning(frame.glyphs),
      into: &frame)
    page.line(
      "",
      language.say(
        "+1 +3 +8 jours, une date, ou Haut/Bas", "+1 +3 +8 days, a day, or Up/Down"), role: .muted,
      into: &frame)
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }
}
