import Backoffice
import Glibc
import Journal
import PlainText
import Receivables

/// A courier that was started and is listened to.
struct CourierRun {
  private let child: ChildProcess
  private var said: [UInt8] = []

  /// Starts it for a store; nil when it cannot be started. What was asked for leaves even if the terminal dies.
  ///
  /// - Throws: `CommandProblem.courierMissing`.
  static func start(for session: StoreSession) throws -> CourierRun? {
    var words = [try CourierProgram.find(), "send", "--wait", "--store", session.keeper.store.path]
    words += ["--lang", session.language.rawValue, "--as", session.choice.collector]
    if let today = session.choice.today { words += ["--today", today.iso] }
    if session.allowsNetwork { words.append("--allow-network-fs") }
    return ChildProcess.piped(words, outlivesTerminal: true).map { CourierRun(child: $0) }
  }

  init(child: ChildProcess) { self.child = child }

  /// Readable when the courier says something or ends.
  var output: Int32 { child.output }

  /// Takes what was said; false once it has ended.
  mutating func listen() -> Bool {
    while let bytes = child.readAvailable() {
      if bytes.isEmpty { return true }
      said += bytes.prefix(max(0, 16_384 - said.count))
    }
    return false
  }

  /// Exit code.
  func finish() -> Int32 {
    close(child.output)
    return child.wait()
  }

  /// What it said, on one line.
  var account: String { sentences.joined(separator: " · ") }

  /// The same in two: the last sentence, which says why nothing more left and what to do, stands apart.
  var accountAndRemedy: (text: String, remedy: String) {
    guard sentences.count > 1, let last = sentences.last else { return (account, "") }
    return (sentences.dropLast().joined(separator: " · "), "· \(last)")
  }

  /// Its account first, then its complaints, whichever it said first; it needs no name here.
  private var sentences: [String] {
    let name = "relance-courier: "
    let lines = String(decoding: said, as: UTF8.self).split(separator: "\n").map { legible(String($0)) }
    let complaints = lines.filter { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
    return lines.filter { !$0.hasPrefix(name) } + complaints
  }
}
