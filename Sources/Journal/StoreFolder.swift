/// An opened store: the folder that holds everything one company's casebook knows.
///
/// Opening checks who owns it, who else may look in, and on which file system it lies; it locks nothing. All
/// writing goes through `withLock`. A value that may be copied freely: each decision does so several times.
package struct StoreFolder: Sendable {
  private let facts: Facts

  private final class Facts: Sendable {
    let path: String
    let mark: StoreMark
    let readOnlyBecause: StoreProblem?
    // What every decision asks for.
    let journal: String
    let lock: String
    let latch: String
    let head: String

    init(path: String, mark: StoreMark, readOnlyBecause: StoreProblem?) {
      self.path = path
      self.mark = mark
      self.readOnlyBecause = readOnlyBecause
      journal = path + "/journal"
      lock = path + "/lock"
      latch = path + "/latch"
      head = path + "/head"
    }
  }

  init(path: String, mark: StoreMark, readOnlyBecause: StoreProblem?) {
    facts = Facts(path: path, mark: mark, readOnlyBecause: readOnlyBecause)
  }

  /// The folder itself, without a slash at the end.
  package var path: String { facts.path }
  /// What the file `STORE` says.
  package var mark: StoreMark { facts.mark }
  /// Why nothing may be written, if so.
  package var readOnlyBecause: StoreProblem? { facts.readOnlyBecause }

  /// The folder of the segments, one line a decision.
  package var journal: String { facts.journal }
  /// The folder of snapshots, a cache.
  package var snapshots: String { path + "/snapshot" }
  /// The folder of the exact bytes of messages, named by their SHA-256.
  package var blobs: String { path + "/blobs" }
  /// The folder of letters and of the e-mail files of demo and sandbox.
  package var outbox: String { path + "/outbox" }
  /// The folder where files to take in are laid.
  package var inbox: String { path + "/inbox" }
  /// The folder of torn tails and damaged files; the program never deletes there.
  package var quarantine: String { path + "/quarantine" }
  /// The folder of files that are not whole yet.
  package var temporary: String { path + "/tmp" }
  /// The collector's scenario files.
  package var scenarios: String { path + "/scenarios" }
  /// The collector's template files.
  package var templates: String { path + "/templates" }
  /// The settings of the company.
  package var settings: String { path + "/settings.toml" }
  /// The published rates of late-payment charges.
  package var rates: String { path + "/rates.toml" }
  /// The file whose lock every writer holds.
  package var lock: String { facts.lock }
  /// The file whose lock every sender holds.
  package var sendLock: String { path + "/send.lock" }
  /// One byte: `1` means read-only after an input/output error.
  package var latch: String { facts.latch }
  /// The kill switch: while this file exists nothing is sent.
  package var pause: String { path + "/PAUSE" }
  /// What was erased, so that it can be erased again in a store restored from before.
  package var erasures: String { path + "/erasures.jsonl" }
  var head: String { facts.head }
  var markFile: String { path + "/STORE" }

  static let folders = [
    "journal", "snapshot", "blobs", "outbox", "inbox", "quarantine", "tmp", "scenarios", "templates",
  ]
  static let lockFiles = ["lock", "send.lock"]
  /// What the program itself keeps in a store; all else there was laid by people.
  static let ownNames = Set(
    folders + lockFiles + [
      "head", "latch", "STORE", "PAUSE", "settings.toml", "rates.toml", "erasures.jsonl",
    ])

  /// Whether the kill switch is set; any file of that name sets it, even a broken link. A disk that cannot say
  /// counts as set.
  package var isPaused: Bool {
    do throws(StoreProblem) {
      return try FileFacts(at: pause) != nil
    } catch {
      return true
    }
  }

  /// A path under `tmp/` for a file that is not whole yet.
  func temporaryPath(_ name: String) throws(StoreProblem) -> String {
    temporary + "/" + name + "." + (try RandomBytes.uuid())
  }

  static func trimmed(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }
}
