import Backoffice
import Glibc
import Journal
import Receivables

/// A statement of account that the courier is writing as PDF.
struct StatementRun {
  /// The file to be.
  let path: String
  private var run: CourierRun

  /// Starts the courier for a customer; an older statement of that name is taken away. Nil when it cannot be started.
  ///
  /// - Throws: `CommandProblem.courierMissing`.
  static func start(for customer: Customer, to path: String, in session: StoreSession) throws -> StatementRun?
  {
    unlink(path)
    var words = [try CourierProgram.find(), "statement", customer.number, "--pdf", path]
    words += ["--store", session.keeper.store.path, "--lang", session.language.rawValue]
    if let today = session.choice.today { words += ["--today", today.iso] }
    return ChildProcess.piped(words).map { StatementRun(path: path, run: CourierRun(child: $0)) }
  }

  private init(path: String, run: CourierRun) {
    self.path = path
    self.run = run
  }

  /// Readable when the courier says something or ends.
  var output: Int32 { run.output }

  /// Takes what was said; false once it has ended.
  mutating func listen() -> Bool { run.listen() }

  /// What went wrong, or nil when the file is there.
  func finish() -> String? {
    let code = run.finish()
    return code == 0 ? nil : run.account.isEmpty ? "relance-courier: \(code)" : run.account
  }
}
