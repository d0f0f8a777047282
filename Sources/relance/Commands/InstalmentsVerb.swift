import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// Agrees a plan of part payments, shows what became of it, or cancels it.
struct InstalmentsVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "instalments",
    abstract: CommandWords.say(
      "Un échéancier : l'accorder, le voir, l'annuler.", "A plan of instalments: agree, see, cancel."),
    usage: CommandWords.say(
      "relance instalments CLIENT [--pay MONTANT@JOUR]… | --amount MONTANT --parts N --from JOUR | relance instalments --cancel PR-4",
      "relance instalments CUSTOMER [--pay AMOUNT@DAY]… | --amount AMOUNT --parts N --from DAY | relance instalments --cancel PR-4"
    ),
    discussion: CommandWords.say(
      """
      Chaque échéance est une promesse, tenue ou non d'après les règlements et le délai de grâce ; une échéance
      manquée remet le client dans le scénario. Sans --invoice, toutes les factures échues.
      """,
      """
      Each instalment is a promise, kept or not by payments and grace; a missed one puts the customer back into the
      scenario. Without --invoice, every overdue invoice.
      """) + "\n\n" + CommandWords.days + "\n" + CommandWords.recordedJSON
      + CommandWords.say(
        " Sans changement : {\"day\",\"customer\",\"plans\":[{\"plan\",\"broken\",\"parts\":[promesses]}]}.",
        " Without a change: {\"day\",\"customer\",\"plans\":[{\"plan\",\"broken\",\"parts\":[promises]}]}."))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String?
  @Option(help: .say("Une échéance.", "One instalment.", name: "AMOUNT@DAY")) var pay: [TypedPromise] = []
  @Option(help: .say("Somme à répartir.", "Sum to divide.", name: "AMOUNT")) var amount: TypedAmount?
  @Option(help: .say("Nombre d'échéances égales.", "Number of equal instalments.", name: "N")) var parts: Int?
  @Option(help: .say("Jour de la première.", "Day of the first.", name: "DAY")) var from: DayWord?
  @Option(help: .say("month, fortnight ou week.", "month, fortnight or week.", name: "RHYTHM"))
  var every: InstalmentSchedule.Rhythm = .month
  @Option(help: .say("Ces factures seulement.", "Only these invoices.", name: "INVOICE")) var invoice:
    [String] = []
  @Option(help: .say("Moyen de paiement.", "Means of payment.", name: "TEXT")) var means: String = ""
  @Option(help: .say("Pourquoi.", "Why.", name: "TEXT")) var reason: String = ""
  @Option(help: .say("Annule cet échéancier.", "Cancel this plan.", name: "ID")) var cancel: PromiseID?

  var isWriting: Bool { cancel != nil || !pay.isEmpty || parts != nil }

  func perform(in session: StoreSession) throws -> Int32 {
    if let cancel { return try record(.cancelInstalments(cancel), in: session) }
    guard let customer else {
      throw CommandProblem.usage(
        french: "Il faut un client ou --cancel.", english: "A customer or --cancel is needed.")
    }
    let known = try session.customer(customer)
    guard isWriting else {
      guard amount == nil, try session.day(from) == nil else {
        throw CommandProblem.usage(
          french: "--amount et --from vont avec --parts.", english: "--amount and --from go with --parts.")
      }
      show(known, in: session)
      return 0
    }
    return try record(.agreeInstalments(try order(of: known, in: session)), in: session)
  }

  private func order(of known: Customer, in session: StoreSession) throws -> InstalmentOrder {
    let named = try session.invoices(invoice, of: known)
    var (currency, schedule) = try session.schedule(pay, of: known, about: named)
    if let parts {
      guard let amount, let from = try session.day(from), pay.isEmpty else {
        throw CommandProblem.usage(
          french: "--parts va avec --amount et --from, sans --pay.",
          english: "--parts goes with --amount and --from, without --pay.")
      }
      let most = InstalmentSchedule.mostParts
      guard (2...most).contains(parts), parts <= amount.cents else {
        throw CommandProblem.usage(
          french: "--parts \(parts) : de 2 à \(most) échéances, chacune d'un centime au moins.",
          english: "--parts \(parts): from 2 to \(most) instalments, each of a cent at least.")
      }
      currency = try amount.currency ?? session.currency(of: known, about: named)
      schedule = InstalmentSchedule.even(cents: amount.cents, parts: parts, from: from, every: every)
    }
    return InstalmentOrder(
      customer: known.id, currency: currency, parts: schedule,
      invoices: named, means: means, reason: reason)
  }

  private func record(_ command: Command, in session: StoreSession) throws -> Int32 {
    let receipt = try session.record(command)
    return session.answer(receipt, as: global) {
      let ids = session.promised(in: receipt)
      return cancel == nil
        ? session.console.say("Échéancier noté : \(ids).", "Plan recorded: \(ids).")
        : session.console.say("Échéancier annulé : \(ids).", "Plan cancelled: \(ids).")
    }
  }

  private func show(_ known: Customer, in session: StoreSession) {
    let book = session.keeper.book
    let today = session.ledger.day
    let plans = book.file(of: known.id).promises.filter { book.promises[$0.index].plan == $0 }
    guard !global.json else {
      return session.console.json { writer in
        writer.beginObject()
        writer.fact("day", today)
        writer.field("customer", known.number)
        writer.field("plans", listing: plans) { writer, plan in
          writer.beginObject()
          writer.field("plan", plan.description)
          writer.field("broken", book.isBroken(plan, on: today))
          writer.field("parts", listing: book.instalments(of: plan)) {
            $0.promise($1, book.state(of: $1, on: today), in: book)
          }
          writer.endObject()
        }
        writer.endObject()
      }
    }
    let console = session.console
    console.line(session.name(of: known.id))
    if plans.isEmpty { console.line(console.say("  aucun échéancier", "  no plan of instalments")) }
    for plan in plans {
      let isBroken = book.isBroken(plan, on: today)
      console.line(
        console.say("  Échéancier \(plan)", "  Plan \(plan)")
          + (isBroken ? console.say(", rompu : les relances reprennent", ", broken: reminders go on") : ""))
      for part in book.instalments(of: plan) {
        let money = "\(part.amount.figures(in: session.language)) \(part.amount.currency.code)"
        let state = book.state(of: part, on: today).name(in: session.language)
        console.line("    \(part.id)  \(part.day.numeric)  \(money)  \(state)")
      }
    }
  }
}

