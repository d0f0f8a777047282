import Foundation
import Glibc
import Testing

/// What a program said and how it ended.
struct Reply {
  let status: Int32
  let output: String
  let errors: String

  /// Its output as a JSON object.
  func object() throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any],
      "no object: \(output.prefix(300))")
  }

  /// The objects of a list in its JSON output.
  func list(_ name: String) throws -> [[String: Any]] {
    try #require(try object()[name] as? [[String: Any]], "no \(name) in \(output.prefix(300))")
  }

  /// Fails the test with everything said unless the program ended with that code.
  @discardableResult
  func ended(_ expected: Int32 = 0, _ place: SourceLocation = #_sourceLocation) throws -> Reply {
    try #require(
      status == expected, "ended with \(status): \(errors.prefix(1500)) \(output.prefix(500))",
      sourceLocation: place)
    return self
  }

  /// Runs a program to its end with nothing on its standard input.
  ///
  /// Not by Foundation's `Process`: a server that stays behind (tmux) would keep its end-of-program notice open.
  static func of(_ path: String, _ arguments: [String], environment: [String: String]? = nil) throws -> Reply
  {
    try #require(
      FileManager.default.isExecutableFile(atPath: path), "\(path) is missing: `make test` installs it")
    let folder = NSTemporaryDirectory() + "reply-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let variables = environment ?? ProcessInfo.processInfo.environment
    let status = try run(
      [path] + arguments, variables.map { "\($0.key)=\($0.value)" }, output: "\(folder)/out",
      errors: "\(folder)/err")
    let said = { (name: String) in
      String(decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(), as: UTF8.self)
    }
    return Reply(status: status, output: said("out"), errors: said("err"))
  }

  private static func run(_ words: [String], _ variables: [String], output: String, errors: String) throws
    -> Int32
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    for descriptor: Int32 in 3..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // The children of a test thread would else be born deaf to signals.
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
    try #require(posix_spawn(&process, words[0], &actions, &attributes, &texts, &settings) == 0)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { try #require(errno == EINTR) }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
