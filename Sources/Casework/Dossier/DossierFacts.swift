import Dunning
import Receivables

/// What a hand-over dossier tells of one customer on one day: the claim and how it was asked for, for a collection
/// agency or an order for payment (injonction de payer, art. 1405 to 1407 CPC).
///
/// Notes of collectors for each other are left out: it goes to third parties.
package struct DossierFacts: Sendable {
  /// One invoice that is claimed.
  package struct Claim: Sendable {
    /// The invoice.
    package let invoice: Invoice
    /// Cents of it still open.
    package let openCents: Int
    /// Calendar days after the due day.
    package let daysLate: Int
    /// What was set against it, the oldest first.
    package let settlements: [Settlement]
    /// The last day on which it can be claimed.
    package let lastDay: Day?
    /// The day of the claim, in court or in insolvency proceedings, that holds the limitation; nil when none does.
    package let heldSince: Day?
    /// The day on which the first formal notice that demanded it reached the customer, or nil.
    package let noticedOn: Day?
  }

  /// Money or a credit note set against an invoice.
  package struct Settlement: Sendable {
    /// The payment's day, or that of the credit note.
    package let day: Day
    /// Cents of the invoice that it settles.
    package let cents: Int
    /// Label and reference of the payment, or the credit note's number.
    package let words: String
    /// Whether it is a credit note.
    package let isCreditNote: Bool
  }

  /// The customer.
  package let customer: Customer
  /// The day that all figures are of.
  package let day: Day
  /// Invoices claimed, oldest due day first.
  package let claims: [Claim]
  /// Late-payment charges of these, and where nobody chose also those left of settled invoices.
  package let charges: CustomerCharges
  /// Payments and credit notes that settle nothing yet, by currency: to be taken off.
  package let credits: [Amount]
  /// Messages and letters that went out, oldest first.
  package let messages: [Reminder]
  /// Calls, oldest first.
  package let calls: [Call]
  /// Promises with what became of them, oldest first.
  package let promises: [CustomerAccount.JudgedPromise]
  /// Disputes, oldest first, and whether each is still open.
  package let disputes: [(dispute: Dispute, isOpen: Bool)]
  /// Statuses, oldest first.
  package let statuses: [Pause]
  /// What a court or an agency asks for, met or not.
  package let points: [DossierPoint]

  /// Gathers the facts.
  ///
  /// - Parameter only: The invoices to claim; nil takes every overdue one.
  /// - Throws: `.unknownCustomer`, `.erased`, `.nothingOverdue` when nothing can be claimed, `.notClaimable` for an
  ///   invoice that is not this customer's, not due or paid.
  package init(
    of id: CustomerID, in book: Casebook, on ledger: Ledger, only: [InvoiceID]? = nil
  ) throws(Refusal) {
    guard let customer = book.portfolio.customer(id) else { throw .unknownCustomer(id.description) }
    guard !customer.isErased else { throw .erased(customer.number) }
    let chosen = Set(only ?? [])
    let claimable = book.overdueInvoices(of: id, on: ledger, in: nil).map {
      book.portfolio.invoices[$0.index]
    }
    for wanted in only ?? [] where !claimable.contains(where: { $0.id == wanted }) {
      throw .notClaimable(book.portfolio.invoice(wanted)?.number ?? wanted.description)
    }
    self.customer = customer
    day = ledger.day
    let settled = InvoiceSettlements(of: id, in: book.portfolio, by: ledger.day)
    claims = claimable.filter { only == nil || chosen.contains($0.id) }
      .map { invoice in
        let limitation = book.limitationStanding(of: invoice.id)
        return Claim(
          invoice: invoice, openCents: ledger.standing.open(invoice.id), daysLate: ledger.day - invoice.due,
          settlements: settled.of(invoice.id), lastDay: limitation?.lastDay,
          heldSince: limitation?.heldSince,
          noticedOn: book.noticeDay(of: invoice.id, for: id, by: ledger.day))
      }
    charges = CustomerCharges(of: id, in: book, on: ledger, only: only.map(Set.init))
      .ofClaims(Set(claims.map(\.invoice.id)))
    credits = ledger.accounts(of: id).filter { $0.balance.credits > 0 }.map {
      Amount(cents: $0.balance.credits, currency: $0.currency)
    }
    let claimed = Set(claims.map(\.invoice.id))
    let isOfClaim = { (invoices: [InvoiceID]) in
      only == nil || invoices.isEmpty || invoices.contains(where: claimed.contains)
    }
    let file = book.file(of: id)
    messages = DossierFacts.messages(file, in: book, on: ledger).filter { message in
      only == nil || message.lines.contains { claimed.contains($0.invoice) }
    }
    calls = file.calls.map { book.calls[$0.index] }.filter { !$0.isRetracted && $0.day <= ledger.day }
      .sorted { ($0.day, $0.id.number) < ($1.day, $1.id.number) }
    promises = file.promises.map { book.promises[$0.index] }
      .filter { $0.givenOn <= ledger.day && isOfClaim($0.invoices) }
      .map { .init(promise: $0, state: book.state(of: $0, on: ledger.day)) }
    disputes = file.disputes.map { book.disputes[$0.index] }
      .filter { $0.openedOn <= ledger.day && isOfClaim($0.invoices) }
      .map { ($0, book.isOpen($0, on: ledger)) }
    statuses = file.pauses.map { book.pauses[$0.index] }
      .filter { $0.since <= ledger.day && $0.since != $0.endedOn && isOfClaim($0.invoices) }
    points = DossierPoint.all(
      of: customer, claims: claims, charges: charges, messages: messages, promises: promises,
      disputes: disputes, statuses: statuses, in: book, on: ledger)
    // Money that settles nothing yet may cover everything: there is then nothing to claim.
    guard totals.contains(where: { $0.sum > 0 }) || !charges.uncomputed.isEmpty else { throw .nothingOverdue }
  }

  /// Everything that went to the customer by the day; calls to make are tasks, not messages.
  private static func messages(_ file: CustomerFile, in book: Casebook, on ledger: Ledger) -> [Reminder] {
    file.reminders.map { book.reminders[$0.index] }.filter { reminder in
      reminder.sentOn.map { $0 <= ledger.day } == true && !reminder.isCallTask
    }.sorted { ($0.sentOn ?? ledger.day, $0.id) < ($1.sentOn ?? ledger.day, $1.id) }
  }

  /// Sums by currency: what is owed of the invoices, of interest and of fees, what is to be taken off.
  package var totals: [DossierTotal] { DossierTotal.of(self) }
}
