import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// Verbs on what the ledger keeps beside invoices: charges, credits, letters, limitation.
extension DashboardState {
  /// Why one of these verbs has nothing to act on; nil when it has, and for another verb.
  func ledgerRefusal(of action: DashboardAction, _ customer: CustomerID, _ world: DashboardWorld) -> String? {
    let language = world.language
    switch action {
    case .charges:
      let charges = CustomerCharges(of: customer, in: world.book, on: world.ledger)
      if charges.rows.contains(where: { !$0.outstanding.isZero }) { return nil }
      if let missing = charges.uncomputed.first?.missing {
        let phrase = missing.phrase(in: language)
        return "\(phrase.problem) \(phrase.remedy)"
      }
      return language.say("ni frais ni intérêts ne restent dus", "no charges are left")
    case .letter:
      if let row = letterUnderCursor(world), row.sentOn == nil {
        return language.say(
          "\(row.step.code) (\(row.id)) n'est pas encore postée : D une fois postée",
          "\(row.step.code) (\(row.id)) has not been posted yet: D once posted")
      }
      return letters(of: customer, world).isEmpty
        ? language.say(
          "aucune lettre n'est partie chez ce client (D une fois postée)",
          "no letter went out to this customer (D once posted)") : nil
    case .allocation: return allocationRefusal(customer, world)
    case .limitation:
      return world.book.openInvoices(of: customer, on: world.ledger).isEmpty
        ? language.say("aucune facture ouverte", "no invoice is open") : nil
    default: return nil
    }
  }

  /// The form of one of these verbs, on the row under the cursor where that is one; nil when there is nothing.
  func ledgerForm(
    _ action: DashboardAction, _ account: CustomerAccount, name: String, _ world: DashboardWorld
  ) -> (any Form)? {
    let (language, customer) = (world.language, account.customer.id)
    switch action {
    case .charges:
      let rows = CustomerCharges(of: customer, in: world.book, on: world.ledger).rows
        .filter { !$0.outstanding.isZero }.map {
          ChargesForm.Row(
            id: $0.invoice.id, number: $0.invoice.number, left: $0.outstanding,
            currency: $0.invoice.currency)
        }
      if rows.isEmpty { return nil }
      return ChargesForm(
        customer: customer, name: name, rows: rows,
        payments: account.unallocated.map { payment, left in
          ChargesForm.Left(
            id: payment.id, day: payment.day, amount: Amount(cents: left, currency: payment.currency))
        },
        chosen: invoiceUnderCursor, language: language)
    case .letter:
      let letters = letters(of: customer, world)
      if letters.isEmpty { return nil }
      return LetterForm(
        name: name, letters: letters, chosen: letterUnderCursor(world)?.id, today: world.today,
        language: language)
    case .allocation: return allocationForm(of: customer, name: name, world)
    case .limitation:
      let rows = limitationRows(of: customer, world)
      if rows.isEmpty { return nil }
      return LimitationForm(
        name: name, rows: rows, chosen: invoiceUnderCursor,
        isPublicBody: world.book.portfolio.customer(customer)?.segment == .publicBody, today: world.today,
        language: language)
    default: return nil
    }
  }

  /// The dispute or status of the customer that is to be looked at again, where no reminder of its waits for a decision.
  func followUp(_ world: DashboardWorld) -> (target: SnoozePrompt.Target, name: String, facts: String)? {
    guard tab != .queue || accounts[tab] != nil, let customer,
      !reminders(world).contains(where: \.isDecidable)
    else { return nil }
    let (book, language) = (world.book, world.language)
    let file = book.file(of: customer)
    let name = book.portfolio.customer(customer)?.shownName(in: language) ?? "?"
    let disputes = file.disputes.map { book.disputes[$0.index] }.filter { book.isOpen($0, on: world.ledger) }
    let statuses = file.pauses.map { book.pauses[$0.index] }.filter {
      $0.facts.followUp != nil && book.needsLook($0, on: world.ledger)
    }
    let due = disputes.first { $0.followUp <= world.today }
    if let dispute = due ?? (statuses.isEmpty ? disputes.first : nil) {
      return (
        .dispute(dispute.id), name,
        language.say("litige, à revoir le ", "dispute, to look at on ") + dispute.followUp.short
      )
    }
    return statuses.min { ($0.facts.followUp ?? $0.since) < ($1.facts.followUp ?? $1.since) }.map { status in
      (
        .status(status.id), name,
        status.kind.name(in: language) + language.say(", à revoir le ", ", to look at on ")
          + (status.facts.followUp?.short ?? "")
      )
    }
  }

  /// The invoice under the cursor of an account; nil elsewhere.
  var invoiceUnderCursor: InvoiceID? {
    guard let account = accounts[tab], account.pane == .invoices, let rows = account.brief?.account.rows,
      rows.indices.contains(account.window.cursor)
    else { return nil }
    return rows[account.window.cursor].invoice.id
  }

  /// The letter of the row under the queue's or an account's cursor; nil where that is none.
  private func letterUnderCursor(_ world: DashboardWorld) -> Reminder? {
    (queueReminder(world) ?? messageUnderCursor(world)).flatMap { $0.channel.isOnPaper ? $0 : nil }
  }

  /// The last day of the time that a letter gives, while an invoice of it is still open.
  private func deadline(of letter: Reminder, _ world: DashboardWorld) -> Day? {
    letter.lines.filter { !$0.isNamedOnly && world.ledger.standing.open($0.invoice) > 0 }
      .compactMap { world.book.standing(of: $0.invoice) }.filter { $0.level == letter.step }
      .compactMap(\.deadline).max()
  }

  private func letters(of customer: CustomerID, _ world: DashboardWorld) -> [LetterForm.Letter] {
    world.book.file(of: customer).reminders.reversed().compactMap(world.book.reminder).compactMap {
      reminder in
      guard reminder.channel.isOnPaper, let day = reminder.sentOn else { return nil }
      let events = world.book.letterEvents(of: reminder.id)
      return LetterForm.Letter(
        id: reminder.id, title: "\(reminder.step.code) \(day.numeric) (\(reminder.id))",
        known: events.last.map { "\($0.kind.name(in: world.language)) \($0.day.short)" } ?? "",
        deadline: deadline(of: reminder, world),
        number: events.last { !$0.number.isEmpty }?.number ?? "")
    }
  }

  /// Last days on which a customer's open invoices can be claimed, where no case holds them.
  func limitations(of customer: CustomerID, _ world: DashboardWorld) -> [InvoiceID: Day] {
    let rows = limitationRows(of: customer, world).filter { $0.heldSince == nil }
    return Dictionary(rows.map { ($0.id, $0.lastDay) }) { first, _ in first }
  }

  private func limitationRows(of customer: CustomerID, _ world: DashboardWorld) -> [LimitationForm.Row] {
    world.book.openInvoices(of: customer, on: world.ledger).compactMap { id in
      guard let invoice = world.book.portfolio.invoice(id),
        let standing = world.book.limitationStanding(of: id)
      else { return nil }
      return LimitationForm.Row(
        id: id, number: invoice.number,
        open: Amount(cents: world.ledger.standing.open(id), currency: invoice.currency),
        lastDay: standing.lastDay, heldSince: standing.heldSince)
    }
  }
}
