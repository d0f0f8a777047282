import Casework
import Dunning
import Journal
import Receivables

extension Bookkeeper {
  /// Makes a sandbox store live; nobody may send meanwhile.
  ///
  /// What was asked to leave meant tests: those requests are given back, in the journal, before the mark changes.
  /// Approvals stay, and leave when somebody asks again.
  ///
  /// - Returns: The reminders whose request was given back.
  /// - Throws: `BookkeeperProblem`, `.store(.busy)` while a courier sends, `.hasSentTests`; the store is a sandbox then.
  package func goLive(on occasion: Occasion) throws(BookkeeperProblem) -> [ReminderID] {
    if let repetition {
      if try isLiveByNow() { return try answerAgain(.goLive, on: occasion, of: repetition).recalled }
      // Ended between its line and the mark: it is finished on what stands now.
      try forgetRepetition()
    }
    try checkWritable()
    let writing = writing("go-live", on: occasion)
    let right = try rightToSend(writing)
    defer { withExtendedLifetime(right) {} }
    let (marked, recalled) = try underLock(writing) { session in
      try takeUp(session)
      try checkWritable()
      let sandbox = try store.rereadingMark()
      guard sandbox.mark.mode == .sandbox else {
        throw StoreProblem.modeForbidden(from: sandbox.mark.mode, to: .live)
      }
      if let problem = obstacleToGoingLive { throw problem }
      var recalled = Set(try run(.goLive, on: occasion, in: session, followUp: false).recalled)
      if !book.requested.isEmpty {
        // Of a first try that ended before the mark, and tests were asked for since.
        var giving = occasion
        giving.operation += "/recall"
        recalled.formUnion(
          try run(.recall(book.requested), on: giving, in: session, followUp: false).recalled)
      }
      do throws(StoreProblem) {
        return (try sandbox.rewritingMark(mode: .live, host: host), recalled.sorted())
      } catch {
        // The mark may have its name, and only the flush of its folder have failed.
        throw (try? isLiveByNow()) == true ? BookkeeperProblem.unfinished(error) : .store(error)
      }
    }
    store = marked
    rememberPosition()
    return recalled
  }

  private func isLiveByNow() throws(BookkeeperProblem) -> Bool {
    do throws(StoreProblem) {
      return try store.rereadingMark().mark.mode == .live
    } catch {
      throw .store(error)
    }
  }

  /// Why the store may not go live, or nil: what tests have sent would count as sent to customers.
  package var obstacleToGoingLive: BookkeeperProblem? {
    book.reminders.contains { $0.attempts > 0 || $0.round > 1 } ? .hasSentTests : nil
  }

  /// Whether the clock lets messages leave: it fits the journal, or the store is a demonstration, which lives at a day of its
  /// own and sends nothing to anybody. One that jumped would take holds for over and days for come.
  ///
  /// - Parameter now: Unix seconds.
  package func isClockRight(at now: Int) -> Bool { mode == .demo || book.isClockRight(at: now) }

  /// What would refuse a request to send, as one who only reads the store can see: nothing can be recorded, or there is
  /// no room for what becomes of a message. Nil when a sending may begin.
  package var obstacleToSending: BookkeeperProblem? {
    get throws(BookkeeperProblem) {
      if let obstacle, obstacle != .openedInThePast { return obstacle }
      if let copyFound { return copyFound }
      do throws(StoreProblem) {
        if try store.isLatched() { return .store(.latched) }
        return try FreeSpace(store).allowsSending ? nil : .noRoomToSend
      } catch {
        return .store(error)
      }
    }
  }

  /// The occasion of a command that lets messages leave, with the mode that the store has under the lock.
  ///
  /// - Throws: `.otherMode` where somebody made the store live since it was opened; `.noRoomToSend` for a request that no
  ///   run could carry out now: it would leave later, when nobody expects it.
  func inMode(_ occasion: Occasion, for command: Command) throws -> Occasion {
    switch command {
    case .requestSend, .resolve, .intend, .passNoReturn, .redo: break
    default: return occasion
    }
    guard try store.rereadingMark().mark.mode == mode else { throw BookkeeperProblem.otherMode }
    if case .requestSend = command, try !FreeSpace(store).allowsSending {
      throw BookkeeperProblem.noRoomToSend
    }
    var known = occasion
    known.mode = SendingMode(rawValue: mode.rawValue)
    return known
  }
}

extension Receipt {
  /// Reminders whose request to leave was given back.
  fileprivate var recalled: [ReminderID] {
    events.flatMap { event -> [ReminderID] in if case .sendRecalled(let ids) = event { ids } else { [] } }
  }
}
