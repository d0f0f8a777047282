import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Opens or closes a dispute.
struct DisputeVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "Ouvre un litige, ou le clôt.",
    usage:
      "relance dispute CUSTOMER --reason REASON [--invoice N]… | relance dispute --close LI-3 --outcome TEXT")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Customer number.") var customer: String?
  @Option(help: ArgumentHelp("Ground.", valueName: "REASON")) var reason: Dispute.Reason?
  @Option(help: "Contested invoices; default: all open ones.") var invoice: [String] = []
  @Option(help: "Contested amount.") var amount: TypedAmount?
  @Option(help: "Who settles it.") var owner: String = ""
  @Option(help: "When to look again.") var followUp: Day?
  @Option(help: "What was said.") var note: String = ""
  @Option(help: ArgumentHelp("Close this dispute.", valueName: "ID")) var close: DisputeID?
  @Option(help: "How it ended.") var outcome: String = ""

  func perform(in session: StoreSession) throws -> Int32 {
    let command: Command
    if let close {
      command = .closeDispute(close, outcome: outcome)
    } else {
      guard let customer, let reason else {
        throw CommandProblem.usage(
          french: "Il faut un client et --reason.", english: "A customer and --reason are needed.")
      }
      let known = try session.customer(customer)
      command = .openDispute(
        DisputeOrder(
          customer: known.id, invoices: try session.invoices(invoice, of: known), reason: reason,
          amount: amount?.amount(in: session.currency(of: known)), owner: owner, note: note,
          followUp: followUp))
    }
    let receipt = try session.record(command)
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        let ids = receipt.events.compactMap(\.record).joined(separator: " ")
        return session.console.say("Litige : \(ids).", "Dispute: \(ids).")
      }
    }
    return receipt.exitCode
  }
}

/// Holds reminders back until a day, or ends that.
struct PauseVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Suspend les relances d'un client, ou les reprend.",
    usage: "relance pause CUSTOMER --until DAY --reason TEXT [--kind KIND] | relance pause --end PA-3")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Customer number.") var customer: String?
  @Option(help: "First day on which reminders resume.") var until: Day?
  @Option(help: "Why.") var reason: String = ""
  @Option(help: ArgumentHelp("Kind.", valueName: "KIND")) var kind: Pause.Kind = .paused
  @Option(help: "Only these invoices.") var invoice: [String] = []
  @Option(help: ArgumentHelp("End this pause.", valueName: "ID")) var end: PauseID?

  func perform(in session: StoreSession) throws -> Int32 {
    let command: Command
    if let end {
      command = .endPause(end)
    } else {
      guard let customer else {
        throw CommandProblem.usage(
          french: "Il faut un client ou --end.", english: "A customer or --end is needed.")
      }
      guard until != nil || [.insolvency, .handedOver, .directDebit, .unhandledReply].contains(kind) else {
        throw CommandProblem.usage(french: "Il faut --until.", english: "--until is needed.")
      }
      let known = try session.customer(customer)
      command = .pause(
        PauseOrder(
          customer: known.id, invoices: try session.invoices(invoice, of: known), kind: kind, reason: reason,
          until: until))
    }
    let receipt = try session.record(command)
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        let ids = receipt.events.compactMap(\.record).joined(separator: " ")
        return session.console.say("Pause : \(ids).", "Pause: \(ids).")
      }
    }
    return receipt.exitCode
  }
}
