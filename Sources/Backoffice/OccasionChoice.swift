import Casework
import Journal
import Receivables

/// What the command line says about when, who and which operation; `occasion` turns it into an `Occasion`.
package struct OccasionChoice: Sendable {
  /// `--today`, or nil for the civil day of now.
  package var today: Day?
  /// `--as`, else the login.
  package var collector: String
  /// `--op-id`, or nil for a fresh one.
  package var operation: String?
  /// Unix seconds.
  package var now: Int
  /// Zone of the settings.
  package var zone: CivilZone

  /// Makes a choice.
  package init(
    today: Day? = nil, collector: String, operation: String? = nil, now: Int, zone: CivilZone = .paris
  ) {
    self.today = today
    self.collector = collector
    self.operation = operation
    self.now = now
    self.zone = zone
  }

  /// The civil day that the command speaks of.
  package var day: Day { today ?? zone.day(at: now) }

  /// The occasion of a command.
  ///
  /// - Parameter isWriting: Whether the command would record something (a `--dry-run` does not).
  /// - Throws: `.todayForbidden` for `--today` on a writing command of a live store (behaviours, settled details).
  package func occasion(in mode: StoreMode, isWriting: Bool) throws(BookkeeperProblem) -> Occasion {
    if isWriting, mode == .live, today != nil { throw .todayForbidden }
    do throws(StoreProblem) {
      let operation =
        if let chosen = self.operation { chosen } else { try RandomBytes.uuid() }
      return Occasion(today: day, now: now, collector: collector, operation: operation)
    } catch {
      throw .store(error)
    }
  }
}
