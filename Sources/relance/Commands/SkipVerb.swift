import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Leaves proposals out, with a reason.
struct SkipVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "skip",
    abstract: CommandWords.say("Ignore une relance, avec un motif.", "Skips a reminder, with a reason."),
    discussion: CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: ReminderSelection
  @Option(help: .say("Pourquoi.", "Why.", name: "TEXT")) var reason: String

  func perform(in session: StoreSession) throws -> Int32 {
    let named = selection.ids.map(\.description) + (selection.customer.map { ["--customer", $0] } ?? [])
    try CommandProblem.need(reason, for: "relance skip " + named.joined(separator: " "))
    let ids = try session.reminders(selection.ids, customer: selection.customer) { reminder in
      reminder.channel != .call && reminder.state.isUndecided
    }
    let receipt = try session.record(.skip(ids, reason: reason))
    return session.answer(receipt, as: global) {
      session.console.say("Ignorées : \(ids.count).", "Skipped: \(ids.count).")
    }
  }
}

/// Puts proposals off until a day.
struct SnoozeVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    abstract: CommandWords.say("Reporte une relance à un jour.", "Snoozes a reminder until a day."),
    discussion: CommandWords.days + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: ReminderSelection
  @Option(
    help: .say("Premier jour où elle attend à nouveau.", "First day on which it waits again.", name: "DAY"))
  var until: DayWord

  func perform(in session: StoreSession) throws -> Int32 {
    let ids = try session.reminders(selection.ids, customer: selection.customer) { reminder in
      reminder.channel != .call && reminder.state.isUndecided
    }
    let until = try session.day(until)
    let receipt = try session.record(.snooze(ids, until: until))
    return session.answer(receipt, as: global) {
      session.console.say("Reportées au \(until.numeric).", "Snoozed until \(until.numeric).")
    }
  }
}

extension Reminder.State {
  /// Proposed, approved or snoozed: a person may still decide otherwise.
  var isUndecided: Bool {
    switch self {
    case .proposed, .approved, .snoozed: true
    default: false
    }
  }
}
