import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Logs a call with everything agreed in it.
struct CallVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: CommandWords.say(
      "Note un appel, son issue et ce qui est convenu.", "Logs a call, its outcome and what was agreed."),
    discussion: CommandWords.days + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Option(help: .say("Ce qu'il en est sorti.", "What came of it.", name: "ID")) var outcome: CallOutcome
  @Option(
    help: .say(
      "Promesse donnée : 1234,56@2026-06-30 ; plusieurs font un échéancier.",
      "Promise given: 1234,56@2026-06-30; several make a plan of instalments.", name: "AMOUNT@DAY"))
  var promise: [TypedPromise] = []
  @Option(help: .say("Quand rappeler.", "When to call again.", name: "DAY[@HH:MM]"))
  var callback: TypedCallBack?
  @Option(help: .say("Durée de l'appel.", "How long the call lasted.", name: "MINUTES")) var minutes: Int?
  @Option(help: .say("Ce qui a été dit.", "What was said.", name: "TEXT")) var note: String = ""
  @Option(help: .say("Qui a parlé.", "Who spoke.", name: "NAME")) var contact: String = ""
  @Option(help: .say("Motif du litige soulevé.", "Ground of a dispute raised.", name: "REASON"))
  var dispute: Dispute.Reason?
  @Option(help: .say("Factures dont on a parlé.", "Invoices spoken of.", name: "INVOICE")) var invoice:
    [String] = []
  @Option(
    help: .say(
      "Pourquoi une promesse de plus est acceptée.", "Why yet another promise is accepted.", name: "TEXT"))
  var reason: String = ""

  func perform(in session: StoreSession) throws -> Int32 {
    if let minutes, !(0...600).contains(minutes) {
      throw CommandProblem.usage(
        french: "--minutes va de 0 à 600.", english: "--minutes goes from 0 to 600.")
    }
    if outcome == .promise, promise.isEmpty {
      throw CommandProblem.usage(
        french:
          "L'issue « promise » demande --promise MONTANT@JOUR : sans elle, rien ne retient les relances.",
        english:
          "The outcome \"promise\" needs --promise AMOUNT@DAY: without it nothing holds the reminders back.")
    }
    if outcome == .dispute, dispute == nil {
      let reasons = Dispute.Reason.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandProblem.usage(
        french:
          "L'issue « dispute » demande --dispute MOTIF (\(reasons)) : sans lui, rien ne gèle les factures.",
        english:
          "The outcome \"dispute\" needs --dispute REASON (\(reasons)): without it nothing freezes the invoices."
      )
    }
    let customer = try session.customer(customer)
    let invoices = try session.invoices(invoice, of: customer)
    var report = CallReport(
      customer: customer.id, outcome: outcome, minute: session.minuteOfTheDay, minutes: minutes,
      spokeWith: contact, note: note, callBack: try session.day(callback?.day),
      callBackMinute: callback?.minute,
      invoices: invoices)
    if promise.count > 1 {
      let schedule = try session.schedule(promise, of: customer, about: invoices)
      report.instalments = InstalmentOrder(
        customer: customer.id, currency: schedule.currency, parts: schedule.parts, invoices: invoices,
        reason: reason)
    } else if let promise = promise.first {
      report.promise = PromiseOrder(
        customer: customer.id,
        amount: try promise.amount.amount(in: session.currency(of: customer, about: invoices)),
        day: try session.day(promise.day), invoices: invoices, reason: reason)
    }
    if let dispute {
      report.dispute = DisputeOrder(customer: customer.id, invoices: invoices, reason: dispute, note: note)
    }
    let receipt = try session.record(.logCall(report))
    return session.answer(receipt, as: global) {
      let promised = session.promised(in: receipt)
      return session.console.say(
        "Appel noté : \(outcome.name(in: .french)).", "Call logged: \(outcome.name(in: .english)).")
        + (promised.isEmpty ? "" : session.console.say(" Promis : \(promised).", " Promised: \(promised)."))
    }
  }
}

/// Records or cancels a promise to pay.
struct PromiseVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "promise",
    abstract: CommandWords.say(
      "Note une promesse de paiement, ou l'annule.", "Records a promise to pay, or cancels it."),
    usage: CommandWords.say(
      "relance promise CLIENT MONTANT@JOUR [--invoice N]… | relance promise --cancel PR-3",
      "relance promise CUSTOMER AMOUNT@DAY [--invoice N]… | relance promise --cancel PR-3"),
    discussion: CommandWords.days + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String?
  @Argument(help: .say("1234,56@2026-06-30", "1234,56@2026-06-30", name: "AMOUNT@DAY")) var promise:
    TypedPromise?
  @Option(
    help: .say(
      "Factures couvertes ; toutes les échues par défaut.", "Invoices it covers; default: all overdue ones.",
      name: "INVOICE")) var invoice: [String] = []
  @Option(help: .say("Moyen de paiement annoncé.", "Means of payment as said.", name: "TEXT")) var means:
    String = ""
  @Option(
    help: .say(
      "Pourquoi une promesse de plus est acceptée.", "Why yet another promise is accepted.", name: "TEXT"))
  var reason: String = ""
  @Option(help: .say("Annule cette promesse.", "Cancel this promise.", name: "ID")) var cancel: PromiseID?

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
      let named = try session.invoices(invoice, of: owner)
      command = .promise(
        PromiseOrder(
          customer: owner.id,
          amount: try promise.amount.amount(in: session.currency(of: owner, about: named)),
          day: try session.day(promise.day), invoices: named, means: means, reason: reason))
    }
    let receipt = try session.record(command)
    return session.answer(receipt, as: global) {
      let ids = session.promised(in: receipt)
      return cancel == nil
        ? session.console.say("Promesse notée : \(ids).", "Promise recorded: \(ids).")
        : session.console.say("Promesse annulée : \(ids).", "Promise cancelled: \(ids).")
    }
  }
}
