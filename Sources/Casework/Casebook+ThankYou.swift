import Correspondence
import Dunning
import Receivables

/// What was paid after reminders, and whether thanking for it is still right.
extension Casebook {
  /// What a customer paid lately after reminders and nobody has thanked for; nil when there is nothing of the kind, or
  /// its scenario thanks nobody: then none of its invoices is looked at.
  ///
  /// An invoice counts once a reminder about it was sent (a note before or on the due day is none), nothing of it is open
  /// and money paid settled part of it: credit notes alone earn no thanks. Whoever was thanked is not thanked again for
  /// what it had paid in that currency by that day; another currency has its turn on another day.
  func paidOff(
    by id: CustomerID, under scenario: Int, freezes: [InvoiceID: Hindrance], on ledger: Ledger
  ) -> PaidOff? {
    guard !files[id.index].reminders.isEmpty, let step = thankYou(at: scenario) else { return nil }
    let file = files[id.index]
    let (from, known) = (ledger.standing.day - step.within, ledger.standing.day)
    let recent = portfolio.receipts[id.index].filter { receipt in
      let payment = portfolio.payments[receipt.index]
      return payment.day >= from && payment.day <= known && !payment.isVoided
    }
    if recent.isEmpty { return nil }
    let past = ThanksHistory(of: file, in: self)
    var seen: Set<InvoiceID> = []
    var invoices: [PaidOff.Invoice] = []
    for allocation in recent.flatMap({ portfolio.allocations(of: .payment($0)) })
    where past.reminded.contains(allocation.invoice) && !past.thanked.contains(allocation.invoice)
      && ledger.standing.open(allocation.invoice) == 0 && seen.insert(allocation.invoice).inserted
    {
      guard let paid = settlement(of: allocation.invoice, on: ledger),
        past.thankedOn[paid.currency].map({ paid.day > $0 }) ?? true
      else { continue }
      invoices.append(paid)
    }
    if invoices.isEmpty { return nil }
    return PaidOff(
      invoices: invoices.sorted { ($0.day, $0.id) < ($1.day, $1.id) },
      freeze: freezeOfThanks(file, freezes, on: ledger), beside: messageBeside(file, on: ledger.day),
      claimedCharges: claimedCharges(of: id, on: ledger))
  }

