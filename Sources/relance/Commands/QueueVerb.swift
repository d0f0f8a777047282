import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import PlainText
import Receivables
import Wording

/// The reminder queue.
struct QueueVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: CommandWords.say(
      "File des relances : à valider, prêtes, tâches…", "The reminder queue: to approve, ready, tasks…"),
    discussion: CommandWords.say(
      """
      --json : {"day","reminders":[{"id","group","state","customer","name","currency","step","channel","task",
      "demanded","invoices","proposed","approved_by","recipient","missing_copies",
      "hold_until","hindrance","until","ways_left_out","cause","retry_at","maybe_sent","version"}]}.
      Groupes : uncertain, failed, deferred, leaving, to-approve, ready, tasks, snoozed ; hold_until et retry_at en secondes Unix ;
      cause : ce qui a fait échouer ou différer ;
      maybe_sent : approuvée avant que le dossier soit repris, peut-être déjà partie.
      """,
      """
      --json: {"day","reminders":[{"id","group","state","customer","name","currency","step","channel","task",
      "demanded","invoices","proposed","approved_by","recipient","missing_copies",
      "hold_until","hindrance","until","ways_left_out","cause","retry_at","maybe_sent","version"}]}.
      Groups: uncertain, failed, deferred, leaving, to-approve, ready, tasks, snoozed; hold_until and retry_at are Unix seconds;
      cause: what made it fail or be deferred;
      maybe_sent: approved before the store was taken over, maybe sent already.
      """))

  @OptionGroup var global: GlobalOptions
  @Option(help: .say("Ce client seulement.", "Only this customer.", name: "CUSTOMER")) var customer: String?

  func perform(in session: StoreSession) throws -> Int32 {
    let owner = try customer.map { try session.customer($0) }
    let ledger = session.ledger
    let book = session.keeper.book
    let rows = QueueSheet(of: book, on: ledger).rows.filter {
      owner == nil || $0.reminder.customer == owner?.id
    }
    if global.json {
      session.console.json { $0.queue(rows, on: ledger, in: book) }
      return 0
    }
    let console = session.console
    var table = TextTable([
      "Id", console.say("État", "State"), console.say("Étape", "Step"), console.say("Client", "Customer"),
      console.say("Nom", "Name"), ">" + console.say("Demandé", "Demanded"), console.say("Canal", "Channel"),
      console.say("Empêchement", "Hindrance"),
    ])
    for row in rows {
      let reminder = row.reminder
      let customer = book.portfolio.customer(reminder.customer)
      table.add([
        reminder.id.description,
        reminder.isRequested && row.group == .leaving
          ? Reminder.State.holding(in: session.language) : reminder.state.name(in: session.language),
        reminder.step.code, customer?.number ?? "",
        (customer?.shownName(in: session.language) ?? "").truncated(to: 28),
        reminder.demand(book.demand(of: reminder, on: ledger), in: session.language) {
          $0.column(in: session.language)
        },
        reminder.channel.name(in: session.language),
        session.cause(of: reminder) ?? (book.hindrance(to: reminder, on: ledger) ?? row.blocked)?.short(
          in: session.language) ?? "",
      ])
    }
    console.table(table)
    if let warning = book.maybeSentWarning(in: session.language) { console.note(warning) }
    return 0
  }
}

extension StoreSession {
  /// Why a reminder failed or was put off, and when it is tried again; nil in every other state.
  func cause(of reminder: Reminder) -> String? {
    let zone = choice.zone
    return reminder.causeText(in: language, on: today) { (zone.day(at: $0), zone.minute(at: $0)) }
  }
}

extension QueueSheet.Group {
  /// The word of the group for programs.
  var word: String {
    switch self {
    case .uncertain: "uncertain"
    case .failed: "failed"
    case .deferred: "deferred"
    case .leaving: "leaving"
    case .toApprove: "to-approve"
    case .ready: "ready"
    case .tasks: "tasks"
    case .snoozed: "snoozed"
    }
  }
}

extension Reminder.State {
  /// The word of the state for programs, as in the store protocol.
  var word: String {
    switch self {
    case .proposed: "proposed"
    case .approved: "approved"
    case .sending: "sending"
    case .sent: "sent"
    case .deferred: "deferred"
    case .failed: "failed"
    case .uncertain: "uncertain"
    case .cancelled: "cancelled"
    case .skipped: "skipped"
    case .snoozed: "snoozed"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func queue(_ rows: [QueueSheet.Row], on ledger: Ledger, in book: Casebook) {
    let maybeSent = Set(book.maybeSent.map(\.id))
    beginObject()
    fact("day", ledger.day)
    field("reminders", listing: rows) { writer, row in
      writer.beginObject()
      writer.fields(of: row.reminder, in: book, on: ledger)
      writer.field("group", row.group.word)
      let hindrance = book.hindrance(to: row.reminder, on: ledger) ?? row.blocked
      writer.fact("hindrance", hindrance?.short(in: .english))
      writer.fact("until", hindrance?.until)
      writer.field("ways_left_out", listing: book.waysLeftOut(of: row.reminder, on: ledger)) {
        $0.string($1.channel.rawValue)
      }
      writer.fact("cause", row.reminder.cause)
      writer.fact("retry_at", row.reminder.retryAt)
      writer.field("maybe_sent", maybeSent.contains(row.reminder.id))
      writer.endObject()
    }
    endObject()
  }

  /// Writes what a reminder is, into an open object.
  mutating func fields(of reminder: Reminder, in book: Casebook, on ledger: Ledger) {
    let customer = book.portfolio.customer(reminder.customer)
    field("id", reminder.id.description)
    field("state", reminder.state.word)
    fact("customer", customer?.number)
    fact("name", customer?.shownName(in: .english))
    field("currency", reminder.currency.code)
    field("step", reminder.step.code)
    field("channel", reminder.channel.rawValue)
    field("task", reminder.isTask)
    money("demanded", book.demand(of: reminder, on: ledger).cents)
    field("invoices", listing: reminder.lines.filter { !$0.isNamedOnly }) {
      $0.string(book.portfolio.invoice($1.invoice)?.number ?? $1.invoice.description)
    }
    fact("proposed", reminder.proposedOn)
    fact("approved", reminder.approvedOn)
    fact("approved_by", reminder.approvedBy)
    fact("recipient", reminder.recipient)
    field("missing_copies", listing: book.missingCopies(of: reminder)) { $0.string($1) }
    fact("hold_until", reminder.holdUntil)
    fact("message_id", reminder.messageID)
    field("attempts", reminder.attempts)
    field("pinned", reminder.isPinned)
    field("version", reminder.version)
  }
}
