import Backoffice
import Casework
import Correspondence
import Delivery
import Digest
import Dunning
import Journal
import Receivables
import Wording

extension ReminderDispatch {
  /// One attempt: facts, bytes, intent, handing over, result; each step is on disk before the next begins.
  func send(_ reminder: Reminder, _ content: MessageContent) throws(BookkeeperProblem) {
    let id = reminder.id
    let ledger = Ledger(of: keeper.book, on: surroundings.occasion().today)
    // Asked before anything is rendered; the intent asks again under the lock.
    if let refusal = keeper.book.sendRefusal(of: reminder, on: ledger, isFirst: true) {
      return try holdBack(id, refusal)
    }
    guard let handover = handover(for: content.channel) else {
      report.withoutTransport.append(id)
      return
    }
    let messageID: String
    let message: RenderedMessage
    do throws(DeliveryProblem) {
      messageID = try self.messageID(of: reminder, content)
      message = try renderer(for: handover).render(reminder, content: content, messageID: messageID)
    } catch {
      report.unmakeable.append((id, error))
      return
    }
    let attempt = Attempt(
      number: reminder.attempts + 1, messageID: messageID, blob: try kept(message.bytes).hex,
      transport: handover.name, day: surroundings.occasion().today, domain: message.domains.first ?? "",
      otherDomains: Array(message.domains.dropFirst()))
    do throws(BookkeeperProblem) {
      try keeper.record(.intend(id, attempt), on: surroundings.occasion())
    } catch .refused(let refusal) {
      return try holdBack(id, refusal)
    }
    gateProblem = nil
    defer { shield.lower() }
    let name = "\(id)_\(reminder.round)_\(attempt.blob.prefix(8))"
    let result = handover.send(message, named: name) { passNoReturn(id) }
    try conclude(id, result, attempt: attempt.number)
  }

  /// Tells why a message stays here, and lets planning withdraw or return it where a fact has changed.
  private func holdBack(_ id: ReminderID, _ refusal: Refusal) throws(BookkeeperProblem) {
    report.refused.append((id, refusal))
    // It would be refused for ever: whoever wants it to leave asks again, where its messages go now.
    if case .otherMode = refusal, keeper.book.reminder(id)?.isRequested == true {
      try keeper.record(.recall([id]), on: surroundings.occasion())
    }
    guard let customer = keeper.book.reminder(id)?.customer else { return }
    try keeper.record(.plan(only: [customer]), on: surroundings.occasion(), followUp: false)
  }

  private func kept(_ bytes: [UInt8]) throws(BookkeeperProblem) -> SHA256Digest {
    do throws(StoreProblem) {
      return try BlobFolder(keeper.store).write(bytes)
    } catch {
      throw .store(error)
    }
  }

  private func renderer(for handover: Handover) -> MessageRenderer {
    let store = keeper.store.path
    return MessageRenderer(
      book: keeper.book, file: { StoreFile.read("\(store)/\($0)") }, transport: handover.transport,
      now: (surroundings.occasion().now, surroundings.offsetMinutes))
  }

  /// The same for every try of a round, so that servers and people see a deliberate repeat for what it is.
  private func messageID(
    of reminder: Reminder, _ content: MessageContent
  ) throws(DeliveryProblem) -> String {
    let store = keeper.store.mark.id.prefix(8)
    // A number given again after lines were lost must not bear the name of the message that is lost.
    let epoch = keeper.book.epoch(of: reminder.id)
    let name = "r-\(reminder.id.number).\(reminder.round).\(store)" + (epoch > 0 ? ".\(epoch)" : "")
    guard content.channel == .email else { return "\(name)@localhost" }
    return "\(name)@\(try StrictAddress(senderOf: content).domain)"
  }

  /// The last look: PAUSE and clock, then bank details and facts again, then the record on disk; only true lets the
  /// message leave.
  private func passNoReturn(_ id: ReminderID) -> Bool {
    guard mayGoOn() else { return false }
    shield.raise()
    do throws(BookkeeperProblem) {
      if try keeper.namesOtherBank() { throw .refused(.factsChanged(id)) }
      try keeper.record(.passNoReturn(id), on: surroundings.occasion())
      return true
    } catch {
      shield.lower()
      gateProblem = error
      return false
    }
  }

