import ArgumentParser
import Backoffice
import Casework
import Glibc
import Journal
import Receivables
import Wording

/// Builds the store of the sample company by replaying its history through the program's own verbs.
enum DemoStore {
  /// Builds the store in the folder that the options name, which must be new, else in a private temporary one.
  ///
  /// - Parameter isQuiet: False names refused commands of the history on standard error.
  static func build(
    _ company: SampleCompany, console: Console, options: GlobalOptions, isQuiet: Bool
  ) throws -> StoreSession {
    let surroundings = ProcessSurroundings()
    var making = options
    making.today = company.history.first?.day ?? company.today
    making.operation = nil
    let locator = StoreLocator(surroundings)
    let folder = try options.store.map { try locator.store(chosen: $0) } ?? temporaryFolder() + "/store"
    let keeper = try StoreMaking.make(
      folder, mode: .demo, settings: company.settings, locator: locator, surroundings: surroundings,
      options: making)
    let session = StoreSession(keeper, console: console, surroundings: surroundings, options: making)
    session.isReplay = true
    try keeper.adoptIfChanged(on: try session.occasion())
    for line in company.history { try replay(line, of: company, in: session, isQuiet: isQuiet) }
    return session
  }

  /// Removes the folder that `build` made around a store: a demonstration leaves nothing behind.
  static func remove(_ store: String) {
    guard let slash = store.lastIndex(of: "/") else { return }
    removeTree(String(store[..<slash]))
  }

  private static func removeTree(_ path: String) {
    // A link is removed, never followed.
    if unlink(path) == 0 { return }
    for name in (try? FolderListing.names(in: path)) ?? [] { removeTree(path + "/" + name) }
    rmdir(path)
  }

  private static func temporaryFolder() throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/relance-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw BookkeeperProblem.store(.inputOutput(path: base, operation: "mkdtemp", code: errno))
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func replay(
    _ line: SampleCompany.HistoryLine, of company: SampleCompany, in session: StoreSession, isQuiet: Bool
  ) throws {
    let machine = session.surroundings.now(in: .demo)
    session.choice.today = line.day
    session.choice.collector = line.collector
    session.choice.operation = nil
    // Never later than the machine's clock, which decides when a send may begin.
    session.choice.now = min(machine, Int(line.day.number) * 86_400 + (line.minute - 120) * 60)
    var words = line.words
    if words.first == "import" {
      words = words.enumerated().map { index, word in
        index == 0 || word.hasPrefix("-") || word.hasPrefix("/") ? word : company.folder + "/" + word
      }
    }
    let verb: any StoreVerb
    do {
      guard let parsed = try Relance.parseAsRoot(words) as? any StoreVerb else {
        throw CommandProblem.historyLine(line.number, text: words[0])
      }
      verb = parsed
    } catch let problem as CommandProblem {
      throw problem
    } catch {
      throw CommandProblem.historyLine(line.number, text: Relance.message(for: error))
    }
    do {
      _ = try verb.perform(in: session)
    } catch BookkeeperProblem.refused(let refusal) {
      let phrase = refusal.phrase(in: session.language)
      if !isQuiet { session.console.note("history.txt:\(line.number): \(phrase.problem)") }
    } catch let problem as CommandProblem {
      if !isQuiet {
        session.console.note("history.txt:\(line.number): \(problem.phrase(in: session.language).problem)")
      }
    }
  }
}
