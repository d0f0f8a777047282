import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// Facts of the queue; false when the event is not one.
  mutating func applyReminder(_ event: CaseEvent, at moment: Moment) -> Bool {
    switch event {
    case .reminderProposed(let reminder):
      guard reminder.id.index == reminders.count else { return true }
      reminders.append(reminder)
      if files.indices.contains(reminder.customer.index) {
        files[reminder.customer.index].reminders.append(reminder.id)
      }
    case .reminderEdited(let id, let edit):
      change(id) {
        $0.edit = edit
        $0.noteEditor(edit?.by)
        $0.state = .proposed
        $0.forgetApproval()
        $0.isPinned = edit != nil
      }
      contents[id] = nil
    case .reminderApproved(let id, let approval):
      contents[id] = approval.content
      change(id) {
        $0.state = .approved(on: approval.day)
        $0.contentHash = approval.content.hash
        $0.recipient = approval.content.recipient.address
        $0.approvedBy = approval.by
        if $0.attempts > 0 { $0.round += 1 }
        $0.attempts = 0
        $0.passedNoReturn = false
        $0.holdUntil = nil
      }
    case .reminderReturned(let id, let reason):
      contents[id] = nil
      let isGivenBack = isGivingBack(event)
      if !isGivenBack { resume(id) }
      var wasDone = false
      change(id) {
        if case .sent = $0.state { wasDone = true }
        $0.state = .proposed
        $0.forgetApproval()
        if reason == .undone, !isGivenBack { $0.isPinned = true }
      }
      if wasDone, let customer = reminder(id)?.customer { recountContacts(of: customer) }
    case .reminderCancelled(let id, let reason):
      // Whoever gave it up may be wrong: what may have arrived can still go again as it was.
      if reason != .dropped { contents[id] = nil }
      change(id) {
        $0.state = .cancelled(reason: reason)
        $0.holdUntil = nil
        if reason == .dropped { $0.decidedOn = moment.day }
      }
    case .reminderSkipped(let id, let reason):
      contents[id] = nil
      forgo(id)
      change(id) {
        $0.state = .skipped(reason: reason)
        $0.decidedOn = moment.day
        $0.holdUntil = nil
      }
    case .reminderSnoozed(let id, let until):
      contents[id] = nil
      change(id) {
        $0.state = .snoozed(until: until)
        $0.forgetApproval()
        $0.isPinned = true
      }
    case .reminderPinned(let id, let isPinned): change(id) { $0.isPinned = isPinned }
    case .sendRequested(let ids, let holdUntil, let mode):
      for id in ids {
        change(id) {
          $0.holdUntil = holdUntil
          $0.mode = mode
        }
      }
    case .sendRecalled(let ids): for id in ids { change(id) { $0.holdUntil = nil } }
    case .reminderDone(let id, let day, let deadline, _):
      change(id) { $0.state = .sent(on: day) }
      climb(id, on: day, deadline: deadline)
    case .reminderTextKept(let id, let content):
      contents[id] = content
      change(id) { _ in }
    default: return false
    }
    return true
  }

  /// Facts of the sending protocol; false when the event is not one.
  mutating func applySending(_ event: CaseEvent, at moment: Moment) -> Bool {
    switch event {
    case .attemptIntended(let id, let attempt):
      change(id) {
        $0.state = .sending(attempt: attempt.number)
        $0.attempts = attempt.number
        $0.passedNoReturn = false
        $0.blob = attempt.blob.isEmpty ? nil : attempt.blob
        $0.messageID = attempt.messageID
        $0.mode = attempt.mode ?? $0.mode
        if attempt.number == 1 { $0.triedSince = moment.second }
      }
      if let reminder = reminder(id) {
        attempts.count(
          reminder, attempt, at: moment,
          isSameOccasion: reminder.isThankYou || hasBegun(companionsOf: reminder))
      }
    case .attemptAbandoned(let id, let isCounted): abandon(id, isCounted: isCounted, at: moment)
    case .pointOfNoReturnPassed(let id, _): change(id) { $0.passedNoReturn = true }
    case .reminderSent(let id, let delivery):
      deliveries[id] = delivery
      change(id) {
        $0.state = .sent(on: delivery.day)
        $0.holdUntil = nil
      }
      climb(id, on: delivery.day, deadline: delivery.deadline)
    case .sendingDeferred(let id, let retryAt, let reason):
      change(id) { $0.state = .deferred(attempt: $0.attempts, retryAt: retryAt, reason: reason) }
    case .sendingFailed(let id, let reason):
      change(id) {
        $0.state = .failed(reason: reason)
        $0.holdUntil = nil
      }
    case .sendingUncertain(let id): doubt(id)
    case .resendOrdered(let id):
      change(id) {
        $0.state = .approved(on: moment.day)
        $0.passedNoReturn = true
      }
    default: return false
    }
    return true
  }

  /// Changes one reminder and raises its version.
  mutating func change(_ id: ReminderID, _ body: (inout Reminder) -> Void) {
    guard reminders.indices.contains(id.index) else { return }
    let before = reminders[id.index].state
    body(&reminders[id.index])
    reminders[id.index].version += 1
    if case .approved(let day) = reminders[id.index].state, before != reminders[id.index].state {
      reminders[id.index].approvedOn = day
    }
  }

  /// Surely nothing left: it waits again as it was asked to.
  private mutating func abandon(_ id: ReminderID, isCounted: Bool, at moment: Moment) {
    guard let reminder = reminder(id), case .sending = reminder.state else { return change(id) { _ in } }
    if !isCounted { attempts.uncount(id, of: reminder.customer) }
    change(id) {
      $0.state = .approved(on: $0.approvedOn ?? moment.day)
      if !isCounted { $0.attempts = max(0, $0.attempts - 1) }
    }
  }

  /// Nobody knows whether a message arrived; what was believed of it counts no more.
  private mutating func doubt(_ id: ReminderID) {
    deliveries[id] = nil
    var hadArrived = false
    change(id) {
      if case .sent = $0.state { hadArrived = true }
      $0.state = .uncertain
      $0.holdUntil = nil
    }
    if hadArrived, let customer = reminder(id)?.customer { recountContacts(of: customer) }
  }

  /// A message went out: its invoices rise, side steps are done, the contact counts.
  ///
  /// An invoice keeps the deadline of the step that it rose to itself; `deadline` is the message's.
  private mutating func climb(_ id: ReminderID, on day: Day, deadline: Day?) {
    guard let reminder = reminder(id) else { return }
    let isSideNote = pastStep(of: reminder).map { $0.place != .ladder } ?? false
    let hasClimbed = !sentCompanions(of: reminder).isEmpty
    for line in reminder.lines where standings.indices.contains(line.invoice.index) && !line.isNamedOnly {
      if isSideNote { standings[line.invoice.index].doneSteps.insert(reminder.step) }
      guard let rise = line.rise else { continue }
      // By another of its ways already: nothing climbs twice, and the later end of both holds.
      if hasClimbed, standings[line.invoice.index].level == rise {
        let ends = [standings[line.invoice.index].deadline, rise == reminder.step ? deadline : nil]
        standings[line.invoice.index].deadline = ends.compactMap { $0 }.max()
        continue
      }
      standings[line.invoice.index].level = rise
      standings[line.invoice.index].levelDay = day
      standings[line.invoice.index].deadline =
        rise == reminder.step
        ? deadline : scenario(of: reminder).step(rise).flatMap { self.deadline(of: $0, sentOn: day) }
    }
    if reminder.isContact { touch(reminder.customer, on: day) }
  }

  /// A decision on a side step was taken back: it may come again for its invoices.
  private mutating func resume(_ id: ReminderID) {
    guard let reminder = reminder(id) else { return }
    for line in reminder.lines where standings.indices.contains(line.invoice.index) {
      standings[line.invoice.index].doneSteps.remove(reminder.step)
    }
  }

  /// A skipped side step (P0, J0, call task) does not come back for its invoices.
  private mutating func forgo(_ id: ReminderID) {
    guard let reminder = reminder(id), let step = pastStep(of: reminder), step.place != .ladder else {
      return
    }
    for line in reminder.lines where standings.indices.contains(line.invoice.index) {
      standings[line.invoice.index].doneSteps.insert(reminder.step)
    }
  }

  /// Counts a contact with a customer.
  mutating func touch(_ customer: CustomerID, on day: Day) {
    guard files.indices.contains(customer.index) else { return }
    files[customer.index].lastContact = max(files[customer.index].lastContact ?? day, day)
  }
}

extension Reminder {
  /// Nobody has written in a text that is the template's again.
  fileprivate mutating func noteEditor(_ name: String?) {
    guard let name else { return editors = [] }
    if !name.isEmpty, !editors.contains(name) { editors.append(name) }
  }

  fileprivate mutating func forgetApproval() {
    contentHash = nil
    recipient = nil
    approvedBy = nil
    holdUntil = nil
  }
}
