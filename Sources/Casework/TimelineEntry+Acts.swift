import Dunning
import Receivables

extension TimelineEntry {
  /// What was done to a customer's disputes, statuses and reminders, each act with who did it and what it changed.
  static func actEntries(of id: CustomerID, in book: Casebook) -> [TimelineEntry] {
    var disputes: [DisputeID: Dispute] = [:]
    var statuses: [PauseID: Pause] = [:]
    return book.acts(of: id).compactMap { act in
      switch act.outcome {
      case .dispute(let dispute):
        let before = disputes.updateValue(dispute, forKey: dispute.id)
        return TimelineEntry(
          day: before == nil ? dispute.openedOn : dispute.closedOn ?? act.day,
          fact: .disputed(dispute, before: before, numbers: dispute.invoices.map(book.printedNumber)),
          by: act.by)
      case .status(let pause):
        let before = statuses.updateValue(pause, forKey: pause.id)
        // A copy that was sent has a line of its own.
        if let before, before.facts.copy != pause.facts.copy { return nil }
        return TimelineEntry(
          day: before == nil ? pause.since : pause.endedOn ?? act.day,
          fact: .statusSet(pause, before: before, numbers: pause.invoices.map(book.printedNumber)), by: act.by
        )
      case .skipped(let id, let reason):
        return book.reminder(id).map { reminder in
          TimelineEntry(day: act.day, fact: .skipped(id, reminder.step, reason: reason), by: act.by)
        }
      case .done(let id, let proof):
        guard let reminder = book.reminder(id), !reminder.isCallTask, !reminder.isThankYou else { return nil }
        return TimelineEntry(
          day: reminder.sentOn ?? act.day,
          fact: .taskDone(id, reminder.step, reminder.channel, proof: proof), by: act.by)
      }
    }
  }
}
