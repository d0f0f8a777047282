import Casework
import Dunning
import Journal
import Receivables

/// What became of an erasure.
package struct ErasureReport: Sendable {
  /// The decision; nothing changed where the customer was erased before.
  package let receipt: Receipt
  /// Journal lines that held something about the customer.
  package internal(set) var lines = 0
  /// Files removed, and files in which words were covered.
  package internal(set) var swept = ErasureSweep.Outcome()
  /// Why it is decided and not completed on disk; the next opening or writing completes it.
  package internal(set) var unfinished: BookkeeperProblem?
  /// Whether nothing is left to take away, now or by the decision that this one repeats.
  package internal(set) var isCompleted = true
}

extension Bookkeeper {
  /// Erases who a customer is from journal, snapshots, messages, letters, files beside and drafts; amounts stay.
  ///
  /// The decision is in the journal, with the lines that it concerns, before anything is rewritten: whoever opens or
  /// writes the store next completes it where this process cannot. Nobody may send meanwhile.
  ///
  /// - Parameters:
  ///   - reason: Why it is done although money is open or a message waits; nil when that refuses it.
  /// - Throws: `BookkeeperProblem`, `.store(.busy)` while a courier sends; nothing is recorded then.
  @discardableResult
  package func erase(
    _ id: CustomerID, evenOwing reason: String?, on occasion: Occasion
  ) throws(BookkeeperProblem) -> ErasureReport {
    if let repetition { return try answer(erasing: id, on: occasion, repetition.recorded) }
    try checkWritable()
    let writing = writing("subject erase", on: occasion)
    let right = try rightToSend(writing)
    defer { withExtendedLifetime(right) {} }
    let report = try underLock(writing) { session in
      try erase(id, on: occasion, in: session) { ErasureOrder($0, evenOwing: reason) }
    }
    if report.receipt.changedSomething, !report.receipt.isRepeat { readAnew() }
    return report
  }

  /// Completes erasures that were decided and not carried out, and repeats those that a restored store has forgotten.
  ///
  /// What cannot be done now is a warning; the next opening tries again.
  func settleErasures() {
    do throws(StoreProblem) {
      let log = try ErasureLog.read(store)
      for id in book.portfolio.erased where !isCompleted(id, in: log) { complete(id) }
      for id in try forgotten(in: log) { eraseAgain(id, log) }
      settledErasures = book.portfolio.erased.count
    } catch {
      warnings.append(.erasureUnfinished(subject: "erasures.jsonl"))
    }
  }

  /// Tells of lines that no longer say who is to be erased again.
  func warnOfErasures() {
    let lines = (try? ErasureLog.unreadable(store)) ?? []
    if !lines.isEmpty { warnings.append(.erasuresUnreadable(lines: lines)) }
  }

  private func isCompleted(_ id: CustomerID, in log: [ErasureLog]) -> Bool {
    let event = book.portfolio.customer(id)?.erasedIn
    return log.contains { $0.subject == id.description && $0.event == event }
  }

  /// Customers who were erased in a history that goes on as this one and are known in it.
  private func forgotten(in log: [ErasureLog]) throws(StoreProblem) -> [CustomerID] {
    var found: [CustomerID] = []
    for entry in log {
      let customer = book.portfolio.customers.first { $0.id.description == entry.subject }
      guard let customer, !customer.isErased, !found.contains(customer.id), let line = entry.lines.first
      else {
        continue
      }
      if try store.hash(ofLine: line.number) == line.hash { found.append(customer.id) }
    }
    return found
  }

  /// An occasion of its own: the person decided long ago, so the journal's own last moment is when.
  private func occasionOfJournal(_ id: CustomerID, _ log: [ErasureLog] = []) -> Occasion {
    let day = log.first { $0.subject == id.description }.flatMap { Day(iso: $0.day) }
    let last = book.lastMoment
    return Occasion(
      today: day ?? last?.day ?? Day(number: 0), now: last?.second ?? 0, collector: "relance",
      operation: "erase-\(id)-\(sequence)")
  }

  private func complete(_ id: CustomerID) {
    carryOut(id) { occasion, session in
      let trace = try SubjectTrace(of: id, in: book, store: store)
      if let announced = trace.announced {
        _ = try takeAway(announced.erasure, trace, event: announced.line, on: occasion)
      }
    }
  }

  private func eraseAgain(_ id: CustomerID, _ log: [ErasureLog]) {
    carryOut(id, log) { occasion, session in
      let report = try erase(id, on: occasion, in: session) { ErasureOrder($0, isAgain: true) }
      if let problem = report.unfinished { throw problem }
    }
  }

