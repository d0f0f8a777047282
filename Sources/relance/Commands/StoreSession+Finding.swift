import Backoffice
import Casework
import Dunning
import PlainText
import Receivables
import Wording

extension StoreSession {
  /// The customer of that number, as typed or in capitals.
  func customer(_ number: String) throws -> Customer {
    let portfolio = keeper.book.portfolio
    if let customer = portfolio.customer(numbered: number) { return customer }
    if let customer = portfolio.customer(numbered: number.uppercased()) { return customer }
    throw BookkeeperProblem.refused(.unknownCustomer(number))
  }

  /// The invoice of that number (or `I-12`); a number that customers share needs the customer.
  ///
  /// - Parameter kind: An invoice or a credit note where a number may be both; another kind is found only without it.
  func invoice(_ number: String, of customer: Customer? = nil, kind: Invoice.Kind? = nil) throws -> Invoice {
    let portfolio = keeper.book.portfolio
    let named = portfolio.invoices.filter {
      $0.number == number && (customer == nil || $0.customer == customer?.id)
    }
    let ofKind = named.filter { kind == nil || $0.kind == kind }
    let found = ofKind.isEmpty ? named : ofKind
    if found.isEmpty, let reference = RecordReference(number, letters: "I"),
      let invoice = portfolio.invoice(InvoiceID(reference.number)),
      customer == nil || customer?.id == invoice.customer
    {
      return invoice
    }
    guard let first = found.first else { throw BookkeeperProblem.refused(.unknownInvoice(number)) }
    let owners = Set(found.map(\.customer))
    guard owners.count == 1 else {
      throw CommandProblem.sharedInvoiceNumber(
        number,
        invoices: found.map { invoice in
          CommandProblem.OwnedInvoice(
            id: invoice.id, customer: portfolio.customer(invoice.customer)?.number ?? "")
        })
    }
    // Of two documents of one number, the one that is still open is meant.
    let standing = ledger.standing
    return found.first { standing.open($0.id) > 0 } ?? first
  }

  /// Several invoices of one customer.
  func invoices(_ numbers: [String], of customer: Customer) throws -> [InvoiceID] {
    try numbers.map { try invoice($0, of: customer).id }
  }

  /// The currency of an amount typed without one: that of the invoices it is about, else the only one in which the customer
  /// owes, else has credits; the euro when there is nothing.
  ///
  /// - Throws: `CommandProblem.currencyUnsaid` when there are several: money in the wrong one is money of nobody.
  func currency(of customer: Customer, about invoices: [InvoiceID] = []) throws -> Currency {
    let portfolio = keeper.book.portfolio
    let named = Set(invoices.compactMap { portfolio.invoice($0)?.currency })
    let accounts = ledger.accounts(of: customer.id)
    let owing = accounts.filter { $0.balance.outstanding > 0 }
    let known = named.isEmpty ? (owing.isEmpty ? accounts : owing).map(\.currency) : named.sorted()
    guard known.count < 2 else {
      throw CommandProblem.currencyUnsaid(customer: customer.number, known: known.map(\.code))
    }
    return known.first ?? .eur
  }

  /// An amount as typed, in one of the currencies that can be meant; these are asked for only then.
  ///
  /// - Throws: `CommandProblem.noAccount` for another one, `.currencyUnsaid` where none is typed and several can be meant.
  func amount(
    _ typed: TypedAmount?, among currencies: @autoclosure () -> [Currency], of customer: Customer
  ) throws -> Amount? {
    guard let typed else { return nil }
    let known = currencies()
    let codes = known.map(\.code)
    if let named = typed.currency, !known.isEmpty, !known.contains(named) {
      throw CommandProblem.noAccount(customer: customer.number, currency: named.code, known: codes)
    }
    guard typed.currency != nil || known.count < 2 else {
      throw CommandProblem.currencyUnsaid(customer: customer.number, known: codes)
    }
    return typed.amount(in: known.first ?? .eur)
  }

  /// The reminders named, else those of the customer that the test lets through.
  func reminders(
    _ ids: [ReminderID], customer number: String?, where suits: (Reminder) -> Bool
  ) throws -> [ReminderID] {
    guard let number else {
      guard !ids.isEmpty else { throw CommandProblem.nothingNamed }
      return ids
    }
    let customer = try customer(number)
    let found = keeper.book.file(of: customer.id).reminders.filter {
      keeper.book.reminder($0).map(suits) ?? false
    }
    guard !(found + ids).isEmpty else { throw CommandProblem.noReminder(customer: customer.number) }
    return ids + found
  }

  /// The reminder, or a refusal that names it.
  func reminder(_ id: ReminderID) throws -> Reminder {
    guard let reminder = keeper.book.reminder(id) else {
      throw BookkeeperProblem.refused(.unknownReminder(id))
    }
    return reminder
  }

  /// Number and name of a customer, for a line; a long name is cut.
  func name(of id: CustomerID) -> String {
    let customer = keeper.book.portfolio.customer(id)
    return customer.map { "\($0.number) \($0.shownName(in: language).truncated(to: 36))" } ?? id.description
  }
}

extension StoreSession {
  /// Minutes after midnight, when this run speaks of the day of its own clock.
  var minuteOfTheDay: Int? {
    choice.zone.day(at: choice.now) == today ? choice.zone.minute(at: choice.now) : nil
  }
}
