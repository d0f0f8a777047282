import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

extension LimitationInterruption.Kind: ExpressibleByArgument {}

/// Says until when an invoice can be claimed, and records what begins that anew.
struct LimitationVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "limitation",
    abstract: CommandWords.say(
      "Prescription d'une facture : la voir, noter reconnaissance de dette, demande en justice ou fin d'instance.",
      "Limitation of an invoice: see it, record an acknowledgment of the debt, a court claim or the end of the case."
    ),
    usage: CommandWords.say(
      "relance limitation FACTURE [acknowledged|claimed|case-ended] [--on JOUR] [--note TEXTE] | relance limitation FACTURE --cancel",
      "relance limitation INVOICE [acknowledged|claimed|case-ended] [--on DAY] [--note TEXT] | relance limitation INVOICE --cancel"
    ),
    discussion: CommandWords.say(
      """
      Un règlement partiel interrompt de lui-même. Le délai repart entier du jour donné (art. 2231, 2240 et 2241 du
      Code civil) ; une demande en justice l'interrompt jusqu'à la fin de l'instance (art. 2242), notée par case-ended.
      Contre une personne publique toute demande écrite partie interrompt, et le délai repart du 1er janvier suivant
      (loi 68-1250). Une créance déclarée à une procédure collective l'interrompt jusqu'à sa clôture.
      Sans événement : --json {"invoice","limitation","held_since","interruptions":[{"day","event","by","note"}]} ;
      "event" vaut aussi "part-payment", "written-demand" et "claim-filed". Tant qu'une instance ou une procédure court,
      "limitation" est null et "held_since" le jour de la demande.
      """,
      """
      A part payment interrupts by itself. The whole term begins anew on the day given (art. 2231, 2240 and 2241 Code
      civil); a court claim interrupts until the case ends (art. 2242), recorded by case-ended.
      Against a public body every written demand that left interrupts, and the term begins on the next 1 January
      (loi 68-1250). A claim filed in insolvency proceedings interrupts until these are closed.
      Without an event: --json {"invoice","limitation","held_since","interruptions":[{"day","event","by","note"}]};
      "event" may also be "part-payment", "written-demand" and "claim-filed". While a case or proceedings run,
      "limitation" is null and "held_since" the day of the claim.
      """) + "\n\n" + CommandWords.days + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro de la facture.", "Number of the invoice.", name: "INVOICE")) var number: String
  @Argument(help: .say("Ce qui s'est passé.", "What happened.", name: "EVENT"))
  var event: LimitationInterruption.Kind?
  @Option(help: .say("Quel jour ; aujourd'hui par défaut.", "Which day; default: today.", name: "DAY"))
  var on: DayWord?
  @Option(help: .say("Lettre, audience, numéro de rôle.", "Letter, hearing, case number.", name: "TEXT"))
  var note: String = ""
  @Flag(help: .say("Reprend ce qui a été noté en dernier.", "Takes back what was entered last."))
  var cancel = false

  var isWriting: Bool { event != nil || cancel }

  func perform(in session: StoreSession) throws -> Int32 {
    let invoice = try session.invoice(number)
    if cancel, event != nil {
      throw CommandProblem.usage(
        french: "--cancel va sans événement.", english: "--cancel goes without an event.")
    }
    guard event != nil || (on == nil && note.isEmpty) else {
      throw CommandProblem.usage(
        french: "--on et --note vont avec un événement : acknowledged, claimed ou case-ended.",
        english: "--on and --note go with an event: acknowledged, claimed or case-ended.")
    }
    guard isWriting else {
      show(invoice, in: session)
      return 0
    }
    let day = try session.day(on, isPast: true) ?? session.today
    let command: Command =
      event.map {
        .interruptLimitation(InterruptionOrder(invoice: invoice.id, kind: $0, day: day, note: note))
      } ?? .cancelInterruption(invoice.id)
    let receipt = try session.record(command)
    return session.answer(receipt, as: global) {
      let standing = session.book.limitationStanding(of: invoice.id)
      let last = standing?.lastDay.numeric ?? "-"
      let what = event?.name(in: session.language) ?? session.console.say("repris", "taken back")
      if standing?.heldSince != nil {
        return session.console.say(
          "\(invoice.number) : \(what). Prescription interrompue, jusqu'à la fin de l'instance ou de la procédure.",
          "\(invoice.number): \(what). Limitation interrupted until the case or the proceedings end.")
      }
      return session.console.say(
        "\(invoice.number) : \(what). Prescription le \(last).",
        "\(invoice.number): \(what). Limitation on \(last).")
    }
  }

  /// What interrupted, as one line each.
  private struct Fact {
    let day: Day
    let event: String
    let name: String
    let by: String
    let note: String
  }

  private func facts(of invoice: Invoice, in session: StoreSession) -> [Fact] {
    let book = session.book
    let payments = book.partPayments(on: invoice.id, of: invoice.customer).compactMap(book.portfolio.payment)
    let paid = payments.map { payment in
      Fact(
        day: payment.day, event: "part-payment",
        name: session.console.say("règlement partiel", "part payment"), by: "", note: payment.id.description)
    }
    let entered = book.interruptions(of: invoice.id).map { interruption in
      Fact(
        day: interruption.day, event: interruption.kind.rawValue,
        name: interruption.kind.name(in: session.language), by: interruption.by, note: interruption.note)
    }
    let demands =
      book.portfolio.customer(invoice.customer).map { book.writtenDemands(of: invoice, to: $0) } ?? []
    let written = demands.map { demand in
      Fact(
        day: demand.day, event: "written-demand",
        name: session.console.say("demande écrite", "written demand"), by: "",
        note: demand.reminder.description)
    }
    let filed = book.proceedings(of: invoice.customer).filter { $0.concerns(invoice) }.compactMap { pause in
      pause.facts.claimFiled.map { day in
        Fact(
          day: day, event: "claim-filed",
          name: session.console.say("créance déclarée", "claim filed"), by: "", note: pause.id.description)
      }
    }
    return (paid + entered + written + filed).sorted { $0.day < $1.day }
  }

  private func show(_ invoice: Invoice, in session: StoreSession) {
    let standing = session.book.limitationStanding(of: invoice.id)
    let facts = facts(of: invoice, in: session)
    guard global.json else {
      let sentence = session.book.limitationSentence(of: invoice.id, on: session.today, in: session.language)
      if let sentence { session.console.line(sentence) }
      for fact in facts {
        session.console.line(
          "  \(fact.day.numeric)  "
            + [fact.name, fact.note, fact.by].filter { !$0.isEmpty }.joined(separator: "  "))
      }
      return
    }
    session.console.json { writer in
      writer.beginObject()
      writer.field("invoice", invoice.number)
      writer.fact("limitation", standing?.heldSince == nil ? standing?.lastDay : nil)
      writer.fact("held_since", standing?.heldSince)
      writer.field("interruptions", listing: facts) { writer, fact in
        writer.beginObject()
        writer.fact("day", fact.day)
        writer.field("event", fact.event)
        writer.field("by", fact.by)
        writer.field("note", fact.note)
        writer.endObject()
      }
      writer.endObject()
    }
  }
}
