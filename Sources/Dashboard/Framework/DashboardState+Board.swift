import Canvas
import Casework
import Receivables
import Wording

extension DashboardState {
  /// Whether the board itself is shown, not an account above it.
  var isOnBoard: Bool { tab == .board && accounts[tab] == nil }

  /// What the side arrows do on the board: they turn the month, where elsewhere they go back and open.
  ///
  /// Nil elsewhere, and for an arrow that the person gave another meaning.
  func monthAction(for key: Key) -> DashboardAction? {
    guard isOnBoard else { return nil }
    return switch (key, keys.action(for: key)) {
    case (.left, .back): .previousMonth
    case (.right, .open): .nextMonth
    default: nil
    }
  }

  /// The keys that do an action on the shown screen, the one to show first.
  func shownKeys(of action: DashboardAction) -> KeyBinding {
    let arrows: [Key] = [.left, .right]
    let turned = arrows.filter { monthAction(for: $0) != nil }
    let own = keys.binding(of: action).keys.filter { !turned.contains($0) }
    return KeyBinding(action: action, keys: turned.filter { monthAction(for: $0) == action } + own)
  }

  /// Why the month cannot be turned; nil when it can.
  func monthRefusal(_ action: DashboardAction, _ world: DashboardWorld) -> String? {
    let language = world.language
    guard isOnBoard, let board else { return language.say("sans objet sur cet écran", "not on this screen") }
    if action == .nextMonth {
      return board.isPast
        ? nil : language.say("les chiffres sont ceux du jour", "the figures are today's already")
    }
    return board.hasEarlier(world)
      ? nil : language.say("aucune facture avant ce mois", "no invoice before this month")
  }

  /// Why the line of those whom nobody looks after cannot be opened; nil elsewhere, and when there are some.
  func coverageRefusal(_ language: Language) -> String? {
    guard let board, isOnBoard, board.isOnCoverage, board.board.unaccounted == 0 else { return nil }
    return language.say(
      "chaque client en retard a une action ou un motif", "every late customer has an action or a reason")
  }

  /// Those whom nobody looks after, by name, to open one.
  func coverageChooser(_ world: DashboardWorld) -> Chooser {
    let forgotten = board?.board.unaccountedCustomers ?? []
    return Chooser(
      title: world.language.say(
        "Sans action ni motif : \(forgotten.count)", "Without action or reason: \(forgotten.count)"),
      entries: forgotten.compactMap { id in
        world.book.portfolio.customer(id).map {
          Chooser.Entry(choice: .customer(id), title: $0.name, keys: $0.number)
        }
      })
  }
}
