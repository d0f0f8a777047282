import Backoffice
import Canvas
import Casework
import Dashboard
import Dunning
import Glibc
import Journal
import Receivables
import Terminal

/// One sitting at the dashboard: waits, updates, draws; slow work runs in other processes.
final class DashboardRun {
  let session: StoreSession
  let screen: NcursesScreen
  let preferences: Preferences
  /// Where drafts are kept; nil when no folder takes them.
  let shelf: DraftShelf?
  /// Keeps other dashboards of the same collector from the drafts of the forms filled in here, by name.
  var formLocks: [String: DraftLock]
  private let signals: SignalPipe
  private var keyboard = KeyReader()
  var state: DashboardState
  var world: DashboardWorld
  var courier: CourierRun?
  /// Whether a send was asked for while a courier was already running.
  var isCourierWanted = false
  /// What is to be said of settings, scenarios and texts on disk; looked at again with every planning.
  var fileWarnings: [String]
  /// What leaves by itself.
  var departures = Departures()
  /// A statement or letter being written, to be shown.
  var opening: PaperRun?
  /// Programs that show files and may still run.
  var viewers: [ChildProcess] = []
  private var isOver = false
  private var plannedOn: Day?
  /// Whether the file PAUSE was there at the last look.
  var wasPaused = false

  init(_ session: StoreSession, screen: NcursesScreen, signals: SignalPipe, preferences: Preferences) {
    self.session = session
    self.screen = screen
    self.signals = signals
    self.preferences = preferences
    // Watched before it is looked at: what comes between the two is told.
    _ = session.keeper.followerDescriptor
    fileWarnings = DashboardRun.fileWarnings(of: session)
    world = DashboardRun.world(of: session, warnings: fileWarnings + preferences.warnings)
    world.openedAt = session.keeper.sequence
    shelf = preferences.stateFolder.flatMap {
      DraftShelf(
        store: session.keeper.store.mark.id, collector: session.choice.collector, stateFolder: $0)
    }
    let drafts = shelf?.forms(taking: DashboardState.draft(_:withNote:)) ?? (texts: [:], locks: [:])
    formLocks = drafts.locks
    state = DashboardState(size: screen.size, keys: preferences.keys, world: world, drafts: drafts.texts)
  }

  /// Paints, plans, then serves keys, signals, other processes' lines and the clock until the person leaves.
  func untilTheEnd() {
    draw()
    plan()
    if let kept = state.draftSentence(in: session.language) { take(.said(kept)) }
    while !isOver {
      draw()
      state.lookAhead(world)
      wait()
    }
    formLocks = [:]
    shelf?.tidy()
  }

  /// Takes a message and does what it asks for.
  func take(_ message: DashboardMessage) {
    for effect in state.update(message, world) { perform(effect) }
  }

  /// Ends the sitting.
  func leave() { isOver = true }

  private func draw() {
    var frame = screen.emptyFrame()
    state.draw(into: &frame, world: world)
    screen.show(frame)
  }

  private func wait() {
    var descriptors = [
      pollfd(fd: keyboard.fileDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.fileDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: session.keeper.followerDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: courier?.output ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: opening?.output ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, nfds_t(descriptors.count), timeout)
    if count < 0, errno != EINTR { return leave() }
    if count == 0 { session.keeper.letGo() }
    if descriptors[1].revents != 0 { signals.drain().forEach(obey) }
    if descriptors[0].revents != 0 {
      for key in keyboard.readAvailable() where !isOver { take(.key(key)) }
      if keyboard.isClosed { return leave() }
    }
    if descriptors[2].revents != 0 || session.keeper.pollInterval != nil { follow() }
    if descriptors[3].revents != 0 { listenToCourier() }
    if descriptors[4].revents != 0 { listenToPaper() }
    tick()
  }

  /// Milliseconds until something must happen by itself.
  private var timeout: Int32 {
    var deadlines = Deadlines()
    let now = session.surroundingsNow
    deadlines.add((60 - now % 60) * 1000)
    if state.isCountingDown(world) { deadlines.add(1000) }
    deadlines.add(session.keeper.pollInterval)
    if session.keeper.isHoldingFiles { deadlines.add(1000) }
    if let departure = departures.next(world) { deadlines.add((departure - now) * 1000) }
    return deadlines.pollTimeout
  }

  /// Lends the terminal to a program; what was pressed there, Ctrl-C above all, was meant for it.
  func lend<Result>(_ body: () -> Result) -> Result {
    let result = screen.suspend(body)
    for signal in signals.drain() where [.terminate, .hangup, .resized].contains(signal) { obey(signal) }
    return result
  }

  private func obey(_ signal: TerminalSignal) {
    switch signal {
    case .resized:
      screen.takeNewSize()
      take(.resized(screen.size))
    case .terminate, .hangup: leave()
    case .interrupt: take(.interrupted)
    case .continued: screen.forget()
    case .stop: screen.stop()
    }
  }

  /// The clock moved on: the minute, midnight, a countdown, a retry.
  private func tick() {
    let now = session.surroundingsNow
    session.choice.now = now
    let day = session.today
    if day != world.today {
      refresh()
      plan()
      return
    }
    // Somebody may put the file there, or take it away, without a word in the journal.
    world.pauseFile = DashboardRun.pauseFile(of: session)
    world.now = now
    let minute = session.choice.zone.minute(at: now)
    if minute != world.minute {
      world.minute = minute
      follow(looksForHoldUp: true)
    }
    if session.keeper.store.isPaused != wasPaused { refresh() }
    if let departure = departures.next(world), departure <= now { resumeSending() }
  }

  /// Plans what could not be planned while the store was only read.
  func planAnew() {
    plannedOn = nil
    plan()
  }

  /// Adopts changed files and plans once a day, after the first paint; a day that only begins is shown all the same.
  private func plan() {
    guard plannedOn != world.today else { return }
    let isNewDay = plannedOn != nil
    plannedOn = world.today
    guard world.readOnly == nil else {
      if isNewDay { take(.planned([])) }
      return
    }
    fileWarnings = DashboardRun.fileWarnings(of: session)
    let before = session.keeper.sequence
    let (said, held) = session.planQuietly()
    let hasChanged = session.keeper.sequence != before
    if hasChanged { refresh() }
    if hasChanged || isNewDay || !said.isEmpty { take(.planned(said)) }
    if let held { take(.rulesChanged(held)) }
  }
}
