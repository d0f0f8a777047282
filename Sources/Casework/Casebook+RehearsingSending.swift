import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// What a sending of these messages, one after the other, would refuse: those that would leave count against the caps
  /// of the ones behind them. Nothing is recorded.
  ///
  /// - Parameter areNamed: Whether a person names them one by one: only approved ones can be asked for so.
  package func refusals(
    ofSending messages: [Reminder], areNamed: Bool, on ledger: Ledger, occasion: Occasion
  ) -> [ReminderID: Refusal] {
    var book = self
    var refusals: [ReminderID: Refusal] = [:]
    for reminder in messages {
      if let refusal = areNamed ? requestRefusal(of: reminder, on: occasion) : nil {
        refusals[reminder.id] = refusal
      } else if let refusal = book.sendRefusal(of: reminder, on: ledger, isFirst: true) {
        refusals[reminder.id] = refusal
      } else {
        book.apply(
          [.attemptIntended(reminder.id, rehearsed(reminder, on: ledger.day))],
          at: Moment(
            sequence: (lastMoment?.sequence ?? 0) + 1, day: ledger.day, second: occasion.now,
            by: occasion.collector,
            operation: occasion.operation))
      }
    }
    return refusals
  }

  private func requestRefusal(of reminder: Reminder, on occasion: Occasion) -> Refusal? {
    guard !reminder.isRequested else { return nil }
    do throws(Refusal) {
      _ = try decide(.requestSend([reminder.id], holdSeconds: 0), on: occasion)
      return nil
    } catch {
      return error
    }
  }

  private func rehearsed(_ reminder: Reminder, on day: Day) -> Attempt {
    let addresses = (contents[reminder.id].map { [$0.recipient] + $0.copies } ?? []).map(\.address)
    let domains = addresses.compactMap { $0.split(separator: "@").last.map(String.init) }
    return Attempt(
      number: reminder.attempts + 1, messageID: "", blob: "", transport: "", day: day,
      domain: domains.first ?? "", otherDomains: Array(domains.dropFirst()))
  }
}
