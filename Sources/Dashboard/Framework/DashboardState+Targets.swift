import Canvas
import Casework
import Dunning
import Receivables
import Wording

extension DashboardState {
  /// The customer that verbs act on: the account's, else the row's under the cursor.
  var customer: CustomerID? {
    if let account = accounts[tab] { return account.customer }
    return switch tab {
    case .worklist: worklist.list.current
    case .customers: customers?.list.current
    case .queue: queue?.current?.reminder.customer
    case .calls: calls?.list.current
    case .board: board?.customer
    }
  }

  /// The list that `<` and `>` go through.
  var siblings: [CustomerID] {
    switch tab {
    case .worklist: worklist.list.ids
    case .customers: customers?.list.ids ?? []
    case .queue: queue.map { queue in queue.list.ids.compactMap { queue.rows[$0]?.reminder.customer } } ?? []
    case .calls: calls?.list.ids ?? []
    case .board: board?.list.ids.compactMap(\.customer) ?? []
    }
  }

  /// Rows that a page of the shown list has.
  func listHeight(_ world: DashboardWorld) -> Int {
    let body = body(size, world)
    if let account = accounts[tab] { return account.listHeight(in: body) }
    return switch tab {
    case .worklist: worklistLayout(body, world).list.rows
    case .customers: customers?.listHeight(in: body, world) ?? 1
    case .queue: QueueView.listRows(in: body.size)
    case .calls: calls?.listRows(in: body.size) ?? 1
    case .board: 11
    }
  }

  /// Rows that the shown list moves at once when the cursor leaves it: half of it beside a pane, else one.
  func listStride(_ world: DashboardWorld) -> Int {
    let body = body(size, world)
    let isBesidePane =
      accounts[tab] != nil
      ? AccountScreen.isSide(body)
      : tab == .worklist && worklistLayout(body, world).isSide
    return isBesidePane ? max(1, listHeight(world) / 2) : 1
  }

  /// The reminder under the queue's cursor, as the book has it now.
  func queueReminder(_ world: DashboardWorld) -> Reminder? {
    guard tab == .queue, accounts[tab] == nil else { return nil }
    return queue?.list.current.flatMap(world.book.reminder)
  }

  /// Open reminders and tasks that verbs act on: the queue's row, else those of the customer; calls are not among them.
  func reminders(_ world: DashboardWorld) -> [Reminder] {
    if tab == .queue, accounts[tab] == nil { return queueReminder(world).map { [$0] } ?? [] }
    return openReminders(of: customer, world)
  }

  /// The reminder that `r` goes to: the one under the cursor, else a message that waits for a decision, before what was
  /// decided and before what a person does outside of the program.
  func reminderToShow(_ world: DashboardWorld) -> Reminder? {
    let open = reminders(world)
    if let chosen = messageUnderCursor(world), let same = open.first(where: { $0.id == chosen.id }) {
      return same
    }
    return open.first(where: \.isApprovable) ?? open.first { !$0.isTask } ?? open.first
  }

  /// The message under the cursor of an account's messages; nil elsewhere.
  func messageUnderCursor(_ world: DashboardWorld) -> Reminder? {
    guard let account = accounts[tab], account.pane == .messages else { return nil }
    let place = account.window.cursor
    return account.messages.indices.contains(place) ? account.messages[place] : nil
  }

  /// What `o` opens: the message as it left, or the letter to be, where one is under the cursor, else the statement.
  func file(_ world: DashboardWorld) -> OpenedFile? {
    let message = accounts[tab] == nil && tab == .queue ? queueReminder(world) : messageUnderCursor(world)
    if let message, message.blob != nil { return .message(message.id) }
    if let message, message.isPrintable { return .letter(message.id) }
    return customer.map(OpenedFile.statement)
  }

  /// The marked rows' reminders; empty without marks.
  func markedReminders(_ world: DashboardWorld) -> [Reminder] {
    guard accounts[tab] == nil else { return [] }
    return switch tab {
    case .queue: queue?.list.markedInOrder.compactMap(world.book.reminder) ?? []
    case .worklist: worklist.list.markedInOrder.flatMap { openReminders(of: $0, world) }
    case .customers: customers?.list.markedInOrder.flatMap { openReminders(of: $0, world) } ?? []
    case .calls, .board: []
    }
  }

  private func openReminders(of customer: CustomerID?, _ world: DashboardWorld) -> [Reminder] {
    guard let customer else { return [] }
    return world.book.file(of: customer).reminders.compactMap(world.book.reminder).filter {
      $0.isOpen && !$0.isCallTask
    }
  }

  /// Marked reminders, else the targets, that a verb's state allows.
  func chosenReminders(_ world: DashboardWorld, where isAllowed: (Reminder) -> Bool) -> [Reminder] {
    let marked = markedReminders(world)
    return (marked.isEmpty ? reminders(world) : marked).filter(isAllowed)
  }

  /// What a prompt calls reminders: name and, as facts, step and amount of one; or whose they are and how many.
  func words(for reminders: [Reminder], _ world: DashboardWorld) -> (what: String, facts: String) {
    let language = world.language
    guard reminders.count == 1, let one = reminders.first else {
      let count = language.say("\(reminders.count) relances", "\(reminders.count) reminders")
      return (world.book.names(of: reminders.map(\.customer), in: language), count)
    }
    let name = world.book.portfolio.customer(one.customer)?.shownName(in: language) ?? "?"
    let demand = world.book.demand(of: one, on: world.ledger)
    return (name, "\(one.step.code), \(one.demand(demand, in: language) { $0.onScreen(in: language) })")
  }

  func outgoing(_ reminder: Reminder, _ world: DashboardWorld) -> OutgoingMessage {
    OutgoingMessage(
      reminder, name: world.book.portfolio.customer(reminder.customer)?.shownName(in: world.language) ?? "?",
      demand: world.book.demand(of: reminder, on: world.ledger),
      isFormalNotice: world.book.step(of: reminder)?.isFormalNotice ?? false)
  }
}

extension Reminder {
  /// Whether a person may approve it now.
  var isApprovable: Bool {
    if isTask { return false }
    switch state {
    case .proposed, .failed: return true
    default: return false
    }
  }

  /// Whether it is a letter that waits: its PDF can be written.
  var isPrintable: Bool { isOpen && channel.isOnPaper }

  /// Whether it may be put off or left out.
  var isDecidable: Bool {
    switch state {
    case .proposed, .approved, .snoozed, .failed: !goesAgain
    default: false
    }
  }
}
