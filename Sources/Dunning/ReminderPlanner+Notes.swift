import Receivables

extension ReminderPlanner {
  /// Adds the notes before and on the due day (behaviours rule 5) for a customer without any invoice on a rung.
  func addNotes(to verdicts: inout [Verdict], of account: PlanningAccount, on day: Day) {
    for invoice in account.invoices {
      let isDueSoon =
        invoice.due < day && invoice.freeFrom <= day && invoice.ripe <= day + rules.spacingDays
        && verdicts[invoice.currency].hold == nil
      if isDueSoon, !hasNoteOnDue(invoice, of: account, on: day) { return }
    }
    for slot in verdicts.indices where verdicts[slot].isSilent {
      var (cents, message) = (0, Verdict.Message.none)
      for invoice in account.invoices where invoice.currency == slot {
        if hasNoteOnDue(invoice, of: account, on: day) {
          message = .onDue
        } else if hasNoteBefore(invoice, on: day) {
          if message == .none { message = .beforeDue }
        } else {
          continue
        }
        cents += invoice.cents
      }
      guard let step = note(message), cents >= rules.floorCents, account.credits[slot] < cents,
        account.isOpen(to: step, currency: slot, on: day), !account.ways(of: step).isRefused
      else { continue }
      verdicts[slot].message = message
    }
  }

  /// The step of a note.
  func note(_ message: Verdict.Message) -> Step? {
    switch message {
    case .beforeDue: ladder.beforeDue
    case .onDue: ladder.onDue
    case .none, .rung: nil
    }
  }

  /// Whether the note on the due day is for this invoice: on its day or the next working day, else it lapses.
  func hasNoteOnDue(_ invoice: ClimbingInvoice, of account: PlanningAccount, on day: Day) -> Bool {
    guard let step = ladder.onDue, !invoice.isOnDueDone, invoice.freeFrom <= day else { return false }
    let noteDay = invoice.due + step.offset
    return noteDay <= day && account.calendar.firstWorking(onOrAfter: noteDay) == day
  }

  /// Whether the note before the due day is for this invoice: it lapses on the due day.
  func hasNoteBefore(_ invoice: ClimbingInvoice, on day: Day) -> Bool {
    guard let step = ladder.beforeDue, !invoice.isBeforeDone, invoice.freeFrom <= day else { return false }
    return invoice.due + step.offset <= day && day < invoice.due
  }
}
