import Casework
import Correspondence
import Dunning
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
    guard let rules = try changedFiles()?.rules else { return try adoptedBefore(occasion.operation) }
    return try adopt(rules, on: occasion)
  }

  /// People's files as they stand on disk.
  ///
  /// - Returns: Nil when the store has no `settings.toml`: rules adopted otherwise then stay.
  /// - Throws: `.settings` with every problem found, file, line and key each; `.unreadable`.
  package func peoplesFiles() throws(BookkeeperProblem) -> PeoplesFiles? {
    guard let contents = try PeoplesFiles.Contents(of: store) else { return nil }
    // Most looks find the files as the look before has left them.
    let isKnown = understood?.contents == contents
    let files = if isKnown, let understood { understood.files } else { try PeoplesFiles(contents) }
    understood = (contents, files)
    return files
  }

  /// People's files where they decide something else than the rules in force, else nil.
  ///
  /// - Throws: `.settings` and the like.
  func changedFiles() throws(BookkeeperProblem) -> PeoplesFiles? {
    guard let files = try peoplesFiles() else { return nil }
    return files.rules.fingerprint == book.house?.fingerprint ? nil : files
  }

  /// What a person should know of the files as they were last looked at; they are not read again: what was recorded
  /// stands, whatever becomes of them.
  package var fileNotices: [StoreNotice] { understood?.files.notices ?? [] }

  /// Adopts rules as a decision of its own, `<operation>/adopt`; nil when it decided nothing.
  func adopt(_ rules: HouseRules, on occasion: Occasion) throws(BookkeeperProblem) -> Receipt? {
    var adopting = occasion
    adopting.operation += "/adopt"
    let receipt = try record(.adopt(rules), on: adopting, followUp: false)
    return receipt.changedSomething ? receipt : nil
  }

  /// Whether the settings name another account of ours than the one that messages were approved with.
  ///
  /// - Throws: When the settings cannot be read or are wrong: nobody knows then where the money should go.
  package func namesOtherBank() throws(BookkeeperProblem) -> Bool {
    guard let house = book.house, let bytes = try FileBytes.ifThere(store.settings) else { return false }
    do throws(SettingsRefusal) {
      return try SettingsFile.read(bytes).deciding.company.bank != house.company.bank
    } catch {
      throw .settings(error.problems)
    }
  }

  /// Adopts people's files where they name another account of ours: what was approved with the former one does not
  /// leave; asked before every sending.
  ///
  /// - Returns: The messages whose approval is void by it; nil when the account is the same.
  package func adoptOtherBank(on occasion: Occasion) throws(BookkeeperProblem) -> [ReminderID]? {
    guard try namesOtherBank(), let receipt = try adoptIfChanged(on: occasion) else { return nil }
    return receipt.events.compactMap { event in
      if case .reminderReturned(let id, _) = event { return id }
      return nil
    }
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
