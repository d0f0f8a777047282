import Casework
import Receivables

/// What a line's event means to this program.
package enum ReadEvent: Sendable {
  /// An event to fold.
  case event(CaseEvent)
  /// A kind that may be passed over: the store's own upkeep, or a remark of a newer program.
  case ignored
  /// A newer program wrote something that must be known: the store is read-only from here on.
  case newer(kind: String, version: Int)
}

/// Turns events of the journal back into what happened; total for everything that was ever written.
package struct EventDecoding: Sendable {
  private let kinds: [JSONText: EventKind]

  /// Prepares the table of kinds.
  package init() {
    var kinds: [JSONText: EventKind] = [:]
    for (text, kind) in EventKind.spellings { kinds[JSONText(text)] = kind }
    self.kinds = kinds
  }

  /// Reads one event; erased personal values are empty texts.
  ///
  /// - Throws: A fault of form, which the reader reports as damage.
  @inline(__always)
  package func read(_ event: inout JournalEvent) throws(JSONFault) -> ReadEvent {
    guard let kind = kinds[event.kind], event.version <= kind.newestForm else {
      return event.isCritical ? .newer(kind: event.kind.string, version: event.version) : .ignored
    }
    if let happened = try event.readLedger(kind) { return .event(happened) }
    if let happened = try event.readReminder(kind) { return .event(happened) }
    if let happened = try event.readSending(kind) { return .event(happened) }
    if let happened = try event.readTalk(kind) { return .event(happened) }
    if let happened = try event.readLetters(kind) { return .event(happened) }
    if let happened = try event.readInterruptions(kind) { return .event(happened) }
    if let happened = try event.readAllocations(kind) { return .event(happened) }
    if let happened = try event.readCharges(kind) { return .event(happened) }
    if let happened = try event.readStore(kind) { return .event(happened) }
    return .ignored
  }
}

extension EventKind {
  /// Every spelling with its kind.
  ///
  /// The spellings stand twice because a table of the parser's texts needs them as static strings; a test holds
  /// both lists equal.
  static var spellings: [(StaticString, EventKind)] {
    [
      ("customer.recorded", .customerRecorded), ("invoice.recorded", .invoiceRecorded),
      ("invoice.corrected", .invoiceCorrected), ("payment.received", .paymentReceived),
      ("allocation.made", .allocationMade), ("allocation.released", .allocationReleased),
      ("payment.voided", .paymentVoided), ("ledger.imported", .ledgerImported),
      ("bank.checked", .bankChecked), ("subject.erased", .subjectErased), ("rules.adopted", .rulesAdopted),
      ("reminder.proposed", .reminderProposed), ("reminder.edited", .reminderEdited),
      ("reminder.approved", .reminderApproved), ("reminder.returned", .reminderReturned),
      ("reminder.cancelled", .reminderCancelled), ("reminder.skipped", .reminderSkipped),
      ("reminder.snoozed", .reminderSnoozed), ("reminder.pinned", .reminderPinned),
      ("send.requested", .sendRequested),
      ("send.recalled", .sendRecalled), ("reminder.done", .reminderDone),
      ("reminder.kept", .reminderTextKept),
      ("attempt.intent", .attemptIntended), ("attempt.abandoned", .attemptAbandoned),
      ("attempt.pnr", .pointOfNoReturnPassed), ("reminder.sent", .reminderSent),
      ("sending.deferred", .sendingDeferred), ("sending.failed", .sendingFailed),
      ("sending.uncertain", .sendingUncertain), ("resend.ordered", .resendOrdered),
      ("call.logged", .callLogged), ("call.retracted", .callRetracted),
      ("promise.recorded", .promiseRecorded), ("promise.cancelled", .promiseCancelled),
      ("dispute.opened", .disputeOpened), ("dispute.closed", .disputeClosed),
      ("dispute.reopened", .disputeReopened), ("dispute.changed", .disputeChanged),
      ("pause.begun", .pauseBegun), ("pause.ended", .pauseEnded),
      ("clock.restarted", .clockRestarted), ("clock.restored", .clockRestored),
      ("stage.moved", .stageMoved), ("note.added", .noteAdded), ("decision.undone", .decisionUndone),
      ("payment.restored", .paymentRestored), ("bank.retracted", .bankCheckRetracted),
      ("call.restored", .callRestored), ("promise.restored", .promiseRestored),
      ("pause.resumed", .pauseResumed), ("pause.changed", .pauseChanged),
      ("standings.restored", .standingsRestored),
      ("note.retracted", .noteRetracted), ("note.restored", .noteRestored),
      ("decision.redone", .decisionRedone), ("epoch.begun", .epochBegun),
      ("clock.confirmed", .clockConfirmed), ("store.live", .wentLive), ("charges.claimed", .chargesClaimed),
      ("charges.waived", .chargesWaived), ("charges.paid", .chargesPaid),
      ("letter.tracked", .letterTracked),
      ("letter.retracted", .letterRetracted), ("letter.restored", .letterRestored),
      ("limitation.interrupted", .limitationInterrupted),
      ("limitation.retracted", .interruptionRetracted), ("limitation.restored", .interruptionRestored),
      ("allocation.decided", .allocationDecided), ("allocation.retracted", .allocationRetracted),
      ("allocation.restored", .allocationRestored),
      ("charges.retracted", .chargesRetracted), ("charges.restored", .chargesRestored),
    ]
  }
}

extension JournalEvent {
  /// The number in the event's identifier, which begins with these letters and a dash.
  @inline(__always)
  func recordNumber(_ prefix: StaticString) throws(JSONFault) -> UInt32 {
    let bytes = id.bytes
    let start = prefix.utf8CodeUnitCount
    guard bytes.count > start, bytes.count <= start + 10 else { throw .invalid("a record name") }
    for place in 0..<start where bytes[place] != prefix.utf8Start[place] { throw .invalid("a record name") }
    var number: UInt64 = 0
    for place in start..<bytes.count {
      let digit = bytes[place] &- 0x30
      guard digit <= 9 else { throw .invalid("a record name") }
      number = number * 10 + UInt64(digit)
    }
    guard let number = UInt32(exactly: number), number > 0 else { throw .invalid("a record name") }
    return number
  }

  /// The texts told about a person, empty once erased or where all were empty.
  mutating func said() throws(JSONFault) -> SaidTexts {
    guard personal.remaining > 0, var cursor = try personal.next() else { return SaidTexts([]) }
    return SaidTexts(try cursor.readArray { cursor throws(JSONFault) in try cursor.readString() })
  }

  /// The personal object, or nil once erased.
  mutating func personalObject() throws(JSONFault) -> JSONCursor? {
    personal.remaining > 0 ? try personal.next() : nil
  }

  /// The only text told, without the list around it.
  @inline(__always)
  mutating func saidOnce() throws(JSONFault) -> String {
    guard personal.remaining > 0, var cursor = try personal.next() else { return "" }
    try cursor.enterArray()
    let text = try cursor.readString()
    guard cursor.leaveArray() else { throw .unexpectedCount }
    return text
  }

  /// One text told, or two; the second is empty where only one is.
  @inline(__always)
  mutating func saidTwice() throws(JSONFault) -> (String, String) {
    guard personal.remaining > 0, var cursor = try personal.next() else { return ("", "") }
    try cursor.enterArray()
    let first = try cursor.readString()
    if cursor.leaveArray() { return (first, "") }
    let second = try cursor.readString()
    guard cursor.leaveArray() else { throw .unexpectedCount }
    return (first, second)
  }
}
