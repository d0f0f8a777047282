import Dunning
import Receivables
import Risk

/// What is pending about one customer, gathered from its file.
struct WorkMatters {
  private(set) var waiting: [Reminder] = []
  private(set) var broken: [Promise] = []
  private(set) var dueToday: [Promise] = []
  private(set) var followUps: [Dispute] = []
  private(set) var statuses: [Pause] = []
  /// What is to be done about claims in insolvency proceedings.
  private(set) var claims: [WorkAction] = []
  private(set) var copies: [Pause] = []
  private(set) var callBack: Call?
  private(set) var freeze: Hindrance?
  private(set) var hasUnhandledReply = false
  private(set) var limitation: NearLimitation?
  private(set) var timeBarred: NearLimitation?
  private var isLimitationPressing = false

  init(of id: CustomerID, in book: Casebook, on ledger: Ledger) {
    let today = ledger.day
    let file = book.files[id.index]
    if book.portfolio.customers[id.index].isErased {
      freeze = .erased
      return
    }
    let near = book.nearLimitations(of: id, on: ledger)
    limitation = near.first { $0.heldSince == nil } ?? near.first
    timeBarred = book.timeBarred(of: id, on: ledger).first
    isLimitationPressing =
      limitation.map { $0.heldSince == nil && $0.lastDay - today <= NearLimitation.alarm } ?? false
    guard file.hasRecords || book.portfolio.customers[id.index].exclusion != nil || book.hasUnchased else {
      return
    }
    // Loops: a closure would be handed a copy of the casebook, for each customer.
    for id in file.reminders where book.reminders[id.index].isOpen {
      waiting.append(book.reminders[id.index])
    }
    gatherPromises(file, in: book, on: ledger)
    for id in file.disputes where book.disputes[id.index].followUp <= today {
      if book.isOpen(book.disputes[id.index], on: ledger) { followUps.append(book.disputes[id.index]) }
    }
    gatherStatuses(file, in: book, on: ledger)
    if let agreed = AgreedCall(of: id, in: book, on: ledger), agreed.overtaking == nil {
      callBack = agreed.call
    }
    for id in file.pauses where book.pauses[id.index].kind == .unhandledReply {
      if book.pauses[id.index].holds(on: today) { hasUnhandledReply = true }
    }
    freeze = book.freeze(of: id, on: ledger)
    // What freezes the whole customer is newer than the promise that was broken: insolvency, a payment announced.
    if freeze != nil { broken = [] }
  }

  /// Whether the customer is late and nothing can reach it, or not by the way of the step whose turn it is.
  ///
  /// The planner is asked only where a step's turn may have come whose channel is missing.
  func lacksContact(
    _ id: CustomerID, in book: Casebook, on ledger: Ledger, _ planner: PortfolioPlanner
  ) -> Bool {
    guard freeze == nil, !waiting.contains(where: { $0.state == .proposed && $0.channel != .note }),
      ledger.isOverdue(id)
    else {
      return false
    }
    if book.isAddressUnknown(of: id) { return true }
    let reachable = book.reachable(id)
    guard !reachable.isEmpty else { return true }
    let late = ledger.accounts(of: id).reduce(0) { max($0, $1.balance.mostDaysLate) }
    let steps = book.scenario(of: id, on: ledger).steps
    guard steps.contains(where: { $0.offset <= late && !$0.channels.contains(where: reachable.contains) })
    else {
      return false
    }
    return planner.plan(book.position(of: id, on: ledger), on: ledger.day).exclusions.contains {
      if case .noAddress = $0.hindrance { true } else { false }
    }
  }

  private mutating func gatherStatuses(_ file: CustomerFile, in book: Casebook, on ledger: Ledger) {
    for id in file.pauses where book.needsLook(book.pauses[id.index], on: ledger) {
      let pause = book.pauses[id.index]
      if let claim = claim(under: pause, in: book, on: ledger) { claims.append(claim) }
      if book.awaitsCopy(pause, on: ledger) {
        copies.append(pause)
        continue
      }
      if let followUp = pause.facts.followUp, followUp <= ledger.day { statuses.append(pause) }
    }
  }

  /// What is to be done about a claim; nothing once it is filed, while nothing is open that could be, and when even
  /// relief comes too late.
  private func claim(under pause: Pause, in book: Casebook, on ledger: Ledger) -> WorkAction? {
    guard let term = pause.claimTerm(on: ledger.day, in: book.calendar),
      !book.openInvoices(under: pause, on: ledger).isEmpty
    else { return nil }
    switch term {
    case .unknown: return .fileClaim(pause.id, by: nil)
    case .open(let day): return .fileClaim(pause.id, by: day)
    case .relief(let day): return .askRelief(pause.id, until: day)
    case .lost: return nil
    }
  }

