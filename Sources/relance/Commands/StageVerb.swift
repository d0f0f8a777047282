import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Moves a customer's invoices to a rung by hand.
struct StageVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Place un client à une étape, avec un motif.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Customer number.") var customer: String
  @Option(help: "Step of the ladder (R1…), or 'none' for below the first.") var to: String
  @Option(help: "Why.") var reason: String
  @Option(help: "Only these invoices; default: all overdue ones.") var invoice: [String] = []

  func perform(in session: StoreSession) throws -> Int32 {
    let known = try session.customer(customer)
    let step = to == "none" ? nil : StepID(to)
    let receipt = try session.record(
      .moveStage(known.id, invoices: try session.invoices(invoice, of: known), to: step, reason: reason))
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        session.console.say("\(known.number) : étape \(to).", "\(known.number): stage \(to).")
      }
    }
    return receipt.exitCode
  }
}

/// Records money by hand, or takes it back.
struct PaymentVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "payment", abstract: "Note un paiement, ou l'annule.",
    usage:
      "relance payment CUSTOMER AMOUNT [--on DAY] [--invoice N] | relance payment --void P-3 --reason TEXT")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Customer number.") var customer: String?
  @Argument(help: "1 234,56") var amount: TypedAmount?
  @Option(help: "Booking day; default: today.") var on: Day?
  @Option(help: "The only invoice it settles; default: oldest first.") var invoice: String?
  @Option(help: "Bank reference.") var reference: String = ""
  @Option(help: "Text.") var label: String = ""
  @Option(help: ArgumentHelp("Take this payment back.", valueName: "ID")) var void: PaymentID?
  @Option(help: "Why it is taken back.") var reason: String = ""

  func perform(in session: StoreSession) throws -> Int32 {
    let command: Command
    if let void {
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
          customer: known.id, amount: amount.amount(in: target?.currency ?? session.currency(of: known)),
          day: on, bankReference: reference, label: label, invoice: target?.id))
    }
    let receipt = try session.record(command)
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        let ids = receipt.events.compactMap(\.record).joined(separator: " ")
        return session.console.say("Paiement : \(ids).", "Payment: \(ids).")
      }
    }
    return receipt.exitCode
  }
}
