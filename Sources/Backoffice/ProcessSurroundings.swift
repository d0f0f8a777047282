import Glibc
import Journal
import Receivables

/// What the process is told by its surroundings: environment, clock and login; read once at the start.
package struct ProcessSurroundings: Sendable {
  private let variables: [String: String]
  private let login: String
  private let clock: Int

  /// The running process.
  package init() {
    var variables: [String: String] = [:]
    for name in ["HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "USER", "RELANCE_NOW"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    self.init(
      variables: variables, login: Self.name(of: geteuid()) ?? variables["USER"] ?? "\(geteuid())",
      clock: Self.second())
  }

  /// Surroundings as a test chooses them.
  ///
  /// - Parameter clock: Unix seconds.
  package init(variables: [String: String], login: String, clock: Int) {
    self.variables = variables
    self.login = login
    self.clock = clock
  }

  /// The account's name, for who acts without `--as`.
  package var collector: String { login }

  /// The machine's own list of accounts first: asking the name service opens a socket, and a demonstration
  /// opens none.
  private static func name(of account: uid_t) -> String? {
    if let list = fopen("/etc/passwd", "re") {
      defer { fclose(list) }
      while let entry = fgetpwent(list) {
        if entry.pointee.pw_uid == account { return String(cString: entry.pointee.pw_name) }
      }
    }
    return getpwuid(account).flatMap { $0.pointee.pw_name.map { String(cString: $0) } }
  }

  /// A variable that is set and not empty.
  package func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The same surroundings at the machine's present second: a program that stays open asks at every key.
  package func later() -> ProcessSurroundings {
    ProcessSurroundings(variables: variables, login: login, clock: Self.second())
  }

  private static func second() -> Int { Int(JournalTime.ofTheMachine().milliseconds / 1000) }

  /// Unix seconds: the machine's clock, or `RELANCE_NOW` (Unix seconds) in demo and sandbox stores.
  package func now(in mode: StoreMode) -> Int {
    guard mode != .live, let told = variable("RELANCE_NOW").flatMap(Int.init) else { return clock }
    return told
  }
}
