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
    self.day = day
    let known = known ?? day
    standing = Standing(of: book.portfolio, asOf: known)
    accounts = Array(repeating: [], count: book.portfolio.customers.count)
    for (index, invoice) in book.portfolio.invoices.enumerated() {
      if invoice.issued > known { laterDocuments += 1 }
      let open = standing.open[index]
      if open > 0 { add(invoice, open: open) }
    }
    for (index, payment) in book.portfolio.payments.enumerated() where standing.unallocated[index] > 0 {
      let credit = standing.unallocated[index]
      change(payment.customer, payment.currency) { $0.balance.add(credit: credit) }
    }
    for account in accounts.joined() {
      totals[account.currency, default: AgedBalance()].add(account.balance)
    }
  }

  private mutating func add(_ invoice: Invoice, open: Int) {
    let late = day - invoice.due
    change(invoice.customer, invoice.currency) { account in
      if invoice.kind == .creditNote {
        account.balance.add(credit: open)
      } else {
        account.balance.add(cents: open, daysLate: late)
        account.openInvoices += 1
        if late > 0 { account.overdueInvoices += 1 }
      }
    }
  }

  private mutating func change(_ customer: CustomerID, _ currency: Currency, _ body: (inout Account) -> Void)
  {
    let index = customer.index
    if let place = accounts[index].firstIndex(where: { $0.currency == currency }) {
      body(&accounts[index][place])
    } else {
      var account = Account(currency: currency)
      body(&account)
      let place = accounts[index].firstIndex { currency < $0.currency } ?? accounts[index].endIndex
      accounts[index].insert(account, at: place)
    }
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
