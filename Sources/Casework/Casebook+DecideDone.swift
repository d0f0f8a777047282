import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// A task was done outside the program: it counts as sent, with its day and proof.
  ///
  /// - Parameters:
  ///   - registered: The number of a registered letter; when empty, a proof of that form counts as one.
  ///   - printed: The day that the printed letter bears; nil where none is kept. What the task claims and says is that of
  ///     this day.
  func decideDone(
    _ id: ReminderID, day: Day, proof: String, registered: LetterNumber, printedOn printed: Day? = nil,
    on occasion: Occasion
  ) throws(Refusal) -> Decision {
    let reminder = try known(id)
    try require(reminder, verb: .done)
    guard reminder.isTask || reminder.isCallTask else { throw .messageNotTask(id) }
    guard day <= occasion.today else { throw .dayInFuture(day) }
    for line in reminder.lines {
      guard let invoice = portfolio.invoice(line.invoice), day < invoice.issued else { continue }
      throw .beforeIssue(invoice.number, invoice.issued)
    }
    try requireSecondPerson(reminder, by: occasion.collector)
    let ledger = Ledger(of: self, on: occasion.today)
    if let reason = cancellation(of: reminder, on: ledger), day == occasion.today, reason != .paused {
      throw .hindered(id, hindrance(to: reminder, on: ledger) ?? .paid)
    }
    let deadline = step(of: reminder).flatMap { self.deadline(of: $0, by: reminder.channel, sentOn: day) }
    let done = CaseEvent.reminderDone(id, on: day, deadline: deadline, proof: proof)
    // What the same step has claimed by another of its ways is not claimed twice.
    let written = min(printed ?? day, day)
    let claim = sentCompanions(of: reminder).isEmpty ? claim(of: reminder, on: written) : nil
    var decision = Decision([done] + [keptText(of: reminder, on: written), claim].compactMap { $0 })
    if let hindrance = caution(against: reminder, doneOn: day, on: ledger) {
      decision.remarks.append(.doneDespite(id, hindrance))
    }
    if let handedOver = handingOver(reminder, on: day, to: proof, on: occasion) {
      decision.events.append(handedOver)
    }
    let isOfItsForm = RegisteredNumber(proof).map { [.international, .domestic].contains($0.form) } ?? false
    let number = registered.text.isEmpty && isOfItsForm ? LetterNumber(proof) : registered
    if !number.text.isEmpty {
      guard reminder.channel.isOnPaper else { throw .notALetter(id) }
      decision.merge(try track(reminder, .posted, on: day, number: number, on: occasion))
    }
    return decision
  }

  /// What spoke against a task on the day on which a person did it all the same: it is done, so it is recorded.
  private func caution(against reminder: Reminder, doneOn day: Day, on ledger: Ledger) -> Hindrance? {
    if reminder.isAside { return nil }
    switch day == ledger.day ? hindrance(to: reminder, on: ledger) : nil {
    case nil, .notWorkingDay, .customerClosed, .paymentRun: break  // a person may work on any day
    case .some(let hindrance): return hindrance
    }
    let companions = Set(sentCompanions(of: reminder).map(\.reminder.id))
    let before = contacts(of: file(of: reminder.customer)) { other, sent in
      companions.contains(other.id) || sent == day && other.currency != reminder.currency
    }
    guard let last = before.filter({ $0 <= day }).max(), last + rules.spacingDays > day else {
      let hasText = step(of: reminder)?.hasText == true && !reminder.isCallTask
      return hasText && day == ledger.day ? blockage(of: reminder, on: ledger) : nil
    }
    return .spacing(lastContact: last, until: last + rules.spacingDays)
  }

  /// What a task says on the day on which it was printed or done, to be kept as evidence; nil where it says nothing or
  /// could not have been written that day: what was open then is not what it demands.
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
}
