import Dunning
import Receivables

/// The live customer ledger as of one day: open amounts, balances per customer and totals, in one pass.
package struct Ledger: Sendable {
  /// One customer's balance in one currency.
  package struct Account: Sendable {
    /// Currency of every figure.
    package var currency: Currency
    /// Balance by age, in cents.
    package var balance = AgedBalance()
    /// Open invoices, credit notes apart.
    package var openInvoices = 0
    /// Open invoices past their due day.
    package var overdueInvoices = 0

    fileprivate mutating func add(open cents: Int, daysLate: Int) {
      balance.add(cents: cents, daysLate: daysLate)
      openInvoices += 1
      if daysLate > 0 { overdueInvoices += 1 }
    }
  }

  /// The day it speaks of.
  package let day: Day
  /// Open amounts of every document.
  package let standing: Standing
  /// Accounts of each customer by `CustomerID.index`, one a currency, the euro first; empty when nothing is open.
  package private(set) var accounts: [[Account]]
  /// Balance of all customers per currency.
  package private(set) var totals: [Currency: AgedBalance] = [:]
  /// Documents issued after the day: left out of every figure.
  package private(set) var laterDocuments = 0

  /// Computes the ledger of a casebook.
  ///
  /// - Parameter known: The last day whose documents and payments count; nil is `day` itself. An earlier one gives what
  ///   `day` will find if nothing more happens.
  package init(of book: Casebook, on day: Day, knowing known: Day? = nil) {
    self.init(of: book, on: day, with: Standing(of: book.portfolio, asOf: known ?? day))
  }

  /// - Parameter standing: What is open, as of the day or an earlier one.
  init(of book: Casebook, on day: Day, with standing: Standing) {
    self.day = day
    self.standing = standing
    let known = standing.day
    accounts = Array(repeating: [], count: book.portfolio.customers.count)
    // Field by field: a copy of each invoice, with its texts, is felt in a pass over all of them.
    for index in book.portfolio.invoices.indices {
      if book.portfolio.invoices[index].issued > known { laterDocuments += 1 }
      if standing.open[index] > 0 { add(book.portfolio, at: index) }
    }
    for index in book.portfolio.payments.indices where standing.unallocated[index] > 0 {
      let customer = book.portfolio.payments[index].customer
      let place = account(customer, book.portfolio.payments[index].currency)
      accounts[customer.index][place].balance.add(credit: standing.unallocated[index])
    }
    for account in accounts.joined() {
      totals[account.currency, default: AgedBalance()].add(account.balance)
    }
  }

  private mutating func add(_ portfolio: Portfolio, at index: Int) {
    let customer = portfolio.invoices[index].customer
    let place = account(customer, portfolio.invoices[index].currency)
    if case .creditNote = portfolio.invoices[index].kind {
      accounts[customer.index][place].balance.add(credit: standing.open[index])
    } else {
      accounts[customer.index][place].add(
        open: standing.open[index], daysLate: day - portfolio.invoices[index].due)
    }
  }

  /// Position of the customer's account in a currency, which is opened where there is none yet.
  private mutating func account(_ customer: CustomerID, _ currency: Currency) -> Int {
    let index = customer.index
    for place in accounts[index].indices where accounts[index][place].currency == currency { return place }
    let place = accounts[index].firstIndex { currency < $0.currency } ?? accounts[index].endIndex
    accounts[index].insert(Account(currency: currency), at: place)
    return place
  }

  /// Accounts of one customer.
  package func accounts(of customer: CustomerID) -> [Account] {
    accounts.indices.contains(customer.index) ? accounts[customer.index] : []
  }

  /// The customer's account in one currency, all zero when it has none.
  package func account(of customer: CustomerID, in currency: Currency) -> Account {
    accounts(of: customer).first { $0.currency == currency } ?? Account(currency: currency)
  }

  /// Whether the customer has an open invoice past its due day in any currency.
  package func isOverdue(_ customer: CustomerID) -> Bool {
    accounts(of: customer).contains { $0.overdueInvoices > 0 }
  }
}
