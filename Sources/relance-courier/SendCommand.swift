import ArgumentParser
import Backoffice
import Casework
import Delivery
import Dunning
import Glibc
import Journal
import Mailroom
import Receivables
import Wording

/// Sends what was asked for and whose hold is over.
struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Sends requested messages whose hold is over, and deferred ones that are due.")

  @OptionGroup var options: CourierOptions
  @Flag(help: "Waits for holds of at most five minutes to end.")
  var wait = false
  @Argument(help: "Only these reminders (R-12).")
  var ids: [String] = []

  func run() throws {
    let code: Int32
    do throws(BookkeeperProblem) {
      code = try send()
    } catch {
      throw options.fail(error)
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// The exit code of the run.
  private func send() throws(BookkeeperProblem) -> Int32 {
    let session = try options.open(.readWrite)
    let only = try chosen(from: session.keeper.book)
    if let obstacle = session.keeper.obstacle { throw obstacle }
    let asked = requested(in: session.keeper.book, only: only)
    if wait { try waitForHolds(session, only: only) }
    let left = requested(in: session.keeper.book, only: only)
    tellRecalled(asked.filter { !left.contains($0) }, in: session.keeper.book)
    // Holds and retries are measured by the clock: with a wrong one nothing may seem due.
    if !left.isEmpty || session.keeper.book.hasDeferred, !session.keeper.isClockRight(at: session.now) {
      tell(.clock)
      return tellUncertain(session.keeper.book) ? 10 : 1
    }
    guard !session.keeper.book.sendable(at: session.now).isEmpty || session.hasOrphans else {
      if wait { tellPutOff(session, only: only) }
      return tellUncertain(session.keeper.book) ? 10 : 0
    }
    try session.keeper.proveJournal()
    let dispatch = ReminderDispatch(
      keeper: session.keeper,
      surroundings: DispatchSurroundings(
        offsetMinutes: session.offsetMinutes, language: options.language,
        idle: { sleep(UInt32(clamping: $0)) }, occasion: session.occasion),
      transport: session.transport)
    let report = try dispatch.run(only: only)
    tell(report)
    tellCauses(of: report.failed + report.deferred, session)
    _ = tellUncertain(session.keeper.book)
    return report.exitCode
  }

  /// The reminders named, or nil for all.
  private func chosen(from book: Casebook) throws(BookkeeperProblem) -> Set<ReminderID>? {
    guard !ids.isEmpty else { return nil }
    var chosen: Set<ReminderID> = []
    for word in ids {
      guard let id = ReminderID(text: word), book.reminder(id) != nil else {
        throw .refused(.unknownRecord(word))
      }
      chosen.insert(id)
    }
    return chosen
  }

  /// Sleeps until the last hold is over; what is recalled meanwhile is then no longer sendable.
  private func waitForHolds(_ session: CourierSession, only: Set<ReminderID>?) throws(BookkeeperProblem) {
    // Counted in sleeps, because RELANCE_NOW may stand still.
    var patience = 300
    while patience > 0 {
      _ = try session.keeper.catchUp()
      let now = session.now
      let holds = session.keeper.book.reminders.compactMap { reminder -> Int? in
        guard case .approved = reminder.state, only?.contains(reminder.id) != false,
          let hold = reminder.holdUntil, hold > now, hold - now <= patience
        else { return nil }
        return hold
      }
      guard let next = holds.min() else { return }
      let seconds = max(1, min(next - now, 5))
      sleep(UInt32(clamping: seconds))
      patience -= seconds
    }
  }

  private func tell(_ problem: DeliveryProblem) {
    let words = problem.wording(inFrench: options.language == .french)
    options.complain("\(words.problem) \(words.remedy)")
  }

  private func tell(_ report: DispatchReport) {
    let language = options.language
    let tally = SendingTally(
      sent: report.sent.count, deferred: report.deferred.count, failed: report.failed.count,
      uncertain: report.uncertain.count, heldBack: report.heldBack,
      untried: report.untried.count)
    print(tally.text(in: language))
    if !report.voided.isEmpty {
      let ids = report.voided.map(\.description).joined(separator: ", ")
      options.complain(
        language.say(
          "Coordonnées bancaires changées dans settings.toml : relire et valider de nouveau \(ids).",
          "Bank details changed in settings.toml: read and approve again \(ids)."))
    }
    for held in report.refused {
      let words = held.refusal.phrase(in: language)
      options.complain("\(held.id): \(words.problem) \(words.remedy)")
    }
    for held in report.unmakeable {
      let words = held.problem.wording(inFrench: language == .french)
      options.complain("\(held.id): \(words.problem) \(words.remedy)")
    }
    if let problem = report.mailProblem { tell(problem) }
    if let reason = report.stopped { tell(reason) }
  }

  private func tell(_ reason: DispatchReport.StopReason) {
    let language = options.language
    switch reason {
    case .paused:
      options.complain(
        language.say(
          "Envois arrêtés : le fichier PAUSE est là. Supprimez-le pour reprendre.",
          "Sending stopped: the file PAUSE is there. Remove it to go on."))
    case .clock:
      options.complain(
        language.say(
          "Envois arrêtés : l'horloge s'écarte du journal. Réglez-la, ou confirmez-la : relance store check --clock.",
          "Sending stopped: the clock and the journal disagree. Set it, or confirm it: relance store check --clock."
        ))
    case .noSpace:
      options.complain(
        language.say(
          "Envois arrêtés : moins de 5 Mo libres ; ce qui est demandé le reste. Libérez de la place.",
          "Sending stopped: less than 5 MB free; what was asked for still is. Make room."))
    case .unreachable:
      options.complain(
        language.say(
          "Envois arrêtés : serveur injoignable. Vérifiez le réseau et l'hôte ; les messages seront repris.",
          "Sending stopped: the server cannot be reached. Check network and host; messages will be taken up again."
        ))
    case .settings(let problem): tell(problem)
    }
  }
}

extension Casebook {
  /// Whether a message waits to be tried again.
  fileprivate var hasDeferred: Bool { reminders.contains { $0.retryAt != nil } }
}

extension CourierSession {
  /// Whether a dead run left messages behind that must be settled.
  var hasOrphans: Bool {
    keeper.book.reminders.contains { reminder in
      if case .sending = reminder.state { return true }
      return false
    }
  }
}

extension ReminderID {
  /// Reads `R-12` or `12`; nil for anything else.
  init?(text: String) {
    let digits = text.hasPrefix("R-") ? text.dropFirst(2) : text[...]
    guard let number = UInt32(digits), number > 0 else { return nil }
    self.init(number)
  }
}
