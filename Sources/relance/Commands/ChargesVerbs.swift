import ArgumentParser
import Backoffice
import Casework
import Journal
import Receivables
import Wording

/// Late-payment charges: a ledger of their own beside the invoices.
struct ChargesVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charges",
    abstract: CommandWords.say(
      "Pénalités de retard et indemnités de recouvrement, calculées au centime.",
      "Late-payment charges and recovery fees, to the cent."),
    subcommands: [ChargesShowVerb.self, ChargesListVerb.self, ChargesWaiveVerb.self, ChargesPayVerb.self],
    defaultSubcommand: ChargesShowVerb.self)
}

/// Shows the charges of a customer or of one invoice, segment by segment.
struct ChargesShowVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: CommandWords.say(
      "Pénalités d'un client ou d'une facture, segment par segment.",
      "Charges of a customer or an invoice, segment by segment."),
    discussion: CommandWords.say(
      """
      --json : {"day","customer","totals":[…],"invoices":[{"id","number","due","currency","open","interest","recovery_fee","claimed_by",
      "claimed","waived","paid","outstanding" (interest, recovery_fee),
      "segments":[{"from","through","days","base","rate","half_year","days_in_year","interest"}],
      "set_offs":[{"day","interest","principal"}],"below_floor":[{"half_year","floor"}]}],
      "uncomputed":[{"id","number","missing"}]} ; taux en pour cent (« 12.40 »), indemnités en euros ; code 1 quand un
      taux manque.
      """,
      """
      --json: {"day","customer","totals":[…],"invoices":[{"id","number","due","currency","open","interest","recovery_fee","claimed_by",
      "claimed","waived","paid","outstanding" (interest, recovery_fee),
      "segments":[{"from","through","days","base","rate","half_year","days_in_year","interest"}],
      "set_offs":[{"day","interest","principal"}],"below_floor":[{"half_year","floor"}]}],
      "uncomputed":[{"id","number","missing"}]}; rates in percent ("12.40"), fees in euros; exit 1 when a rate is
      missing.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(
    help: .say("Numéro du client ou de la facture.", "Number of the customer or the invoice.", name: "NUMBER")
  )
  var number: String

  func perform(in session: StoreSession) throws -> Int32 {
    let (customer, invoice) = try session.customerOrInvoice(number)
    let charges = CustomerCharges(
      of: customer.id, in: session.book, on: session.ledger, only: invoice.map { [$0.id] })
    if global.json {
      session.console.json { $0.charges(charges, of: customer, on: session.today) }
    } else {
      show(charges, of: customer, in: session)
    }
    return charges.uncomputed.isEmpty ? 0 : 1
  }

  private func show(_ charges: CustomerCharges, of customer: Customer, in session: StoreSession) {
    let console = session.console
    console.line(session.name(of: customer.id))
    for totals in charges.totals { console.line(totals.sentence(in: session.language)) }
    if charges.rows.isEmpty, charges.uncomputed.isEmpty {
      console.line(console.say("Ni intérêts ni indemnité.", "No interest and no fee."))
    }
    for row in charges.rows { show(row, of: customer, in: session) }
    for row in charges.uncomputed {
      let phrase = row.missing.phrase(in: session.language)
      console.line()
      console.line("\(row.invoice.number)  \(phrase.problem) \(phrase.remedy)")
    }
  }

  private func show(_ row: InvoiceCharges, of customer: Customer, in session: StoreSession) {
    let console = session.console
    let language = session.language
    let open = Amount(cents: row.openCents, currency: row.invoice.currency).text(in: language)
    console.line()
    console.line(
      console.say(
        "\(row.invoice.number)  échéance \(row.invoice.due.numeric), reste dû \(open)",
        "\(row.invoice.number)  due \(row.invoice.due.numeric), open \(open)"))
    for segment in row.charges.segments {
      let formula = segment.formula(in: row.invoice.currency, language)
      let half = segment.halfYear?.description ?? console.say("contrat", "contract")
      console.line("  \(segment.from.numeric) - \(segment.through.numeric)  \(half)  \(formula)")
    }
    for setOff in row.charges.setOffs {
      let interest = Amount(cents: setOff.interestCents, currency: row.invoice.currency).text(in: language)
      let principal = Amount(cents: setOff.principalCents, currency: row.invoice.currency).text(in: language)
      console.line(
        console.say(
          "  règlement du \(setOff.day.numeric) : \(interest) sur les intérêts, \(principal) sur le principal "
            + "(art. 1343-1 C. civ.)",
          "  payment of \(setOff.day.numeric): \(interest) off interest, \(principal) off principal "
            + "(art. 1343-1 C. civ.)"))
    }
    for floor in row.belowFloor {
      guard let rate = row.charges.segments.first?.rate else { continue }
      console.line("  " + floor.sentence(for: rate, in: language))
    }
    let fee = row.charges.recoveryFeeCents > 0 ? row.recoveryFee.text(in: language) : console.say("0 €", "€0")
    if row.outstanding != row.accrued || row.claimedBy != nil {
      console.line("  " + row.standing(in: language))
    }
    console.line(
      console.say(
        "  intérêts \(row.interest.text(in: language)), indemnité forfaitaire \(fee)",
        "  interest \(row.interest.text(in: language)), recovery fee \(fee)"))
  }
}

extension StoreSession {
  /// The customer of that number, else the invoice with its customer.
  func customerOrInvoice(_ number: String) throws -> (Customer, Invoice?) {
    let portfolio = book.portfolio
    if let customer = portfolio.customer(numbered: number)
      ?? portfolio.customer(numbered: number.uppercased())
    {
      return (customer, nil)
    }
    let invoice: Invoice
    do {
      invoice = try self.invoice(number)
    } catch BookkeeperProblem.refused(.unknownInvoice) {
      throw BookkeeperProblem.refused(.unknownCustomer(number))
    }
    guard let customer = portfolio.customer(invoice.customer) else {
      throw BookkeeperProblem.refused(.unknownCustomer(number))
    }
    return (customer, invoice)
  }
}
