import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Moves a customer's invoices to a rung by hand.
struct StageVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "stage",
    abstract: CommandWords.say(
      "Place un client à une étape, avec un motif.", "Puts a customer on a stage, with a reason."),
    discussion: CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Option(
    help: .say(
      "Étape de l'échelle (R1…), ou « none » pour avant la première.",
      "Step of the ladder (R1…), or 'none' for below the first.", name: "STEP")) var to: String
  @Option(help: .say("Pourquoi.", "Why.", name: "TEXT")) var reason: String
  @Option(
    help: .say(
      "Ces factures seulement ; toutes les échues par défaut.",
      "Only these invoices; default: all overdue ones.", name: "INVOICE")) var invoice: [String] = []

  func perform(in session: StoreSession) throws -> Int32 {
    try CommandProblem.need(reason, for: "relance stage \(customer) --to \(to)")
    let known = try session.customer(customer)
    let step = to == "none" ? nil : StepID(to)
    let scenario = session.keeper.book.scenario(of: known.id, on: session.ledger)
    let rungs = scenario.ladder.map(\.id)
    if let step, !rungs.contains(step) {
      let isStep = scenario.step(step) != nil
      throw CommandProblem.notARung(to, isStep: isStep, rungs: rungs.map(\.code))
    }
    let receipt = try session.record(
      .moveStage(known.id, invoices: try session.invoices(invoice, of: known), to: step, reason: reason))
    return session.answer(receipt, as: global) {
      session.console.say("\(known.number) : étape \(to).", "\(known.number): stage \(to).")
    }
  }
}

/// Records money by hand, or takes it back.
struct PaymentVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "payment",
    abstract: CommandWords.say("Note un paiement, ou l'annule.", "Records a payment, or takes it back."),
    usage: CommandWords.say(
      "relance payment CLIENT MONTANT [--on JOUR] [--invoice N] | relance payment --void P-3 --reason TEXTE",
      "relance payment CUSTOMER AMOUNT [--on DAY] [--invoice N] | relance payment --void P-3 --reason TEXT"),
    discussion: CommandWords.days + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String?
  @Argument(help: .say("1 234,56", "1 234,56", name: "AMOUNT")) var amount: TypedAmount?
  @Option(help: .say("Jour de valeur ; aujourd'hui par défaut.", "Booking day; default: today.", name: "DAY"))
  var on: DayWord?
  @Option(
    help: .say(
      "La seule facture réglée ; la plus ancienne d'abord par défaut.",
      "The only invoice it settles; default: oldest first.", name: "INVOICE")) var invoice: String?
  @Option(help: .say("Référence bancaire.", "Bank reference.", name: "TEXT")) var reference: String = ""
  @Option(help: .say("Libellé.", "Text.", name: "TEXT")) var label: String = ""
  @Option(help: .say("Annule ce paiement.", "Take this payment back.", name: "ID")) var void: PaymentID?
  @Option(help: .say("Pourquoi il est annulé.", "Why it is taken back.", name: "TEXT")) var reason: String =
    ""

  func perform(in session: StoreSession) throws -> Int32 {
    let command: Command
    if let void {
      try CommandProblem.need(reason, for: "relance payment --void \(void)")
      command = .voidPayment(void, reason: reason)
    } else {
      guard let customer, let amount else {
        throw CommandProblem.usage(
          french: "Il faut un client et un montant.", english: "A customer and an amount are needed.")
      }
      let known = try session.customer(customer)
      let target = try invoice.map { try session.invoice($0, of: known) }
      command = .receivePayment(
        PaymentOrder(
          customer: known.id,
          amount: try amount.amount(in: target?.currency ?? session.currency(of: known)),
          day: try session.day(on, isPast: true), bankReference: reference, label: label, invoice: target?.id)
      )
    }
    let receipt = try session.record(command)
    return session.answer(receipt, as: global) {
      let ids = receipt.events.compactMap(\.record).joined(separator: " ")
      return void == nil
        ? session.console.say("Paiement noté : \(ids).", "Payment recorded: \(ids).")
        : session.console.say("Paiement annulé : \(ids).", "Payment taken back: \(ids).")
    }
  }
}