  private mutating func gatherPromises(_ file: CustomerFile, in book: Casebook, on ledger: Ledger) {
    let latest = file.promises.last { book.promises[$0.index].cancelledOn == nil }
    for id in file.promises where book.promises[id.index].givenOn <= ledger.day {
      let promise = book.promises[id.index]
      switch book.state(of: promise, on: ledger.day) {
      case .expected where promise.day <= ledger.day: dueToday.append(promise)
      case .broken, .partlyKept:
        let isOwed = promise.invoices.contains { ledger.standing.open($0) > 0 }
        let isLatest =
          id == latest
          || promise.plan != nil && promise.plan == latest.flatMap { book.promises[$0.index].plan }
        if isOwed, isLatest { broken.append(promise) }
      default: break
      }
    }
  }

  /// The step that waits for a decision.
  var proposed: StepID? { waiting.first { $0.state == .proposed && !$0.isAside }?.step }

  /// The most pressing thing to do; with nothing pressing, a contact to find where one is lacking.
  func action(lacksContact: Bool) -> WorkAction {
    for reminder in waiting {
      if reminder.state == .uncertain { return .resolveUncertain(reminder.id) }
    }
    for reminder in waiting {
      if case .failed = reminder.state { return .mendFailed(reminder.id) }
    }
    if let claim = claims.first { return claim }
    if let limitation, isLimitationPressing {
      return .limitation(limitation.invoice, lastDay: limitation.lastDay)
    }
    if let copy = copies.first { return .sendCopy(copy.id) }
    if let callBack, let due = callBack.callBack {
      return .callBack(callBack.id, due: due, minute: callBack.callBackMinute)
    }
    if let promise = broken.last { return .askBrokenPromise(promise.id) }
    if let promise = dueToday.first { return .checkPromise(promise.id, due: promise.day) }
    if let dispute = followUps.first { return .followDispute(dispute.id, due: dispute.followUp) }
    if let status = statuses.first, let due = status.facts.followUp {
      return .followStatus(status.id, status.kind, due: due)
    }
    if let pending = pendingReminder { return pending }
    if let limitation, limitation.heldSince == nil {
      return .limitation(limitation.invoice, lastDay: limitation.lastDay)
    }
    if let timeBarred { return .timeBarred(timeBarred.invoice, lastDay: timeBarred.lastDay) }
    if let limitation {
      return .limitation(
        limitation.invoice, lastDay: limitation.lastDay, heldSince: limitation.heldSince)
    }
    if let freeze { return .frozen(freeze) }
    return lacksContact ? .findContact : .wait
  }

  /// The nearest limitation that nothing holds, where what to do does not tell it.
  func limitation(beside action: WorkAction) -> NearLimitation? {
    if case .limitation = action { return nil }
    return limitation.flatMap { $0.heldSince == nil ? $0 : nil }
  }

  private var pendingReminder: WorkAction? {
    let decided = waiting.filter { !$0.isAside }
    for reminder in decided where reminder.state == .proposed {
      return reminder.isTask ? .doTask(reminder.id, reminder.step) : .approve(reminder.id, reminder.step)
    }
    for reminder in decided {
      switch reminder.state {
      case .approved where reminder.holdUntil == nil: return .send(reminder.id, reminder.step)
      case .approved, .sending: return .leaving(reminder.id)
      case .deferred: return .deferred(reminder.id)
      default: continue
      }
    }
    let asides = waiting.filter { $0.isAside && $0.state == .proposed }
    if let call = asides.first(where: \.isCallTask) { return .call(call.id) }
    return asides.first.map { .doTask($0.id, $0.step) }
  }

  /// Adds what is pending to the facts that are weighed.
  func fill(_ facts: inout PriorityFacts) {
    facts.brokenPromises = broken.count
    facts.hasPromiseDueToday = !dueToday.isEmpty
    facts.hasCallBackDue = callBack != nil
    facts.hasUnhandledReply = hasUnhandledReply
    if limitation != nil { facts.openTasks += 1 }
    if timeBarred != nil { facts.openTasks += 1 }
    facts.hasDisputeFollowUpDue = !followUps.isEmpty || !statuses.isEmpty
    facts.openTasks += claims.count + copies.count
    for reminder in waiting {
      switch reminder.state {
      case .proposed:
        if reminder.isTask { facts.openTasks += 1 } else { facts.proposedReminders += 1 }
      case .failed: facts.failedSendings += 1
      case .uncertain: facts.uncertainSendings += 1
      default: break
      }
    }
  }
}
