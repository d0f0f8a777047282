import ArgumentParser
import Backoffice
import Casework
import Dunning
import Glibc
import Journal
import PlainText
import Receivables
import Settings
import Wording

/// What every verb of the courier takes.
struct CourierOptions: ParsableArguments {
  @Option(help: "The store's folder.")
  var store: String?
  @Option(help: "Civil day, YYYY-MM-DD (not on a live store).")
  var today: String?
  @Option(help: "fr or en.")
  var lang: String?
  @Option(name: .customLong("as"), help: "The collector's name.")
  var collector: String?
  @Flag(help: "Writes to a store on a network file system (one writer at a time).")
  var allowNetworkFs = false

  /// Language of what is said.
  var language: Language { lang.flatMap(Language.init(rawValue:)) ?? .french }

  /// Opens the store.
  ///
  /// - Parameter asOfDay: Whether decisions after the day named are left out.
  func open(_ access: Bookkeeper.Access, asOfDay: Bool = false) throws(BookkeeperProblem) -> CourierSession {
    let surroundings = ProcessSurroundings()
    let locator = StoreLocator(surroundings)
    var day: Day?
    if let today {
      guard let read = Day(iso: today) else { throw .notUnderstood(word: today, what: .day) }
      day = read
    }
    let keeper = try Bookkeeper.open(
      folder: try locator.store(chosen: store), stateFolder: try locator.stateFolder(),
      horizon: asOfDay ? day : nil, access: access, allowingNetwork: allowNetworkFs)
    try keeper.requireMark()
    if access == .readWrite, keeper.mode == .live, day != nil { throw .todayForbidden }
    let path = "\(keeper.store.path)/\(SettingsFile.name)"
    var settings = StoreSettings.empty
    if let bytes = try FileBytes.ifThere(path, followingLinks: false) {
      do throws(SettingsRefusal) {
        settings = try SettingsFile.read(bytes)
      } catch {
        throw .settings(error.problems)
      }
    }
    return CourierSession(
      keeper: keeper, settings: settings, chosenDay: day, collector: collector ?? surroundings.collector)
  }

  /// Says a problem and ends with its exit code.
  func fail(_ problem: BookkeeperProblem) -> ExitCode {
    let words = problem.phrase(in: language)
    complain("\(words.problem) \(words.remedy)")
    return ExitCode(problem.exitCode)
  }

  /// One line on standard error, harmless to the terminal.
  func complain(_ text: String) {
    _ = FileBytes.writeAll(Array("relance-courier: \(legible(text))\n".utf8), to: STDERR_FILENO)
  }
}
