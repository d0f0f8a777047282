import Casework
import Journal
import Receivables

extension Bookkeeper {
  /// Milliseconds to wait for another writer (`store.md` section 2.3).
  package static let patience = 5_000

  /// Runs a command: takes the lock, folds what others wrote, decides, appends, flushes to disk, folds.
  ///
  /// An operation recorded before returns its first result without a new line; with another command it is refused.
  /// Where facts of customers change and reminders exist, planning follows for those customers as a decision of its
  /// own, `<operation>/plan`.
  ///
  /// - Parameters:
  ///   - followUp: False leaves that planning out.
  ///   - patience: Milliseconds to wait for another writer.
  /// - Throws: `BookkeeperProblem`; nothing is recorded then.
  @discardableResult
  package func record(
    _ command: Command, on occasion: Occasion, followUp: Bool = true, patience: Int = Bookkeeper.patience
  ) throws(BookkeeperProblem) -> Receipt {
    if let repetition { return try answerAgain(command, on: occasion, of: repetition) }
    try checkWritable()
    let writing = WritingOccasion(
      command: command.verb, by: occasion.collector, day: occasion.today.iso,
      now: JournalTime(milliseconds: Int64(occasion.now) * 1000), patience: patience)
    let receipt = try underLock(writing) { session in
      try run(command, on: occasion, in: session, followUp: followUp)
    }
    // Whoever begins an epoch has yet to say whose the store is.
    if receipt.changedSomething, !receipt.isRepeat, !isAdopting { rememberPosition() }
    if book.portfolio.erased.count != settledErasures { settleErasures() }
    return receipt
  }

  /// Takes the lock and runs `body`; where the journal was rewritten meanwhile (somebody was erased), reads it anew
  /// and tries again, for nothing was written.
  func underLock<Outcome>(
    _ writing: WritingOccasion, _ body: (JournalSession) throws -> Outcome
  ) throws(BookkeeperProblem) -> Outcome {
    var triesLeft = 3
    while true {
      do {
        return try store.withLock(writing, reader: reader, body)
      } catch StoreProblem.rewritten where triesLeft > 0 {
        triesLeft -= 1
        do throws(StoreProblem) {
          _ = try reload()
        } catch {
          throw met(error)
        }
      } catch {
        throw met(error)
      }
    }
  }

  /// What `record` does under the lock.
  func run(
    _ command: Command, on occasion: Occasion, in session: JournalSession, followUp: Bool
  ) throws -> Receipt {
    try takeUp(session)
    try checkWritable()
    let command = try knowingPrint(command)
    if let first = book.operations[occasion.operation] {
      let past = try past(of: occasion.operation, before: first)
      return try answer(command, on: occasion, in: past.book, past.recorded)
    }
    let decision = try book.decide(command, on: try inMode(occasion, for: command), by: BesideThread())
    guard !decision.events.isEmpty else {
      return Receipt(sequence: sequence, events: [], remarks: decision.remarks, isRepeat: false)
    }
    let line = try append(decision.events, on: occasion, in: session)
    var receipt = Receipt(sequence: line, events: decision.events, remarks: decision.remarks, isRepeat: false)
    guard followUp, !book.reminders.isEmpty, let touched = TouchedCustomers(by: decision.events, in: book)
    else { return receipt }
    do {
      receipt.planned = try plan(touched.customers, on: occasion, in: session)
    } catch {
      receipt.planningProblem = met(error)
    }
    return receipt
  }

  private func plan(
    _ customers: Set<CustomerID>?, on occasion: Occasion, in session: JournalSession
  ) throws -> [CaseEvent] {
    var planning = occasion
    planning.operation += "/plan"
    let decision = try book.decide(.plan(only: customers), on: planning)
    if !decision.events.isEmpty { _ = try append(decision.events, on: planning, in: session) }
    return decision.events
  }

  /// - Returns: The number of the decision's first line.
  func append(
    _ events: [CaseEvent], on occasion: Occasion, in session: JournalSession
  ) throws(StoreProblem) -> Int {
    let appended = try session.append(records(of: events, in: book), operation: occasion.operation)
    let moment = Moment(
      sequence: appended.first, day: occasion.today, second: Int(appended.time.milliseconds / 1000),
      by: occasion.collector, operation: occasion.operation)
    book.apply(events, at: moment)
    linesSinceSnapshot += appended.last - appended.first + 1
    return appended.first
  }

  /// The events of one decision as the journal keeps them; `book` does not hold them yet.
  func records(of events: [CaseEvent], in book: Casebook) -> [EventRecord] {
    var encoding = EventEncoding()
    return encoding.records(of: events, in: book)
  }

  /// Names what went wrong, and remembers what forbids writing from now on.
  func met(_ error: any Error) -> BookkeeperProblem {
    let problem: BookkeeperProblem =
      switch error {
      case let problem as BookkeeperProblem: problem
      case let refusal as Refusal: .refused(refusal)
      case let problem as StoreProblem: .store(problem)
      default: .store(.inputOutput(path: store.path, operation: "\(error)", code: 0))
      }
    switch problem {
    case .store(.damaged), .store(.latched), .store(.rewritten), .store(.readOnly), .store(.unreadable),
      .copied:
      obstacle = problem
    case .store(.inputOutput): if (try? store.isLatched()) == true { obstacle = .store(.latched) }
    default: break
    }
    return problem
  }
}
