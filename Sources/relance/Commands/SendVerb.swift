import ArgumentParser
import Backoffice
import Casework
import Dunning
import Glibc
import Journal
import PlainText
import Receivables
import Wording

/// Asks for approved messages to leave, then starts the courier.
struct SendVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: CommandWords.say(
      "Envoie les relances approuvées (toutes, ou celles nommées).",
      "Sends approved reminders (all, or those named)."),
    discussion: CommandWords.say(
      """
      Attend le délai (Ctrl-C laisse la demande ; « undo » la rappelle), puis remet. Sans terminal il faut --yes ;
      plus de 200 messages, ou 3 fois l'habitude, demandent --count N.
      --json : {"day","messages":[{"id",…,"state","cause"}]} après l'envoi ; les phrases vont sur la sortie d'erreur.
      --dry-run --json : {"day","paused","clock","obstacle","uncertain":[…],"messages":[{"id",…,"refusal"}]} ; mêmes codes.
      """,
      """
      Waits for the hold (Ctrl-C leaves the request standing; `undo` recalls it), then hands over. Without a
      terminal --yes is needed; a run of more than 200 messages or 3 times the usual needs --count N.
      --json: {"day","messages":[{"id",…,"state","cause"}]} after the sending; sentences go to the error output.
      --dry-run --json: {"day","paused","clock","obstacle","uncertain":[…],"messages":[{"id",…,"refusal"}]}; the same codes.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(
    help: .say(
      "Les relances ; toutes les approuvées par défaut.", "Reminders; default: all approved.", name: "ID"))
  var ids: [ReminderID] =
    []
  @Flag(help: .say("Montre ce qui partirait, n'enregistre rien.", "Shows what would leave, records nothing."))
  var dryRun = false
  @Option(help: .say("Secondes avant tout départ.", "Seconds before anything leaves.", name: "SECONDS"))
  var hold: Int?
  @Flag(help: .say("Sans demander.", "Without asking.")) var yes = false
  @Option(help: .say("Nombre de messages d'un grand envoi.", "Number of messages of a large run.", name: "N"))
  var count: Int?
  @Flag(help: .say("Toutes les approuvées (aussi sans numéros).", "All approved (also without numbers)."))
  var all = false

  var isWriting: Bool { !dryRun }

  func validate() throws {
    if let hold, !(0...300).contains(hold) {
      throw ValidationError(
        CommandWords.say("--hold va de 0 à 300 secondes.", "--hold takes 0 to 300 seconds."))
    }
  }

  func perform(in session: StoreSession) throws -> Int32 {
    if !dryRun, !session.isReplay, let changed = try session.adoptOtherBank() {
      session.console.warn(changed)
      return 1
    }
    let book = session.keeper.book
    let chosen =
      !ids.isEmpty
      ? ids : dryRun ? book.leavingNext(at: session.choice.now) : book.approved
    let messages = try chosen.map { try session.reminder($0) }
    if session.isReplay { return try SendReplay(session).send(messages) }
    if dryRun {
      return try SendRehearsal(messages, areNamed: !ids.isEmpty, in: session).show(asJSON: global.json)
    }
    // What was asked for before stays asked for: whoever asked has confirmed it, and it may be leaving just now.
    let asking = messages.filter { !$0.isRequested }
    if !asking.isEmpty {
      try confirm(asking, in: session)
      let request = try session.record(
        .requestSend(asking.map(\.id), holdSeconds: hold ?? book.rules.holdSeconds))
      if request.isRepeat, let outcome = try session.keeper.outcome(of: request) {
        if global.json {
          session.console.json { $0.sent(messages.map(\.id), in: session) }
        } else if !outcome.isEmpty {
          session.console.line(outcome.text(in: session.language))
        }
        return outcome.exitCode
      }
    }
    if messages.isEmpty, session.keeper.book.underWay.isEmpty {
      session.console.note(
        session.console.say(
          "Rien à envoyer : aucune relance approuvée.", "Nothing to send: nothing is approved."))
    }
    let underWay = ids.isEmpty ? session.keeper.book.underWay : []
    let words = ["send", "--wait"] + ids.map(\.description)
    let code = try CourierCall.run(words, for: session, options: global)
    if global.json {
      _ = try session.keeper.catchUp()
      let asked = messages.map(\.id)
      session.console.json { $0.sent(asked + underWay.filter { !asked.contains($0) }, in: session) }
    }
    return code
  }

  private func confirm(_ messages: [Reminder], in session: StoreSession) throws {
    let book = session.keeper.book
    let limit = min(200, max(20, 3 * book.attempts.meanOverMonth(before: session.today)))
    if messages.count > limit {
      guard count == messages.count else { throw CommandProblem.countNeeded(messages: messages.count) }
      return
    }
    if let count, count != messages.count { throw CommandProblem.countNeeded(messages: messages.count) }
    if yes || count != nil { return }
    guard isatty(STDIN_FILENO) == 1 else { throw CommandProblem.confirmationNeeded }
    let hasNotice = messages.contains { book.step(of: $0)?.isFormalNotice == true }
    guard messages.count > 1 || hasNotice else { return }
    let console = session.console
    console.flush()
    tcflush(STDIN_FILENO, TCIFLUSH)
    console.note(
      console.say(
        "\(Language.french.counted(messages.count, "message va partir", "messages vont partir")). "
          + "Tapez \(messages.count) pour confirmer :",
        "\(Language.english.counted(messages.count, "message", "messages")) will leave. "
          + "Type \(messages.count) to confirm:"))
    guard readLine().flatMap({ Int($0) }) == messages.count else { throw CommandProblem.notConfirmed }
  }
}

extension Casebook {
  /// Approved messages, asked for or not: a request that a stopped run left behind leaves with the others.
  fileprivate var approved: [ReminderID] { reminders.filter { $0.state.word == "approved" }.map(\.id) }

  /// Requests and deferred messages that wait for the courier.
  fileprivate var underWay: [ReminderID] {
    reminders.filter { reminder in
      switch reminder.state {
      case .approved: reminder.holdUntil != nil
      case .deferred, .sending: true
      default: false
      }
    }.map(\.id)
  }
}

extension JSONWriter {
  /// What became of messages that were asked to leave.
  fileprivate mutating func sent(_ ids: [ReminderID], in session: StoreSession) {
    let book = session.keeper.book
    let ledger = session.ledger
    beginObject()
    fact("day", session.today)
    field("messages", listing: ids.compactMap(book.reminder)) { writer, reminder in
      writer.beginObject()
      writer.fields(of: reminder, in: book, on: ledger)
      writer.fact("cause", reminder.cause)
      writer.endObject()
    }
    endObject()
  }
}
