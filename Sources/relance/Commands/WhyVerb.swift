import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// Says why something leaves or does not leave today.
struct WhyVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: CommandWords.say(
      "Pourquoi une relance part, ou ne part pas, et quand.", "Why a reminder leaves, or does not, and when."),
    discussion: CommandWords.say(
      """
      Sans option, R-12 est une relance, sinon le numéro d'un client, sinon d'une facture.
      --json : {"day","customer","lines":[…phrases…],"proposed":[étapes],"exclusions":[{"invoice","reason",
      "until"}],"next":[{"step","currency","day"}]}.
      """,
      """
      Without a flag, R-12 is a reminder, else a customer's number, else an invoice's.
      --json: {"day","customer","lines":[…sentences…],"proposed":[steps],"exclusions":[{"invoice","reason",
      "until"}],"next":[{"step","currency","day"}]}.
      """))

  @OptionGroup var global: GlobalOptions
  @Flag(help: .say("Le numéro est celui d'un client.", "The number is a customer's.")) var customer = false
  @Flag(help: .say("Le numéro est celui d'une facture.", "The number is an invoice's.")) var invoice = false
  @Flag(help: .say("Le numéro est celui d'une relance.", "The number is a reminder's.")) var reminder = false
  @Option(
    help: .say(
      "Ce jour à venir, si personne ne paie d'ici là (comme scenario simulate).",
      "That later day, if nobody pays until then (as scenario simulate).", name: "DAY"))
  var simulated: Day?
  @Argument(help: .say("Numéro.", "Number.", name: "ID")) var id: String

  func perform(in session: StoreSession) throws -> Int32 {
    let book = session.keeper.book
    let ledger = session.ledger
    let subject = try subject(in: session)
    if let simulated { return try tell(subject.customer, ifNobodyPaysUntil: simulated, in: session) }
    var lines = book.trace(of: subject.customer, on: ledger)
    if let only = subject.invoice { lines = lines.filter { $0.concerns(only) } }
    let number = { (id: InvoiceID) in book.portfolio.invoice(id)?.number ?? id.description }
    var sentences = lines.map { $0.sentence(in: session.language, number: number) }
    let nearing = book.nearLimitations(of: subject.customer, on: ledger)
    for near in nearing where subject.invoice == nil || subject.invoice == near.invoice {
      sentences.append(
        Limitation.sentence(
          number: number(near.invoice), lastDay: near.lastDay, today: ledger.day, in: session.language))
    }
    if let only = subject.invoice, !nearing.contains(where: { $0.invoice == only }),
      let last = book.limitation(of: only), ledger.standing.open(only) > 0
    {
      sentences.append(
        Limitation.sentence(number: number(only), lastDay: last, today: ledger.day, in: session.language))
    }
    if let reminder = subject.reminder {
      sentences.insert(
        "\(reminder.id) \(reminder.step.code) : \(reminder.state.sentence(in: session.language))", at: 0)
      if reminder.retryAt != nil, let cause = session.cause(of: reminder) {
        sentences.insert(cause, at: 1)
      }
      if let hindrance = book.hindrance(to: reminder, on: ledger), reminder.isOpen {
        sentences.append(hindrance.sentence(in: session.language))
      }
      if reminder.isOpen, let handOver = book.step(of: reminder)?.handOver {
        sentences.append(handOver.consequence(in: session.language))
      }
      for left in book.waysLeftOut(of: reminder, on: ledger) {
        let sentence = left.sentence(of: reminder.step, in: session.language)
        if !sentences.contains(sentence) { sentences.append(sentence) }
      }
      sentences += book.missingCopySentences(of: reminder, in: session.language)
    }
    guard global.json else {
      session.console.line(session.name(of: subject.customer))
      for sentence in sentences { session.console.line(sentence) }
      return 0
    }
    let plan = book.planner.plan(book.position(of: subject.customer, on: ledger), on: ledger.day)
    session.console.json { writer in
      writer.beginObject()
      writer.fact("day", ledger.day)
      writer.fact("customer", book.portfolio.customer(subject.customer)?.number)
      writer.field("lines", listing: sentences) { $0.string($1) }
      writer.plan(plan, number: number, in: session.language)
      writer.endObject()
    }
    return 0
  }

  /// The facts of a later day, as `scenario simulate` comes to it.
  private func tell(
    _ customer: CustomerID, ifNobodyPaysUntil day: Day, in session: StoreSession
  ) throws -> Int32 {
    guard day >= session.today, day - session.today <= ScenarioSimulation.farthest else {
      throw CommandProblem.usage(
        french: "--simulated va d'aujourd'hui (\(session.today.numeric)) à un an plus tard.",
        english: "--simulated goes from today (\(session.today.numeric)) to one year later.")
    }
    let book = try session.bookOfFiles()
    let number = { (id: InvoiceID) in book.portfolio.invoice(id)?.number ?? id.description }
    let sentences = ScenarioSimulation.trace(of: customer, on: day, from: session.today, in: book).map {
      $0.sentence(in: session.language, number: number)
    }
    guard global.json else {
      session.console.line(
        session.name(of: customer)
          + session.console.say(
            " · le \(day.numeric), si personne ne paie d'ici là",
            " · on \(day.numeric), if nobody pays until then"))
      for sentence in sentences { session.console.line(sentence) }
      return 0
    }
    session.console.json { writer in
      writer.beginObject()
      writer.fact("day", day)
      writer.fact("customer", book.portfolio.customer(customer)?.number)
      writer.field("lines", listing: sentences) { $0.string($1) }
      writer.endObject()
    }
    return 0
  }

  private func subject(
    in session: StoreSession
  ) throws -> (customer: CustomerID, invoice: InvoiceID?, reminder: Reminder?) {
    let isFree = !customer && !invoice && !reminder
    let looksLikeReminder = id.hasPrefix("R-") || id.hasPrefix("r-")
    if reminder || (isFree && looksLikeReminder), let number = ReminderID(argument: id) {
      let found = try session.reminder(number)
      return (found.customer, nil, found)
    }
    let isCustomer = session.keeper.book.portfolio.customer(numbered: id) != nil
    if customer || (isFree && isCustomer) { return (try session.customer(id).id, nil, nil) }
    if reminder {
      throw CommandProblem.usage(
        french: "« \(id) » n'est pas un numéro de relance.", english: "\"\(id)\" is no reminder's number.")
    }
    let found = try session.invoice(id)
    return (found.customer, found.id, nil)
  }
}

extension TraceLine {
  /// Whether the line speaks of an invoice, or of the whole customer.
  fileprivate func concerns(_ invoice: InvoiceID) -> Bool {
    switch self {
    case .invoice(let trace): trace.invoice == invoice
    case .excluded(let exclusion): exclusion.invoice == nil || exclusion.invoice == invoice
    default: true
    }
  }
}

extension JSONWriter {
  fileprivate mutating func plan(
    _ plan: ReminderPlan, number: (InvoiceID) -> String, in language: Language
  ) {
    field("proposed", listing: plan.proposals) { $0.string($1.step.code) }
    key("exclusions")
    beginArray()
    for exclusion in plan.exclusions {
      beginObject()
      fact("invoice", exclusion.invoice.map(number))
      field("currency", exclusion.currency.code)
      field("reason", exclusion.hindrance.sentence(in: language))
      fact("until", exclusion.hindrance.until)
      endObject()
    }
    endArray()
    field("next", listing: plan.next) { writer, next in
      writer.beginObject()
      writer.field("step", next.step.code)
      writer.field("currency", next.currency.code)
      writer.fact("day", next.day)
      writer.endObject()
    }
  }
}
