import ArgumentParser
import Backoffice
import Casework
import Glibc
import Journal
import Settings

/// A command: performs, and every error becomes a problem with a remedy and an exit code.
protocol Verb: ParsableCommand {
  /// What every command understands.
  var global: GlobalOptions { get }

  /// Does the work and returns the exit code.
  func perform(on console: Console) throws -> Int32
}

extension Verb {
  mutating func run() throws {
    let console = Console(for: global)
    var code: Int32
    do {
      code = try perform(on: console)
    } catch let stop as ExitCode {
      code = stop.rawValue
    } catch let error as ValidationError {
      console.flush()
      throw error
    } catch {
      code = console.report(error)
    }
    if !console.flush(), code == 0 {
      console.sayAnswerLost()
      code = 74
    }
    if code != 0 { throw ExitCode(code) }
  }
}

/// A command on an opened store; `demo` replays such commands on a store of its own.
protocol StoreVerb: Verb {
  /// Whether this run would record something.
  var isWriting: Bool { get }

  /// Does the work on the store and returns the exit code.
  func perform(in session: StoreSession) throws -> Int32
}

extension StoreVerb {
  var isWriting: Bool { true }

  func perform(on console: Console) throws -> Int32 {
    let session = try StoreSession.open(global, isWriting: isWriting, console: console)
    // Before anything is looked up: what lies beyond a damage would count as unknown.
    if isWriting, let obstacle = session.keeper.obstacle { throw obstacle }
    if isWriting, let operation = global.operation,
      let moment = try session.keeper.turnBack(to: operation)
    {
      return try performAgain(in: session, as: operation, at: moment)
    }
    do {
      let code = try perform(in: session)
      session.tellWarnings()
      // What was told goes up to the damage only: a program must not take it for everything.
      guard !isWriting, code == 0, let obstacle = session.keeper.obstacle, obstacle.isDamage else {
        return code
      }
      return obstacle.exitCode
    } catch BookkeeperProblem.store(let problem) {
      throw BookkeeperProblem.store(session.keeper.store.distrusting(problem))
    }
  }

  /// Meets the same facts as the first time, on the same day, and so says the same; nothing is written.
  private func performAgain(
    in session: StoreSession, as operation: String, at moment: Moment
  ) throws -> Int32 {
    session.choice.today = session.keeper.mode == .live ? nil : moment.day
    session.choice.now = moment.second
    let used = BookkeeperProblem.operationUsed(operation, on: moment.day)
    let code: Int32
    do {
      code = try perform(in: session)
    } catch BookkeeperProblem.refused {
      throw used
    } catch let problem as CommandProblem {
      switch problem {
      case .noReminder, .sharedInvoiceNumber: throw used
      default: throw problem
      }
    }
    guard session.keeper.hasAnswered else {
      session.console.forget()
      throw used
    }
    return code
  }
}

/// A command that only reads.
protocol ReadingVerb: StoreVerb {}

extension ReadingVerb {
  var isWriting: Bool { false }
}
