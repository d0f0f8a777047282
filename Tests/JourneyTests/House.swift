import Foundation
import Testing
import Workbench

/// A private home with a store in it; both go when the test goes.
final class House {
  let home: String
  let today: String
  var store: String

  /// An empty home, for commands as of a day.
  init(today: String = "2026-06-17") throws {
    self.today = today
    home = NSTemporaryDirectory() + "journey-\(UUID().uuidString)"
    store = "\(home)/store"
    for folder in ["", "/config", "/data", "/state", "/bin"] {
      try FileManager.default.createDirectory(
        atPath: home + folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// What programs see: nothing of the tester's own settings.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    let own = [
      "HOME": home, "XDG_CONFIG_HOME": "\(home)/config", "XDG_DATA_HOME": "\(home)/data",
      "XDG_STATE_HOME": "\(home)/state", "LANG": "C.UTF-8", "USER": "alice", "LOGNAME": "alice",
      "PATH": "/usr/local/bin:/usr/bin:/bin", "TMPDIR": "/tmp",
    ]
    return own.merging(more) { $1 }
  }

  /// Runs `relance` on the store as of the day.
  func relance(_ words: String..., on day: String? = nil) throws -> Program {
    try Program.run(
      Programs.relance(), words + ["--store", store, "--today", day ?? today], environment: environment())
  }

  /// Writes a file below the home and returns its path.
  @discardableResult
  func write(_ text: String, _ name: String, permissions: Int = 0o600) throws -> String {
    let path = "\(home)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    return path
  }

  /// Files of a folder of the store whose name ends so, found to any depth.
  func files(_ folder: String, ending: String) -> [String] {
    let root = "\(store)/\(folder)"
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { "\(root)/\($0)" }
  }

  /// The reminders of the queue.
  func queue(on day: String? = nil) throws -> [[String: Any]] {
    try relance("queue", "--json", on: day).ended().list("reminders")
  }

  /// The reminder of a customer in the queue.
  func reminder(of customer: String, on day: String? = nil) throws -> [String: Any] {
    let found = try queue(on: day).filter { $0["customer"] as? String == customer }
    return try #require(found.first, "no reminder of \(customer)")
  }
}
