import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Logs a call with everything agreed in it.
struct CallVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Note un appel, son issue et ce qui est convenu.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Customer number.") var customer: String
  @Option(help: ArgumentHelp("What came of it.", valueName: "ID")) var outcome: CallOutcome
  @Option(help: ArgumentHelp("Promise given: 1234,56@2026-06-30.", valueName: "AMOUNT@DAY"))
  var promise: TypedPromise?
  @Option(help: "When to call again.") var callback: Day?
  @Option(help: "What was said.") var note: String = ""
  @Option(help: "Who spoke.") var contact: String = ""
  @Option(help: ArgumentHelp("Ground of a dispute raised.", valueName: "REASON"))
  var dispute: Dispute.Reason?
  @Option(help: "Invoices spoken of.") var invoice: [String] = []
  @Option(help: "Why yet another promise is accepted.") var reason: String = ""

  func perform(in session: StoreSession) throws -> Int32 {
    let customer = try session.customer(customer)
    let invoices = try session.invoices(invoice, of: customer)
    var report = CallReport(
      customer: customer.id, outcome: outcome, minute: session.minuteOfTheDay, spokeWith: contact, note: note,
      callBack: callback, invoices: invoices)
    if let promise {
      report.promise = PromiseOrder(
        customer: customer.id, amount: promise.amount.amount(in: session.currency(of: customer)),
        day: promise.day, invoices: invoices, reason: reason)
    }
    if let dispute {
      report.dispute = DisputeOrder(customer: customer.id, invoices: invoices, reason: dispute, note: note)
    }
    let receipt = try session.record(.logCall(report))
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        session.console.say(
          "Appel noté : \(outcome.name(in: .french)).", "Call logged: \(outcome.name(in: .english)).")
      }
    }
    return receipt.exitCode
  }
}

/// Records or cancels a promise to pay.
struct PromiseVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "Note une promesse de paiement, ou l'annule.",
    usage: "relance promise CUSTOMER AMOUNT@DAY [--invoice N]… | relance promise --cancel PR-3")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Customer number.") var customer: String?
  @Argument(help: ArgumentHelp("1234,56@2026-06-30", valueName: "AMOUNT@DAY")) var promise: TypedPromise?
  @Option(help: "Invoices it covers; default: all overdue ones.") var invoice: [String] = []
  @Option(help: "Means of payment as said.") var means: String = ""
  @Option(help: "Why yet another promise is accepted.") var reason: String = ""
  @Option(help: ArgumentHelp("Cancel this promise.", valueName: "ID")) var cancel: PromiseID?

  func perform(in session: StoreSession) throws -> Int32 {
    let command: Command
    if let cancel {
      command = .cancelPromise(cancel)
    } else {
      guard let customer, let promise else {
        throw CommandProblem.usage(
          french: "Il faut un client et MONTANT@JOUR.", english: "A customer and AMOUNT@DAY are needed.")
      }
      let owner = try session.customer(customer)
      command = .promise(
        PromiseOrder(
          customer: owner.id, amount: promise.amount.amount(in: session.currency(of: owner)),
          day: promise.day,
          invoices: try session.invoices(invoice, of: owner), means: means, reason: reason))
    }
    let receipt = try session.record(command)
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        let ids = receipt.events.compactMap(\.record).joined(separator: " ")
        return session.console.say("Promesse notée : \(ids).", "Promise recorded: \(ids).")
      }
    }
    return receipt.exitCode
  }
}
