import Backoffice
import Canvas
import Glibc
import PlainText
import Receivables
import Settings
import Terminal

/// The dashboard's main loop.
enum DashboardLoop {
  /// Runs until the person leaves; returns the exit code.
  static func run(_ session: StoreSession, options: GlobalOptions) throws -> Int32 {
    let preferences = Preferences(session, options: options)
    let screen: NcursesScreen
    do throws(TerminalUnavailable) {
      screen = try NcursesScreen.open(
        theme: preferences.theme, options: TerminalOptions(usesASCII: preferences.usesASCII))
    } catch {
      let isFrench = session.language == .french
      let words = "\(error.problem(inFrench: isFrench)) \(error.remedy(inFrench: isFrench))"
      _ = FileBytes.writeAll(Array("relance: \(legible(words))\n".utf8), to: STDERR_FILENO)
      return TerminalUnavailable.exitCode
    }
    guard let signals = SignalPipe() else {
      screen.close()
      throw CommandProblem.noTerminal
    }
    let run = DashboardRun(session, screen: screen, signals: signals, preferences: preferences)
    run.untilTheEnd()
    screen.close()
    session.keeper.saveSnapshotIfWorthwhile()
    return 0
  }
}
