import Dunning
import Receivables

/// One line of a customer's history.
package struct TimelineEntry: Hashable, Sendable {
  /// What happened.
  package enum Fact: Hashable, Sendable {
    case invoiceIssued(InvoiceID, number: String, cents: Int, Currency)
    case invoiceDue(InvoiceID, number: String)
    case creditNoteIssued(InvoiceID, number: String, cents: Int, Currency)
    /// Money came in; one that was taken back stays to be seen.
    case paid(PaymentID, cents: Int, Currency, isVoided: Bool)
    case reminderSent(ReminderID, StepID, Channel)
    /// A task was done outside the program, with what proves it.
    case taskDone(ReminderID, StepID, Channel, proof: String)
    /// A reminder was left out.
    case skipped(ReminderID, StepID, reason: String)
    /// A thank-you left.
    case thanked(ReminderID, StepID, Channel, byHand: Bool)
    case reminderOpen(ReminderID, StepID, Channel, Reminder.State)
    case called(CallID, CallOutcome, minutes: Int?, spokeWith: String, note: String)
    case promised(PromiseID, cents: Int, Currency, by: Day, Promise.State, part: InstalmentPlace?)
    /// A dispute as somebody left it, and as it was before; nil for one that was opened, about invoices of these numbers.
    case disputed(Dispute, before: Dispute?, numbers: [String])
    /// A status as somebody left it, and as it was before; nil for one that began, of invoices of these numbers.
    case statusSet(Pause, before: Pause?, numbers: [String])
    /// A copy of an invoice that never came was sent.
    case copySent(PauseID, SentCopy)
    case noted(String)
    case letterTracked(ReminderID, LetterEvent.Kind, number: String)
    /// An acknowledgment or a claim began the limitation of an invoice anew.
    case limitationInterrupted(InvoiceID, number: String, LimitationInterruption.Kind, note: String)
    /// Somebody set invoices of these numbers on a rung by hand.
    case stageMoved(StageMove, numbers: [String])
    /// A person set a payment or credit note, by its name, against an invoice; cents below zero: took it off.
    case allocated(Allocation.Source, name: String, on: InvoiceID, number: String, cents: Int, Currency)
    /// Charges given up, or paid by a payment; one amount a currency.
    case chargesSettled([Amount], by: PaymentID?, reason: String)
  }

  /// Day on which it happened.
  package var day: Day
  /// What.
  package var fact: Fact
  /// Who, or empty.
  package var by: String

  /// Makes an entry.
  package init(day: Day, fact: Fact, by: String = "") {
    self.day = day
    self.fact = fact
    self.by = by
  }

  /// How much of a customer's history is told.
  package enum Reach: Sendable {
    case everything
    /// What somebody did, without the documents' own days.
    case acts
  }

  /// Whether somebody acted, rather than a document coming of age.
  package var isAct: Bool {
    switch fact {
    case .invoiceIssued, .invoiceDue, .creditNoteIssued: false
    default: true
    }
  }

  /// A customer's history up to the ledger's day, newest first.
  static func timeline(of id: CustomerID, in book: Casebook, on ledger: Ledger, reach: Reach)
    -> [TimelineEntry]
  {
    let file = book.file(of: id)
    var entries = reach == .acts ? [] : documentEntries(of: id, in: book, on: ledger)
    entries += paymentEntries(of: id, in: book)
    entries += file.reminders.compactMap { entry(of: book.reminders[$0.index]) }
    entries += file.calls.map { book.calls[$0.index] }.filter { !$0.isRetracted }.map {
      TimelineEntry(
        day: $0.day,
        fact: .called($0.id, $0.outcome, minutes: $0.minutes, spokeWith: $0.spokeWith, note: $0.note),
        by: $0.by)
    }
    // What was taken back on the day itself is no act of anybody.
    let isTold: (Day, Day?) -> Bool = { reach == .everything || $0 != $1 }
    entries += file.promises.map { book.promises[$0.index] }.filter { isTold($0.givenOn, $0.cancelledOn) }.map
    {
      TimelineEntry(
        day: $0.givenOn,
        fact: .promised(
          $0.id, cents: $0.amount.cents, $0.amount.currency, by: $0.day, book.state(of: $0, on: ledger.day),
          part: book.instalmentPlace(of: $0)))
    }
    entries += actEntries(of: id, in: book)
    entries += file.pauses.map { book.pauses[$0.index] }.compactMap { pause in
      pause.facts.copy.map { TimelineEntry(day: $0.day, fact: .copySent(pause.id, $0), by: $0.by) }
    }
    entries += file.notes.map { book.notes[$0] }.filter { !$0.isRetracted }.map {
      TimelineEntry(day: $0.day, fact: .noted($0.text), by: $0.by)
    }
    let letters = Set(file.reminders)
    entries += book.letterEvents.filter { !$0.isRetracted && letters.contains($0.reminder) }.map {
      TimelineEntry(day: $0.day, fact: .letterTracked($0.reminder, $0.kind, number: $0.number), by: $0.by)
    }
    entries += book.chargeSettlements.filter { $0.customer == id && !$0.isRetracted }.map { settlement in
      TimelineEntry(
        day: settlement.day,
        fact: .chargesSettled(
          settlement.amounts(in: book.portfolio), by: settlement.payment, reason: settlement.reason),
        by: settlement.by)
    }
    entries += book.stageMoves(of: id).map { move in
      TimelineEntry(
        day: move.day,
        fact: .stageMoved(move, numbers: move.invoices.map(book.printedNumber)), by: move.by)
    }
    entries += allocationEntries(of: id, in: book)
    entries += book.interruptions.filter {
      !$0.isRetracted && book.portfolio.invoice($0.invoice)?.customer == id
    }.map { interruption in
      TimelineEntry(
        day: interruption.day,
        fact: .limitationInterrupted(
          interruption.invoice, number: book.printedNumber(interruption.invoice), interruption.kind,
          note: interruption.note), by: interruption.by)
    }
    // Days and places are sorted, not the entries: these are long, and a key in a list asks for them.
    return entries.indices.filter { entries[$0].day <= ledger.day }
      .map { (day: entries[$0].day, place: $0) }
      .sorted { ($0.day, $0.place) > ($1.day, $1.place) }.map { entries[$0.place] }
  }

  private static func entry(of reminder: Reminder) -> TimelineEntry? {
    switch reminder.state {
    case .sent(let day):
      // A task is told by who did it.
      guard !reminder.isTask || reminder.isThankYou else { return nil }
      if reminder.isThankYou {
        return TimelineEntry(
          day: day, fact: .thanked(reminder.id, reminder.step, reminder.channel, byHand: reminder.isTask),
          by: reminder.approvedBy ?? "")
      }
      return TimelineEntry(
        day: day, fact: .reminderSent(reminder.id, reminder.step, reminder.channel),
        by: reminder.approvedBy ?? "")
    case .cancelled, .skipped: return nil
    default:
      return TimelineEntry(
        day: reminder.proposedOn,
        fact: .reminderOpen(reminder.id, reminder.step, reminder.channel, reminder.state))
    }
  }

  private static func documentEntries(
    of id: CustomerID, in book: Casebook, on ledger: Ledger
  ) -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    for document in book.portfolio.documents[id.index] {
      let invoice = book.portfolio.invoices[document.index]
      if invoice.kind == .creditNote {
        entries.append(
          TimelineEntry(
            day: invoice.issued,
            fact: .creditNoteIssued(document, number: invoice.number, cents: invoice.cents, invoice.currency))
        )
        continue
      }
      entries.append(
        TimelineEntry(
          day: invoice.issued,
          fact: .invoiceIssued(document, number: invoice.number, cents: invoice.cents, invoice.currency)))
      if ledger.standing.open(document) > 0 {
        entries.append(TimelineEntry(day: invoice.due, fact: .invoiceDue(document, number: invoice.number)))
      }
    }
    return entries
  }

  /// Who set which payment or credit note against what, by hand.
  private static func allocationEntries(of id: CustomerID, in book: Casebook) -> [TimelineEntry] {
    book.allocationDecisions.filter { !$0.isRetracted && book.owner(of: $0.source) == id }.flatMap {
      decision in
      decision.changes.compactMap { change -> TimelineEntry? in
        guard let invoice = book.portfolio.invoice(change.invoice) else { return nil }
        let name =
          switch decision.source {
          case .payment(let payment): payment.description
          case .creditNote(let note): book.printedNumber(note)
          }
        return TimelineEntry(
          day: decision.day,
          fact: .allocated(
            decision.source, name: name, on: change.invoice, number: invoice.number, cents: change.cents,
            invoice.currency), by: decision.by)
      }
    }
  }

  private static func paymentEntries(of id: CustomerID, in book: Casebook) -> [TimelineEntry] {
    book.portfolio.receipts[id.index].map { receipt in
      let payment = book.portfolio.payments[receipt.index]
      return TimelineEntry(
        day: payment.day,
        fact: .paid(receipt, cents: payment.cents, payment.currency, isVoided: payment.isVoided))
    }
  }
}
