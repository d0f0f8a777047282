import Canvas
import PlainText
import Receivables
import Wording

extension DashboardState {
  /// The area of a screen between title bar, banner and context line above, status and footer below.
  ///
  /// Screens with a title line of their own begin one row higher. A long sentence covers the last rows instead of taking
  /// them, so that nothing moves under the hand; only the worklist, which lends rows without moving, gets shorter.
  func body(_ size: Size, _ world: DashboardWorld) -> Rect {
    let hasOwnTitle = accounts[tab] == nil && (tab == .queue || tab == .calls || tab == .board)
    let top = 1 + bannerRows(world) + (hasOwnTitle ? 0 : 1)
    let isLending = accounts[tab] == nil && tab == .worklist
    let bottom = 1 + (isLending ? statusBlock(.utf8, columns: size.columns, world).rows : 1)
    return Rect(row: top, column: 0, columns: size.columns, rows: max(0, size.rows - top - bottom))
  }

  /// Where the parts of the worklist stand: as without banner and long sentences, only shorter.
  func worklistLayout(_ body: Rect, _ world: DashboardWorld) -> WorklistLayout {
    WorklistLayout(body, showsPreview: worklist.showsPreview, lentRows: size.rows - 4 - body.rows)
  }

  /// Draws everything; reads only, and of lists only what is visible.
  package func draw(into frame: inout Frame, world: DashboardWorld) {
    frame.clear()
    guard !isTooSmall else { return drawNotice(into: &frame, world) }
    Chrome.drawTitle(into: &frame, tab: tab, queueCount: queueCount, world: world)
    drawBanner(into: &frame, world)
    drawScreen(into: &frame, world)
    let block = statusBlock(frame.glyphs, columns: frame.size.columns, world)
    drawFilterLine(into: &frame, above: block, world)
    block.draw(into: &frame)
    drawFooter(into: &frame, world)
    switch overlay {
    case .chooser(let chooser): chooser.draw(into: &frame, language: world.language)
    case .page(let page): page.draw(into: &frame, language: world.language)
    case .form(let open): open.form.draw(into: &frame)
    case .leaving(let text): drawLeaving(text, into: &frame, world.language)
    case nil: break
    }
    // Above a form too: a refusal and the seconds that a send can still be recalled are read while one types.
    if case .form = overlay, status != nil || QueueScreen.hold(world) != nil { block.draw(into: &frame) }
  }

  private func drawScreen(into frame: inout Frame, _ world: DashboardWorld) {
    let body = body(frame.size, world)
    let row = 1 + bannerRows(world)
    if let account = accounts[tab] {
      Chrome.drawContext(into: &frame, row: row, account.context(world, frame))
      account.draw(into: &frame, body, world: world)
      return
    }
    switch tab {
    case .worklist:
      Chrome.drawContext(into: &frame, row: row, worklist.context(world, columns: frame.size.columns))
      worklist.draw(into: &frame, worklistLayout(body, world), arrivals: arrivals, world: world)
    case .customers:
      Chrome.drawContext(into: &frame, row: row, customers?.context(world) ?? [])
      customers?.draw(into: &frame, body, world: world)
    case .queue: queue?.draw(into: &frame, body, world: world)
    case .calls: calls?.draw(into: &frame, body, world: world)
    case .board: board?.draw(into: &frame, body, world: world)
    }
  }

  private func drawNotice(into frame: inout Frame, _ world: DashboardWorld) {
    let smallest = DashboardState.smallest
    let lines = [
      world.language.say("Fenêtre trop petite.", "Window too small."),
      world.language.say(
        "\(smallest.columns) x \(smallest.rows) au moins ; ici \(size.columns) x \(size.rows).",
        "\(smallest.columns) x \(smallest.rows) at least; here \(size.columns) x \(size.rows)."),
      world.language.say("q quitter", "q quit"),
    ]
    for (row, line) in lines.enumerated() {
      frame.put(line, at: Point(row: row, column: 0), role: .text, width: frame.size.columns)
    }
  }

  private func drawLeaving(_ text: String, into frame: inout Frame, _ language: Language) {
    let columns = max(10, min(60, frame.size.columns - 8))
    let lines = text.wrapped(to: columns)
    let dot = frame.glyphs.middleDot
    let inner = Dialog(
      title: language.say("Quitter ?", "Leave?"),
      footer: language.say("o Quitter \(dot) Échap Rester", "y Leave \(dot) Esc Stay"),
      content: Size(columns: columns, rows: lines.count)
    ).draw(into: &frame)
    for (row, line) in lines.enumerated() {
      frame.put(
        line, at: Point(row: inner.row + row, column: inner.column), role: .dialog, width: inner.columns)
    }
  }

  /// The filter being typed, right above the status line.
  private func drawFilterLine(into frame: inout Frame, above block: StatusBlock, _ world: DashboardWorld) {
    guard isFiltering else { return }
    let row = frame.size.rows - 2 - block.rows
    frame.put("/ ", at: Point(row: row, column: 1), role: .label)
    shownFilter?.field.draw(
      into: &frame, at: Point(row: row, column: 3), columns: frame.size.columns - 4, isActive: true,
      placeholder: world.language.say(
        "nom ret>30 échu>500 étape:MD !litige", "name late>30 overdue>500 stage:MD !dispute"))
  }
}
