import Backoffice
import Canvas
import Casework
import Dashboard
import Dunning
import Journal
import Receivables
import Settings
import Terminal
import Wording

extension DashboardRun {
  /// The world as it stands.
  ///
  /// - Parameter warnings: What is wrong in the person's own files; what the store has to say comes before it.
  static func world(of session: StoreSession, warnings: [String]) -> DashboardWorld {
    let now = session.surroundingsNow
    session.choice.now = now
    let book = session.book
    let obstacle = session.keeper.obstacle
    return DashboardWorld(
      book: book, ledger: Ledger(of: book, on: session.today), today: session.today,
      minute: session.choice.zone.minute(at: now), now: now, language: session.language,
      mode: DashboardMode(session.keeper.mode), collector: session.choice.collector,
      readOnly: obstacle.map { problem in
        let words = problem.phrase(in: session.language)
        return "\(words.problem) \(words.remedy)"
      }, warnings: storeWarnings(of: session) + warnings)
  }

  /// What was found in the store and is not damage, and what is wrong in its settings; each once.
  private static func storeWarnings(of session: StoreSession) -> [String] {
    let paused =
      session.keeper.store.isPaused
      ? [
        session.language.say(
          "PAUSE : rien ne part tant que le fichier PAUSE est dans le dossier de données.",
          "PAUSE: nothing leaves while the file PAUSE is in the store's folder.")
      ] : []
    let found =
      paused + session.keeper.notices(at: session.choice.now).map { $0.text(in: session.language) }
      + session.keeper.warnings.map { $0.text(in: session.language) }
      + session.settingsProblems.map { $0.text(in: session.language) }
    return found.enumerated().filter { !found[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// Looks at the facts anew; where records are gone (a store restored or taken away), the screens open anew.
  func refresh() {
    let before = world.book
    world = DashboardRun.world(of: session, warnings: preferences.warnings)
    world.isSending = courier != nil
    wasPaused = session.keeper.store.isPaused
    let isSmaller =
      world.book.portfolio.customers.count < before.portfolio.customers.count
      || world.book.portfolio.invoices.count < before.portfolio.invoices.count
      || world.book.reminders.count < before.reminders.count
    guard isSmaller else { return }
    state = DashboardState(size: screen.size, keys: state.keys, world: world, drafts: state.draftTexts)
  }

  /// Folds what other processes recorded and announces it; no row moves under the hand.
  func follow() {
    do throws(BookkeeperProblem) {
      let change = try session.keeper.catchUp()
      guard change.changedSomething else { return }
      refresh()
      take(.worldChanged(updates: change.lines, summary: change.summary(in: session.language)))
    } catch {
      refresh()
      let words = error.phrase(in: session.language)
      take(.failed("\(words.problem) \(words.remedy)"))
    }
  }
}

extension DashboardMode {
  init(_ mode: StoreMode) {
    switch mode {
    case .demo: self = .demo
    case .sandbox: self = .sandbox
    case .live: self = .live
    }
  }
}

extension CaughtUp {
  /// What came in, in a few words; empty when it was something else.
  func summary(in language: Language) -> String {
    let counts = [
      (payments, language.say("paiement", "payment"), language.say("paiements", "payments")),
      (invoices, language.say("facture", "invoice"), language.say("factures", "invoices")),
      (customers, language.say("client", "customer"), language.say("clients", "customers")),
      (reminders, language.say("relance", "reminder"), language.say("relances", "reminders")),
      (calls, language.say("appel", "call"), language.say("appels", "calls")),
    ]
    return counts.filter { $0.0 > 0 }.map { language.counted($0.0, $0.1, $0.2) }.joined(separator: ", ")
  }
}

extension StoreSession {
  /// Unix seconds, now.
  var surroundingsNow: Int { ProcessSurroundings().now(in: keeper.mode) }
}
