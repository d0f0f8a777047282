import Backoffice
import Casework
import Dunning
import Mailroom
import Receivables
import Wording

extension SendCommand {
  /// Messages asked for that wait for their hold to end.
  func requested(in book: Casebook, only: Set<ReminderID>?) -> [ReminderID] {
    book.requested.filter { only?.contains($0) != false }
  }

  /// Says what somebody called back while this run waited; what another run took meanwhile is not that.
  func tellRecalled(_ gone: [ReminderID], in book: Casebook) {
    let recalled = gone.filter { id in
      switch book.reminder(id)?.state {
      case .approved, .proposed, .cancelled, .skipped, .snoozed: true
      default: false
      }
    }
    guard !recalled.isEmpty else { return }
    let ids = recalled.map(\.description).joined(separator: ", ")
    options.complain(
      options.language.say(
        "Rappelées pendant l'attente, non parties : \(ids).",
        "Recalled during the hold, not sent: \(ids)."))
  }

  /// Says of messages put off why, and when they are tried again, where nothing else can leave.
  func tellPutOff(_ session: CourierSession, only: Set<ReminderID>?) {
    let waiting = session.keeper.book.reminders.filter {
      $0.retryAt != nil && only?.contains($0.id) != false
    }
    tellCauses(of: waiting.map(\.id), session)
  }

  /// Names the messages that only a person can decide on; cron learns it from every run while one stands.
  ///
  /// - Returns: Whether there are any.
  func tellUncertain(_ book: Casebook) -> Bool {
    let ids = book.uncertain.map(\.description)
    guard let first = ids.first else { return false }
    let all = ids.joined(separator: ", ")
    options.complain(
      options.language.say(
        "Incertaines, à trancher : \(all). « relance resolve \(first) --arrived », --again ou --drop.",
        "Uncertain, to be decided: \(all). \"relance resolve \(first) --arrived\", --again or --drop."))
    return true
  }

  /// One line a message that failed or was put off: why, and when it is tried again.
  func tellCauses(of ids: [ReminderID], _ session: CourierSession) {
    let language = options.language
    for id in ids {
      guard let reminder = session.keeper.book.reminder(id),
        let cause = reminder.causeText(
          in: language, on: session.today,
          local: { (session.zone.day(at: $0), session.zone.minute(at: $0)) })
      else { continue }
      options.complain(
        "\(id): \(reminder.state.name(in: language))" + language.say(" : ", ": ") + cause)
    }
  }
}
