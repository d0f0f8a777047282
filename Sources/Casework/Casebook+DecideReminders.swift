import Correspondence
import Dunning
import PlainText
import Receivables

extension Casebook {
  /// Keeps a person's text; an approval of the old one is void.
  func decideEdit(
    _ id: ReminderID, text: String, expecting version: Int?, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    let reminder = try known(id)
    try expect(version, of: reminder)
    try require(reminder, verb: .edit)
    guard !reminder.isTask || step(of: reminder)?.hasText == true else {
      throw .taskNotMessage(id)
    }
    var edited = reminder
    do {
      edited.edit = try MessageContent.edit(
        from: text, by: occasion.collector, isTextMessage: reminder.channel == .sms)
      _ = try compose(edited, on: Ledger(of: self, on: occasion.today))
    } catch {
      throw .notComposable(id, error)
    }
    guard edited.edit != reminder.edit else { return Decision() }
    return Decision([.reminderEdited(id, edited.edit)])
  }

  /// Approves one reminder, or several as a batch: then ceiling and bank freshness apply and refusals are remarks.
  func decideApproval(
    _ ids: [ReminderID], expecting versions: [ReminderID: Int], on occasion: Occasion
  ) throws(Refusal) -> Decision {
    guard !ids.isEmpty else { throw .nothingToDo }
    var seen: Set<ReminderID> = []
    let ids = ids.filter { seen.insert($0).inserted }
    let ledger = Ledger(of: self, on: occasion.today)
    let templates = templates
    var decision = Decision()
    var firstRefusal: Refusal?
    for id in ids {
      do throws(Refusal) {
        let reminder = try known(id)
        try expect(versions[id], of: reminder)
        if ids.count > 1, let hindrance = batchHindrance(of: reminder, on: ledger) {
          throw .hindered(id, hindrance)
        }
        decision.events.append(
          try approval(of: reminder, on: ledger, with: templates, by: occasion.collector))
      } catch {
        firstRefusal = firstRefusal ?? error
        decision.remarks.append(.reminderRefused(id, error))
      }
    }
    if decision.events.isEmpty, let firstRefusal { throw firstRefusal }
    return decision
  }

  private func approval(
    of reminder: Reminder, on ledger: Ledger, with templates: TemplateLibrary, by collector: String
  ) throws(Refusal) -> CaseEvent {
    try require(reminder, verb: .approve)
    guard !reminder.isTask else { throw .taskNotMessage(reminder.id) }
    try requireSecondPerson(reminder, by: collector)
    let position = position(of: reminder.customer, on: ledger)
    if let hindrance = hindrance(to: reminder, at: position, on: ledger) {
      throw .hindered(reminder.id, hindrance)
    }
    guard !hasChanged(reminder, on: ledger), !isOvertaken(reminder, by: position, on: ledger.day) else {
      throw .factsChanged(reminder.id)
    }
    do {
      let content = try compose(reminder, on: ledger, with: templates)
      return .reminderApproved(reminder.id, Approval(day: ledger.day, content: content, by: collector))
    } catch {
      throw .notComposable(reminder.id, error)
    }
  }

  /// Takes approvals back.
  func decideReturn(_ ids: [ReminderID]) throws(Refusal) -> Decision {
    var events: [CaseEvent] = []
    for id in ids {
      let reminder = try known(id)
      guard case .approved = reminder.state else { throw .wrongState(id, reminder.state, verb: .recall) }
      events.append(.reminderReturned(id, .undone))
    }
    return Decision(events)
  }

  /// Leaves a proposal out, with a reason.
  func decideSkip(_ ids: [ReminderID], reason: String) throws(Refusal) -> Decision {
    guard !reason.isBlank else { throw .reasonNeeded }
    var events: [CaseEvent] = []
    for id in ids {
      let reminder = try known(id)
      try require(reminder, verb: .skip)
      if step(of: reminder)?.maySkip == false { throw .stepNotSkippable(id, reminder.step) }
      events.append(.reminderSkipped(id, reason: reason))
    }
    guard !events.isEmpty else { throw .nothingToDo }
    return Decision(events)
  }

  /// Puts proposals off until a day.
  func decideSnooze(_ ids: [ReminderID], until: Day, on occasion: Occasion) throws(Refusal) -> Decision {
    try requireAhead(until, on: occasion)
    var events: [CaseEvent] = []
    for id in ids {
      try require(try known(id), verb: .snooze)
      events.append(.reminderSnoozed(id, until: until))
    }
    guard !events.isEmpty else { throw .nothingToDo }
    return Decision(events)
  }

  /// Refuses a verb that the reminder's state does not allow.
  func require(_ reminder: Reminder, verb: Refusal.Verb) throws(Refusal) {
    // Only the person who finds out what became of it may decide: recalled, it is uncertain again.
    if reminder.goesAgain, verb == .edit || verb == .skip || verb == .snooze {
      throw .wrongState(reminder.id, .uncertain, verb: verb)
    }
    let allowed =
      switch (verb, reminder.state) {
      case (.edit, .proposed), (.edit, .approved), (.edit, .failed): true
      case (.approve, .proposed), (.approve, .failed): true
      case (.skip, .proposed), (.skip, .approved), (.skip, .failed), (.skip, .snoozed): true
      case (.snooze, .proposed), (.snooze, .approved), (.snooze, .failed), (.snooze, .snoozed): true
      case (.done, .proposed), (.done, .snoozed): true
      case (.send, .approved): true
      case (.resolve, .uncertain): true
      case (.attempt, .approved), (.attempt, .deferred): true
      default: false
      }
    guard allowed else { throw .wrongState(reminder.id, reminder.state, verb: verb) }
  }
}
