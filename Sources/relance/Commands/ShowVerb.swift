import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Dunning
import Journal
import Receivables
import Wording

/// Shows what a reminder says: the approved content, else the text of the day.
struct ShowVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: CommandWords.say(
      "Le texte d'une relance ; --eml : les octets exacts ; --pdf : la lettre à imprimer.",
      "The text of a reminder; --eml: the exact bytes; --pdf: the letter to print."
    ),
    discussion: CommandWords.say(
      """
      --json : la relance comme dans « queue », avec "subject", "to", "address", "copies", "missing_copies", "body",
      "content_hash".
      """,
      """
      --json: the reminder as in `queue`, with "subject", "to", "address", "copies", "missing_copies", "body",
      "content_hash".
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("La relance (R-12).", "Reminder (R-12).", name: "ID")) var id: ReminderID
  @Flag(help: .say("Les octets exacts de son dernier envoi.", "The exact bytes of its last attempt."))
  var eml = false

  @Flag(
    help: .say(
      "Écrit la lettre en PDF dans la boîte d'envoi, pour l'imprimer.",
      "Writes the letter as PDF into the outbox, to be printed."))
  var pdf = false

  func perform(in session: StoreSession) throws -> Int32 {
    let reminder = try session.reminder(id)
    if pdf {
      guard reminder.channel.isOnPaper else {
        throw CommandProblem.usage(
          french: "\(id) n'est pas une lettre.", english: "\(id) is not a letter.")
      }
      return try CourierCall.run(["letter", id.description], for: session, options: global)
    }
    if eml, reminder.isTask, reminder.blob == nil, reminder.channel.isOnPaper {
      throw CommandProblem.usage(
        french:
          "\(id) se remet à la main, rien n'en part d'ici : « relance show \(id) --pdf » écrit la lettre.",
        english:
          "\(id) is handed over by hand, nothing of it leaves from here: \"relance show \(id) --pdf\" writes it."
      )
    }
    if eml {
      return try CourierCall.run(["eml", id.description], for: session, options: global)
    }
    let book = session.keeper.book
    if !global.json, book.contents[id] == nil, let step = book.step(of: reminder), !step.hasText {
      session.console.line("\(id)  \(reminder.step.code)  \(reminder.state.sentence(in: session.language))")
      session.console.line(
        session.console.say(
          "\(step.name(in: .french)) : tâche sans texte, rien ne part.",
          "\(step.name(in: .english)): a task without a text, nothing leaves."))
      return 0
    }
    let content: MessageContent
    if let fixed = book.fixedContent(of: reminder) {
      content = fixed
    } else {
      do throws(CompositionRefusal) {
        content = try book.compose(reminder, on: session.ledger)
      } catch {
        guard reminder.isOpen || global.json else {
          session.console.line(
            "\(id)  \(reminder.step.code)  \(reminder.state.sentence(in: session.language))")
          session.console.note(
            session.console.say(
              "Ce dont elle parlait n'est plus : son texte ne s'écrit plus.",
              "What it spoke of is no more: its text cannot be written any longer."))
          return 0
        }
        throw BookkeeperProblem.refused(.notComposable(id, error))
      }
    }
    if global.json {
      session.console.json { $0.message(reminder, content, in: book, on: session.ledger) }
      return 0
    }
    let console = session.console
    console.line("\(id)  \(reminder.step.code)  \(reminder.state.sentence(in: session.language))")
    console.message(content)
    for left in book.waysLeftOut(of: reminder, on: session.ledger) {
      console.note(left.sentence(of: reminder.step, in: session.language))
    }
    for sentence in book.missingCopySentences(of: reminder, in: session.language) { console.note(sentence) }
    return 0
  }
}

extension JSONWriter {
  fileprivate mutating func message(
    _ reminder: Reminder, _ content: MessageContent, in book: Casebook, on ledger: Ledger
  ) {
    beginObject()
    fields(of: reminder, in: book, on: ledger)
    field("to", content.recipient.name)
    field("address", content.recipient.address)
    field("copies", listing: content.copies) { $0.string($1.address) }
    field("subject", content.subject)
    field("body", content.plainText())
    if content.channel == .sms {
      let length = TextMessageLength(of: content.textMessage)
      field("alphabet", length.alphabet.rawValue)
      field("units", length.units)
      field("segments", length.segments)
      field("costly_signs", listing: length.costly) { $0.string(String($1)) }
    }
    field("content_hash", content.hash)
    fact("deadline", content.deadline)
    endObject()
  }
}