  private func carryOut(
    _ id: CustomerID, _ log: [ErasureLog] = [], _ body: (Occasion, JournalSession) throws -> Void
  ) {
    let occasion = occasionOfJournal(id, log)
    let writing = writing("subject erase", on: occasion)
    do throws(BookkeeperProblem) {
      let right = try rightToSend(writing)
      defer { withExtendedLifetime(right) {} }
      try underLock(writing) { session in
        try takeUp(session)
        try body(occasion, session)
      }
      readAnew()
    } catch {
      warnings.append(.erasureUnfinished(subject: book.portfolio.customer(id)?.number ?? ""))
    }
  }

  private func erase(
    _ id: CustomerID, on occasion: Occasion, in session: JournalSession, _ order: (Erasure) -> ErasureOrder
  ) throws -> ErasureReport {
    try takeUp(session)
    try checkWritable()
    if let first = book.operations[occasion.operation] {
      return try answer(
        erasing: id, on: occasion, try past(of: occasion.operation, before: first).recorded)
    }
    let trace = try SubjectTrace(of: id, in: book, store: store)
    let decision = try book.decide(.eraseSubject(order(trace.erasure)), on: occasion)
    guard !decision.events.isEmpty, case .subjectErased(let erasure) = decision.events[0] else {
      var report = ErasureReport(
        receipt: Receipt(sequence: sequence, events: [], remarks: decision.remarks, isRepeat: false))
      report.isCompleted = try isCompleted(id, in: ErasureLog.read(store))
      return report
    }
    let line = try append(decision.events, on: occasion, in: session)
    var report = ErasureReport(
      receipt: Receipt(sequence: line, events: decision.events, remarks: decision.remarks, isRepeat: false),
      lines: erasure.lines.count)
    do {
      report.swept = try takeAway(erasure, trace, event: line, on: occasion)
    } catch {
      report.unfinished = met(error).afterRecording
      report.isCompleted = false
    }
    return report
  }

  /// The first result of an erasure under that id: what it took away is gone, so it is told by its event alone.
  private func answer(
    erasing id: CustomerID, on occasion: Occasion, _ recorded: [String: RecordedDecision]
  ) throws(BookkeeperProblem) -> ErasureReport {
    let first = recorded[occasion.operation]
    guard let first, first.moment.by == occasion.collector,
      case .subjectErased(let erasure)? = first.events.first, erasure.customer == id
    else { throw .operationUsed(occasion.operation, on: first?.moment.day ?? occasion.today) }
    repetition?.isAnswered = true
    let receipt = Receipt(
      sequence: first.moment.sequence, events: first.events, remarks: [], isRepeat: true)
    var report = ErasureReport(receipt: receipt, lines: erasure.lines.count)
    do throws(StoreProblem) {
      report.isCompleted = try ErasureLog.read(store).contains {
        $0.subject == id.description && $0.event == first.moment.sequence
      }
    } catch {
      report.unfinished = .unfinished(error)
      report.isCompleted = false
    }
    return report
  }

  /// Everything beside the journal first, while the journal still tells what to look for; then the journal; then the
  /// line that says it is done.
  private func takeAway(
    _ erasure: Erasure, _ trace: SubjectTrace, event: Int, on occasion: Occasion
  ) throws(StoreProblem) -> ErasureSweep.Outcome {
    let subject = erasure.customer.description
    var person = trace.person
    person.blobs.formUnion(erasure.blobs)
    let sweep = ErasureSweep(store, of: person)
    var outcome = try sweep.run()
    let drafts = try sweep.sweepDrafts("\(stateFolder)/drafts-\(store.mark.id)")
    outcome.removed += drafts.removed
    try SegmentErasure(
      subject: subject, lines: Set(erasure.lines), fileLines: Set(erasure.fileLines)
    ).run(in: store)
    let named = Set(erasure.lines)
    try ErasureLog(
      subject: subject, event: event, day: occasion.today.iso,
      lines: trace.lines.filter { named.contains($0.number) }, blobs: erasure.blobs
    ).append(to: store)
    return outcome
  }

  func rightToSend(_ writing: WritingOccasion) throws(BookkeeperProblem) -> SendLock {
    do throws(StoreProblem) {
      return try SendLock(store, occasion: writing)
    } catch {
      throw .store(error)
    }
  }

  func writing(_ command: String, on occasion: Occasion) -> WritingOccasion {
    WritingOccasion(
      command: command, by: occasion.collector, day: occasion.today.iso,
      now: JournalTime(milliseconds: Int64(occasion.now) * 1000), patience: Bookkeeper.patience)
  }

  /// The segments are other files now.
  private func readAnew() {
    do throws(StoreProblem) {
      _ = try reload()
      settledErasures = book.portfolio.erased.count
      rememberPosition()
    } catch {
      obstacle = .store(error)
    }
  }
}
