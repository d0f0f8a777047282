import Backoffice
import Casework
import Correspondence
import Dunning
import Journal
import PlainText
import Receivables
import Wording

/// What a sending would do now: `send --dry-run`. It answers as the sending itself would, and records nothing.
struct SendRehearsal {
  private let session: StoreSession
  private let messages: [Reminder]
  private let ledger: Ledger
  /// Why messages would stay here, in words.
  private let refusals: [ReminderID: String]
  /// Whether the clock would stop the sending.
  private let isClockWrong: Bool
  /// What would keep everything from leaving, or nil.
  private let obstacle: BookkeeperProblem?
  /// Messages that nobody has resolved yet: every sending ends with their code.
  private let uncertain: [ReminderID]

  /// Looks at everything once.
  ///
  /// - Parameter areNamed: Whether the person named them one by one.
  init(_ messages: [Reminder], areNamed: Bool, in session: StoreSession) throws {
    self.session = session
    self.messages = messages
    ledger = session.ledger
    let occasion = Occasion(
      today: ledger.day, now: session.choice.now, collector: session.choice.collector, operation: "rehearsal")
    let refused: [ReminderID: Refusal] =
      try session.keeper.namesOtherBank()
      ? Dictionary(uniqueKeysWithValues: Set(messages.map(\.id)).map { ($0, .factsChanged($0)) })
      : session.book.refusals(ofSending: messages, areNamed: areNamed, on: ledger, occasion: occasion)
    let language = session.language
    refusals = Self.reserved(among: messages, in: session).merging(
      refused.mapValues { $0.phrase(in: language).problem }
    ) { $1 }
    isClockWrong = !session.keeper.isClockRight(at: occasion.now)
    obstacle = try session.keeper.obstacleToSending
    uncertain = session.book.reminders.filter { $0.state == .uncertain }.map(\.id)
  }

  /// Messages of a live store to domains that no real person reads: these the sending refuses.
  private static func reserved(among messages: [Reminder], in session: StoreSession) -> [ReminderID: String] {
    guard session.keeper.mode == .live else { return [:] }
    var found: [ReminderID: String] = [:]
    for reminder in messages {
      guard let content = session.book.contents[reminder.id], content.channel == .email else { continue }
      let addresses = ([content.recipient] + content.copies).map(\.address)
      guard let domain = addresses.lazy.compactMap(ReservedDomain.of).first else { continue }
      found[reminder.id] = ReservedDomain.reason(domain, in: session.language)
    }
    return found
  }

  /// Tells what would leave, what not and why.
  ///
  /// - Returns: The exit code of the sending: 10 while something is uncertain, as ever.
  func show(asJSON: Bool) -> Int32 {
    let console = session.console
    if asJSON {
      console.json { write(to: &$0) }
    } else {
      tell(on: console)
    }
    if let obstacle { return obstacle.exitCode }
    if !uncertain.isEmpty { return 10 }
    return isPaused || (isClockWrong && !messages.isEmpty) || !refusals.isEmpty ? 1 : 0
  }

  private var isPaused: Bool { session.keeper.store.isPaused }

  private func write(to writer: inout JSONWriter) {
    let language = session.language
    writer.beginObject()
    writer.fact("day", ledger.day)
    writer.field("paused", isPaused)
    writer.field("clock", isClockWrong)
    writer.fact("obstacle", obstacle?.phrase(in: language).problem)
    writer.field("uncertain", listing: uncertain) { $0.string($1.description) }
    writer.field("messages", listing: messages) { writer, reminder in
      writer.beginObject()
      writer.fields(of: reminder, in: session.book, on: ledger)
      writer.fact("refusal", refusals[reminder.id])
      writer.endObject()
    }
    writer.endObject()
  }

  private func tell(on console: Console) {
    var refused = 0
    for reminder in messages {
      let refusal = refusals[reminder.id]
      if refusal != nil { refused += 1 }
      let asked = reminder.demand(session.book.demand(of: reminder, on: ledger), in: session.language) {
        "\($0.figures(in: session.language)) \($0.currency.code)"
      }
      console.line(
        "\(reminder.id)  \(reminder.step.code)  \(session.name(of: reminder.customer))  "
          + "\(asked)  \(reminder.recipient ?? "")"
          + (refusal.map { "  ! \($0)" } ?? ""))
    }
    if let obstacle {
      console.line(console.say("Rien ne partirait.", "Nothing would leave."))
      console.warn(obstacle.phrase(in: console.language))
    } else if isPaused {
      console.line(
        console.say(
          "Rien ne partirait : le fichier PAUSE est là. Supprimez-le pour reprendre.",
          "Nothing would leave: the file PAUSE is there. Remove it to go on."))
    } else if isClockWrong, !messages.isEmpty {
      console.line(
        console.say(
          "Rien ne partirait : l'horloge s'écarte du journal. Réglez-la, ou confirmez-la : relance store check --clock.",
          "Nothing would leave: the clock and the journal disagree. Set it, or confirm it: relance store check --clock."
        ))
    } else {
      console.line(
        console.say(
          "\(Language.french.counted(messages.count - refused, "partirait", "partiraient")), "
            + "\(Language.french.counted(refused, "retenue", "retenues")).",
          "\(messages.count - refused) would leave, \(refused) held back."))
    }
    guard !uncertain.isEmpty else { return }
    let ids = uncertain.map(\.description).joined(separator: ", ")
    console.note(
      console.say(
        "Envoi incertain : \(ids). « relance resolve » dit ce qu'il en est.",
        "Uncertain sending: \(ids). \"relance resolve\" says what became of it."))
  }
}
