import Casework
import Dunning
import Receivables

/// What the day has seen and still asks for: the calls of the calls screen, and of the queue what is not put off.
struct DayActivity: Equatable, Sendable {
  private(set) var callsMade = 0
  private(set) var callsToMake = 0
  private(set) var remindersSent = 0
  private(set) var remindersToDo = 0

  init() {}

  init(of book: Casebook, on day: Day, entries: [Worklist.Entry]) {
    callsMade = book.calls.count { $0.day == day && !$0.isRetracted }
    callsToMake = entries.count(where: \.isToCall)
    for reminder in book.reminders where !reminder.isCallTask {
      if reminder.state == .sent(on: day) { remindersSent += 1 }
      if let group = QueueSheet.group(of: reminder), group != .snoozed { remindersToDo += 1 }
    }
  }
}
