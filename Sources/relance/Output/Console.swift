import Backoffice
import Casework
import Glibc
import Journal
import PlainText
import Receivables
import Settings
import Wording

/// Where a command's answers go: lines and JSON on standard output, problems on standard error, all made legible.
final class Console {
  /// Language of every sentence: `--lang`, else `config.toml`, else the locale.
  let language: Language
  /// What the person set in `config.toml`.
  let tastes: PersonalTastes
  private let isASCII: Bool
  private var waiting: [UInt8] = []
  private var brokenBy: Int32?

  init(for options: GlobalOptions) {
    tastes = PersonalTastes(ProcessSurroundings())
    language = options.lang ?? tastes.config.language ?? Console.languageOfTheMachine()
    isASCII = options.ascii || tastes.config.usesASCII == true
  }

  /// French unless the locale plainly names another language.
  static func languageOfTheMachine() -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .english : .french
    }
    return .french
  }

  /// The wording of this run's language.
  func say(_ french: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language.say(french(), english())
  }

  /// One line on standard output.
  func line(_ text: String = "") { put(shown(legible(text)) + "\n") }

  /// Several lines on standard output.
  func lines(_ text: String) { put(shown(legibleLines(text))) }

  /// A JSON value and a line feed on standard output.
  func json(_ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(reserving: 65_536)
    write(&writer)
    waiting += writer.bytes
    waiting.append(0x0A)
  }

  /// A table on standard output.
  func table(_ table: TextTable) { for text in table.lines() { line(text) } }

  /// One line on standard error.
  func note(_ text: String) {
    flush()
    _ = FileBytes.writeAll(Array((shown(legible(text)) + "\n").utf8), to: STDERR_FILENO)
  }

  /// A problem and its remedy on standard error.
  func warn(_ phrase: ProblemPhrase) { note("relance: \(phrase.problem) \(phrase.remedy)") }

  /// Writes out what waits; false when standard output is gone.
  @discardableResult
  func flush() -> Bool {
    if !waiting.isEmpty, brokenBy == nil, !FileBytes.writeAll(waiting, to: STDOUT_FILENO) { brokenBy = errno }
    waiting.removeAll(keepingCapacity: true)
    return brokenBy == nil
  }

  /// Says that the command did its work though its answer is lost; nothing where the reader just went away.
  func sayAnswerLost() {
    guard let brokenBy, brokenBy != EPIPE else { return }
    note(
      say(
        "relance: Fait, mais la réponse n'a pas pu s'écrire (erreur \(brokenBy)). Vérifiez où va la sortie, "
          + "et l'état du dossier avant de recommencer.",
        "relance: Done, but the answer could not be written (error \(brokenBy)). Check where the output goes, "
          + "and the state of the store before trying again."))
  }

  /// Says that a decision is recorded though the planning after it is not.
  func sayPlanningFailed() {
    note(
      say(
        "relance: La décision est enregistrée, la planification qui la suit ne l'est pas. Lancez relance plan.",
        "relance: The decision is recorded, the planning after it is not. Run relance plan."))
  }

  /// Drops what waits to be written.
  func forget() { waiting.removeAll() }

  /// Says an error and returns its exit code (store protocol).
  func report(_ error: any Error) -> Int32 {
    switch error {
    case let problem as CommandProblem:
      warn(problem.phrase(in: language))
      return problem.exitCode
    case let problem as BookkeeperProblem:
      report(problem)
      return problem.exitCode
    case let problem as StoreProblem: return report(BookkeeperProblem.store(problem))
    case let refusal as Refusal: return report(BookkeeperProblem.refused(refusal))
    case let refusal as SettingsRefusal:
      for problem in refusal.problems { note("relance: " + problem.text(in: language)) }
      return 78
    default:
      note("relance: \(error)")
      return 74
    }
  }

  private func report(_ problem: BookkeeperProblem) {
    guard case .settings(let faults) = problem else { return warn(problem.phrase(in: language)) }
    for fault in faults { note("relance: " + fault.text(in: language)) }
  }

  private func shown(_ text: String) -> String { isASCII ? ASCIIText.of(text) : text }

  private func put(_ text: String) {
    waiting += text.utf8
    if waiting.count > 1 << 18 { flush() }
  }
}
