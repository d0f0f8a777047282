import Casework
import Journal
import Receivables
import Settings

extension Bookkeeper {
  /// Adopts people's files if they decide something else than the rules in force; `plan` does this first.
  ///
  /// - Parameter occasion: Its operation is followed by `/adopt`, so that the command itself keeps its own.
  /// - Returns: What was adopted, or nil when nothing has changed.
  /// - Throws: `.settings` and the like; the version in force then stays.
  @discardableResult
  package func adoptIfChanged(on occasion: Occasion) throws(BookkeeperProblem) -> Receipt? {
    if repetition != nil { return adoptAgain(occasion.operation + "/adopt") }
    guard let files = try PeoplesFiles.read(store), files.rules.fingerprint != book.house?.fingerprint else {
      return nil
    }
    var adopting = occasion
    adopting.operation += "/adopt"
    let receipt = try record(.adopt(files.rules), on: adopting, followUp: false)
    return receipt.changedSomething ? receipt : nil
  }

  /// Adopts what people changed, then plans all customers.
  ///
  /// - Returns: The planning's receipt, and that of the adoption if there was one.
  /// - Throws: As both; the rules in force stay when files are wrong, and nothing is planned.
  package func plan(
    on occasion: Occasion
  ) throws(BookkeeperProblem) -> (planning: Receipt, adoption: Receipt?) {
    let adoption = try adoptIfChanged(on: occasion)
    return (try record(.plan(only: nil), on: occasion, followUp: false), adoption)
  }
}
