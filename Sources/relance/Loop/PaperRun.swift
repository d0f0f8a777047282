import Backoffice
import Dunning
import Glibc
import Journal
import Receivables

/// A PDF that the courier is writing, to be shown: a statement of account, or a letter to print.
struct PaperRun {
  private let path: String?
  /// The file written beside it, or nil.
  let archive: String?
  /// Whose dossier it is, or nil.
  let customer: CustomerID?
  private var run: CourierRun

  /// Starts the courier for a customer's statement; an older one of that path is taken away. Nil when it cannot be
  /// started.
  ///
  /// - Throws: `CommandProblem.courierMissing`.
  static func statement(for customer: Customer, to path: String, in session: StoreSession) throws -> PaperRun?
  {
    unlink(path)
    return try start(["statement", customer.number, "--pdf", path], path: path, in: session)
  }

  /// Starts the courier for the letter of a reminder; it names the file itself. Nil when it cannot be started.
  ///
  /// - Throws: `CommandProblem.courierMissing`.
  static func letter(_ id: ReminderID, in session: StoreSession) throws -> PaperRun? {
    try start(["letter", id.description], path: nil, in: session)
  }

  /// Starts the courier for a customer's hand-over dossier, the document and the archive beside it. Nil when it cannot
  /// be started.
  ///
  /// - Throws: `CommandProblem.courierMissing`.
  static func dossier(
    for customer: Customer, pdf: String, zip: String, in session: StoreSession
  ) throws -> PaperRun? {
    try start(
      ["dossier", customer.number, "--zip", zip, "--pdf", pdf], path: pdf, archive: zip,
      customer: customer.id, in: session)
  }

  private static func start(
    _ verb: [String], path: String?, archive: String? = nil, customer: CustomerID? = nil,
    in session: StoreSession
  ) throws -> PaperRun? {
    var words = [try CourierProgram.find()] + verb
    words += ["--store", session.keeper.store.path, "--lang", session.language.rawValue]
    if let today = session.choice.today { words += ["--today", today.iso] }
    if session.allowsNetwork { words.append("--allow-network-fs") }
    return ChildProcess.piped(words).map {
      PaperRun(path: path, archive: archive, customer: customer, run: CourierRun(child: $0))
    }
  }

  private init(path: String?, archive: String?, customer: CustomerID?, run: CourierRun) {
    self.path = path
    self.archive = archive
    self.customer = customer
    self.run = run
  }

  /// Readable when the courier says something or ends.
  var output: Int32 { run.output }

  /// Takes what was said; false once it has ended.
  mutating func listen() -> Bool { run.listen() }

  /// The file that was written, or what went wrong.
  func finish() -> (path: String?, problem: String) {
    let code = run.finish()
    if code == 0 { return (path ?? run.account, "") }
    return (nil, run.account.isEmpty ? "relance-courier: \(code)" : run.account)
  }
}
