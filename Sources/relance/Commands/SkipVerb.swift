import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Leaves proposals out, with a reason.
struct SkipVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "skip", abstract: "Ignore une relance, avec un motif.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: ReminderSelection
  @Option(help: "Why.") var reason: String

  func perform(in session: StoreSession) throws -> Int32 {
    let ids = try session.reminders(selection.ids, customer: selection.customer) { reminder in
      reminder.channel != .call && reminder.state.isUndecided
    }
    let receipt = try session.record(.skip(ids, reason: reason))
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        session.console.say("Ignorées : \(ids.count).", "Skipped: \(ids.count).")
      }
    }
    return receipt.exitCode
  }
}

/// Puts proposals off until a day.
struct SnoozeVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Reporte une relance à un jour.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: ReminderSelection
  @Option(help: "First day on which it waits again.") var until: Day

  func perform(in session: StoreSession) throws -> Int32 {
    let ids = try session.reminders(selection.ids, customer: selection.customer) { reminder in
      reminder.channel != .call && reminder.state.isUndecided
    }
    let receipt = try session.record(.snooze(ids, until: until))
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        session.console.say("Reportées au \(until.numeric).", "Snoozed until \(until.numeric).")
      }
    }
    return receipt.exitCode
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
