import Dunning

extension Casebook {
  /// Holds proposals fast, or lets go of them; what is so already stays as it is.
  func decidePin(_ ids: [ReminderID], _ isPinned: Bool) throws(Refusal) -> Decision {
    guard !ids.isEmpty else { throw .nothingToDo }
    var events: [CaseEvent] = []
    for id in ids {
      let reminder = try known(id)
      guard reminder.state == .proposed else { throw .wrongState(id, reminder.state, verb: .pin) }
      if reminder.isPinned != isPinned { events.append(.reminderPinned(id, isPinned)) }
    }
    return Decision(events)
  }
}