  /// Charges that messages claimed of a customer and nobody has paid or waived, by currency, the euro first; whatever
  /// became of their invoices.
  private func claimedCharges(of id: CustomerID, on ledger: Ledger) -> [Amount] {
    let claimed = chargeClaims.filter { reminder($0.reminder)?.customer == id }.flatMap(\.shares)
    if claimed.isEmpty { return [] }
    let charges = CustomerCharges(of: id, in: self, on: ledger, only: Set(claimed.map(\.invoice)))
    var cents: [Currency: Int] = [:]
    for row in charges.rows {
      let due = row.claimedAndDue
      cents[row.invoice.currency, default: 0] += due.interestCents
      cents[.eur, default: 0] += due.feeCents
    }
    return cents.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
      Amount(cents: $0.value, currency: $0.key)
    }
  }

  /// What payments settled of an invoice up to the ledger's day, and the day of the last; nil when none did.
  func settlement(of id: InvoiceID, on ledger: Ledger) -> PaidOff.Invoice? {
    guard let invoice = portfolio.invoice(id), invoice.kind == .invoice else { return nil }
    var (cents, last) = (0, Day?.none)
    for receipt in portfolio.receipts[invoice.customer.index] {
      let payment = portfolio.payments[receipt.index]
      guard !payment.isVoided, payment.day <= ledger.standing.day else { continue }
      for allocation in portfolio.allocations(of: .payment(receipt)) where allocation.invoice == id {
        cents += allocation.cents
        last = max(last ?? payment.day, payment.day)
      }
    }
    return last.map { PaidOff.Invoice(id: id, currency: invoice.currency, cents: cents, day: $0) }
  }

  /// What makes thanks out of place though it concerns other invoices: a dispute, promise or status of something open;
  /// a loss, proceedings or an unread answer, whatever is open.
  private func freezeOfThanks(
    _ file: CustomerFile, _ freezes: [InvoiceID: Hindrance], on ledger: Ledger
  ) -> Hindrance? {
    let grave: Set<Pause.Kind> = [.insolvency, .handedOver, .writtenOff, .unhandledReply]
    for id in file.pauses where pauses[id.index].holds(on: ledger.day) {
      let pause = pauses[id.index]
      if grave.contains(pause.kind) { return .paused(pause.kind, reason: pause.told, until: pause.until) }
    }
    return freezes.filter { ledger.standing.open($0.key) > 0 }.min { $0.key < $1.key }?.value
  }

  /// Another message of the customer that waits, or any that left on the day: a thank-you leaves the day to it.
  func messageBeside(_ file: CustomerFile, on day: Day) -> Hindrance? {
    for id in file.reminders where !reminders[id.index].isAside {
      let other = reminders[id.index]
      if other.isOpen, !other.isThankYou { return .otherMessage(id, until: nil) }
      if other.sentOn == day { return .otherMessage(id, until: day + 1) }
    }
    return nil
  }

  /// A thank-you of the customer, other than the reminder itself, that left on the day or may just be leaving: a friendly
  /// note beside it would be a second occasion of the day.
  func thanksBeside(_ reminder: Reminder, on day: Day) -> Hindrance? {
    for id in file(of: reminder.customer).reminders where id != reminder.id && reminders[id.index].isThankYou
    {
      let other = reminders[id.index]
      if other.sentOn == day { return .otherMessage(id, until: day + 1) }
      if case .sending = other.state { return .otherMessage(id, until: nil) }
      if other.state == .uncertain, other.approvedOn == day { return .otherMessage(id, until: day + 1) }
    }
    return nil
  }

  /// Whether a thank-you is out of place for good: something it thanks for is open again, was not paid with money, was
  /// thanked for, or is too long ago; or the customer is late again, or goes through a scenario that thanks nobody.
  func isThankYouOver(_ reminder: Reminder, at position: CustomerPosition, on day: Day) -> Bool {
    guard let paid = position.paidOff else { return true }
    let thanked = Set(paid.invoices.map(\.id))
    return !reminder.lines.allSatisfy { thanked.contains($0.invoice) }
      || position.overdueCount(on: day) > 0
  }

  /// Why a reminder's time is over: what has gone beyond it; nil while it is not.
  func passing(
    of reminder: Reminder, at position: CustomerPosition, on ledger: Ledger
  ) -> Reminder.Cancellation? {
    guard isOvertaken(reminder, by: position, on: ledger.day) else { return nil }
    return endOfThanks(reminder, at: position, on: ledger) ?? .overtaken
  }

  /// What makes a thank-you out of place for good, where it has a name of its own: the customer is late again, or the
  /// payments are too long ago; nil for any other message.
  private func endOfThanks(
    _ reminder: Reminder, at position: CustomerPosition, on ledger: Ledger
  ) -> Reminder.Cancellation? {
    guard reminder.isThankYou else { return nil }
    if position.overdueCount(on: ledger.day) > 0 { return .late }
    guard let within = step(of: reminder)?.within else { return nil }
    let isPast = reminder.lines.contains { line in
      settlement(of: line.invoice, on: ledger).map { $0.day + within < ledger.day } ?? false
    }
    return isPast ? .expired : nil
  }

  /// Why a thank-you may not leave today.
  func hindranceToThanks(_ reminder: Reminder, at position: CustomerPosition, on day: Day) -> Hindrance? {
    if let hindrance = position.hindranceToThanks(on: day, calendar: calendar) { return hindrance }
    if let beside = thanksBeside(reminder, on: day) { return beside }
    if position.refused.contains(reminder.channel) { return .refused(reminder.channel) }
    return reminder.isTask || position.reachable.contains(reminder.channel)
      ? nil : .noAddress(reminder.channel)
  }

  /// An invoice as a thank-you names it: what payments brought, and when. A trial of the text on a customer who paid
  /// nothing takes the invoice for paid on the ledger's day; in a reminder of the queue the day is then missing.
  func thankedLine(of line: Reminder.Line, in reminder: Reminder, on ledger: Ledger) -> StatementLine? {
    guard let invoice = portfolio.invoice(line.invoice) else { return nil }
    let isTrial = self.reminder(reminder.id)?.lines != reminder.lines
    let paid = settlement(of: line.invoice, on: ledger)
    var thanked = StatementLine(
      invoice: invoice.id, number: invoice.number, issued: invoice.issued, due: invoice.due,
      totalCents: invoice.cents, paidCents: paid?.cents ?? (isTrial ? invoice.cents : 0), openCents: 0,
      daysLate: 0)
    thanked.paidOn = paid?.day ?? (isTrial ? ledger.day : nil)
    return thanked
  }

  /// Whether the text of an approved thank-you tells other payments than the ledger.
  func tellsOtherPayments(_ line: StatementLine, on ledger: Ledger) -> Bool {
    guard let day = line.paidOn else { return false }
    guard let paid = settlement(of: line.invoice, on: ledger) else { return true }
    return paid.day != day || paid.cents != line.paidCents
  }
}

/// What a customer was reminded of and thanked for, from its file.
private struct ThanksHistory {
  /// Invoices that a reminder asked for.
  private(set) var reminded: Set<InvoiceID> = []
  /// Invoices that a thank-you named, or was not to name.
  private(set) var thanked: Set<InvoiceID> = []
  /// Day of the last thank-you of each currency that left, or may have.
  private(set) var thankedOn: [Currency: Day] = [:]

  init(of file: CustomerFile, in book: Casebook) {
    for id in file.reminders {
      let reminder = book.reminders[id.index]
      if reminder.isThankYou {
        take(reminder)
      } else if reminder.sentOn != nil, !reminder.isAside,
        // A step that no scenario knows any more was a rung, or it would have asked for nothing.
        book.pastStep(of: reminder)?.place ?? .ladder == .ladder
      {
        for line in reminder.lines where !line.isNamedOnly { reminded.insert(line.invoice) }
      }
    }
  }

  private mutating func take(_ thanks: Reminder) {
    switch thanks.state {
    case .sent(let day): thankedOn[thanks.currency] = max(thankedOn[thanks.currency] ?? day, day)
    case .cancelled(.dropped):
      thankedOn[thanks.currency] = [thankedOn[thanks.currency], thanks.decidedOn].compactMap { $0 }.max()
    case .skipped: break
    default: return
    }
    thanked.formUnion(thanks.lines.map(\.invoice))
  }
}
