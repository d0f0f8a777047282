import Foundation
import Glibc
import Testing

/// A program run to its end.
struct Program {
  let status: Int32
  let wasKilled: Bool
  let output: String
  let errors: String

  /// Runs a program with exactly these variables.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Program {
    let started = try start(path, arguments, environment: environment)
    return started.finish()
  }

  /// Starts a program; `finish` waits for its end.
  static func start(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try #require(
      FileManager.default.isExecutableFile(atPath: path), "\(path) is missing: `make test` provides it")
    let process = Process()
    // The threads of a test block signals, which a program would inherit: it must hear SIGTERM.
    let unblocking =
      "import os,signal,sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execv(sys.argv[1], sys.argv[1:])"
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", unblocking, path] + arguments
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { mine, _ in mine }
    // Files, not pipes: another program started meanwhile could hold a pipe open for ever.
    let folder = try TemporaryFolder()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: try folder.write("", "output"))
    process.standardError = FileHandle(forWritingAtPath: try folder.write("", "errors"))
    try process.run()
    return RunningProgram(process: process, folder: folder)
  }

  /// The text of a PDF, laid out as on the page.
  static func text(ofPDF path: String) throws -> String {
    try run("/usr/bin/pdftotext", ["-layout", path, "-"]).output
  }
}

/// A program that runs.
struct RunningProgram {
  let process: Process
  let folder: TemporaryFolder

  /// Asks it to stop, as a service manager does.
  func terminate() { kill(process.processIdentifier, SIGTERM) }

  /// Waits for the end.
  func finish() -> Program {
    process.waitUntilExit()
    return Program(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: folder.text("output"), errors: folder.text("errors"))
  }
}
