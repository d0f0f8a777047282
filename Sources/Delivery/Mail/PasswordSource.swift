import CPost
import Glibc

/// Where the password of the mail server comes from; never from a command line, a variable or the settings file.
package enum PasswordSource: Equatable, Sendable {
  /// A program and its arguments, run without a shell; it has ten seconds and prints the password.
  case command([String])
  /// A file that only its owner can read (0600), owned by this user.
  case file(String)

  /// Reads the password.
  ///
  /// - Parameter seconds: How long a command may take.
  /// - Throws: `DeliveryProblem.password`.
  package func read(within seconds: Int = 10) throws(DeliveryProblem) -> Password {
    switch self {
    case .command(let words): return try Self.run(words, within: seconds)
    case .file(let path): return try Self.readFile(path)
    }
  }

  private static func run(_ words: [String], within seconds: Int) throws(DeliveryProblem) -> Password {
    guard let name = words.first, let program = programPath(name) else { throw .password(.commandNotFound) }
    guard words.allSatisfy({ !$0.utf8.contains(0) }) else { throw .password(.commandNotFound) }
    var said = [UInt8](repeating: 0, count: 1100)
    defer { cpost_wipe(&said, said.count) }
    var length = 0
    let status = withCStrings([program] + words.dropFirst()) { arguments in
      withCStrings(environment) { variables in
        cpost_ask(arguments, variables, Int32(clamping: seconds), &said, said.count, &length)
      }
    }
    switch status {
    case 0: return try Password(Array(said.prefix(length)))
    case -1: throw .password(.commandNotFound)
    case -2: throw .password(.commandTooSlow(seconds: seconds))
    case -3: throw .password(.tooLong)
    default: throw .password(.commandFailed(status: Int(status)))
    }
  }

  /// A fixed search path: a folder of the person's own must be written out in the settings.
  private static func programPath(_ name: String) -> String? {
    let candidates = name.utf8.contains(UInt8(ascii: "/")) ? [name] : searchPath.map { "\($0)/\(name)" }
    return candidates.first { access($0, X_OK) == 0 }
  }

  private static let searchPath = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// Only what keyrings and password programs need.
  private static var environment: [String] {
    let kept = [
      "HOME", "USER", "LOGNAME", "LANG", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "XDG_DATA_HOME",
      "XDG_CONFIG_HOME", "DISPLAY", "WAYLAND_DISPLAY", "GNUPGHOME", "GPG_TTY", "PASSWORD_STORE_DIR",
    ]
    return ["PATH=\(searchPath.joined(separator: ":"))"]
      + kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
  }

  private static func readFile(_ path: String) throws(DeliveryProblem) -> Password {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .password(.fileUnreadable(error: errno)) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw .password(.fileUnreadable(error: EINVAL))
    }
    guard facts.st_mode & 0o077 == 0, facts.st_uid == geteuid() else { throw .password(.filePermissions) }
    var bytes = [UInt8](repeating: 0, count: 1100)
    defer { cpost_wipe(&bytes, bytes.count) }
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0 else { throw .password(.fileUnreadable(error: errno)) }
    return try Password(Array(bytes.prefix(count)))
  }
}

/// Lends an array of C strings, ended by nil, for one call.
private func withCStrings<Result>(
  _ words: [String], _ use: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = words.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return use(copies + [nil])
}