  private func conclude(
    _ id: ReminderID, _ result: SendingResult, attempt: Int
  ) throws(BookkeeperProblem) {
    switch result {
    case .sent(let reply):
      try record(id, .sent(reply: reply))
      report.sent.append(id)
    case .deferred(let why, let reply):
      var address: StrictAddress?
      if case .askedToWait(_, let refused) = why { address = refused }
      let reason = why.reason(reply: reply, in: surroundings.language)
      try postpone(id, because: named(address, of: id) + reason, attempt: attempt)
      if why == .unreachable { report.stopped = .unreachable }
    case .failed(let code, let reply, let address):
      let reason =
        (code == 0 ? reservedReason(address) : nil) ?? named(address, of: id)
        + (reply.isEmpty ? "\(code)" : reply)
      let isBad = result.marksAddressBad && reachesCustomers
      try record(id, .failed(reason: reason, badAddress: isBad ? blamed(address, of: id) : nil))
      report.failed.append(id)
    case .uncertain(let reply):
      try record(id, .uncertain(reply: reply))
      report.uncertain.append(id)
    case .stopRun(let problem):
      report.stopped = .settings(problem)
      // A folder may refuse the file after the point of no return: surely nothing left, but it may not be abandoned.
      if keeper.book.reminder(id)?.passedNoReturn == true {
        let words = problem.wording(inFrench: surroundings.language == .french)
        return try postpone(id, because: words.problem, attempt: attempt)
      }
      // Our own settings kept it from the server: no cap and no try is used up by that.
      try keeper.record(.abandon(id, isCounted: false), on: surroundings.occasion())
    case .aborted: try abandon(id)
    }
  }

  /// Why a message to a domain that is kept for examples never left; nil for every other address.
  private func reservedReason(_ address: StrictAddress?) -> String? {
    guard let address, address.isReserved else { return nil }
    return ReservedDomain.reason(address.domain, in: surroundings.language)
  }

  /// The address that an answer speaks of, where the message has several.
  private func named(_ address: StrictAddress?, of id: ReminderID) -> String {
    guard let address, keeper.book.contents[id]?.copies.isEmpty == false else { return "" }
    return surroundings.language.say("\(address.text) : ", "\(address.text): ")
  }

  /// The address that is wrong: the one that was refused, else the only one there is.
  private func blamed(_ address: StrictAddress?, of id: ReminderID) -> String? {
    guard let content = keeper.book.contents[id] else { return nil }
    if let address {
      return ([content.recipient] + content.copies).map(\.address).first {
        (try? StrictAddress($0)) == address
      }
    }
    return content.copies.isEmpty ? content.recipient.address : nil
  }

  private func record(_ id: ReminderID, _ outcome: Outcome) throws(BookkeeperProblem) {
    try keeper.record(.conclude(id, outcome), on: surroundings.occasion())
  }

  /// Takes back an attempt that the point of no return refused, then acts on the reason.
  private func abandon(_ id: ReminderID) throws(BookkeeperProblem) {
    try keeper.record(.abandon(id), on: surroundings.occasion())
    switch gateProblem {
    case .refused(let refusal): try holdBack(id, refusal)
    case let problem?: throw problem
    case nil: break
    }
  }

  private func postpone(_ id: ReminderID, because reason: String, attempt: Int) throws(BookkeeperProblem) {
    let now = surroundings.occasion().now
    let elapsed = now - (keeper.book.reminder(id)?.triedSince ?? now)
    let delay = RetrySchedule.delay(
      afterAttempt: attempt, elapsed: elapsed, spread: Int.random(in: 0...999))
    guard let delay else {
      let words = surroundings.language.say(
        "abandonné après \(surroundings.language.counted(attempt, "essai", "essais"))",
        "given up after \(surroundings.language.counted(attempt, "try", "tries"))")
      try record(id, .failed(reason: "\(words) : \(reason)", badAddress: nil))
      report.failed.append(id)
      return
    }
    try record(id, .deferred(retryAt: onWorkingDay(now + delay, of: id), reason: reason))
    report.deferred.append(id)
  }

  /// The moment, or the same hour of the first day after it on which the customer may be written to.
  private func onWorkingDay(_ moment: Int, of id: ReminderID) -> Int {
    guard let customer = keeper.book.reminder(id)?.customer else { return moment }
    let now = surroundings.occasion()
    let offset = surroundings.offsetMinutes * 60
    let day = now.today + ((moment + offset) / 86_400 - (now.now + offset) / 86_400)
    return moment + (keeper.book.firstWorkingDay(of: customer, onOrAfter: day) - day) * 86_400
  }
}
