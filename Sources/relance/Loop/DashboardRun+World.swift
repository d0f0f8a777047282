import Backoffice
import Canvas
import Casework
import Dashboard
import Dunning
import Glibc
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
    return DashboardWorld(
      book: book, ledger: Ledger(of: book, on: session.today), today: session.today,
      minute: session.choice.zone.minute(at: now), now: now, language: session.language,
      mode: DashboardMode(session.keeper.knownMode), collector: session.choice.collector,
      readOnly: session.keeper.writeObstacle.map { problem in
        let words = problem.phrase(in: session.language)
        return "\(words.problem) \(words.remedy)"
      }, warnings: storeWarnings(of: session) + warnings, pauseFile: pauseFile(of: session),
      pairing: BesideThread(),
      local: { [zone = session.choice.zone] in (zone.day(at: $0), zone.minute(at: $0)) })
  }

  /// The file that stops every sending, while it is there.
  static func pauseFile(of session: StoreSession) -> String? {
    let path = session.keeper.store.pause
    return access(path, F_OK) == 0 ? path : nil
  }

  /// What was found in the store and is not damage; each once.
  private static func storeWarnings(of session: StoreSession) -> [String] {
    let found =
      session.keeper.notices(at: session.choice.now).map { $0.text(in: session.language) }
      + session.keeper.warnings.map { $0.text(in: session.language) }
    return found.enumerated().filter { !found[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// What is wrong in settings, scenarios, rates and texts as they stand on disk, or else what to know of them.
  static func fileWarnings(of session: StoreSession) -> [String] {
    let language = session.language
    do throws(BookkeeperProblem) {
      return try session.keeper.peoplesFiles()?.notices.map { $0.text(in: language) } ?? []
    } catch {
      if case .settings(let problems) = error { return problems.map { $0.text(in: language) } }
      let phrase = error.phrase(in: language)
      return ["\(phrase.problem) \(phrase.remedy)"]
    }
  }

  /// Looks at the facts anew; where records are gone (a store restored or taken away), somebody was erased or
  /// the store went live, the screens open anew.
  func refresh() {
    let before = world.book
    let mode = world.mode
    let openedAt = world.openedAt
    world = DashboardRun.world(of: session, warnings: fileWarnings + preferences.warnings)
    world.openedAt = openedAt
    world.isSending = courier != nil
    wasPaused = session.keeper.store.isPaused
    let isSmaller =
      world.book.portfolio.customers.count < before.portfolio.customers.count
      || world.book.portfolio.invoices.count < before.portfolio.invoices.count
      || world.book.reminders.count < before.reminders.count
    let erased = world.book.portfolio.erased
    guard isSmaller || mode != world.mode || erased.count > before.portfolio.erased.count else { return }
    let drafts = DashboardState.drafts(state.draftTexts, without: erased, in: world.book)
    state = DashboardState(size: screen.size, keys: state.keys, world: world, drafts: drafts)
  }

  /// Folds what other processes recorded and announces it; no row moves under the hand.
  func follow(looksForHoldUp: Bool = false) {
    do throws(BookkeeperProblem) {
      let change = try session.keeper.catchUp(looksForHoldUp: looksForHoldUp)
      guard change.changedSomething else { return }
      refresh()
      take(.worldChanged(DashboardArrivals(change)))
      if change.isWritableAgain { planAnew() }
      if change.isHeldUp, let obstacle = session.keeper.obstacle {
        let words = obstacle.phrase(in: session.language)
        take(.failed(words.problem, remedy: words.remedy))
      }
      if change.isOtherMode {
        take(
          .failed(
            session.language.say(
              "Ce dossier vient de passer en réel : les messages iront aux clients.",
              "This store has just gone live: messages will go to customers.")))
      }
    } catch {
      refresh()
      let words = error.phrase(in: session.language)
      take(.failed(words.problem, remedy: words.remedy))
    }
  }
}

extension DashboardMode {
  init(_ mode: StoreMode?) {
    switch mode {
    case nil: self = .unknown
    case .demo: self = .demo
    case .sandbox: self = .sandbox
    case .live: self = .live
    }
  }
}

extension DashboardArrivals {
  init(_ change: CaughtUp) {
    self.init(
      decisions: change.lines, payments: change.payments, invoices: change.invoices,
      customers: change.customers, reminders: change.reminders, calls: change.calls)
  }
}

extension StoreSession {
  /// Unix seconds, now.
  var surroundingsNow: Int { surroundings.later().now(in: keeper.mode) }
}
