import Dunning
import Receivables

/// What payments and credit notes settle by the decision of a person.
extension Casebook {
  /// A payment or a credit note as something that can settle invoices.
  package struct Credit: Sendable {
    /// Whose.
    package let customer: CustomerID
    /// In which currency.
    package let currency: Currency
    /// The day from which it counts: booking day, or issue day of a credit note.
    package let day: Day
    /// Cents that can settle invoices; what a payment gave to charges is left out.
    package let cents: Int
    /// The number of a credit note, the record name of a payment.
    package let name: String
  }

  /// What can settle invoices; nil for a payment that was taken back, and for what is no credit note.
  package func credit(_ source: Allocation.Source) -> Credit? {
    switch source {
    case .payment(let id):
      guard let payment = portfolio.payment(id), !payment.isVoided else { return nil }
      return Credit(
        customer: payment.customer, currency: payment.currency, day: payment.day,
        cents: payment.cents - (portfolio.chargeCents[id] ?? 0), name: id.description)
    case .creditNote(let id):
      guard let note = portfolio.invoice(id), note.kind == .creditNote else { return nil }
      return Credit(
        customer: note.customer, currency: note.currency, day: note.issued, cents: note.cents,
        name: note.number)
    }
  }

  /// What a payment or credit note settles, one share an invoice.
  package func settled(by source: Allocation.Source) -> [InvoiceShare] {
    portfolio.allocations(of: source).reduce(into: []) {
      $0.add(InvoiceShare(invoice: $1.invoice, cents: $1.cents))
    }
  }

  /// Sets a payment or a credit note against an invoice by hand, or takes it off again.
  ///
  /// A credit note is no payment: it lowers what the invoice demands, interrupts no limitation and keeps no promise; the
  /// part covered bears no interest, from the first day on (domain A2.8).
  func decideAllocation(
    _ source: Allocation.Source, _ change: AllocationChange, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    guard let credit = credit(source) else { throw noCredit(source) }
    let held = settled(by: source)
    var shares = held
    switch change {
    case .set(let id, let cents):
      shares.add(try share(of: credit, source, on: id, cents: cents, on: occasion))
    case .takeOff(let id?):
      guard held.contains(where: { $0.invoice == id }) else {
        throw .notAllocated(credit.name, to: printedNumber(id))
      }
      shares.removeAll { $0.invoice == id }
    case .takeOff(nil):
      guard !held.isEmpty else { throw .notAllocated(credit.name, to: nil) }
      shares = []
    }
    return Decision([
      .allocationDecided(
        AllocationDecision(
          source: source, shares: shares, before: held, day: occasion.today, by: occasion.collector))
    ])
  }

  private func share(
    of credit: Credit, _ source: Allocation.Source, on id: InvoiceID, cents: Int?, on occasion: Occasion
  ) throws(Refusal) -> InvoiceShare {
    guard let invoice = portfolio.invoice(id) else { throw .unknownInvoice(printedNumber(id)) }
    guard invoice.kind == .invoice else { throw .notAnInvoice(invoice.number) }
    guard invoice.customer == credit.customer, invoice.currency == credit.currency else {
      throw .otherAccount(credit.name, invoice: invoice.number)
    }
    guard credit.day <= occasion.today else { throw .dayInFuture(credit.day) }
    if let cents, cents <= 0 { throw .amountNotPositive }
    let left = credit.cents - settled(by: source).reduce(0) { $0 + $1.cents }
    guard left > 0 else {
      if case .payment(let payment) = source { throw .nothingLeft(payment) }
      throw .creditNoteUsed(credit.name)
    }
    let open = Standing(of: portfolio, asOf: Day(number: .max)).open(id)
    guard open > 0 else { throw .nothingOpen(invoice.number) }
    if let cents, cents > min(left, open) { throw .moreThanOpen(cents: min(left, open)) }
    return InvoiceShare(invoice: id, cents: cents ?? min(left, open))
  }

  private func noCredit(_ source: Allocation.Source) -> Refusal {
    switch source {
    case .payment(let id): .unknownRecord(id.description)
    case .creditNote(let id):
      portfolio.invoice(id).map { .notACreditNote($0.number) } ?? .unknownInvoice(id.description)
    }
  }

  /// Facts of what was settled by hand; false when the event is not one.
  ///
  /// They belong to the ledger, whatever the horizon.
  mutating func applyAllocations(_ event: CaseEvent) -> Bool {
    switch event {
    case .allocationDecided(let decision):
      allocationDecisions.append(decision)
      settle(decision.shares, from: decision.source)
    case .allocationRetracted(let place): retract(place, true)
    case .allocationRestored(let place): retract(place, false)
    default: return false
    }
    return true
  }

  private mutating func retract(_ place: Int, _ isRetracted: Bool) {
    guard allocationDecisions.indices.contains(place) else { return }
    allocationDecisions[place].isRetracted = isRetracted
    let decision = allocationDecisions[place]
    settle(isRetracted ? decision.before : decision.shares, from: decision.source)
  }

  private mutating func settle(_ shares: [InvoiceShare], from source: Allocation.Source) {
    portfolio.release(source)
    for share in shares {
      portfolio.record(Allocation(source: source, invoice: share.invoice, cents: share.cents))
    }
  }

  /// The decision at a place of `allocationDecisions`; nil when there is none.
  func allocationDecision(_ place: Int) -> AllocationDecision? {
    allocationDecisions.indices.contains(place) ? allocationDecisions[place] : nil
  }

  /// Whose money the decision at a place is about; nil when there is none.
  package func ownerOfAllocation(_ place: Int) -> CustomerID? {
    allocationDecision(place).flatMap { owner(of: $0.source) }
  }

  /// Whose money a payment or credit note is.
  package func owner(of source: Allocation.Source) -> CustomerID? {
    switch source {
    case .payment(let id): portfolio.payment(id)?.customer
    case .creditNote(let id): portfolio.invoice(id)?.customer
    }
  }
}
