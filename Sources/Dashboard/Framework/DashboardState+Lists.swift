import Canvas
import Casework
import Receivables
import Wording

extension DashboardState {
  /// Moves, marks, filters and previews of the shown list.
  mutating func handleList(_ action: DashboardAction, _ world: DashboardWorld) {
    let height = listHeight(world)
    let stride = listStride(world)
    if accounts[tab] != nil {
      if let move = action.move { accounts[tab]?.move(move, height: height, stride: stride) }
      return
    }
    switch tab {
    case .worklist: handleWorklist(action, height, stride, world)
    case .customers: handleCustomers(action, height, world)
    case .queue: handleQueue(action, height, world)
    case .calls: if let move = action.move { calls?.list.move(move, height: height) }
    case .board: if let move = action.move { board?.list.move(move, height: height) }
    }
  }

  private mutating func handleWorklist(
    _ action: DashboardAction, _ height: Int, _ stride: Int, _ world: DashboardWorld
  ) {
    switch action {
    case .filter: worklist.filter.begin()
    case .reverseSort: worklist.reverse(world)
    case .preview: worklist.showsPreview.toggle()
    case .scrollDown, .scrollUp:
      guard worklistLayout(body(size, world), world).isSide, worklist.showsPreview else {
        let key = keys.binding(of: .open).shownKey(in: world.language)
        status = StatusNote(
          .told,
          world.language.say(
            "Rien à faire défiler ici : \(key) ouvre la fiche entière",
            "Nothing to scroll here: \(key) opens the whole record"))
        return
      }
      worklist.previewTop = max(0, worklist.previewTop + (action == .scrollDown ? 1 : -1))
    default:
      if worklist.list.handle(action, height: height, stride: stride) { worklist.look(world) }
    }
  }

  private mutating func handleCustomers(_ action: DashboardAction, _ height: Int, _ world: DashboardWorld) {
    switch action {
    case .filter: customers?.filter.begin()
    case .reverseSort: customers?.reverse(world)
    default: _ = customers?.list.handle(action, height: height)
    }
  }

  private mutating func handleQueue(_ action: DashboardAction, _ height: Int, _ world: DashboardWorld) {
    switch action {
    case .filter: queue?.filter.begin()
    case .preview: queue?.isPreviewLarge.toggle()
    case .difference: queue?.toggleDifference()
    case .scrollDown: scrollText(1, world)
    case .scrollUp: scrollText(-1, world)
    default:
      if queue?.list.handle(action, height: height) == true { queue?.look(world) }
    }
  }
}

extension DashboardState {
  /// Scrolls the queue's text by a row; at its ends, or where none is shown, it says so.
  private mutating func scrollText(_ rows: Int, _ world: DashboardWorld) {
    let language = world.language
    var frame = Frame(size: size, glyphs: .utf8)
    guard let place = queue?.draw(into: &frame, body(size, world), world: world) else {
      status = StatusNote(
        .told,
        language.say(
          "F3 montre le texte, puis J/K le font défiler",
          "F3 shows the text, then J/K scroll it"))
      return
    }
    if rows > 0, place.last >= place.count {
      status = StatusNote(.told, language.say("Fin du texte", "End of the text"))
    } else if rows < 0, place.top == 0 {
      status = StatusNote(.told, language.say("Début du texte", "Start of the text"))
    } else {
      queue?.scroll(to: place.top + rows)
    }
  }
}

extension DashboardAction {
  /// The move of a list that the action is, or nil.
  var move: ListMove? {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .halfPageUp: .halfPageUp
    case .halfPageDown: .halfPageDown
    case .first: .first
    case .last: .last
    default: nil
    }
  }
}
