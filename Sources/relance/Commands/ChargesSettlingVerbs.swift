import ArgumentParser
import Backoffice
import Casework
import Receivables
import Wording

extension ChargeOrder.Part: ExpressibleByArgument {}

/// Gives charges up.
struct ChargesWaiveVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: CommandWords.say(
      "Abandonne des intérêts ou une indemnité, avec un motif.", "Gives interest or a fee up, with a reason."),
    discussion: CommandWords.say(
      """
      NUMÉRO est celui d'une facture, ou celui d'un client pour toutes les siennes. Sans --amount, tout ce qui reste.
      """,
      "NUMBER is an invoice's, or a customer's for all of its invoices. Without --amount, everything left.")
      + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(
    help: .say("Numéro de la facture ou du client.", "Number of the invoice or the customer.", name: "NUMBER")
  )
  var number: String
  @Option(help: .say("Pourquoi.", "Why.", name: "TEXT")) var reason: String = ""
  @Option(help: .say("all, interest ou fee.", "all, interest or fee.", name: "PART"))
  var part: ChargeOrder.Part = .all
  @Option(help: .say("Pas plus que ce montant.", "No more than this amount.", name: "AMOUNT"))
  var amount: TypedAmount?

  func perform(in session: StoreSession) throws -> Int32 {
    let (customer, invoice) = try session.customerOrInvoice(number)
    try CommandProblem.need(reason, for: "relance charges waive \(number)")
    let most = try session.amount(
      amount, among: session.currenciesOfCharges(of: customer, on: invoice), of: customer)
    let order = ChargeOrder(
      customer: customer.id, invoices: invoice.map { [$0.id] } ?? [], part: part, cents: most?.cents,
      currency: most?.currency)
    let receipt = try session.record(.waiveCharges(order, reason: reason))
    return session.answer(receipt, as: global) {
      session.console.say(
        "Abandonnés : \(session.settled(in: receipt)).", "Waived: \(session.settled(in: receipt)).")
    }
  }
}

/// Sets what is left of a payment against charges.
struct ChargesPayVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "pay",
    abstract: CommandWords.say(
      "Affecte le reste d'un règlement à des intérêts ou indemnités.",
      "Sets what is left of a payment against interest or fees."),
    discussion: CommandWords.say(
      "Le reste est ce qui ne solde aucune facture ; sans facture nommée, les plus anciennes d'abord.",
      "What is left settles no invoice; without an invoice, the oldest first.")
      + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Le règlement (P-12).", "The payment (P-12).", name: "ID")) var payment: PaymentID
  @Option(
    help: .say("Les frais de ces factures seulement.", "Only the charges of these invoices.", name: "INVOICE")
  )
  var invoice: [String] = []
  @Option(help: .say("all, interest ou fee.", "all, interest or fee.", name: "PART"))
  var part: ChargeOrder.Part = .all
  @Option(help: .say("Pas plus que ce montant.", "No more than this amount.", name: "AMOUNT"))
  var amount: TypedAmount?

  func perform(in session: StoreSession) throws -> Int32 {
    guard let known = session.book.portfolio.payment(payment),
      let customer = session.book.portfolio.customer(known.customer)
    else { throw BookkeeperProblem.refused(.unknownRecord(payment.description)) }
    let order = ChargeOrder(
      customer: customer.id, invoices: try session.invoices(invoice, of: customer), part: part,
      cents: try session.amount(amount, among: [known.currency], of: customer)?.cents)
    let receipt = try session.record(.payCharges(payment, order))
    return session.answer(receipt, as: global) {
      session.console.say(
        "Payés : \(session.settled(in: receipt)).", "Paid: \(session.settled(in: receipt)).")
    }
  }
}

/// Lists the customers who still owe charges.
struct ChargesListVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: CommandWords.say(
      "Les clients qui doivent encore des frais, même quand leurs factures sont soldées.",
      "Customers who still owe charges, even when their invoices are settled."),
    discussion: CommandWords.say(
      """
      --json : {"day","customers":[{"customer","name","settled","uncomputed","totals":[{"currency","accrued","claimed",
      "waived","paid","outstanding"}]}]}.
      """,
      """
      --json: {"day","customers":[{"customer","name","settled","uncomputed","totals":[{"currency","accrued","claimed",
      "waived","paid","outstanding"}]}]}.
      """))

  @OptionGroup var global: GlobalOptions
  @Flag(help: .say("Ceux dont les factures sont soldées.", "Those whose invoices are settled.")) var settled =
    false

  func perform(in session: StoreSession) throws -> Int32 {
    let rows = ChargeList(of: session.book, on: session.ledger).rows.filter { !settled || $0.isSettled }
    if global.json {
      session.console.json { $0.charges(rows, in: session) }
    } else {
      session.console.table(table(rows, in: session))
    }
    return 0
  }

  private func table(_ rows: [ChargeList.Row], in session: StoreSession) -> TextTable {
    let console = session.console
    var table = TextTable([
      console.say("Client", "Customer"), ">" + console.say("Courus", "Accrued"),
      ">" + console.say("Réclamés", "Claimed"), ">" + console.say("Abandonnés", "Waived"),
      ">" + console.say("Payés", "Paid"), ">" + console.say("Restent", "Left"),
      console.say("Devise", "Currency"),
      console.say("Factures", "Invoices"),
    ])
    for row in rows {
      let state = [
        row.isSettled ? console.say("soldées", "settled") : console.say("ouvertes", "open"),
        row.uncomputed > 0
          ? console.say("\(row.uncomputed) sans taux", "\(row.uncomputed) without a rate") : "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
      for totals in row.totals.isEmpty ? [ChargeTotals(currency: .eur)] : row.totals {
        let figures = [totals.accrued, totals.claimed, totals.waived, totals.paid, totals.outstanding]
        table.add(
          [session.name(of: row.customer)]
            + figures.map { Amount(cents: $0, currency: totals.currency).figures(in: session.language) }
            + [totals.currency.code, state])
      }
    }
    return table
  }
}

extension StoreSession {
  /// The currencies in which charges are owed, on one invoice or on all.
  fileprivate func currenciesOfCharges(of customer: Customer, on invoice: Invoice?) -> [Currency] {
    CustomerCharges(of: customer.id, in: book, on: ledger, only: invoice.map { [$0.id] }).totals
      .filter { $0.outstanding > 0 }.map(\.currency)
  }

  /// The charges that a decision settled, by currency.
  func settled(in receipt: Receipt) -> String {
    let settlements = receipt.events.compactMap { event in
      if case .chargesSettled(let settlement) = event { settlement } else { nil }
    }
    return settlements.flatMap { $0.amounts(in: book.portfolio) }.map { $0.text(in: language) }
      .joined(separator: " + ")
  }
}
