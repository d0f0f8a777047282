import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The dashboard as a value: screens, what stands over them, and what the status line tells.
///
/// `update` takes a message and says what is to be done; `draw` only reads. Neither touches the world.
package struct DashboardState: Sendable {
  /// The terminal's size.
  package internal(set) var size: Size
  /// Keys and actions.
  package let keys: KeyMap
  /// The screen whose tab is lit.
  package internal(set) var tab = Tab.worklist
  var worklist: WorklistScreen
  var customers: CustomersScreen?
  var queue: QueueScreen?
  var calls: CallsScreen?
  var board: BoardScreen?
  /// The account that stands above a tab's screen.
  var accounts: [Tab: AccountScreen] = [:]
  /// The screen that `r` left for the queue, to go back to.
  var cameFrom: Tab?
  var overlay: Overlay?
  var status: StatusNote?
  var pending: PendingRecord?
  /// What was left in forms, by name.
  var drafts: [String: FormDraft] = [:]
  /// Whether drafts die with the program, as no file takes them.
  var areDraftsAtRisk = false
  /// Tabs whose facts are older than the world; read again when shown.
  var stale: Set<Tab> = []
  var isLivePaused = false
  /// Updates that came in while live data was held.
  var heldUpdates = 0
  /// Others' work since the list was last sorted.
  var arrivals = DashboardArrivals()
  /// What the status line last told of it, while it names it.
  private var toldArrivals: StatusNote?
  /// Whether no key was pressed yet: then no row has been aimed at.
  private var isUntouched = true
  /// Whether the banner holds its row.
  var isBannerOpen = false
  var isMouseOn = false
  /// Waiting reminders, for the tab's count.
  var queueCount = 0

  /// Opens on the worklist.
  ///
  /// - Parameter drafts: What `.saveDraft` kept, by name; a text that is no draft is ignored.
  package init(
    size: Size, keys: KeyMap = KeyMap(), world: DashboardWorld, drafts: [String: String] = [:]
  ) {
    self.size = size
    self.keys = keys
    self.drafts = drafts.compactMapValues { FormDraft(reading: $0) }
    worklist = WorklistScreen(world)
    queueCount = DashboardState.waitingReminders(world)
    holdBanner(world)
  }

  /// The smallest terminal that shows more than a notice.
  static let smallest = Size(columns: 60, rows: 20)

  var isTooSmall: Bool {
    size.columns < DashboardState.smallest.columns || size.rows < DashboardState.smallest.rows
  }

  /// Whether a key is text now: the main loop then leaves `&é"'(` and pastes to the field.
  package var isTyping: Bool {
    if isFiltering { return true }
    switch overlay {
    case .form: return true
    case .chooser(let chooser): return !chooser.runsKeys
    default: return false
    }
  }

  /// Takes a message and says what is to be done.
  package mutating func update(_ message: DashboardMessage, _ world: DashboardWorld) -> [DashboardEffect] {
    defer { holdBanner(world) }
    switch message {
    case .key(let key):
      isUntouched = false
      return handle(key, world)
    case .interrupted: return interrupt(world)
    case .resized(let size):
      self.size = size
      return []
    case .recorded(let remarks, let isUnchanged, let voided, let isUnplanned):
      let followUp = followUpRemarks(approvalsVoided: voided, isUnplanned: isUnplanned, world)
      return finishRecord(remarks + followUp, isUnchanged: isUnchanged, world)
    case .refused(let phrase):
      // A question asked of facts that are no longer so; what was typed into a form stays to be mended.
      if pending?.draft == "", case .form = overlay { overlay = nil }
      pending = nil
      status = StatusNote(.refused, phrase.problem, remedy: phrase.remedy)
      // What others recorded was folded before the refusal: nobody announces it again.
      readAgain(world)
    case .worldChanged(let news): takeWorld(news, world)
    case .planned(let sentences): takePlanning(sentences, world)
    case .rulesChanged(let preview): showAdoption(preview, world)
    case .said(let text): status = StatusNote(.told, text)
    case .dossierWritten(let name, let lacking): showDossier(name, lacking, world)
    case .failed(let text, let remedy):
      pending = nil
      status = StatusNote(.failed, text, remedy: remedy)
    case .draftFound(let id): overlay = .chooser(draftChooser(id, world))
    case .draftLost(let text):
      areDraftsAtRisk = true
      status = StatusNote(.failed, text)
    case .noteEdited(let text):
      guard case .form(var open) = overlay else { return [] }
      open.take(edited: text)
      overlay = .form(open)
      return keep(open)
    }
    return []
  }

  /// What can be worked out before the next key, once the screen is painted; nothing on the screen changes by it.
  package mutating func lookAhead(_ world: DashboardWorld) {
    if tab == .worklist, accounts[tab] == nil, overlay == nil { worklist.lookAhead(world) }
  }

  private mutating func takeWorld(_ news: DashboardArrivals, _ world: DashboardWorld) {
    if isLivePaused {
      heldUpdates += news.updates
      return
    }
    readAgain(world)
    guard news.updates > 0 else { return }
    // What comes in pieces is told whole: the planning that follows an import must not cover the payments.
    arrivals.add(news)
    guard status == nil || status == toldArrivals || !isWorklistShown else { return }
    status = StatusNote(.told, arrivals.text(in: world.language))
    toldArrivals = status
  }

  /// On opening, the list is made anew with what was planned; later no row may move under the hand.
  private mutating func takePlanning(_ sentences: [String], _ world: DashboardWorld) {
    if isUntouched {
      applyUpdates(world)
      moveList(.first, world)
    } else {
      readAgain(world)
    }
    if !sentences.isEmpty { status = StatusNote(.told, sentences.joined(separator: " ")) }
  }

  /// Whether the worklist itself is in sight; its last row names what came in until it is sorted anew.
  private var isWorklistShown: Bool { tab == .worklist && accounts[tab] == nil }

  /// Reads the facts of the screen that is shown; the others when they are shown.
  mutating func readAgain(_ world: DashboardWorld) {
    stale = Set(Tab.allCases)
    queueCount = DashboardState.waitingReminders(world)
    readShown(world)
  }

  /// Brings the shown screen up to the facts, building it at its first showing.
  ///
  /// A list without rows has nothing that could move under the cursor: it is made anew.
  mutating func readShown(_ world: DashboardWorld) {
    let isStale = stale.remove(tab) != nil
    switch tab {
    case .worklist:
      if isStale { worklist.read(world) }
      if isStale, worklist.order.isEmpty { worklist.reorder(world) }
    case .customers:
      if customers == nil { customers = CustomersScreen(world) } else if isStale { customers?.read(world) }
      if isStale, customers?.order.isEmpty == true { customers?.reorder(world) }
    case .queue:
      if queue == nil { queue = QueueScreen(world) } else if isStale { queue?.read(world) }
      if isStale, queue?.order.isEmpty == true { queue?.reorder(world) }
    case .calls:
      if calls == nil { calls = CallsScreen(world) } else if isStale { calls?.read(world) }
      if isStale, calls?.list.ids.isEmpty == true { calls?.reorder(world) }
    case .board: if board == nil { board = BoardScreen(world) } else if isStale { board?.read(world) }
    }
    if isStale { accounts[tab]?.read(world) }
  }

  /// Rows of the shown list that wait for `R`, and updates that are held back.
  var waitingRows: Int {
    if accounts[tab] != nil { return heldUpdates }
    return switch tab {
    case .worklist, .customers, .board: heldUpdates
    case .queue: heldUpdates + (queue?.waiting ?? 0)
    case .calls: heldUpdates + (calls?.waiting ?? 0)
    }
  }

  private static func waitingReminders(_ world: DashboardWorld) -> Int {
    world.book.reminders.count { !$0.isCallTask && QueueSheet.group(of: $0) != nil }
  }
}
