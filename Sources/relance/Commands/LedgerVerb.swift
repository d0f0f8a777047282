import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import PlainText
import Receivables
import Wording

/// Lists customers with open amounts.
struct LedgerVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: CommandWords.say(
      "Comptes clients : qui doit combien.", "Customer accounts: who owes how much."),
    discussion: CommandWords.say(
      """
      --json : {"day","accounts":[{"customer","name","currency","not_due","days_1_30","days_31_60","days_61_90",
      "days_over_90","credits","overdue","outstanding","net","days_late","open_invoices","overdue_invoices",
      "stage"}],"totals":[{"currency",…}]} ; les montants sont {"cents","decimal"}.
      """,
      """
      --json: {"day","accounts":[{"customer","name","currency","not_due","days_1_30","days_31_60","days_61_90",
      "days_over_90","credits","overdue","outstanding","net","days_late","open_invoices","overdue_invoices",
      "stage"}],"totals":[{"currency",…}]}; amounts are {"cents","decimal"}.
      """))

  @OptionGroup var global: GlobalOptions
  @Flag(help: .say("Seulement les clients en retard.", "Only customers with something overdue."))
  var overdue = false

  func perform(in session: StoreSession) throws -> Int32 {
    let ledger = session.ledger
    let book = session.keeper.book
    var entries: [(customer: Customer, account: Ledger.Account)] = []
    for customer in book.portfolio.customers {
      for account in ledger.accounts(of: customer.id) where !overdue || account.balance.overdue > 0 {
        entries.append((customer, account))
      }
    }
    entries.sort {
      ($0.account.currency, -$0.account.balance.overdue, -$0.account.balance.outstanding, $0.customer.number)
        < (
          $1.account.currency, -$1.account.balance.overdue, -$1.account.balance.outstanding,
          $1.customer.number
        )
    }
    if global.json {
      session.console.json { $0.listing(entries, of: ledger, in: book) }
    } else {
      show(entries, of: ledger, in: session)
    }
    return 0
  }

  private func show(
    _ entries: [(customer: Customer, account: Ledger.Account)], of ledger: Ledger, in session: StoreSession
  ) {
    let console = session.console
    let language = session.language
    var table = TextTable([
      console.say("Client", "Customer"), console.say("Nom", "Name"),
      ">" + console.say("Encours", "Outstanding"),
      ">" + console.say("Échu", "Overdue"), ">" + console.say("Retard", "Late"),
      console.say("Étape", "Stage"),
      console.say("Devise", "Currency"),
    ])
    for (customer, account) in entries {
      let balance = account.balance
      table.add([
        customer.number, customer.shownName(in: session.language).truncated(to: 36),
        Amount(cents: balance.outstanding).figures(in: language),
        Amount(cents: balance.overdue).figures(in: language),
        balance.overdue > 0 ? DelayText.short(days: balance.mostDaysLate, in: language) : "",
        session.keeper.book.stage(of: customer.id, on: ledger)?.code ?? "", account.currency.code,
      ])
    }
    console.table(table)
    for (currency, balance) in ledger.totals.sorted(by: { $0.key < $1.key }) {
      let outstanding = Amount(cents: balance.outstanding, currency: currency).figures(in: language)
      let overdue = Amount(cents: balance.overdue, currency: currency).figures(in: language)
      console.line(
        console.say(
          "Total \(currency.code) : encours \(outstanding), échu \(overdue)",
          "Total \(currency.code): outstanding \(outstanding), overdue \(overdue)"))
    }
  }
}

extension Casebook {
  /// The highest rung among a customer's open invoices, or nil.
  func stage(of id: CustomerID, on ledger: Ledger) -> StepID? {
    planner.stage(of: position(of: id, on: ledger))
  }
}

extension JSONWriter {
  fileprivate mutating func listing(
    _ entries: [(customer: Customer, account: Ledger.Account)], of ledger: Ledger, in book: Casebook
  ) {
    beginObject()
    fact("day", ledger.day)
    field("accounts", listing: entries) { writer, entry in
      writer.beginObject()
      writer.field("customer", entry.customer.number)
      writer.field("name", entry.customer.shownName(in: .english))
      writer.field("currency", entry.account.currency.code)
      writer.fields(of: entry.account.balance)
      writer.field("days_late", entry.account.balance.overdue > 0 ? entry.account.balance.mostDaysLate : 0)
      writer.field("open_invoices", entry.account.openInvoices)
      writer.field("overdue_invoices", entry.account.overdueInvoices)
      writer.fact("stage", book.stage(of: entry.customer.id, on: ledger)?.code)
      writer.endObject()
    }
    totals(of: ledger)
    endObject()
  }

  /// Writes `"totals":[…]`, one entry a currency.
  mutating func totals(of ledger: Ledger) {
    field("totals", listing: ledger.totals.sorted { $0.key < $1.key }) { writer, total in
      writer.beginObject()
      writer.field("currency", total.key.code)
      writer.fields(of: total.value)
      writer.endObject()
    }
  }
}
