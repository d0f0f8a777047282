import Dunning
import Receivables

/// The calls of one day: whom to call back, whom to call, and what came of today's calls.
package struct CallSheet: Sendable {
  /// Why a customer is to be called.
  package enum Reason: Hashable, Sendable {
    /// A call was agreed; the hour in minutes after midnight, nil for any.
    case callBack(CallID, due: Day, minute: Int?)
    case brokenPromise(PromiseID)
    case promiseDue(PromiseID, due: Day)
    case task(ReminderID)
  }

  /// One call to make.
  package struct Row: Hashable, Sendable {
    /// Whom.
    package var customer: CustomerID
    /// Why.
    package var reason: Reason
    /// Overdue cents of the customer's largest account, with its currency.
    package var overdue: Amount
    /// What speaks against calling now; an hour that was agreed is never odd.
    package var cautions: [CallCaution]
  }

  /// Calls to make: call-backs by day and hour, then broken promises, promises due, call tasks by amount.
  package let toMake: [Row]
  /// Calls logged on the day, newest first.
  package let made: [Call]

  /// Collects the calls of a day.
  ///
  /// - Parameter minute: The time at which somebody looks, in minutes after midnight; nil when unknown.
  package init(of book: Casebook, on ledger: Ledger, minute: Int? = nil) {
    var rows: [Row] = []
    for index in book.files.indices where book.files[index].hasRecords {
      let id = CustomerID(UInt32(index + 1))
      let matters = WorkMatters(of: id, in: book, on: ledger)
      guard let reason = CallSheet.reason(matters, of: id, in: book) else { continue }
      let account = ledger.accounts(of: id).max { $0.balance.overdue < $1.balance.overdue }
      rows.append(
        Row(
          customer: id, reason: reason,
          overdue: Amount(cents: account?.balance.overdue ?? 0, currency: account?.currency ?? .eur),
          cautions: book.cautions(against: id, on: ledger.day, minute: reason.isAgreedHour ? nil : minute)))
    }
    toMake = rows.sorted { $0.order < $1.order }
    made = book.calls.filter { $0.day == ledger.day && !$0.isRetracted }.reversed()
  }

  /// Why somebody calls the customer today, or nil; who wants no calls gets those alone that were agreed.
  static func reason(_ matters: WorkMatters, of id: CustomerID, in book: Casebook) -> Reason? {
    if let call = matters.callBack, let due = call.callBack {
      return .callBack(call.id, due: due, minute: call.callBackMinute)
    }
    if book.portfolio.customers[id.index].profile.refusedChannels.contains(.call) { return nil }
    if let promise = matters.broken.last { return .brokenPromise(promise.id) }
    if let promise = matters.dueToday.first { return .promiseDue(promise.id, due: promise.day) }
    return matters.waiting.first { $0.isCallTask && $0.state == .proposed }.map { .task($0.id) }
  }
}

extension CallSheet.Reason {
  /// Whether the customer itself named the hour.
  fileprivate var isAgreedHour: Bool {
    if case .callBack(_, _, .some) = self { true } else { false }
  }
}

extension CallSheet.Row {
  fileprivate var order: (Int, Int, Int, Int) {
    switch reason {
    case .callBack(_, let due, let minute): (0, Int(due.number), minute ?? 0, -overdue.cents)
    case .brokenPromise: (1, 0, 0, -overdue.cents)
    case .promiseDue: (2, 0, 0, -overdue.cents)
    case .task: (3, 0, 0, -overdue.cents)
    }
  }
}
