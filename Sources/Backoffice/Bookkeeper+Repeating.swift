import Casework
import Dunning
import Journal
import Receivables

/// An operation recorded before that is asked for again.
struct Repetition {
  /// Its first line.
  let moment: Moment
  /// What was recorded under its id, and under `/adopt` and `/plan` behind it.
  let recorded: [String: RecordedDecision]
  /// Whether the command that it was recorded for came again.
  var isAnswered = false
}

extension Bookkeeper {
  /// Turns the casebook back to right before an operation, so that the words of its command find what they found the
  /// first time; `record` then answers with the first result, and nothing can be written any more.
  ///
  /// - Returns: When and by whom it was recorded; nil for a new id, with which the casebook stays as it is.
  package func turnBack(to operation: String) throws(BookkeeperProblem) -> Moment? {
    // A run that was ended between its adoption and its own line has no result yet: it goes on where it stopped.
    guard let own = book.operations[operation] else { return nil }
    let first = min(own, book.operations[operation + "/adopt"] ?? own)
    do throws(StoreProblem) {
      let past = try past(of: operation, before: first)
      guard let moment = past.recorded.values.map(\.moment).min(by: { $0.sequence < $1.sequence }) else {
        return nil
      }
      book = past.book
      repetition = Repetition(moment: moment, recorded: past.recorded)
      return moment
    } catch {
      throw .store(error)
    }
  }

  /// Goes on from what stands now: the operation stopped before it was through.
  func forgetRepetition() throws(BookkeeperProblem) {
    repetition = nil
    do throws(StoreProblem) {
      _ = try reload()
    } catch {
      throw met(error)
    }
  }

  /// Whether the command of the operation that the casebook was turned back to has been run again.
  package var hasAnswered: Bool { repetition?.isAnswered ?? true }

  /// What the journal says of an operation, and the casebook as it was before that line.
  func past(
    of operation: String, before first: Int
  ) throws(StoreProblem) -> (book: Casebook, recorded: [String: RecordedDecision]) {
    var names: [Int: String] = [:]
    for name in [operation + "/adopt", operation, operation + "/plan"] {
      if let line = book.operations[name], line >= first { names[line] = name }
    }
    var past = PastReading(before: first, gathering: Set(names.keys))
    let reader = JournalReader(store, from: .beginning)
    _ = try reader.read { line throws(JSONFault) in try past.take(line) }
    past.finish()
    var recorded: [String: RecordedDecision] = [:]
    for (line, name) in names { recorded[name] = past.decisions[line] }
    return (past.book, recorded)
  }

  /// The first result of an operation: what was recorded, and what a person had to be told.
  ///
  /// - Parameter past: The casebook right before it. The same command decides there what it decided then: anything
  ///   else is another command.
  /// - Throws: `.operationUsed`.
  func answer(
    _ command: Command, on occasion: Occasion, in past: Casebook, _ recorded: [String: RecordedDecision]
  ) throws(BookkeeperProblem) -> Receipt {
    let operation = occasion.operation
    let first = recorded[operation]
    let moment = first?.moment ?? repetition?.moment
    var then = occasion
    then.today = moment?.day ?? occasion.today
    then.now = moment?.second ?? occasion.now
    then.mode = first?.mode
    let used = BookkeeperProblem.operationUsed(operation, on: then.today)
    guard moment?.by == occasion.collector else { throw used }
    let decision: Decision
    do throws(Refusal) {
      decision = try past.decide(command, on: then)
    } catch {
      throw used
    }
    let events = first?.events ?? []
    guard records(of: decision.events, in: past) == records(of: events, in: past) else { throw used }
    var receipt = Receipt(
      sequence: first?.moment.sequence ?? sequence, events: events, remarks: decision.remarks, isRepeat: true)
    receipt.planned = recorded[operation + "/plan"]?.events ?? []
    return receipt
  }

  /// Answers a command on the casebook that was turned back, and brings it to where the first run left it.
  func answerAgain(
    _ command: Command, on occasion: Occasion, of repetition: Repetition
  ) throws(BookkeeperProblem) -> Receipt {
    let receipt = try answer(command, on: occasion, in: book, repetition.recorded)
    for name in [occasion.operation, occasion.operation + "/plan"] { foldAgain(name) }
    return receipt
  }

  /// What the files decided the first time, whatever they say now; nil when nothing was adopted then.
  func adoptAgain(_ operation: String) -> Receipt? {
    guard let adopted = repetition?.recorded[operation] else { return nil }
    foldAgain(operation)
    return Receipt(
      sequence: adopted.moment.sequence, events: adopted.events, remarks: [], isRepeat: true)
  }

  /// The adoption of a run that recorded nothing else, or was ended there; nil when the operation adopted nothing.
  func adoptedBefore(_ operation: String) throws(BookkeeperProblem) -> Receipt? {
    guard let line = book.operations[operation + "/adopt"] else { return nil }
    do throws(StoreProblem) {
      guard let adopted = try past(of: operation, before: line).recorded[operation + "/adopt"] else {
        return nil
      }
      return Receipt(sequence: adopted.moment.sequence, events: adopted.events, remarks: [], isRepeat: true)
    } catch {
      throw .store(error)
    }
  }

  /// What first became of messages that an earlier run asked to leave; nil while one of them still waits.
  ///
  /// - Parameter request: The receipt of the request.
  package func outcome(of request: Receipt) throws(BookkeeperProblem) -> SendingTally? {
    let ids = request.events.flatMap { event -> [ReminderID] in
      if case .sendRequested(let ids, _, _) = event { ids } else { [] }
    }
    var outcomes = SendingOutcomes(of: ids, askedBy: request.sequence)
    do throws(StoreProblem) {
      let reader = JournalReader(store, from: .beginning)
      _ = try reader.read { line throws(JSONFault) in try outcomes.take(line) }
    } catch {
      throw .store(error)
    }
    return outcomes.settled
  }

  private func foldAgain(_ operation: String) {
    repetition?.isAnswered = true
    guard let decision = repetition?.recorded[operation] else { return }
    book.apply(decision.events, at: decision.moment)
  }
}

extension RecordedDecision {
  /// Where messages went when it was asked that some leave; nil where nothing was asked or an old line does not say.
  fileprivate var mode: SendingMode? {
    for case .sendRequested(_, _, let mode) in events { return mode }
    return nil
  }
}
