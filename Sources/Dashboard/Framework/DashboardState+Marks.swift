import Casework
import Dunning
import Receivables
import Wording

extension DashboardState {
  /// Whether a row of the shown list is marked, in sight or not.
  var hasMarks: Bool { markCount > 0 }

  private var markCount: Int {
    guard accounts[tab] == nil else { return 0 }
    return switch tab {
    case .worklist: worklist.list.marks.count
    case .customers: customers?.list.marks.count ?? 0
    case .queue: queue?.list.marks.count ?? 0
    case .calls, .board: 0
    }
  }

  /// The marked customers of a list of customers, in its order; those that a filter hides are not among them.
  private var markedCustomers: [CustomerID] {
    switch tab {
    case .worklist: worklist.list.markedInOrder
    case .customers: customers?.list.markedInOrder ?? []
    case .queue, .calls, .board: []
    }
  }

  private var hiddenMarks: Int {
    markCount - (tab == .queue ? queue?.list.markedInOrder.count ?? 0 : markedCustomers.count)
  }

  /// Why marks lead to no reminder at all.
  func emptyMarksRefusal(_ language: Language) -> String {
    hiddenMarks == markCount
      ? language.say("rien de marqué que le filtre montre", "nothing marked that the filter shows")
      : language.say(
        "aucune relance n'attend chez les clients marqués", "no reminder waits for the marked customers")
  }

  /// Marked rows that a decision leaves as they are: reminders for which there is a reason, customers without any, and
  /// what a filter hides.
  func markedOutside(_ world: DashboardWorld, _ reason: (Reminder) -> String?) -> [LeftOut] {
    guard hasMarks else { return [] }
    let language = world.language
    let name = { (id: CustomerID) in world.book.portfolio.customer(id)?.shownName(in: world.language) ?? "?" }
    let marked = markedReminders(world)
    var outside = marked.compactMap { reminder in
      reason(reminder).map { LeftOut(name: "\(name(reminder.customer)) \(reminder.step.code)", reason: $0) }
    }
    let reached = Set(marked.map(\.customer))
    let shown = markedCustomers
    outside += shown.filter { !reached.contains($0) }.map {
      LeftOut(name: name($0), reason: language.say("aucune relance en attente", "no reminder waits"))
    }
    if hiddenMarks > 0 {
      outside.append(
        LeftOut(
          name: language.counted(
            hiddenMarks, language.say("marque", "mark"), language.say("marques", "marks")),
          reason: language.say("hors du filtre", "outside of the filter")))
    }
    return outside
  }

  /// Lets go of the marks of what was just decided; what it left out stays marked.
  mutating func unmark(_ command: Command?, _ world: DashboardWorld) {
    let decided: [ReminderID]
    switch command {
    case .approve(let ids, _), .skip(let ids, _), .snooze(let ids, _), .requestSend(let ids, _): decided = ids
    default: return
    }
    let whose = Set(decided.compactMap { world.book.reminder($0)?.customer })
    worklist.list.unmark(whose)
    customers?.list.unmark(whose)
    queue?.list.unmark(Set(decided))
  }

  /// Why marked rows cannot take a decision, naming the first of them; nil when nothing is marked.
  func markedRefusal(_ marked: [Reminder], _ world: DashboardWorld) -> String? {
    guard let first = marked.first else { return nil }
    let language = world.language
    let name = world.book.portfolio.customer(first.customer)?.shownName(in: world.language) ?? "?"
    let state = first.state.name(in: language)
    let more =
      marked.count > 1
      ? language.say(
        " (et \(language.counted(marked.count - 1, "autre", "autres")))", " (and \(marked.count - 1) more)")
      : ""
    let key = keys.binding(of: .back).shownKey(in: language)
    return language.say(
      "\(name), marquée, est \(state)\(more) : \(key) efface les marques",
      "\(name), marked, is \(state)\(more): \(key) clears the marks")
  }
}
