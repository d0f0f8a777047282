import Canvas
import Casework
import Correspondence
import Dunning
import Receivables
import Wording

/// The reminder queue's cursor, marks and preview; what it shows is `QueueView`'s.
struct QueueScreen: Sendable {
  private(set) var rows: [ReminderID: QueueRow] = [:]
  private var sheetRows: [ReminderID: QueueSheet.Row] = [:]
  private(set) var order: [ReminderID] = []
  var list = RecordList<ReminderID>()
  private(set) var listing = QueueListing(language: .french)
  var filter = ListFilter()
  private(set) var waiting = 0
  /// What left today, the last first.
  private var outbox: [OutboxLine] = []
  private(set) var preview: QueuePreview?
  /// The group of each row when the list was sorted: no heading comes or goes under the hand.
  private var headings: [ReminderID: QueueSheet.Group] = [:]
  private var previewed: ReminderID?
  var isPreviewLarge = false
  /// Whether an edited text is told by its changes.
  private(set) var showsDifference = false

  init(_ world: DashboardWorld) {
    read(world)
    reorder(world)
  }

  var current: QueueRow? { list.current.flatMap { rows[$0] } }

  /// Takes the facts as they are now; no row moves, what needs nobody any more stays until `R`.
  mutating func read(_ world: DashboardWorld) {
    let sheet = QueueSheet(
      of: world.book, on: world.ledger, idleAt: world.isSending ? nil : world.now)
    var fresh: [ReminderID: QueueRow] = [:]
    for row in sheet.rows {
      var shown = QueueRow(row, in: world.book, on: world.ledger, language: world.language)
      shown.heading = headings[row.reminder.id] ?? row.group
      shown.retry = row.reminder.retryText(in: world.language, on: world.today, local: world.local)
      fresh[row.reminder.id] = shown
      sheetRows[row.reminder.id] = row
    }
    let known = Set(order)
    waiting = fresh.keys.count { !known.contains($0) }
    for id in order where fresh[id] == nil {
      guard var row = sheetRows[id], let reminder = world.book.reminder(id) else { continue }
      row.reminder = reminder
      var shown = QueueRow(
        row, name: rows[id]?.name ?? "?", demand: world.book.demand(of: reminder, on: world.ledger),
        hindrance: nil)
      shown.heading = headings[id] ?? row.group
      fresh[id] = shown
      waiting += 1
    }
    rows = fresh
    outbox = OutboxLine.lines(of: world)
    previewed = nil
    gather(world)
    look(world)
  }

  /// Makes the order anew.
  mutating func reorder(_ world: DashboardWorld) {
    let sheet = QueueSheet(of: world.book, idleAt: world.isSending ? nil : world.now)
    order = sheet.rows.map(\.reminder.id)
    headings = Dictionary(sheet.rows.map { ($0.reminder.id, $0.group) }) { first, _ in first }
    rows = rows.filter { QueueSheet.group(of: $0.value.reminder) != nil }
    waiting = 0
    read(world)
    refilter(world)
  }

  mutating func refilter(_ world: DashboardWorld) {
    let query = FilterQuery(filter.text)
    list.show(
      order.filter { id in
        guard let row = rows[id] else { return false }
        return query.isEmpty || query.matches(QueueScreen.subject(row, world))
      })
    gather(world)
    look(world)
  }

  /// Works out what drawing needs of the whole list, so that a key costs the visible rows alone.
  private mutating func gather(_ world: DashboardWorld) {
    listing = QueueListing(list.ids.compactMap { rows[$0] }, language: world.language)
  }

  /// Composes the preview when the cursor stands on another reminder.
  mutating func look(_ world: DashboardWorld) {
    guard previewed != list.current || preview == nil else { return }
    previewed = list.current
    preview = current.map { row in
      var preview = QueueScreen.preview(of: row.reminder, world)
      preview.note = row.note(in: world.language)
      preview.difference = QueueScreen.difference(of: row.reminder, world)
      preview.showsDifference = showsDifference
      return preview
    }
  }

