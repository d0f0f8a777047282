import Casework
import Dunning
import Journal
import Receivables

extension Bookkeeper {
  /// Lets a damaged store go on from its sound part; nothing that may have been sent leaves again by itself.
  ///
  /// - Parameters:
  ///   - survey: What the person agreed to give up.
  ///   - store: The damaged store.
  /// - Throws: `BookkeeperProblem`; the store is then as it was, but for `.unfinished`.
  package static func salvage(
    _ survey: SalvageSurvey, of store: StoreFolder, stateFolder: String, on occasion: Occasion
  ) throws(BookkeeperProblem) -> EpochReport {
    let writing = WritingOccasion(
      command: "salvage", by: occasion.collector, day: occasion.today.iso,
      now: JournalTime(milliseconds: Int64(occasion.now) * 1000), patience: patience)
    do {
      let host = try MachineIdentity.read(stateFolder: stateFolder)
      let (report, keeper) = try store.salvage(survey, on: writing) { sound, quarantine in
        let keeper = Bookkeeper(
          sound, book: Casebook(), from: .beginning, access: .readWrite, stateFolder: stateFolder, host: host)
        return (try keeper.begin(survey, quarantine: quarantine, on: occasion, writing), keeper)
      }
      keeper.store = store
      do throws(StoreProblem) {
        try keeper.witness.begin(store, at: keeper.reader.position)
      } catch {
        throw BookkeeperProblem.unfinished(error)
      }
      return report
    } catch let problem as BookkeeperProblem {
      throw problem
    } catch let problem as StoreProblem {
      throw .store(problem)
    } catch let unsettled as UnsettledSalvage {
      throw .unfinished(unsettled.cause)
    } catch let refusal as Refusal {
      throw .refused(refusal)
    } catch {
      throw .store(.inputOutput(path: store.path, operation: "salvage", code: 0))
    }
  }

  /// What an operation that salvaged the store has begun with; nil for an operation that nobody has run.
  ///
  /// - Throws: `.operationUsed` for one that did something else, or for somebody else.
  package func salvagedBefore(on occasion: Occasion) throws(BookkeeperProblem) -> EpochReport? {
    let operation = occasion.operation
    guard let line = book.operations[operation] else { return nil }
    let first: RecordedDecision?
    do throws(StoreProblem) {
      first = try past(of: operation, before: line).recorded[operation]
    } catch {
      throw .store(error)
    }
    guard let first, first.moment.by == occasion.collector, case .epochBegun(let epoch) = first.events.first,
      epoch.cause == .salvaged
    else { throw .operationUsed(operation, on: first?.moment.day ?? occasion.today) }
    let receipt = Receipt(sequence: line, events: first.events, remarks: [], isRepeat: true)
    return EpochReport(receipt, quarantine: epoch.quarantine)
  }

  private func begin(
    _ survey: SalvageSurvey, quarantine: String, on occasion: Occasion, _ writing: WritingOccasion
  ) throws -> EpochReport {
    let order = EpochOrder(
      cause: .salvaged, lostLines: survey.lostLines, quarantine: quarantine,
      attempted: Set(survey.attempts.compactMap { ReminderID(recordName: $0.id) }))
    isAdopting = true
    defer { isAdopting = false }
    let receipt = try store.withLock(writing, reader: reader) { session in
      try run(.beginEpoch(order), on: occasion, in: session, followUp: false)
    }
    return EpochReport(receipt, quarantine: quarantine)
  }
}

extension ReminderID {
  /// Reads `R-12`, the name of the record in the journal.
  init?(recordName name: String) {
    guard name.hasPrefix("R-"), let number = UInt32(name.dropFirst(2)), number > 0 else { return nil }
    self.init(number)
  }
}
