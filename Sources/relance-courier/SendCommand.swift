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
    do throws(BookkeeperProblem) {
      let session = try options.open(.readWrite)
      let only = ids.isEmpty ? nil : Set(ids.compactMap(ReminderID.init(text:)))
      if wait { try waitForHolds(session, only: only) }
      guard !session.keeper.book.sendable(at: session.now).isEmpty || session.hasOrphans else { return }
      let transport: MailTransport
      do throws(DeliveryProblem) {
        transport = try session.transport()
      } catch {
        tell(error)
        throw .settings([])
      }
      let dispatch = ReminderDispatch(
        keeper: session.keeper, transport: transport, offsetMinutes: session.offsetMinutes,
        occasion: session.occasion)
      let report = try dispatch.run(only: only)
      tell(report)
      if report.exitCode != 0 { Courier.exit(withError: ExitCode(report.exitCode)) }
    } catch {
      if case .settings(let faults) = error, faults.isEmpty { throw ExitCode(78) }
      throw options.fail(error)
    }
  }

  /// Sleeps until the last hold is over; what is recalled meanwhile is then no longer sendable.
  private func waitForHolds(_ session: CourierSession, only: Set<ReminderID>?) throws(BookkeeperProblem) {
    let limit = session.now + 300
    while true {
      _ = try session.keeper.catchUp()
      let now = session.now
      let holds = session.keeper.book.reminders.compactMap { reminder -> Int? in
        guard case .approved = reminder.state, only?.contains(reminder.id) != false,
          let hold = reminder.holdUntil, hold > now, hold <= limit
        else { return nil }
        return hold
      }
      guard let next = holds.min() else { return }
      sleep(UInt32(max(1, min(next - now, 60))))
      if now > limit { return }
    }
  }

  private func tell(_ problem: DeliveryProblem) {
    let words = problem.wording(inFrench: options.language == .french)
    options.complain("\(words.problem) \(words.remedy)")
  }

  private func tell(_ report: DispatchReport) {
    let language = options.language
    print(
      language.say(
        "\(report.sent.count) envoyé(s), \(report.deferred.count) différé(s), \(report.failed.count) en échec, "
          + "\(report.uncertain.count) incertain(s), \(report.refused.count + report.unmakeable.count) retenu(s)",
        "\(report.sent.count) sent, \(report.deferred.count) deferred, \(report.failed.count) failed, "
          + "\(report.uncertain.count) uncertain, \(report.refused.count + report.unmakeable.count) held back"
      ))
    for held in report.refused {
      let words = held.refusal.phrase(in: language)
      options.complain("\(held.id): \(words.problem) \(words.remedy)")
    }
    for held in report.unmakeable {
      let words = held.problem.wording(inFrench: language == .french)
      options.complain("\(held.id): \(words.problem) \(words.remedy)")
    }
    switch report.stopped {
    case .paused:
      options.complain(
        language.say("Envois arrêtés : le fichier PAUSE est là.", "Sending stopped: PAUSE is there."))
    case .noSpace:
      options.complain(
        language.say("Envois arrêtés : moins de 5 Mo libres.", "Sending stopped: less than 5 MB free."))
    case .settings(let problem): tell(problem)
    case nil: break
    }
  }
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
