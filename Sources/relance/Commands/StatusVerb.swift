import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

extension SentCopy.Way: ExpressibleByArgument {}

/// Shows, gives, changes or ends the statuses of a customer or an invoice.
struct StatusVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: CommandWords.say(
      "Les statuts d'un client ou d'une facture : voir, poser, compléter, lever.",
      "The statuses of a customer or an invoice: see, give, complete, end."),
    usage: CommandWords.say(
      "relance status CLIENT|FACTURE [SORTE] [--until JOUR]… | relance status PA-3 --end | --mistaken | --follow-up JOUR…",
      "relance status CUSTOMER|INVOICE [KIND] [--until DAY]… | relance status PA-3 --end | --mistaken | --follow-up DAY…"
    ),
    discussion: CommandWords.say(
      """
      in-payment --until JOUR ; direct-debit --day JOUR ; insolvency --judgment JOUR [--published JOUR] ;
      handed-over --to NOM [--court] [--day JOUR] ; written-off --reason TEXTE ;
      credit-note-expected --amount MONTANT [--day JOUR] ; paused, not-received, unhandled-reply --reason TEXTE.
      Facture non reçue : la copie partie, relance status PA-3 --copy-sent email ; le délai repart de ce jour.
      Une procédure collective vaut pour tout le client : ses factures émises jusqu'au jugement. Close : --end
      [--day JOUR], intérêts et indemnités restent arrêtés ; notée par erreur : --mistaken, tout est comme sans elle.
      Litiges et promesses : relance dispute, relance promise.
      """,
      """
      in-payment --until DAY; direct-debit --day DAY; insolvency --judgment DAY [--published DAY];
      handed-over --to NAME [--court] [--day DAY]; written-off --reason TEXT;
      credit-note-expected --amount AMOUNT [--day DAY]; paused, not-received, unhandled-reply --reason TEXT.
      Not received: once the copy is sent, relance status PA-3 --copy-sent email; the clock restarts on that day.
      Insolvency is of the whole customer: its invoices issued by the judgment. Closed: --end [--day DAY], interest and
      fees stay stopped; recorded by mistake: --mistaken, all is as without it.
      Disputes and promises: relance dispute, relance promise.
      """) + "\n\n" + CommandWords.days + "\n" + CommandWords.recordedJSON
      + CommandWords.say(
        " Sans changement : {\"day\",\"customer\",\"statuses\":[{\"id\",\"kind\",\"open\",\"claim_by\"…}]}.",
        " Without a change: {\"day\",\"customer\",\"statuses\":[{\"id\",\"kind\",\"open\",\"claim_by\"…}]}."))

  @OptionGroup var global: GlobalOptions
  @Argument(
    help: .say("Client, facture ou statut PA-3.", "Customer, invoice or status PA-3.", name: "TARGET"))
  var target: String
  @Argument(help: .say("Sorte.", "Kind.", name: "KIND")) var kind: Pause.Kind?
  @Option(
    help: .say(
      "Premier jour où les relances reprennent.", "First day on which reminders resume.", name: "DAY"))
  var until: DayWord?
  @Option(
    help: .say(
      "Jour du prélèvement, de l'avoir, de la remise ; avec --end, de la clôture.",
      "Day of the debit, credit note, handing over; with --end, of the closing.",
      name: "DAY"))
  var day: DayWord?
  @Option(help: .say("Jour du jugement.", "Day of the judgment.", name: "DAY")) var judgment: DayWord?
  @Option(help: .say("Jour de parution au BODACC.", "Day of publication in the BODACC.", name: "DAY"))
  var published: DayWord?
  @Option(help: .say("À qui le dossier est remis.", "To whom the file is handed.", name: "NAME")) var to:
    String = ""
  @Flag(help: .say("Pour une action en justice.", "For a court case.")) var court = false
  @Option(help: .say("Montant de l'avoir.", "Amount of the credit note.", name: "AMOUNT")) var amount:
    TypedAmount?
  @Option(help: .say("Pourquoi.", "Why.", name: "TEXT")) var reason: String = ""
  @Option(help: .say("Quand y revenir.", "When to look again.", name: "DAY")) var followUp: DayWord?
  @Option(help: .say("Ces factures seulement.", "Only these invoices.", name: "INVOICE")) var invoice:
    [String] = []
  @Option(help: .say("Créance déclarée ce jour.", "Claim filed on that day.", name: "DAY")) var claimFiled:
    DayWord?
  @Option(
    help: .say(
      "La copie d'une facture non reçue est partie : email, letter, portal, handed (--day : quel jour).",
      "The copy of an invoice not received was sent: email, letter, portal, handed (--day: when).",
      name: "WAY"))
  var copySent: SentCopy.Way?
  @Flag(help: .say("Lève ce statut.", "Ends this status.")) var end = false
  @Flag(help: .say("Ce statut a été noté par erreur.", "This status was recorded by mistake.")) var mistaken =
    false

  /// The status that is named, when the target is one.
  var status: PauseID? {
    target.uppercased().hasPrefix("PA-") ? PauseID(argument: target) : nil
  }

  var isWriting: Bool {
    kind != nil
      || status != nil
        && (end || mistaken || copySent != nil || followUp != nil || judgment != nil || published != nil
          || claimFiled != nil)
  }

  func perform(in session: StoreSession) throws -> Int32 {
    guard isWriting else { return try show(in: session) }
    let command: Command
    guard !end || !mistaken else {
      throw CommandProblem.usage(
        french:
          "--end lève un statut qui a compté, --mistaken retire celui qui n'a jamais dû être : choisissez.",
        english:
          "--end ends a status that counted, --mistaken takes back one that never should have been: choose one."
      )
    }
    guard copySent == nil || status != nil else {
      throw CommandProblem.usage(
        french: "--copy-sent va avec un statut : relance status PA-3 --copy-sent email.",
        english: "--copy-sent goes with a status: relance status PA-3 --copy-sent email.")
    }
    if let status {
      guard kind == nil else {
        throw CommandProblem.usage(
          french: "Une sorte se donne à un client ou à une facture, non à \(status).",
          english: "A kind is given to a customer or an invoice, not to \(status).")
      }
      command = try change(of: status, in: session)
    } else {
      command = .pause(try order(in: session))
    }
    let receipt = try session.record(command)
    return session.answer(receipt, as: global) {
      let ids = receipt.events.compactMap(\.record).joined(separator: " ")
      if let copySent {
        return session.console.say(
          "Copie envoyée \(copySent.name(in: .french)) : \(ids). Le délai repart de ce jour-là.",
          "Copy sent \(copySent.name(in: .english)): \(ids). The clock restarts on that day.")
      }
      let answer =
        end
        ? session.console.say("Statut levé : \(ids).", "Status ended: \(ids).")
        : mistaken
          ? session.console.say(
            "Statut retiré, noté par erreur : \(ids).", "Status taken back, a mistake: \(ids).")
          : session.console.say("Statut noté : \(ids).", "Status recorded: \(ids).")
      return ([answer] + session.reach(of: receipt.events)).joined(separator: " ")
    }
  }

  private func change(of status: PauseID, in session: StoreSession) throws -> Command {
    if mistaken { return .retractStatus(status) }
    if end { return .endPause(status, closed: try session.day(day, isPast: true)) }
    let sent = copySent == nil ? nil : try session.day(day, isPast: true)
    let copy: (way: SentCopy.Way, day: Day?)? = copySent.map { (way: $0, day: sent) }
    return .changeStatus(
      StatusChange(
        status, followUp: try session.day(followUp), judgment: try session.day(judgment, isPast: true),
        published: try session.day(published, isPast: true),
        claimFiled: try session.day(claimFiled, isPast: true), copy: copy))
  }

  private func order(in session: StoreSession) throws -> PauseOrder {
    let (customer, only) = try subject(in: session)
    let kind = kind ?? .paused
    if kind == .inPayment, until == nil {
      throw CommandProblem.usage(
        french: "Jusqu'à quand attendre le paiement ? Donner --until JOUR.",
        english: "Until when does the payment have time? Give --until DAY.")
    }
    if kind == .directDebit, day == nil, until == nil {
      throw CommandProblem.usage(
        french: "Quel jour est le prélèvement ? Donner --day JOUR.",
        english: "On which day is the debit? Give --day DAY.")
    }
    let named = (only.map { [$0] } ?? []) + (try session.invoices(invoice, of: customer))
    return PauseOrder(
      customer: customer.id, invoices: named, kind: kind, reason: reason,
      until: try session.day(until),
      facts: StatusFacts(
        followUp: try session.day(followUp), day: try session.day(day, isPast: kind == .handedOver),
        judgment: try session.day(judgment, isPast: true),
        published: try session.day(published, isPast: true), isForCourt: court, party: to,
        amount: try amount?.amount(in: session.currency(of: customer, about: named))))
  }

  private func subject(in session: StoreSession) throws -> (customer: Customer, invoice: InvoiceID?) {
    let portfolio = session.keeper.book.portfolio
    if portfolio.customer(numbered: target) != nil || portfolio.customer(numbered: target.uppercased()) != nil
    {
      return (try session.customer(target), nil)
    }
    let found = try session.invoice(target)
    guard let customer = portfolio.customer(found.customer) else {
      throw BookkeeperProblem.refused(.unknownCustomer(target))
    }
    return (customer, found.id)
  }

  private func show(in session: StoreSession) throws -> Int32 {
    let book = session.keeper.book
    let ledger = session.ledger
    let shown: [Pause]
    let customer: Customer?
    var talks: CustomerFile?
    if let status {
      guard book.pauses.indices.contains(status.index) else {
        throw BookkeeperProblem.refused(.unknownRecord(status.description))
      }
      shown = [book.pauses[status.index]]
      customer = book.portfolio.customer(shown[0].customer)
    } else {
      let (known, only) = try subject(in: session)
      customer = known
      if only == nil { talks = book.file(of: known.id) }
      shown = book.file(of: known.id).pauses.map { book.pauses[$0.index] }.filter { pause in
        only.map { pause.invoices.isEmpty || pause.invoices.contains($0) } ?? true
      }
    }
    guard !global.json else {
      session.console.json { writer in
        writer.beginObject()
        writer.fact("day", ledger.day)
        writer.fact("customer", customer?.number)
        writer.field("statuses", listing: shown) { $0.status($1, on: ledger, in: book) }
        writer.field("disputes", listing: (talks?.disputes ?? []).map { book.disputes[$0.index] }) {
          $0.dispute($1, isOpen: book.isOpen($1, on: ledger), in: book)
        }
        writer.field("promises", listing: (talks?.promises ?? []).map { book.promises[$0.index] }) {
          $0.promise($1, book.state(of: $1, on: ledger.day), in: book)
        }
        writer.endObject()
      }
      return 0
    }
    if let customer { session.console.line(session.name(of: customer.id)) }
    if shown.isEmpty, talks.map({ $0.disputes.isEmpty && $0.promises.isEmpty }) ?? true {
      session.console.line(session.console.say("  aucun statut", "  no status"))
    }
    for pause in shown {
      let state =
        book.isOpen(pause, on: ledger)
        ? session.console.say("en cours", "running") : session.console.say("fini", "over")
      let facts = pause.phrases(in: session.language, calendar: book.calendar, on: session.today)
        .joined(separator: ", ")
      session.console.line("  \(pause.id)  \(state)  \(facts)")
    }
    for line in talks.map(session.talkLines) ?? [] { session.console.line("  " + line) }
    return 0
  }
}
