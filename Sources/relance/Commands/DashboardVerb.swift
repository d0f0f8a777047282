import ArgumentParser
import Backoffice
import Casework
import Glibc

/// Opens the dashboard; what `relance` does without a verb.
struct DashboardVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: CommandWords.say(
      "Ouvre le tableau de bord (aussi sans commande).", "Opens the dashboard (also without a command)."))

  @OptionGroup var global: GlobalOptions

  func perform(on console: Console) throws -> Int32 {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw CommandProblem.noTerminal }
    let surroundings = ProcessSurroundings()
    let locator = StoreLocator(surroundings)
    let keeper = try Bookkeeper.open(
      folder: try locator.store(chosen: global.store), stateFolder: try locator.stateFolder(),
      access: global.readOnly ? .readOnly : .readWrite, allowingNetwork: global.allowNetworkFs)
    let session = StoreSession(keeper, console: console, surroundings: surroundings, options: global)
    return try DashboardLoop.run(session, options: global)
  }
}
