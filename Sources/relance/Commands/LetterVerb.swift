import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

extension LetterEvent.Kind: ExpressibleByArgument {}

/// Records what the post did with a letter, or shows it.
struct LetterVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: CommandWords.say(
      "Suivi d'une lettre : postée, présentée, signée, refusée, non réclamée, inconnu à l'adresse.",
      "Tracking of a letter: posted, presented, signed for, refused, unclaimed, unknown at the address."),
    usage: CommandWords.say(
      "relance letter R-12 [presented|signed|refused|unclaimed|unknown-address|posted] [--on JOUR] | relance letter R-12 --cancel",
      "relance letter R-12 [presented|signed|refused|unclaimed|unknown-address|posted] [--on DAY] | relance letter R-12 --cancel"
    ),
    discussion: CommandWords.say(
      """
      Le délai annoncé court de la présentation dès qu'elle est connue. « inconnu à l'adresse » demande un contact.
      Postée, présentée, puis une seule issue, jours dans cet ordre : ce qui contredit le reste est refusé.
      Sans événement : --json {"reminder","events":[{"day","event","number","by"}],"deadline"}.
      """,
      """
      The time given runs from the presentation once that is known. "Unknown at the address" asks for a contact.
      Posted, presented, then one end, days in that order: what contradicts the rest is refused.
      Without an event: --json {"reminder","events":[{"day","event","number","by"}],"deadline"}.
      """) + "\n\n" + CommandWords.days + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("La lettre (R-12).", "The letter (R-12).", name: "ID")) var id: ReminderID
  @Argument(help: .say("Ce qui s'est passé.", "What happened.", name: "EVENT")) var event: LetterEvent.Kind?
  @Option(help: .say("Quel jour ; aujourd'hui par défaut.", "Which day; default: today.", name: "DAY"))
  var on: DayWord?
  @Option(help: .say("Numéro du recommandé.", "Number of the registered letter.", name: "NUMBER"))
  var registered: String = ""
  @Flag(help: .say("Prend ce numéro sans en vérifier la forme.", "Takes that number in whatever form."))
  var unchecked = false
  @Flag(help: .say("Reprend ce qui a été noté en dernier.", "Takes back what was recorded last."))
  var cancel = false

  var isWriting: Bool { event != nil || cancel }

  func perform(in session: StoreSession) throws -> Int32 {
    let reminder = try session.reminder(id)
    guard event != nil || on == nil && registered.isEmpty, event == nil || !cancel else {
      throw CommandProblem.usage(
        french: "--on et --registered vont avec un événement, --cancel va sans.",
        english: "--on and --registered go with an event, --cancel without one.")
    }
    guard isWriting else {
      show(reminder, in: session)
      return 0
    }
    let happened = try session.day(on, isPast: true) ?? session.today
    let command: Command =
      event.map {
        .trackLetter(id, $0, on: happened, number: registered, isUnchecked: unchecked)
      } ?? .cancelLetterEvent(id)
    let receipt = try session.record(command)
    return session.answer(receipt, as: global) {
      let what =
        event?.name(in: session.language)
        ?? session.console.say("dernier fait repris", "last fact taken back")
      let end = deadline(of: reminder, in: session).map { end in
        session.console.say(" Délai jusqu'au \(end.numeric).", " Time until \(end.numeric).")
      }
      return "\(id) : \(what).\(end ?? "")"
    }
  }

  private func show(_ reminder: Reminder, in session: StoreSession) {
    let events = session.book.letterEvents(of: id)
    let end = deadline(of: reminder, in: session)
    guard global.json else {
      for event in events {
        session.console.line(
          "\(event.day.numeric)  \(event.kind.name(in: session.language))  \(event.number)  \(event.by)")
      }
      if let end {
        session.console.line(
          session.console.say("Délai jusqu'au \(end.numeric).", "Time until \(end.numeric)."))
      }
      return
    }
    session.console.json { writer in
      writer.beginObject()
      writer.field("reminder", id.description)
      writer.field("events", listing: events) { writer, event in
        writer.beginObject()
        writer.fact("day", event.day)
        writer.field("event", event.kind.rawValue)
        writer.field("number", event.number)
        writer.field("by", event.by)
        writer.endObject()
      }
      writer.fact("deadline", end)
      writer.endObject()
    }
  }

  /// The last day that the letter gives the invoices which it took to its step.
  private func deadline(of reminder: Reminder, in session: StoreSession) -> Day? {
    reminder.lines.filter { $0.rise == reminder.step }.compactMap {
      session.book.standing(of: $0.invoice).deadline
    }.max()
  }
}
