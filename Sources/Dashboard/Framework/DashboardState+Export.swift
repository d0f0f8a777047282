import Canvas
import Casework
import Receivables
import Wording

extension DashboardState {
  /// Asks as what the shown list is written; on an account the statement as PDF is offered too.
  func exportChooser(_ world: DashboardWorld) -> Chooser {
    let language = world.language
    let rows = exportTable(world)?.rows.count ?? 0
    let count = language.counted(rows, language.say("ligne", "row"), language.say("lignes", "rows"))
    var entries = [
      Chooser.Entry(
        choice: .export(.csv), title: language.say("CSV, pour un tableur", "CSV, for a spreadsheet"),
        alias: "excel calc"),
      Chooser.Entry(
        choice: .export(.json), title: language.say("JSON, pour un programme", "JSON, for a program")),
    ]
    if accounts[tab] != nil {
      entries.append(
        Chooser.Entry(
          choice: .statement, title: language.say("PDF, le relevé de compte", "PDF, the statement of account")
        ))
    }
    return Chooser(title: language.say("Exporter : \(count)", "Export: \(count)"), entries: entries)
  }

  /// The shown list with its order and its choice of rows; nil while there is none.
  func exportTable(_ world: DashboardWorld) -> ExportTable? {
    if let account = accounts[tab] { return .account(account, world: world) }
    return switch tab {
    case .worklist: .worklist(worklist, world: world)
    case .customers: customers.map { .customers($0, world: world) }
    case .queue: queue.map { .queue($0, world: world) }
    case .calls: calls.map { .calls($0.shown, world: world) }
    case .board: board.map { .board($0.board, world: world) }
    }
  }
}
