import Dunning
import Receivables

extension Casebook {
  /// What decides when an invoice can no longer be claimed.
  struct LimitationFacts {
    let invoice: Invoice
    let term: Limitation
    /// Part payments, acknowledgments, and written demands to a public body.
    let interruptions: [Day]
    /// Court claims, and claims filed in insolvency proceedings.
    let claims: [Day]
    /// Ends of these cases and proceedings.
    let ends: [Day]

    /// The last day on which it can be claimed.
    var lastDay: Day {
      term.lastDay(of: invoice, interruptions: interruptions, claims: claims, caseEnds: ends)
    }
  }

  /// How long claims on a customer can be brought; nil when there is no such customer.
  func term(of customer: CustomerID) -> Limitation? {
    guard portfolio.customers.indices.contains(customer.index) else { return nil }
    return Limitation(portfolio.customers[customer.index].segment, isCarrier: chargeRules.isCarrier)
  }

  /// The facts of an invoice's limitation; nil for a credit note.
  ///
  /// A claim filed in insolvency proceedings interrupts until they are closed (art. L622-25-1 C. com.).
  func limitationFacts(of id: InvoiceID) -> LimitationFacts? {
    guard let invoice = portfolio.invoice(id), invoice.kind == .invoice,
      let customer = portfolio.customer(invoice.customer), let term = term(of: customer.id)
    else { return nil }
    let payments = partPayments(on: id, of: invoice.customer).map { portfolio.payments[$0.index].day }
    let entered = interruptions(of: id)
    let days = { (kind: LimitationInterruption.Kind) in entered.filter { $0.kind == kind }.map(\.day) }
    let filed = proceedings(of: invoice.customer).filter {
      $0.facts.claimFiled != nil && $0.concerns(invoice)
    }
    return LimitationFacts(
      invoice: invoice, term: term,
      interruptions: payments + days(.acknowledged) + writtenDemands(of: invoice, to: customer).map(\.day),
      claims: days(.claimed) + filed.compactMap(\.facts.claimFiled),
      ends: days(.ended) + filed.compactMap { $0.facts.closed ?? $0.endedOn })
  }

  /// Written demands for payment that left to a public body, the oldest first: each interrupts (loi 68-1250, art. 2).
  /// Against everybody else they interrupt nothing, and there are none.
  ///
  /// Notes on or before the due day are left out: they ask for nothing that is late. So are text messages, and letters
  /// that came back from an unknown address.
  package func writtenDemands(of invoice: Invoice, to customer: Customer) -> [(
    reminder: ReminderID, day: Day
  )] {
    guard customer.segment == .publicBody else { return [] }
    return file(of: customer.id).reminders.compactMap { id in
      let reminder = reminders[id.index]
      guard case .sent(let day) = reminder.state, day > invoice.due, reminder.isWrittenDemand,
        reminder.lines.contains(where: { $0.invoice == invoice.id && !$0.isNamedOnly }),
        !letterEvents(of: id).contains(where: { $0.kind == .unknownAddress })
      else { return nil }
      return (id, day)
    }.sorted { $0.day < $1.day }
  }

  /// Whether a case or insolvency proceedings in which it was claimed in time still run: nothing is lost meanwhile.
  package func isLimitationStayed(of id: InvoiceID) -> Bool {
    guard let facts = limitationFacts(of: id), !facts.claims.isEmpty else { return false }
    return facts.term.isStayed(
      of: facts.invoice, interruptions: facts.interruptions, claims: facts.claims, caseEnds: facts.ends)
  }

  /// The last day on which an invoice could be claimed, once it is over and no case runs; nil while it can be.
  package func timeBar(of id: InvoiceID, on day: Day) -> Day? {
    guard portfolio.invoices.indices.contains(id.index), portfolio.invoices[id.index].kind == .invoice,
      let term = term(of: portfolio.invoices[id.index].customer)
    else { return nil }
    // No payment needs to be looked at before the first term is over.
    guard term.firstLastDay(of: portfolio.invoices[id.index]) < day, let last = limitation(of: id),
      last < day,
      !isLimitationStayed(of: id)
    else { return nil }
    return last
  }

  /// Open invoices of a customer that can no longer be claimed and that nobody has written off or handed over, the
  /// oldest first: a person decides about each.
  package func timeBarred(of customer: CustomerID, on ledger: Ledger) -> [NearLimitation] {
    guard portfolio.documents.indices.contains(customer.index), let term = term(of: customer) else {
      return []
    }
    let found = openDocuments(of: customer, by: ledger.day - term.fewestDays, on: ledger).compactMap { id in
      timeBar(of: id, on: ledger.day).map { NearLimitation(invoice: id, lastDay: $0) }
    }
    if found.isEmpty { return [] }
    let given = file(of: customer).pauses.map { pauses[$0.index] }.filter {
      ($0.kind == .writtenOff || $0.kind == .handedOver) && $0.holds(on: ledger.day)
    }
    return found.filter { barred in
      !given.contains { $0.invoices.isEmpty || $0.invoices.contains(barred.invoice) }
    }.sorted { ($0.lastDay, $0.invoice) < ($1.lastDay, $1.invoice) }
  }
}

extension Casebook {
  /// Adds what the law stops: invoices issued by the day of a judgment that opened insolvency proceedings, and those
  /// that can no longer be claimed. What a day ends by itself gives way to it, what a person ends does not.
  func addLegalStops(
    to invoices: inout [InvoiceID: Hindrance], of customer: CustomerID,
    owing entries: ArraySlice<OpenInvoices.Entry>, on ledger: Ledger
  ) {
    guard !entries.isEmpty, let term = term(of: customer) else { return }
    let running = files[customer.index].pauses.map { pauses[$0.index] }.filter {
      $0.kind == .insolvency && $0.holds(on: ledger.day)
    }
    let oldEnough = ledger.day - term.fewestDays
    for entry in entries where !running.isEmpty || min(entry.issued, entry.due) <= oldEnough {
      if let known = invoices[entry.id], known.until == nil { continue }
      if let pause = running.first(where: { entry.issued <= $0.judgedOn }) {
        invoices[entry.id] = .paused(.insolvency, reason: pause.told, until: pause.until)
      } else if let last = timeBar(of: entry.id, on: ledger.day) {
        invoices[entry.id] = .timeBarred(lastDay: last)
      }
    }
  }
}

extension Reminder {
  /// Whether it asks for payment in writing: no call, no note of ours, no text message, no thanks.
  var isWrittenDemand: Bool {
    switch channel {
    case .email, .letter, .registeredLetter: !isThankYou
    case .sms, .call, .note: false
    }
  }
}
