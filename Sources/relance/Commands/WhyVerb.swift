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
      """) + "\n\n" + CommandWords.days)

  @OptionGroup var global: GlobalOptions
  @Flag(help: .say("Le numéro est celui d'un client.", "The number is a customer's.")) var customer = false
  @Flag(help: .say("Le numéro est celui d'une facture.", "The number is an invoice's.")) var invoice = false
  @Flag(help: .say("Le numéro est celui d'une relance.", "The number is a reminder's.")) var reminder = false
  @Option(
    help: .say(
      "Ce jour à venir, si personne ne paie d'ici là (comme scenario simulate).",
      "That later day, if nobody pays until then (as scenario simulate).", name: "DAY"))
  var simulated: DayWord?
  @Flag(help: .say("Toutes les factures, même au-delà d'un écran.", "Every invoice, also beyond one screen."))
  var all = false
  @Argument(help: .say("Numéro.", "Number.", name: "ID")) var id: String

  /// One screen of 80 by 24: a row for the name, one for the prompt.
  private static let columns = 80
  private static let rows = 22

  func perform(in session: StoreSession) throws -> Int32 {
    let book = session.keeper.book
    let ledger = session.ledger
    let subject = try subject(in: session)
    if let simulated = try session.day(simulated) {
      return try tell(subject.customer, ifNobodyPaysUntil: simulated, in: session)
    }
    let asked: WhyAnswer.Subject =
      subject.reminder.map { .reminder($0.id) } ?? subject.invoice.map { .invoice($0) }
      ?? .customer(subject.customer)
    guard
      let answer = WhyAnswer(
        of: asked, in: book, on: ledger, language: session.language, cause: { session.cause(of: $0) })
    else { throw BookkeeperProblem.refused(.unknownRecord(id)) }
    guard global.json else {
      session.console.line(session.name(of: subject.customer))
      let lines = all ? answer.lines : answer.fitted(columns: Self.columns, rows: Self.rows)
      for line in lines { session.console.line(line.text) }
      return 0
    }
    let number = { (id: InvoiceID) in book.portfolio.invoice(id)?.number ?? id.description }
    let sentences = answer.lines.filter { $0.kind != .heading }.map(\.text)
    session.console.json { writer in
      writer.beginObject()
      writer.fact("day", ledger.day)
      writer.fact("customer", book.portfolio.customer(subject.customer)?.number)
      writer.field("lines", listing: sentences) { $0.string($1) }
      writer.plan(answer.plan, number: number, in: session.language)
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
    do {
      let found = try session.invoice(id)
      return (found.customer, found.id, nil)
    } catch BookkeeperProblem.refused(.unknownInvoice) where isFree {
      throw CommandProblem.unknownSubject(id)
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
