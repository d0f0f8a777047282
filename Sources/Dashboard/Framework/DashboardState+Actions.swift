import Canvas
import Casework
import Dunning
import Receivables
import Wording

extension DashboardState {
  /// Does what an action asks, or says why not.
  mutating func perform(_ action: DashboardAction, _ world: DashboardWorld) -> [DashboardEffect] {
    if case .unavailable(let reason) = availability(of: action, world) {
      refuse(action, because: reason, in: world.language)
      return []
    }
    if action.isWriting { return work(action, world) }
    switch action {
    case .showWorklist: show(.worklist, world)
    case .showCustomers: show(.customers, world)
    case .showQueue: show(.queue, world)
    case .showCalls: show(.calls, world)
    case .showBoard: show(.board, world)
    case .help: overlay = .chooser(helpPage(world))
    case .menu: overlay = .chooser(actionMenu(world))
    case .palette: overlay = .chooser(palette(world))
    case .views: overlay = .chooser(viewChooser(world))
    case .sort: overlay = .chooser(sortChooser(world))
    case .copy: overlay = .chooser(copyChooser(world))
    case .dossier: return customer.map { [.open(.dossier($0))] } ?? []
    case .openFile: return file(world).map { [.open($0)] } ?? []
    case .why: overlay = .page(whyPage(world))
    case .warnings: overlay = .page(warningsPage(world))
    case .open: open(world)
    case .preview where accounts[tab] != nil: open(world)
    case .back: back(world)
    case .close: return close(world)
    case .reminders: showReminders(world)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .mouse:
      isMouseOn.toggle()
      status = StatusNote(
        .told,
        isMouseOn
          ? world.language.say(
            "Souris active (clic, molette) : M la rend au terminal pour copier",
            "Mouse on (click, wheel): M gives it back to the terminal for copying")
          : world.language.say(
            "Souris au terminal : sa propre sélection copie", "Mouse off: the terminal's own selection copies"
          )
      )
      return [.mouse(isOn: isMouseOn)]
    case .export: overlay = .chooser(exportChooser(world))
    case .apply:
      applyUpdates(world)
      status = StatusNote(
        .told, world.language.say("À jour, liste réordonnée", "Up to date, list sorted anew"))
    case .pauseLive: pauseLive(world)
    case .nextCustomer: stepCustomer(1, world)
    case .previousCustomer: stepCustomer(-1, world)
    case .previousMonth: board?.goMonths(-1, world)
    case .nextMonth: board?.goMonths(1, world)
    case .nextPane: turnPane(1, world)
    case .previousPane: turnPane(-1, world)
    default: handleList(action, world)
    }
    return []
  }

  mutating func show(_ tab: Tab, _ world: DashboardWorld) {
    if self.tab == tab { accounts[tab] = nil }
    self.tab = tab
    isBannerOpen = false
    cameFrom = nil
    readShown(world)
  }

  /// One level back: the account, then marks, then the filter; never out of the program.
  mutating func back(_ world: DashboardWorld) {
    if let account = accounts.removeValue(forKey: tab) {
      select(account.customer, world)
      return
    }
    if clearMarks(world) { return }
    switch tab {
    case .worklist:
      if worklist.filter.clear() { return worklist.refilter(world) }
      if worklist.view != .everything { return worklist.choose(view: .everything, world) }
    case .customers:
      if customers?.filter.clear() == true { return customers?.refilter() ?? () }
    case .queue:
      if queue?.isPreviewLarge == true {
        queue?.isPreviewLarge = false
        return
      }
      if queue?.filter.clear() == true { return queue?.refilter(world) ?? () }
      if let cameFrom { return show(cameFrom, world) }
    case .calls, .board: break
    }
    let key = keys.binding(of: .close).shownKey(in: world.language)
    status = StatusNote(
      .told,
      world.language.say("Rien à fermer ici : \(key) quitte", "Nothing to close here: \(key) quits"))
  }

  /// Lets all marks of the shown list go, those that a filter hides too, and says how many; false without any.
  private mutating func clearMarks(_ world: DashboardWorld) -> Bool {
    if tab == .queue, queue?.isPreviewLarge == true { return false }
    let count: Int
    switch tab {
    case .worklist:
      count = worklist.list.marks.count
      guard worklist.list.clearMarks() else { return false }
    case .customers:
      count = customers?.list.marks.count ?? 0
      guard customers?.list.clearMarks() == true else { return false }
    case .queue:
      count = queue?.list.marks.count ?? 0
      guard queue?.list.clearMarks() == true else { return false }
    case .calls, .board: return false
    }
    let language = world.language
    let words = language.counted(
      count, language.say("marque effacée", "mark cleared"), language.say("marques effacées", "marks cleared")
    )
    status = StatusNote(.told, words)
    return true
  }

  private mutating func select(_ customer: CustomerID, _ world: DashboardWorld) {
    switch tab {
    case .worklist:
      worklist.list.select(customer)
      worklist.look(world)
    case .customers: customers?.list.select(customer)
    case .calls: calls?.list.select(customer)
    case .board: board?.list.select(.debtor(customer))
    case .queue: break
    }
  }

  mutating func showReminders(_ world: DashboardWorld) {
    guard let reminder = reminderToShow(world) else { return }
    let origin = tab
    show(.queue, world)
    if origin != .queue { cameFrom = origin }
    accounts[.queue] = nil
    if queue?.list.select(reminder.id) == false {
      _ = queue?.filter.clear()
      queue?.reorder(world)
      queue?.list.select(reminder.id)
    }
    queue?.look(world)
  }

  /// Reads the facts and makes the shown list's order anew.
  mutating func applyUpdates(_ world: DashboardWorld) {
    heldUpdates = 0
    arrivals = DashboardArrivals()
    isBannerOpen = false
    readAgain(world)
    switch tab {
    case .worklist: worklist.reorder(world)
    case .customers: customers?.reorder(world)
    case .queue: queue?.reorder(world)
    case .calls: calls?.reorder(world)
    case .board: break
    }
  }

  private mutating func pauseLive(_ world: DashboardWorld) {
    isLivePaused.toggle()
    let language = world.language
    status = StatusNote(
      .told,
      isLivePaused
        ? language.say("Mises à jour suspendues : P pour reprendre", "Live updates held: P resumes")
        : language.say("Mises à jour reprises", "Live updates resumed"))
    if !isLivePaused {
      heldUpdates = 0
      readAgain(world)
    }
  }

  private mutating func stepCustomer(_ step: Int, _ world: DashboardWorld) {
    if let next = accounts[tab]?.sibling(step) {
      accounts[tab]?.go(to: next, world)
    } else if accounts[tab] == nil {
      moveList(step > 0 ? .down : .up, world)
    }
  }

  private mutating func turnPane(_ step: Int, _ world: DashboardWorld) {
    if accounts[tab] != nil { accounts[tab]?.turn(step) } else { board?.turn(step, world) }
  }

  /// Moves the cursor of the shown list.
  mutating func moveList(_ move: ListMove, _ world: DashboardWorld) {
    let height = listHeight(world)
    let stride = listStride(world)
    if accounts[tab] != nil {
      accounts[tab]?.move(move, height: height, stride: stride)
      return
    }
    switch tab {
    case .worklist:
      worklist.list.move(move, height: height, stride: stride)
      worklist.look(world)
    case .customers: customers?.list.move(move, height: height)
    case .queue:
      queue?.list.move(move, height: height)
      queue?.look(world)
    case .calls: calls?.list.move(move, height: height)
    case .board: board?.list.move(move, height: height)
    }
  }
}