  /// Turns between the text and its changes.
  mutating func toggleDifference() {
    showsDifference.toggle()
    preview?.showsDifference = showsDifference
    preview?.top = 0
  }

  mutating func scroll(to row: Int) {
    guard var preview else { return }
    preview.top = max(0, row)
    self.preview = preview
  }

  /// The text of a reminder as it was approved, else as it would be written now.
  static func preview(of reminder: Reminder, _ world: DashboardWorld) -> QueuePreview {
    func checks(_ content: MessageContent?) -> [SendingCheck] {
      SendingCheck.checks(
        of: reminder, content: content, in: world.book, on: world.ledger, language: world.language)
    }
    if let approved = world.book.fixedContent(of: reminder) {
      return QueuePreview(body: .message(approved), channel: reminder.channel, checks: checks(approved))
    }
    if reminder.isTask, world.book.step(of: reminder)?.hasText != true {
      let name = world.book.step(of: reminder)?.name(in: world.language) ?? reminder.step.code
      let words = world.language.say(
        "\(name) : à faire en dehors du programme, puis D pour dire que c'est fait.",
        "\(name): to be done outside the program, then D to say that it is done.")
      return QueuePreview(body: .task(words), channel: reminder.channel, checks: [])
    }
    do {
      let content = try world.book.compose(reminder, on: world.ledger)
      return QueuePreview(body: .message(content), channel: reminder.channel, checks: checks(content))
    } catch {
      return QueuePreview(body: .refused(error), channel: reminder.channel, checks: checks(nil))
    }
  }

  /// What a person changed against the text that the template gives on the day of writing; nil without an edit.
  private static func difference(of reminder: Reminder, _ world: DashboardWorld) -> TextDifference? {
    guard reminder.edit != nil else { return nil }
    var unedited = reminder
    unedited.edit = nil
    do throws(CompositionRefusal) {
      let approved = world.book.fixedContent(of: reminder)
      let content = if let approved { approved } else { try world.book.compose(reminder, on: world.ledger) }
      let ledger = content.day == world.today ? world.ledger : Ledger(of: world.book, on: content.day)
      return TextDifference(
        from: try world.book.compose(unedited, on: ledger).editableText, to: content.editableText)
    } catch {
      // The preview itself says why the text cannot be written.
      return nil
    }
  }

  private static func subject(_ row: QueueRow, _ world: DashboardWorld) -> FilterSubject {
    let id = row.reminder.customer
    let customer = world.book.portfolio.customers[id.index]
    let account = world.ledger.account(of: id, in: row.reminder.currency)
    var subject = FilterSubject(customer, account, stage: row.reminder.step.code)
    if row.isBlocked { subject.flags.formUnion(["bloque", "blocked"]) }
    return subject
  }
}

extension QueueScreen {
  /// - Returns: Which lines of the text are in sight; nil where no text is shown.
  @discardableResult
  func draw(into frame: inout Frame, _ body: Rect, world: DashboardWorld) -> QueueView.TextPlace? {
    let height = QueueView.listRows(in: body.size)
    return QueueView(
      listing, selected: list.current,
      firstRow: list.window(height: height).top, marks: list.marks, preview: preview,
      outbox: outbox, isPreviewLarge: isPreviewLarge, filter: filter.text, language: world.language
    ).draw(into: &frame, in: body)
  }

  /// The countdown of what was asked to leave and can still be recalled; none while the file PAUSE keeps it here.
  static func hold(_ world: DashboardWorld) -> HoldLine? {
    let held = world.held
    guard world.pauseFile == nil, let first = held.compactMap(\.holdUntil).min() else { return nil }
    return HoldLine(
      messages: held.count, secondsLeft: first - world.now, holdSeconds: world.book.rules.holdSeconds)
  }
}
