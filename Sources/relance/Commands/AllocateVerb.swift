import ArgumentParser
import Backoffice
import Casework
import Journal
import Receivables
import Wording

/// Sets a credit note or a payment against an invoice by hand, takes it off again, or says what it settles.
struct AllocateVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "allocate",
    abstract: CommandWords.say(
      "Affecte un avoir ou un règlement à une facture, ou l'en reprend.",
      "Sets a credit note or a payment against an invoice, or takes it off."),
    usage: CommandWords.say(
      "relance allocate AVOIR|P-12 FACTURE [--amount MONTANT] | relance allocate AVOIR|P-12 [FACTURE] --take-off | relance allocate AVOIR|P-12",
      "relance allocate CREDIT-NOTE|P-12 INVOICE [--amount AMOUNT] | relance allocate CREDIT-NOTE|P-12 [INVOICE] --take-off | relance allocate CREDIT-NOTE|P-12"
    ),
    discussion: CommandWords.say(
      """
      Même client, même devise. Sans --amount, tout ce que les deux laissent. Ce qui est affecté à la main reste quand le
      fichier revient. Un avoir n'est pas un règlement : il ne remercie personne, n'interrompt aucune prescription et ne
      tient aucune promesse ; la part couverte ne porte aucun intérêt.
      Sans facture : --json {"from","customer","currency","total","left","settles":[{"invoice","amount"}]}.
      """,
      """
      Of one customer and currency. Without --amount, all that both leave. What is set by hand stays when the file comes
      again. A credit note is no payment: it earns no thanks, interrupts no limitation and keeps no promise; the part
      covered bears no interest.
      Without an invoice: --json {"from","customer","currency","total","left","settles":[{"invoice","amount"}]}.
      """) + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(
    help: .say(
      "Numéro de l'avoir, ou règlement (P-12).", "Number of the credit note, or payment (P-12).",
      name: "CREDIT")
  )
  var source: String
  @Argument(help: .say("Numéro de la facture.", "Number of the invoice.", name: "INVOICE")) var invoice:
    String?
  @Option(help: .say("Cette part seulement.", "Only this part.", name: "AMOUNT")) var amount: TypedAmount?
  @Flag(
    help: .say(
      "Le reprend : de cette facture, sinon de toutes.", "Takes it off: that invoice, else all of them."))
  var takeOff = false

  var isWriting: Bool { invoice != nil || takeOff }

  func perform(in session: StoreSession) throws -> Int32 {
    if amount != nil, takeOff || invoice == nil {
      throw CommandProblem.usage(
        french:
          "--amount va avec une facture, et sans --take-off : une part reprise se remet par un second appel.",
        english:
          "--amount goes with an invoice and without --take-off: take it off, then set the part that stays.")
    }
    let source = try session.credit(self.source)
    guard let credit = session.book.credit(source) else {
      if case .creditNote = source { throw BookkeeperProblem.refused(.notACreditNote(self.source)) }
      throw BookkeeperProblem.refused(.unknownRecord(self.source))
    }
    guard isWriting else {
      show(source, credit, in: session)
      return 0
    }
    guard let owner = session.book.portfolio.customer(credit.customer) else {
      throw BookkeeperProblem.refused(.unknownRecord(self.source))
    }
    let part = try session.amount(amount, among: [credit.currency], of: owner)
    let target = try invoice.map { try session.target($0, of: owner) }
    let change: AllocationChange =
      if takeOff {
        .takeOff(from: target?.id)
      } else if let target {
        .set(on: target.id, cents: part?.cents)
      } else {
        .takeOff(from: nil)
      }
    let receipt = try session.record(.allocate(source, change))
    return session.answer(receipt, as: global) { session.told(of: receipt, credit) }
  }

  private func show(_ source: Allocation.Source, _ credit: Casebook.Credit, in session: StoreSession) {
    let book = session.book
    let shares = book.settled(by: source)
    let left = credit.cents - shares.reduce(0) { $0 + $1.cents }
    let money = { (cents: Int) in
      Amount(cents: cents, currency: credit.currency).text(in: session.language)
    }
    guard global.json else {
      session.console.line(
        session.console.say(
          "\(credit.name) du \(credit.day.numeric) : \(money(credit.cents)), reste \(money(left))",
          "\(credit.name) of \(credit.day.numeric): \(money(credit.cents)), left \(money(left))"))
      for share in shares {
        session.console.line(
          "  \(book.portfolio.invoice(share.invoice)?.number ?? "?")  \(money(share.cents))")
      }
      return
    }
    session.console.json { writer in
      writer.beginObject()
      writer.field("from", credit.name)
      writer.fact("customer", book.portfolio.customer(credit.customer)?.number)
      writer.field("currency", credit.currency.code)
      writer.money("total", credit.cents)
      writer.money("left", left)
      writer.field("settles", listing: shares) { writer, share in
        writer.beginObject()
        writer.field("invoice", book.portfolio.invoice(share.invoice)?.number ?? "")
        writer.money("amount", share.cents)
        writer.endObject()
      }
      writer.endObject()
    }
  }
}

extension StoreSession {
  /// The payment (`P-12`) or credit note of that name.
  fileprivate func credit(_ name: String) throws -> Allocation.Source {
    if name.uppercased().hasPrefix("P-"), let reference = RecordReference(name, letters: "P"),
      !hasCreditNote(name)
    {
      return .payment(PaymentID(reference.number))
    }
    let document = try invoice(name, kind: .creditNote)
    return .creditNote(document.id)
  }

  /// The invoice of that number: of the credit's customer where it has one, else whoever's it is, to be refused by name.
  fileprivate func target(_ number: String, of customer: Customer?) throws -> Invoice {
    let own = book.portfolio.invoices.contains { $0.number == number && $0.customer == customer?.id }
    return try invoice(number, of: own ? customer : nil, kind: .invoice)
  }

  private func hasCreditNote(_ number: String) -> Bool {
    book.portfolio.invoices.contains { $0.kind == .creditNote && $0.number == number }
  }

  /// What became of a decision, in one line.
  fileprivate func told(of receipt: Receipt, _ credit: Casebook.Credit) -> String {
    let changes = receipt.events.flatMap { event -> [InvoiceShare] in
      if case .allocationDecided(let decision) = event { decision.changes } else { [] }
    }
    return changes.map { change in
      let number = book.portfolio.invoice(change.invoice)?.number ?? "?"
      let sum = Amount(cents: abs(change.cents), currency: credit.currency).text(in: language)
      let open = Amount(cents: ledger.standing.open(change.invoice), currency: credit.currency).text(
        in: language)
      return change.cents > 0
        ? console.say(
          "\(credit.name) : \(sum) sur \(number), reste dû \(open).",
          "\(credit.name): \(sum) set against \(number), \(open) still open.")
        : console.say(
          "\(credit.name) : \(sum) repris de \(number), reste dû \(open).",
          "\(credit.name): \(sum) taken off \(number), \(open) open.")
    }.joined(separator: "\n")
  }
}
