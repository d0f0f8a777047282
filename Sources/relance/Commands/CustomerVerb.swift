import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// One customer's account.
struct CustomerVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "customer",
    abstract: CommandWords.say(
      "Le compte d'un client : encours, factures, promesses, historique.",
      "A customer's account: balances, invoices, promises, history."),
    discussion: """
      --json: {"day","customer","name","siren","language","contacts":[…],"accounts":[{"currency", ages…}],
      "stage","allowed_stage","last_contact","invoices":[…],"waiting":[…],"promises":[…],"disputes":[…],
      "pauses":[…],"timeline":[{"day","by","text"}]}.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var number: String

  func perform(in session: StoreSession) throws -> Int32 {
    let ledger = session.ledger
    let customer = try session.customer(number)
    guard let account = CustomerAccount(of: customer.id, in: session.keeper.book, on: ledger) else {
      throw CommandProblem.noReminder(customer: number)
    }
    if global.json {
      session.console.json { $0.account(account, on: ledger, in: session) }
    } else {
      show(account, on: ledger, in: session)
    }
    return 0
  }

  private func show(_ account: CustomerAccount, on ledger: Ledger, in session: StoreSession) {
    let console = session.console
    let language = session.language
    let customer = account.customer
    console.line("\(customer.number)  \(customer.shownName(in: language))")
    console.line(customer.address.oneLine)
    for contact in customer.contacts { console.line("  \(contact.line(in: language))") }
    let profile = customer.profile.phrases(in: language)
    if !profile.isEmpty { console.line("  " + profile.joined(separator: " · ")) }
    for currency in account.accounts {
      let figures = { (cents: Int) in Amount(cents: cents, currency: currency.currency).figures(in: language)
      }
      console.line(
        console.say(
          "\(currency.currency.code) : encours \(figures(currency.balance.outstanding)), échu "
            + "\(figures(currency.balance.overdue)), avoirs \(figures(currency.balance.credits))",
          "\(currency.currency.code): outstanding \(figures(currency.balance.outstanding)), overdue "
            + "\(figures(currency.balance.overdue)), credits \(figures(currency.balance.credits))"))
    }
    console.line(
      console.say(
        "Étape \(account.stage?.code ?? "-") (à l'ancienneté \(account.allowedStage?.code ?? "-"))",
        "Stage \(account.stage?.code ?? "-") (by age \(account.allowedStage?.code ?? "-"))"))
    console.line()
    console.table(rows(account, in: session))
    console.line()
    for exclusion in account.plan.exclusions where exclusion.invoice == nil {
      console.line(exclusion.hindrance.sentence(in: language))
    }
    for next in account.plan.next {
      console.line(
        console.say(
          "Ensuite : \(next.step.code) le \(next.day.numeric)",
          "Next: \(next.step.code) on \(next.day.numeric)"))
    }
    for entry in account.timeline {
      console.line(
        "\(entry.day.numeric)  \(entry.text(in: language))\(entry.by.isEmpty ? "" : "  (\(entry.by))")")
    }
  }

  private func rows(_ account: CustomerAccount, in session: StoreSession) -> TextTable {
    let console = session.console
    var table = TextTable([
      console.say("Facture", "Invoice"), console.say("Échéance", "Due"), ">" + console.say("Ouvert", "Open"),
      ">" + console.say("Retard", "Late"), console.say("Étape", "Stage"), console.say("Gel", "Freeze"),
    ])
    for row in account.rows {
      let sign = row.invoice.kind == .creditNote ? -1 : 1
      table.add([
        row.invoice.number, row.invoice.due.numeric,
        Amount(cents: sign * row.openCents).figures(in: session.language),
        row.daysLate > 0 && sign > 0 ? DelayText.short(days: row.daysLate, in: session.language) : "",
        row.level?.code ?? "", row.freeze?.short(in: session.language) ?? "",
      ])
    }
    return table
  }
}
