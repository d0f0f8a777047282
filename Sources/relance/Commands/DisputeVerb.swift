import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Opens or closes a dispute.
struct DisputeVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "dispute",
    abstract: CommandWords.say("Ouvre un litige, ou le clôt.", "Opens a dispute, or closes it."),
    usage: CommandWords.say(
      "relance dispute CLIENT --reason MOTIF [--invoice N]… | relance dispute LI-3 --follow-up JOUR | relance dispute --close LI-3 --outcome TEXTE",
      "relance dispute CUSTOMER --reason REASON [--invoice N]… | relance dispute LI-3 --follow-up DAY | relance dispute --close LI-3 --outcome TEXT"
    ),
    discussion: CommandWords.days + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String?
  @Option(help: .say("Motif.", "Ground.", name: "REASON")) var reason: Dispute.Reason?
  @Option(
    help: .say(
      "Factures contestées ; toutes les ouvertes par défaut.", "Contested invoices; default: all open ones.",
      name: "INVOICE")) var invoice: [String] = []
  @Option(help: .say("Montant contesté.", "Contested amount.", name: "AMOUNT")) var amount: TypedAmount?
  @Option(help: .say("Qui le règle.", "Who settles it.", name: "NAME")) var owner: String = ""
  @Option(help: .say("Quand y revenir.", "When to look again.", name: "DAY")) var followUp: DayWord?
  @Option(help: .say("Ce qui a été dit.", "What was said.", name: "TEXT")) var note: String = ""
  @Option(help: .say("Clôt ce litige.", "Close this dispute.", name: "ID")) var close: DisputeID?
  @Option(help: .say("Comment il s'est terminé.", "How it ended.", name: "TEXT")) var outcome: String = ""

  /// The dispute to change, where one is named instead of a customer.
  private var known: DisputeID? {
    guard followUp != nil || !owner.isEmpty else { return nil }
    return customer.flatMap(DisputeID.init(argument:))
  }

  /// Refuses what would be passed over: an open dispute takes another day and another owner, a close its outcome.
  func validate() throws {
    let isOpening = reason != nil || amount != nil || !note.isEmpty || !invoice.isEmpty
    if close != nil, isOpening || followUp != nil || !owner.isEmpty || customer != nil {
      throw ValidationError(
        CommandWords.say(
          "--close ne prend que --outcome : relance dispute --close LI-3 --outcome TEXTE.",
          "--close takes --outcome alone: relance dispute --close LI-3 --outcome TEXT."))
    }
    if close == nil, !outcome.isEmpty {
      throw ValidationError(CommandWords.say("--outcome va avec --close.", "--outcome goes with --close."))
    }
    if reason == nil, known != nil, isOpening {
      throw ValidationError(
        CommandWords.say(
          "D'un litige ouvert, seuls --follow-up et --owner se changent ; pour le reste, relance note.",
          "Of an open dispute only --follow-up and --owner change; for the rest, relance note."))
    }
  }

  func perform(in session: StoreSession) throws -> Int32 {
    let command: Command
    let followUp = try session.day(followUp)
    if let close {
      command = .closeDispute(close, outcome: outcome)
    } else if reason == nil, let known {
      command = .changeDispute(known, followUp: followUp, owner: owner.isEmpty ? nil : owner)
    } else {
      guard let customer, let reason else {
        throw CommandProblem.usage(
          french: "Il faut un client et --reason.", english: "A customer and --reason are needed.")
      }
      let known = try session.customer(customer)
      let named = try session.invoices(invoice, of: known)
      command = .openDispute(
        DisputeOrder(
          customer: known.id, invoices: named, reason: reason,
          amount: try amount?.amount(in: session.currency(of: known, about: named)), owner: owner, note: note,
          followUp: followUp))
    }
    let receipt = try session.record(command)
    return session.answer(receipt, as: global) {
      let ids = receipt.events.compactMap(\.record).joined(separator: " ")
      if case .changeDispute = command {
        return session.console.say("Litige complété : \(ids).", "Dispute completed: \(ids).")
      }
      return close == nil
        ? session.console.say("Litige ouvert : \(ids).", "Dispute opened: \(ids).")
        : session.console.say("Litige clos : \(ids).", "Dispute closed: \(ids).")
    }
  }
}

/// Holds reminders back until a day, or ends that.
struct PauseVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: CommandWords.say(
      "Suspend les relances d'un client, ou les reprend.", "Pauses a customer's reminders, or resumes them."),
    usage: CommandWords.say(
      "relance pause CLIENT --until JOUR --reason TEXTE [--kind SORTE] | relance pause --end PA-3",
      "relance pause CUSTOMER --until DAY --reason TEXT [--kind KIND] | relance pause --end PA-3"),
    discussion: CommandWords.days + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String?
  @Option(
    help: .say(
      "Premier jour où les relances reprennent.", "First day on which reminders resume.", name: "DAY"))
  var until: DayWord?
  @Option(help: .say("Pourquoi.", "Why.", name: "TEXT")) var reason: String = ""
  @Option(help: .say("Sorte.", "Kind.", name: "KIND")) var kind: Pause.Kind = .paused
  @Option(help: .say("Ces factures seulement.", "Only these invoices.", name: "INVOICE")) var invoice:
    [String] = []
  @Option(help: .say("Met fin à cette pause.", "End this pause.", name: "ID")) var end: PauseID?

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
      let until = try session.day(until)
      let day = until.map { " --until \($0.iso)" } ?? " --kind \(kind.rawValue)"
      try CommandProblem.need(reason, for: "relance pause \(known.number)\(day)")
      command = .pause(
        PauseOrder(
          customer: known.id, invoices: try session.invoices(invoice, of: known), kind: kind, reason: reason,
          until: until))
    }
    let receipt = try session.record(command)
    return session.answer(receipt, as: global) {
      let ids = receipt.events.compactMap(\.record).joined(separator: " ")
      let answer =
        end == nil
        ? session.console.say("Relances suspendues : \(ids).", "Reminders paused: \(ids).")
        : session.console.say("Relances reprises : \(ids).", "Reminders resumed: \(ids).")
      return ([answer] + session.reach(of: receipt.events)).joined(separator: " ")
    }
  }
}
