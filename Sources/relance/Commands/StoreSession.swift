import Backoffice
import Casework
import Glibc
import Journal
import Receivables
import Settings
import Wording

/// An opened store with the circumstances of this run: who, which day, in which language.
final class StoreSession {
  /// The way to the casebook and to record.
  let keeper: Bookkeeper
  /// Where answers go.
  let console: Console
  /// Environment, clock and login.
  let surroundings: ProcessSurroundings
  /// The store's `settings.toml`; defaults where it is missing or wrong.
  let settings: StoreSettings
  /// What is wrong in `settings.toml`.
  let settingsProblems: [SettingsProblem]
  /// Whether the store may be written on a network file system.
  let allowsNetwork: Bool
  /// The day of `--today`, or that on which a demo store stands; nil: the civil day of now.
  let chosenDay: Day?
  /// Who acts, when.
  var choice: OccasionChoice
  /// Whether a history is being replayed: nothing is printed, sends are recorded without a courier.
  var isReplay = false
  private var toldWarnings = 0

  init(_ keeper: Bookkeeper, console: Console, surroundings: ProcessSurroundings, options: GlobalOptions) {
    self.keeper = keeper
    self.console = console
    self.surroundings = surroundings
    allowsNetwork = options.allowNetworkFs
    (settings, settingsProblems) = StoreSession.settings(of: keeper.store)
    chosenDay = options.today ?? StoreSession.dayOfDemo(keeper, surroundings)
    choice = OccasionChoice(
      today: chosenDay, collector: options.collector ?? surroundings.collector,
      operation: options.operation, now: surroundings.now(in: keeper.mode),
      zone: CivilZone(named: settings.deciding.zone) ?? .paris)
  }

  /// Opens the store that the options name.
  ///
  /// A reading command with `--today` folds dunning decisions up to that day only.
  static func open(_ options: GlobalOptions, isWriting: Bool, console: Console) throws -> StoreSession {
    let surroundings = ProcessSurroundings()
    let locator = StoreLocator(surroundings)
    let folder = try locator.store(chosen: options.store)
    let keeper = try Bookkeeper.open(
      folder: folder, stateFolder: try locator.stateFolder(), horizon: isWriting ? nil : options.today,
      access: options.readOnly || !isWriting ? .readOnly : .readWrite,
      allowingNetwork: options.allowNetworkFs)
    let session = StoreSession(keeper, console: console, surroundings: surroundings, options: options)
    session.tellWarnings()
    if isWriting {
      if options.readOnly { throw BookkeeperProblem.openedForReading }
      _ = try session.occasion()
      session.warnOfRoom()
    } else if let wrong = keeper.obstacle == .openedInThePast
      ? keeper.copyFound : keeper.obstacle ?? keeper.copyFound
    {
      console.warn(wrong.phrase(in: console.language))
    }
    return session
  }

  /// Tells what was found since the last time.
  func tellWarnings() {
    for warning in keeper.warnings.dropFirst(toldWarnings) {
      console.note(warning.text(in: console.language))
    }
    toldWarnings = keeper.warnings.count
  }

  /// A demo store stands still at the day of its last decision, unless `RELANCE_NOW` tells another moment.
  private static func dayOfDemo(_ keeper: Bookkeeper, _ surroundings: ProcessSurroundings) -> Day? {
    guard keeper.mode == .demo, surroundings.variable("RELANCE_NOW") == nil else { return nil }
    return keeper.book.lastMoment?.day
  }

  private func warnOfRoom() {
    for notice in keeper.notices(at: choice.now) where notice != .clock {
      console.note(notice.text(in: language))
    }
  }

  /// The casebook.
  var book: Casebook { keeper.book }
  /// The day that this run speaks of.
  var today: Day { choice.day }
  /// The language of answers.
  var language: Language { console.language }
  /// Open amounts as of the day, computed anew at each call from all invoices: a list keeps it.
  var ledger: Ledger { Ledger(of: keeper.book, on: today) }

  /// Circumstances of a command that records.
  func occasion() throws -> Occasion { try choice.occasion(in: keeper.mode, isWriting: true) }

  /// Records a command, says what was left out, and returns what became of it.
  @discardableResult
  func record(_ command: Command, followUp: Bool = true) throws -> Receipt {
    let receipt = try keeper.record(command, on: try occasion(), followUp: followUp)
    if !isReplay { report(receipt) }
    return receipt
  }

  /// Says that a command is recorded, unless a history is being replayed.
  ///
  /// - Returns: The exit code.
  func answer(_ receipt: Receipt, as options: GlobalOptions, _ words: () -> String) -> Int32 {
    if !isReplay { console.answer(receipt, as: options, words) }
    return receipt.exitCode
  }

  private func report(_ receipt: Receipt) {
    for remark in receipt.remarks { console.say(remark) }
    if receipt.planningProblem != nil { console.sayPlanningFailed() }
  }

  private static func settings(of store: StoreFolder) -> (StoreSettings, [SettingsProblem]) {
    switch FileBytes.read(store.settings, atMost: FileBytes.peoplesLimit) {
    case .failure(let failure):
      guard failure.isWrongKind else { return (.empty, []) }
      return (
        .empty, [SettingsProblem(file: SettingsFile.name, line: nil, key: "", fault: .unreadable)]
      )
    case .success(let bytes):
      do throws(SettingsRefusal) {
        return (try SettingsFile.read(bytes), [])
      } catch {
        return (.empty, error.problems)
      }
    }
  }
}
