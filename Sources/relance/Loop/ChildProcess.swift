import Glibc

/// A program started without a shell, its descriptors closed but for the three standard ones.
struct ChildProcess {
  /// Process number.
  let identifier: pid_t
  /// Reads what it prints on both outputs, and ends when it does; -1 when it has the terminal.
  let output: Int32

  /// Starts a program that keeps the terminal; nil when it cannot be started.
  ///
  /// - Parameter isAside: Whether what it says goes to the error output, as the output is for somebody else.
  static func onTerminal(_ words: [String], isAside: Bool = false) -> ChildProcess? {
    start(words, output: nil, isAside: isAside)
  }

  /// Starts a program whose outputs come through a pipe and whose input is empty; nil when it cannot be started.
  ///
  /// - Parameter outlivesTerminal: Whether it gets a session of its own, which the terminal's end and Ctrl-C do not
  ///   reach.
  static func piped(_ words: [String], outlivesTerminal: Bool = false) -> ChildProcess? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    guard let child = start(words, output: ends[1], flags: outlivesTerminal ? ownSession : 0) else {
      close(ends[0])
      return nil
    }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return ChildProcess(identifier: child.identifier, output: ends[0])
  }

  /// Starts a program in a session of its own, with no terminal and no outputs; nil when it cannot be started.
  static func detached(_ words: [String]) -> ChildProcess? {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { return nil }
    defer { close(nowhere) }
    return start(words, output: nowhere, flags: ownSession)
  }

  /// POSIX_SPAWN_SETSID of spawn.h, which Swift's Glibc module leaves out.
  private static let ownSession: Int32 = 0x80

  private static func start(_ words: [String], output: Int32?, flags: Int32 = 0, isAside: Bool = false)
    -> ChildProcess?
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let output {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    }
    if isAside { posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The dashboard's own handlers and masks are not the child's.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | flags))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    guard let program = arguments.first ?? nil else { return nil }
    var identifier: pid_t = 0
    guard posix_spawnp(&identifier, program, &actions, &attributes, arguments, environ) == 0 else {
      return nil
    }
    return ChildProcess(identifier: identifier, output: -1)
  }

  /// Waits for the end; the exit code, or 128 and more after a signal.
  ///
  /// A program on the terminal that stops (Ctrl-Z) stops this one with it: the shell gets its terminal back, and `fg`
  /// goes on with both.
  func wait() -> Int32 {
    var status: Int32 = 0
    while true {
      if waitpid(identifier, &status, output < 0 ? WUNTRACED : 0) < 0 {
        guard errno == EINTR else { return 127 }
      } else if status & 0xFF == 0x7F {
        kill(getpid(), SIGSTOP)
      } else {
        break
      }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Whether it is over; the system then forgets it.
  var hasEnded: Bool {
    var status: Int32 = 0
    return waitpid(identifier, &status, WNOHANG) != 0
  }

  /// Reads what has been printed; nil once the program has closed its outputs.
  func readAvailable() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(output, &bytes, bytes.count)
    if count > 0 { return Array(bytes.prefix(count)) }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
  }
}
