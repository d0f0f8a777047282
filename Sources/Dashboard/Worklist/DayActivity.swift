import Casework
import Dunning
import Receivables

/// What the day has seen and still asks for: calls and reminders.
struct DayActivity: Equatable, Sendable {
  private(set) var callsMade = 0
  private(set) var callsToMake = 0
  private(set) var remindersSent = 0
  private(set) var remindersToDo = 0

  init() {}

  init(of book: Casebook, on day: Day, entries: [Worklist.Entry]) {
    callsMade = book.calls.count { $0.day == day && !$0.isRetracted }
    remindersSent = book.reminders.count { $0.state == .sent(on: day) && $0.isContact }
    for entry in entries {
      switch entry.action {
      case .callBack, .askBrokenPromise, .checkPromise, .call: callsToMake += 1
      case .approve, .send, .doTask, .mendFailed, .resolveUncertain: remindersToDo += 1
      default: break
      }
    }
  }
}
