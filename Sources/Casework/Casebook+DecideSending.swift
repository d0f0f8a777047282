import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// Asks for approved messages to leave once the hold is over.
  func decideSendRequest(_ ids: [ReminderID], hold: Int, on occasion: Occasion) throws(Refusal) -> Decision {
    guard !ids.isEmpty else { throw .nothingToDo }
    for id in ids { try require(try known(id), verb: .send) }
    return Decision([.sendRequested(ids, holdUntil: occasion.now + max(0, hold), mode: occasion.mode)])
  }

  /// Withdraws requests that nobody has begun to send; what was to go again is as uncertain as before.
  func decideRecall(_ ids: [ReminderID], on occasion: Occasion) throws(Refusal) -> Decision {
    var waiting: [ReminderID] = []
    for id in ids {
      let reminder = try known(id)
      if case .approved = reminder.state, reminder.holdUntil != nil { waiting.append(id) }
    }
    guard !waiting.isEmpty else { throw .nothingToDo }
    let requests = requests(in: waiting, by: occasion.collector)
    let doubtful = waiting.filter { reminder($0)?.goesAgain == true }
    return Decision(
      requests.map { .decisionUndone(sequence: $0) } + [.sendRecalled(waiting)]
        + doubtful.map { .sendingUncertain($0) })
  }

  /// Begins to send to customers; what was asked to leave meant tests.
  func decideGoingLive(on occasion: Occasion) throws(Refusal) -> Decision {
    Decision([.wentLive] + (requested.isEmpty ? [] : try decideRecall(requested, on: occasion).events))
  }

  /// Reminders that were asked to leave and that nobody has begun to send.
  package var requested: [ReminderID] { reminders.filter(\.isRequested).map(\.id) }

  /// Reminders that a sender may take now: requested and past their hold, or deferred and due again.
  package func sendable(at second: Int) -> [ReminderID] {
    reminders.compactMap { reminder in
      switch reminder.state {
      case .approved: reminder.holdUntil.map { $0 <= second } == true ? reminder.id : nil
      case .deferred(_, let retryAt, _): retryAt <= second ? reminder.id : nil
      default: nil
      }
    }
  }

  /// What a person who asks for everything to leave lets leave: approved messages, asked for before or not, and
  /// deferred ones that are due again.
  package func leavingNext(at second: Int) -> [ReminderID] {
    reminders.compactMap { reminder in
      switch reminder.state {
      case .approved: reminder.id
      case .deferred(_, let retryAt, _): retryAt <= second ? reminder.id : nil
      default: nil
      }
    }
  }

  /// Why an approved message may not leave now; facts, address, bank details, validity and caps read again.
  ///
  /// - Parameter isFirst: False between intent and point of no return, when the attempt itself is already counted.
  package func sendRefusal(
    of reminder: Reminder, on ledger: Ledger, isFirst: Bool
  ) -> Refusal? {
    guard let content = contents[reminder.id], content.hash == reminder.contentHash else {
      return .factsChanged(reminder.id)
    }
    let position = position(of: reminder.customer, on: ledger)
    if let hindrance = hindrance(to: reminder, at: position, on: ledger) {
      return .hindered(reminder.id, hindrance)
    }
    if hasChanged(reminder, on: ledger) || isOvertaken(reminder, by: position, on: ledger.day)
      || hasOtherEnds(reminder, on: ledger) || !owns(reminder, content)
    {
      return .factsChanged(reminder.id)
    }
    if isExpired(reminder, on: ledger.day) { return .approvalExpired(reminder.id) }
    return isFirst ? cap(on: reminder, day: ledger.day, isCounted: false) : nil
  }

  /// Whether the figures of the approval are older than they may be.
  func isExpired(_ reminder: Reminder, on day: Day) -> Bool {
    guard let approved = reminder.approvedOn else { return false }
    return calendar.workingDays(from: approved, to: day) > rules.approvalValidityDays
  }

  /// Recipient and invoices must belong to the customer.
  private func owns(_ reminder: Reminder, _ content: MessageContent) -> Bool {
    guard let customer = portfolio.customer(reminder.customer) else { return false }
    let areOwn = reminder.lines.allSatisfy { portfolio.invoice($0.invoice)?.customer == reminder.customer }
    guard reminder.channel == .email else { return areOwn }
    return areOwn
      && customer.contacts.contains { $0.email == content.recipient.address && $0.emailSuspended == nil }
      && ownsCopies(reminder, content, customer: customer)
  }

  /// - Parameter isCounted: Whether the attempt itself is counted already: it does not stand in its own way.
  private func cap(on reminder: Reminder, day: Day, isCounted: Bool) -> Refusal? {
    let own = isCounted && attempts.last(of: reminder.id)?.day == day ? 1 : 0
    if attempts.attempts(on: day) - own >= rules.messagesPerDay {
      return .capReached(.day(limit: rules.messagesPerDay))
    }
    let itself = isCounted ? reminder.id : nil
    guard reminder.attempts == (isCounted ? 1 : 0), reminder.round == 1, !hasBegun(companionsOf: reminder),
      !attempts.hasOccasion(reminder.customer, on: day, besides: itself)
    else { return nil }
    let occasions = attempts.occasions(of: reminder.customer, inWeekEnding: day, besides: itself)
    if occasions >= rules.occasionsPerWeek {
      return .capReached(.customerWeek(limit: rules.occasionsPerWeek))
    }
    return nil
  }

  /// Whether another way of the same step was tried already: the customer has its occasion.
  func hasBegun(companionsOf reminder: Reminder) -> Bool {
    companions(of: reminder).contains {
      $0.proposedOn >= reminder.proposedOn && ($0.attempts > 0 || $0.round > 1)
    }
      || !sentCompanions(of: reminder).isEmpty
  }

  /// Writes the intent before anything touches the network; refuses when a fact has changed.
  func decideIntent(_ id: ReminderID, _ attempt: Attempt, on occasion: Occasion) throws(Refusal) -> Decision {
    let reminder = try known(id)
    try require(reminder, verb: .attempt)
    guard sendable(at: occasion.now).contains(id) else {
      throw .wrongState(id, reminder.state, verb: .attempt)
    }
    try requireMode(of: reminder, on: occasion)
    if let refusal = sendRefusal(of: reminder, on: Ledger(of: self, on: occasion.today), isFirst: true) {
      throw refusal
    }
    var numbered = attempt
    numbered.number = reminder.attempts + 1
    numbered.mode = occasion.mode
    return Decision([.attemptIntended(id, numbered)])
  }

  /// What was asked for while messages went elsewhere does not leave: tests never reach customers.
  private func requireMode(of reminder: Reminder, on occasion: Occasion) throws(Refusal) {
    guard let asked = reminder.mode, let now = occasion.mode, asked != now else { return }
    throw .otherMode(reminder.id)
  }

  /// An attempt that surely never reached its point of no return goes back to approved.
  func decideAbandon(_ id: ReminderID, isCounted: Bool) throws(Refusal) -> Decision {
    let reminder = try known(id)
    guard case .sending = reminder.state, !reminder.passedNoReturn else {
      throw .wrongState(id, reminder.state, verb: .attempt)
    }
    return Decision([.attemptAbandoned(id, isCounted: isCounted)])
  }

  /// The last look before the end of the body leaves.
  func decideNoReturn(_ id: ReminderID, on occasion: Occasion) throws(Refusal) -> Decision {
    let reminder = try known(id)
    guard case .sending(let attempt) = reminder.state, !reminder.passedNoReturn else {
      throw .wrongState(id, reminder.state, verb: .attempt)
    }
    try requireMode(of: reminder, on: occasion)
    let ledger = Ledger(of: self, on: occasion.today)
    if let refusal = sendRefusal(of: reminder, on: ledger, isFirst: false)
      ?? cap(on: reminder, day: occasion.today, isCounted: true)
    {
      throw refusal
    }
    return Decision([.pointOfNoReturnPassed(id, attempt: attempt)])
  }

  /// Records how an attempt ended.
  func decideOutcome(_ id: ReminderID, _ outcome: Outcome, on occasion: Occasion) throws(Refusal) -> Decision
  {
    let reminder = try known(id)
    guard case .sending = reminder.state else { throw .wrongState(id, reminder.state, verb: .attempt) }
    switch outcome {
    case .sent(let reply):
      return Decision([
        .reminderSent(
          id, Delivery(day: occasion.today, reply: reply, deadline: announced(reminder, on: occasion.today)))
      ])
    case .deferred(let retryAt, let reason):
      return Decision([.sendingDeferred(id, retryAt: retryAt, reason: reason)])
    case .failed(let reason, let badAddress):
      var events: [CaseEvent] = [.sendingFailed(id, reason: reason)]
      if let badAddress, let customer = suspending(badAddress, of: reminder, because: reason) {
        events.append(.customerRecorded(customer))
      }
      return Decision(events)
    case .uncertain: return Decision([.sendingUncertain(id)])
    }
  }

  /// The deadline that the customer was told: that of the approved text, else the step's from the day it went.
  private func announced(_ reminder: Reminder, on day: Day) -> Day? {
    if let content = contents[reminder.id] { return content.deadline }
    return step(of: reminder).flatMap { deadline(of: $0, by: reminder.channel, sentOn: day) }
  }

  /// The customer without the address that the server says is wrong; nil when it is none of the customer's.
  private func suspending(_ address: String, of reminder: Reminder, because reason: String) -> Customer? {
    guard var customer = portfolio.customer(reminder.customer) else { return nil }
    let places = customer.contacts.indices.filter { customer.contacts[$0].email == address }
    for place in places { customer.contacts[place].emailSuspended = reason }
    return places.isEmpty ? nil : customer
  }

  /// What a person found out about an uncertain message.
  func decideResolution(
    _ id: ReminderID, _ resolution: Resolution, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    let reminder = try known(id)
    try require(reminder, verb: .resolve)
    switch resolution {
    case .arrived:
      let day = reminder.approvedOn ?? occasion.today
      return Decision([
        .reminderSent(id, Delivery(day: day, reply: "", deadline: announced(reminder, on: day)))
      ])
    case .again:
      let ledger = Ledger(of: self, on: occasion.today)
      if let refusal = sendRefusal(of: reminder, on: ledger, isFirst: false), refusal != .approvalExpired(id)
      {
        // An uncertain message is not approved anew: somebody says what became of it.
        throw refusal == .factsChanged(id) ? .cannotGoAgain(id) : refusal
      }
      let request = CaseEvent.sendRequested(
        [id], holdUntil: occasion.now + rules.holdSeconds, mode: occasion.mode)
      return Decision([.resendOrdered(id), request])
    case .drop: return Decision([.reminderCancelled(id, .dropped)])
    }
  }
}
