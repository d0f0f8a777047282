import Casework
import Dunning
import Receivables

/// Calls, promises, disputes, pauses and notes; what was said is personal.
extension JSONWriter {
  mutating func fields(of call: Call) {
    field("c", Int(call.customer.number))
    field("on", call.day)
    field("min", call.minute)
    field("len", call.minutes)
    field("out", call.outcome.rawValue)
    field("back", call.callBack)
    field("backmin", call.callBackMinute)
    field("by", call.by)
    flag("ret", call.isRetracted)
  }

  mutating func fields(of promise: Promise) {
    field("c", Int(promise.customer.number))
    field(amount: promise.amount)
    field("day", promise.day)
    field("on", promise.givenOn)
    field("i", ids: promise.invoices)
    field("end", promise.cancelledOn)
    field("plan", promise.plan.map { Int($0.number) })
    // Of a snapshot alone: an event has none, for what is folded before it says it.
    field("had", promise.paymentsBefore == 0 ? nil : promise.paymentsBefore)
  }

  mutating func fields(of dispute: Dispute) {
    field("c", Int(dispute.customer.number))
    field("i", ids: dispute.invoices)
    field("why", dispute.reason.rawValue)
    field(amount: dispute.amount)
    field("up", dispute.followUp)
    field("on", dispute.openedOn)
    field("end", dispute.closedOn)
  }

  mutating func fields(of pause: Pause) {
    field("c", Int(pause.customer.number))
    field("i", ids: pause.invoices)
    field("kind", pause.kind.rawValue)
    field("until", pause.until)
    field("on", pause.since)
    field("end", pause.endedOn)
    fields(of: pause.facts)
  }

  mutating func fields(of note: Note) {
    field("c", Int(note.customer.number))
    field("on", note.day)
    field("by", note.by)
    flag("ret", note.isRetracted)
  }

  /// An invoice's place on the ladder, in an array: rung, its day, deadline, moved due day, side steps done.
  mutating func row(_ standing: LadderStanding) {
    beginArray()
    if let level = standing.level { string(level.code) } else { null() }
    dayNumber(standing.levelDay)
    dayNumber(standing.deadline)
    dayNumber(standing.restartedDue)
    for code in standing.doneSteps.map(\.code).sorted() { string(code) }
    endArray()
  }
}

/// What was said, in the order in which it is written; empty once erased.
struct SaidTexts {
  private var texts: [String] = []

  init(_ texts: [String]) { self.texts = texts }

  subscript(place: Int) -> String { texts.indices.contains(place) ? texts[place] : "" }
}

extension JSONCursor {
  mutating func readCall(_ id: CallID, _ said: SaidTexts) throws(JSONFault) -> Call {
    try enterObject()
    var call = Call(
      id: id, customer: try readCustomerID(), day: try day("on"), minute: try optionalInteger("min"),
      minutes: try optionalInteger("len"), spokeWith: said[0],
      outcome: try choice("out", as: CallOutcome.self), note: said[1],
      callBack: try optionalDay("back"), callBackMinute: try optionalInteger("backmin"), by: try string("by"))
    call.isRetracted = try flag("ret")
    try leaveObject()
    return call
  }

  mutating func readPromise(_ id: PromiseID, _ said: SaidTexts) throws(JSONFault) -> Promise {
    try enterObject()
    let customer = try readCustomerID()
    guard let amount = try optionalAmount() else { throw .missingKey("a") }
    let day = try day("day")
    let given = try self.day("on")
    let invoices = try invoiceIDs("i")
    let cancelled = try optionalDay("end")
    var promise = Promise(
      id: id, customer: customer, invoices: invoices, amount: amount, day: day, givenOn: given,
      means: said[0], reason: said[1], cancelledOn: cancelled)
    promise.plan = hasKey("plan") ? PromiseID(try readNumber()) : nil
    promise.paymentsBefore = hasKey("had") ? try readInteger() : 0
    try leaveObject()
    return promise
  }

  mutating func readDispute(_ id: DisputeID, _ said: SaidTexts) throws(JSONFault) -> Dispute {
    try enterObject()
    let customer = try readCustomerID()
    let invoices = try invoiceIDs("i")
    let reason = try choice("why", as: Dispute.Reason.self)
    let amount = try optionalAmount()
    let followUp = try day("up")
    let opened = try day("on")
    let closed = try optionalDay("end")
    try leaveObject()
    return Dispute(
      id: id, customer: customer, invoices: invoices, reason: reason, amount: amount, owner: said[0],
      note: said[1], followUp: followUp, openedOn: opened, closedOn: closed, outcome: said[2])
  }

  mutating func readPause(_ id: PauseID, _ said: SaidTexts) throws(JSONFault) -> Pause {
    try enterObject()
    let customer = try readCustomerID()
    let invoices = try invoiceIDs("i")
    let kind = try choice("kind", as: Pause.Kind.self)
    let until = try optionalDay("until")
    let since = try day("on")
    let ended = try optionalDay("end")
    var pause = Pause(
      id: id, customer: customer, invoices: invoices, kind: kind, reason: said[0], until: until,
      since: since, endedOn: ended)
    pause.facts = try readStatusFacts(party: said[1])
    try leaveObject()
    return pause
  }

  mutating func readNote(_ said: SaidTexts) throws(JSONFault) -> Note {
    try enterObject()
    var note = Note(
      customer: try readCustomerID(), day: try day("on"), by: try string("by"), text: said[0])
    note.isRetracted = try flag("ret")
    try leaveObject()
    return note
  }

  mutating func readStanding() throws(JSONFault) -> LadderStanding {
    try enterArray()
    var standing = LadderStanding.unbegun
    standing.level = readNull() ? nil : StepID(try readString())
    standing.levelDay = try readOptionalDayNumber()
    standing.deadline = try readOptionalDayNumber()
    standing.restartedDue = try readOptionalDayNumber()
    while !leaveArray() { standing.doneSteps.insert(StepID(try readString())) }
    return standing
  }
}
