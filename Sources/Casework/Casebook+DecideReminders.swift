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
    if let cents = step(of: reminder)?.secondApproverCents, reminder.demandedCents >= cents,
      reminder.edit?.by == collector
    {
      throw .secondApproverNeeded(reminder.id, fromCents: cents)
    }
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

  /// A task was done outside the program: it counts as sent, with its day and proof.
  ///
  /// - Parameter registered: The number of a registered letter; when empty, a proof of that form counts as one.
  func decideDone(
    _ id: ReminderID, day: Day, proof: String, registered: String, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    let reminder = try known(id)
    try require(reminder, verb: .done)
    guard reminder.isTask || reminder.isCallTask else { throw .messageNotTask(id) }
    guard day <= occasion.today else { throw .dayInFuture(day) }
    for line in reminder.lines {
      guard let invoice = portfolio.invoice(line.invoice), day < invoice.issued else { continue }
      throw .beforeIssue(invoice.number, invoice.issued)
    }
    let ledger = Ledger(of: self, on: occasion.today)
    if let reason = cancellation(of: reminder, on: ledger), day == occasion.today, reason != .paused {
      throw .hindered(id, hindrance(to: reminder, on: ledger) ?? .paid)
    }
    let deadline = step(of: reminder).flatMap { self.deadline(of: $0, by: reminder.channel, sentOn: day) }
    let done = CaseEvent.reminderDone(id, on: day, deadline: deadline, proof: proof)
    // What the same step has claimed by another of its ways is not claimed twice.
    let claim = sentCompanions(of: reminder).isEmpty ? claim(of: reminder, on: day) : nil
    var decision = Decision([done] + [keptText(of: reminder, on: day), claim].compactMap { $0 })
    if let handedOver = handingOver(reminder, on: day, to: proof, on: occasion) {
      decision.events.append(handedOver)
    }
    let isOfItsForm = RegisteredNumber(proof).map { [.international, .domestic].contains($0.form) } ?? false
    let number = registered.isEmpty && isOfItsForm ? proof : registered
    if !number.isEmpty {
      guard reminder.channel.isOnPaper else { throw .notALetter(id) }
      decision.merge(try track(reminder, .posted, on: day, number: number, on: occasion))
    }
    return decision
  }

  /// What a task says on the day on which it was done, to be kept as evidence; nil where it says nothing or could not
  /// have been written that day: what was open then is not what it demands.
  private func keptText(of reminder: Reminder, on day: Day) -> CaseEvent? {
    guard step(of: reminder)?.hasText == true, !reminder.isCallTask else { return nil }
    let ledger = Ledger(of: self, on: day)
    guard !hasChanged(reminder, on: ledger) else { return nil }
    do throws(CompositionRefusal) {
      return .reminderTextKept(reminder.id, try compose(reminder, on: ledger))
    } catch {
      return nil
    }
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
      case (.snooze, .proposed), (.snooze, .approved), (.snooze, .snoozed): true
      case (.done, .proposed), (.done, .snoozed): true
      case (.send, .approved): true
      case (.resolve, .uncertain): true
      case (.attempt, .approved), (.attempt, .deferred): true
      default: false
      }
    guard allowed else { throw .wrongState(reminder.id, reminder.state, verb: verb) }
  }
}
