import Backoffice
import Casework
import Glibc
import Journal
import Receivables

/// Runs the program that sends and writes PDFs, in the foreground of this terminal.
enum CourierCall {
  /// Runs a verb of the courier on the session's store and returns its exit code.
  ///
  /// With `--json` what it says goes to the error output: the output is the answer's alone.
  static func run(_ words: [String], for session: StoreSession, options: GlobalOptions) throws -> Int32 {
    let program = try CourierProgram.find()
    session.console.flush()
    let arguments = arguments(words, for: session, options: options)
    guard let child = ChildProcess.onTerminal([program] + arguments, isAside: options.json)
    else {
      throw CommandProblem.courierMissing(tried: [program])
    }
    return child.wait()
  }

  /// Its verb first, then the store, the day, who acts and the language, then the verb's own words.
  private static func arguments(
    _ words: [String], for session: StoreSession, options: GlobalOptions
  ) -> [String] {
    var arguments = Array(words.prefix(1)) + ["--store", session.keeper.store.path]
    if let today = session.chosenDay { arguments += ["--today", today.iso] }
    arguments += ["--as", session.choice.collector, "--lang", session.language.rawValue]
    if options.allowNetworkFs { arguments.append("--allow-network-fs") }
    return arguments + words.dropFirst()
  }
}

/// Where this program lies.
enum ProgramFolder {
  /// The folder of the executable, links resolved.
  static var path: String {
    var buffer = [CChar](repeating: 0, count: 4097)
    let count = readlink("/proc/self/exe", &buffer, 4096)
    guard count > 0 else { return "." }
    let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(decoding: bytes[..<slash], as: UTF8.self)
  }
}