extension StoreSession {
  /// The promises that a decision recorded, else those that it cancelled: `PR-4 300,00 EUR 30/06/2026, PR-5 …`.
  func promised(in receipt: Receipt) -> String {
    var (recorded, cancelled) = ([Promise](), [Promise]())
    for event in receipt.events {
      switch event {
      case .promiseRecorded(let promise): recorded.append(promise)
      case .promiseCancelled(let id, _):
        let promises = keeper.book.promises
        if promises.indices.contains(id.index) { cancelled.append(promises[id.index]) }
      default: break
      }
    }
    return (recorded.isEmpty ? cancelled : recorded).map {
      "\($0.id) \($0.amount.figures(in: language)) \($0.amount.currency.code) \($0.day.numeric)"
    }.joined(separator: ", ")
  }

  /// Parts of a plan as typed, and their one currency.
  ///
  /// - Throws: `CommandProblem` when they name several, or none while the customer owes in several.
  func schedule(_ typed: [TypedPromise], of customer: Customer, about invoices: [InvoiceID]) throws -> (
    currency: Currency, parts: [InstalmentSchedule.Part]
  ) {
    let currencies = Set(
      try typed.map { try $0.amount.currency ?? currency(of: customer, about: invoices) })
    guard currencies.count < 2 else {
      throw CommandProblem.usage(
        french: "Un échéancier n'a qu'une devise.", english: "A plan has one currency.")
    }
    return (
      currencies.first ?? .eur,
      try typed.map { InstalmentSchedule.Part(cents: $0.amount.cents, day: try day($0.day)) }
    )
  }
}

extension InstalmentSchedule.Rhythm: ExpressibleByArgument {}
