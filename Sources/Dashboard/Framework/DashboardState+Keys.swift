import Canvas
import Casework
import Receivables
import Wording

extension DashboardState {
  /// Sends a key to whatever takes keys now.
  mutating func handle(_ key: Key, _ world: DashboardWorld) -> [DashboardEffect] {
    if isTooSmall {
      return keys.action(for: key) == .close ? [.quit] : []
    }
    if let effects = handleMouse(key, world) { return effects }
    if overlay != nil { return handleOverlay(key, world) }
    if isFiltering {
      handleFilter(key, world)
      return []
    }
    if case .paste = key {
      status = StatusNote(
        .told,
        world.language.say(
          "Collage ignoré : aucun champ n'est ouvert", "Paste ignored: no field is open"))
      return []
    }
    guard let action = monthAction(for: key) ?? keys.action(for: key) else {
      status = StatusNote(
        .told, world.language.say("Touche sans effet ici : F1 les montre toutes", "No such key: F1 lists all")
      )
      return []
    }
    if status?.kind != .done || !action.isSilent { status = nil }
    return perform(action, world)
  }

  /// Whether the shown list's filter is being typed.
  var isFiltering: Bool {
    guard accounts[tab] == nil else { return false }
    return switch tab {
    case .worklist: worklist.filter.isTyping
    case .customers: customers?.filter.isTyping ?? false
    case .queue: queue?.filter.isTyping ?? false
    case .calls, .board: false
    }
  }

  private mutating func handleFilter(_ key: Key, _ world: DashboardWorld) {
    switch tab {
    case .worklist:
      let before = worklist.filter.text
      worklist.filter.handle(key)
      if worklist.filter.text != before { worklist.refilter(world) }
    case .customers:
      let before = customers?.filter.text
      customers?.filter.handle(key)
      if customers?.filter.text != before { customers?.refilter() }
    case .queue:
      let before = queue?.filter.text
      queue?.filter.handle(key)
      if queue?.filter.text != before { queue?.refilter(world) }
    case .calls, .board: break
    }
  }

  private mutating func handleOverlay(_ key: Key, _ world: DashboardWorld) -> [DashboardEffect] {
    guard let open = overlay else { return [] }
    switch open {
    case .page(var page):
      overlay = page.handle(key, size: size) ? .page(page) : nil
    case .leaving:
      overlay = nil
      if key == .character("o") || key == .character("y") { return [.quit] }
    case .chooser(var chooser):
      return handleChooser(&chooser, key, world)
    case .form(var form):
      return handleForm(&form, key, world)
    }
    return []
  }

  private mutating func handleChooser(_ chooser: inout Chooser, _ key: Key, _ world: DashboardWorld)
    -> [DashboardEffect]
  {
    if chooser.runsKeys, let action = keys.action(for: key), !action.isSilent, action != .open,
      action != .back
    {
      overlay = nil
      return action == .menu || action == .close ? [] : perform(action, world)
    }
    return take(chooser.handle(key, height: Chooser.height(in: size)), of: chooser, world)
  }

  /// Goes on after a key or a click in a chooser.
  mutating func take(_ result: Chooser.Result, of chooser: Chooser, _ world: DashboardWorld)
    -> [DashboardEffect]
  {
    switch result {
    case .stays: overlay = .chooser(chooser)
    case .closed: overlay = nil
    case .refused(let reason):
      overlay = .chooser(chooser)
      status = StatusNote(.refused, reason)
    case .chosen(let choice):
      overlay = nil
      status = nil
      return choose(choice, world)
    }
    return []
  }

  private mutating func handleForm(_ open: inout OpenForm, _ key: Key, _ world: DashboardWorld)
    -> [DashboardEffect]
  {
    // While the answer to a command is on its way a second one must not leave.
    guard pending == nil else { return [] }
    if key == .control("n"), !open.name.isEmpty {
      open.toggleBlank()
      overlay = .form(open)
      return keep(open)
    }
    let result = open.handle(key)
    overlay = .form(open)
    let kept = keep(open)
    switch result {
    case .stay:
      tellIdle(key, in: world.language)
      return kept
    case .cancelled:
      overlay = nil
      if open.draft != nil {
        status = StatusNote(
          .told,
          world.language.say(
            "Brouillon gardé : la même touche le reprend", "Draft kept: the same key brings it back"))
      }
      return kept
    case .submitted(let command):
      if case .requestSend = command, case .unavailable(let reason) = availability(of: .send, world) {
        overlay = nil
        refuse(.send, because: reason, in: world.language)
        return kept
      }
      return kept + record(command, draft: open.name, world)
    case .editor(let text): return kept + [.editNote(form: open.name, text: text)]
    }
  }

  /// Says of a key that no field takes that it does nothing in a form; the next key takes that away.
  private mutating func tellIdle(_ key: Key, in language: Language) {
    switch key {
    case .function, .alt, .insert:
      let name = key.label(language == .french ? .french : .english)
      status = StatusNote(
        .told,
        language.say(
          "\(name) : sans effet ici ; Échap en sort", "\(name): no such key here; Esc leaves"))
    default: if status?.kind == .told { status = nil }
    }
  }

  private mutating func choose(_ choice: Choice, _ world: DashboardWorld) -> [DashboardEffect] {
    switch choice {
    case .action(let action): return perform(action, world)
    case .sort(let place):
      if tab == .customers, let sort = CustomerSort(rawValue: place) {
        customers?.choose(sort: sort, world)
      } else if let sort = WorkSort(rawValue: place) {
        worklist.choose(sort: sort, world)
      }
    case .view(let place):
      if let view = WorkView(rawValue: place) { worklist.choose(view: view, world) }
    case .copy(let text): return [.copy(text)]
    case .customer(let id):
      accounts[tab] = AccountScreen(id, siblings: board?.board.unaccountedCustomers ?? [id], world)
    case .export(let format): return exportTable(world).map { [.export($0, as: format)] } ?? []
    case .statement: return customer.map { [.open(.statement($0))] } ?? []
    case .reach(let customer, let reach): openReach(reach, of: customer, world)
    case .edit(let id, let fromDraft): return [.resumeEdit(id, fromDraft: fromDraft)]
    case .row(let row):
      moveList(.to(row - 1), world)
      if cursor != row - 1 {
        let language = world.language
        status = StatusNote(
          .told,
          language.say(
            "Pas de ligne \(row) : la dernière est la \(cursor + 1)",
            "No row \(row): the last one is \(cursor + 1)"))
      }
    }
    return []
  }
}
