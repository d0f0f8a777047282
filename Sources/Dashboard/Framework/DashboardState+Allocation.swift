import Canvas
import Casework
import Receivables
import Wording

/// What can be set against an invoice by hand, and what can be taken off.
extension DashboardState {
  /// Why there is nothing to set or to take off; nil when there is.
  func allocationRefusal(_ customer: CustomerID, _ world: DashboardWorld) -> String? {
    let credits = credits(of: customer, world)
    let currencies = Set(targets(of: customer, world).map(\.open.currency))
    if credits.contains(where: { currencies.contains($0.left.currency) }) { return nil }
    if !held(by: customer, world).isEmpty { return nil }
    return credits.isEmpty
      ? world.language.say("ni avoir ni règlement à affecter", "no credit note or payment has anything left")
      : world.language.say("aucune facture ouverte", "no invoice is open")
  }

  /// The form, on the row under an account's cursor where it is a document or a payment; nil when nothing can be done.
  func allocationForm(of customer: CustomerID, name: String, _ world: DashboardWorld) -> AllocationForm? {
    guard allocationRefusal(customer, world) == nil else { return nil }
    let targets = targets(of: customer, world)
    let currencies = Set(targets.map(\.open.currency))
    let chosen = invoiceUnderCursor.flatMap(world.book.portfolio.invoice)
    let isNote = chosen?.kind == .creditNote
    return AllocationForm(
      name: name, credits: credits(of: customer, world).filter { currencies.contains($0.left.currency) },
      targets: targets, held: held(by: customer, world),
      chosen: isNote ? chosen.map { .creditNote($0.id) } : paymentUnderCursor.map { .payment($0) },
      invoice: isNote ? nil : chosen?.id, language: world.language)
  }

  private func title(of source: Allocation.Source, _ credit: Casebook.Credit, _ language: Language) -> String
  {
    switch source {
    case .payment: language.say("règlement \(credit.name)", "payment \(credit.name)")
    case .creditNote: language.say("avoir \(credit.name)", "credit note \(credit.name)")
    }
  }

  /// Open credit notes and payments that settle no invoice in full measure, the oldest first.
  private func credits(of customer: CustomerID, _ world: DashboardWorld) -> [AllocationForm.Credit] {
    let portfolio = world.book.portfolio
    guard portfolio.documents.indices.contains(customer.index) else { return [] }
    let sources =
      portfolio.documents[customer.index].map(Allocation.Source.creditNote)
      + portfolio.receipts[customer.index].map(Allocation.Source.payment)
    return sources.compactMap { source -> AllocationForm.Credit? in
      let left =
        switch source {
        case .payment(let id): world.ledger.standing.unallocated(id)
        case .creditNote(let id): world.ledger.standing.open(id)
        }
      guard left > 0, let credit = world.book.credit(source), credit.day <= world.today else { return nil }
      return AllocationForm.Credit(
        source: source, name: title(of: source, credit, world.language), day: credit.day,
        left: Amount(cents: left, currency: credit.currency))
    }
  }

  private func targets(of customer: CustomerID, _ world: DashboardWorld) -> [AllocationForm.Target] {
    world.book.openInvoices(of: customer, on: world.ledger).compactMap(world.book.portfolio.invoice)
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }.map {
        AllocationForm.Target(
          id: $0.id, number: $0.number,
          open: Amount(cents: world.ledger.standing.open($0.id), currency: $0.currency))
      }
  }

  /// What credit notes settle, and payments by the decision of a person, the latest first.
  private func held(by customer: CustomerID, _ world: DashboardWorld) -> [AllocationForm.Held] {
    let book = world.book
    guard book.portfolio.documents.indices.contains(customer.index) else { return [] }
    var sources: [Allocation.Source] = []
    for decision in book.allocationDecisions.reversed()
    where !decision.isRetracted && book.owner(of: decision.source) == customer
      && !sources.contains(decision.source)
    {
      sources.append(decision.source)
    }
    sources += book.portfolio.documents[customer.index].reversed().map(Allocation.Source.creditNote)
      .filter { !sources.contains($0) }
    return sources.flatMap { source -> [AllocationForm.Held] in
      guard let credit = book.credit(source) else { return [] }
      return book.settled(by: source).compactMap { share in
        book.portfolio.invoice(share.invoice).map {
          AllocationForm.Held(
            source: source, name: title(of: source, credit, world.language), invoice: share.invoice,
            number: $0.number, amount: Amount(cents: share.cents, currency: credit.currency))
        }
      }
    }
  }

  /// The unallocated payment under the cursor of an account; nil elsewhere.
  private var paymentUnderCursor: PaymentID? {
    guard let account = accounts[tab], account.pane == .invoices, let facts = account.brief?.account else {
      return nil
    }
    let place = account.window.cursor - facts.rows.count
    return facts.unallocated.indices.contains(place) ? facts.unallocated[place].payment.id : nil
  }
}
