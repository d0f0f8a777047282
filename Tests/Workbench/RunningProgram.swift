import Foundation
import Glibc

/// A program that runs.
///
/// Not Foundation's `Process`: its children are born with the blocked signals of a test's thread, inherit every
/// descriptor that is open at that instant, and one that stays behind (tmux) keeps its end-of-program notice open.
package struct RunningProgram: Sendable {
  /// Its process number.
  package let process: pid_t
  // Files, not pipes: another program could hold a pipe open for ever.
  private let folder: PrivateFolder

  /// Starts it with exactly these variables, or with those of the test; its standard input is `input`.
  package init(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil, input: String = "/dev/null"
  ) throws {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Missing(what: "\(path) is missing: `make test` provides it")
    }
    let folder = try PrivateFolder("program")
    // A sanitizer's options go along: the programs were built with the same one.
    let mine = ProcessInfo.processInfo.environment
    let kept = mine.filter { ["ASAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE"].contains($0.key) }
    let variables = environment?.merging(["PATH": "/usr/bin:/bin"].merging(kept) { $1 }) { told, _ in told }
    process = try Self.spawn(
      [path] + arguments,
      (variables ?? mine).map { "\($0.key)=\($0.value)" },
      files: [input, "\(folder.path)/output", "\(folder.path)/errors"])
    self.folder = folder
  }

  /// Sends it a signal: SIGTERM is what a service manager sends.
  package func signal(_ number: Int32 = SIGTERM) { kill(process, number) }

  /// What it has printed until now.
  package var output: String { folder.text("output") }

  /// Whether it has not ended; its end can still be waited for.
  package var isRunning: Bool {
    var seen = siginfo_t()
    return waitid(P_PID, id_t(process), &seen, WEXITED | WNOHANG | WNOWAIT) == 0 && seen.si_signo == 0
  }

  /// Waits for its end.
  @discardableResult
  package func finish() throws -> Program {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Missing(what: "process \(process) is no child of the test") }
    }
    let signal = status & 0x7F
    return Program(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: output, errors: folder.text("errors"))
  }

  private static func spawn(_ words: [String], _ variables: [String], files: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)
    for descriptor: Int32 in 3..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var texts = words.map { strdup($0) } + [nil]
    var settings = variables.map { strdup($0) } + [nil]
    defer { for text in texts + settings { free(text) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, words[0], &actions, &attributes, &texts, &settings)
    guard error == 0 else {
      throw Missing(what: "\(words[0]) did not start: \(String(cString: strerror(error)))")
    }
    return process
  }
}
