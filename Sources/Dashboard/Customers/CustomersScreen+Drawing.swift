import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

extension CustomersScreen {
  func context(_ world: DashboardWorld) -> [String] {
    let language = world.language
    var parts = [language.say("Clients", "Customers")]
    if !filter.text.isEmpty { parts.append(language.say("filtre: ", "filter: ") + filter.text) }
    parts.append(
      language.say("tri: ", "sort: ") + sort.name(in: language)
        + (isReversed ? language.say(" (inversé)", " (reversed)") : ""))
    parts.append(
      language.counted(
        list.ids.count, language.say("client", "customer"), language.say("clients", "customers")))
    if !list.marks.isEmpty {
      parts.append(
        language.counted(
          list.marks.count, language.say("marqué", "marked"), language.say("marqués", "marked")))
    }
    return parts
  }

  /// Rows for the list in a body: header above, totals and news below.
  func listHeight(in body: Rect, _ world: DashboardWorld) -> Int {
    max(1, body.rows - 3 - max(1, world.ledger.totals.count))
  }

  func draw(into frame: inout Frame, _ body: Rect, world: DashboardWorld) {
    let table = columns(world.language).fitted(to: body.columns - 4)
    table.drawHeader(into: &frame, at: Point(row: body.row, column: 3))
    let height = listHeight(in: body, world)
    let window = list.window(height: height)
    for (offset, place) in window.visible.enumerated() {
      guard let row = rows[list.ids[place]] else { continue }
      let isSelected = place == window.cursor
      let isMarked = list.marks.contains(row.customer)
      let style = Style(isSelected ? .rowSelected : isMarked ? .marked : .row)
      let line = body.row + 1 + offset
      frame.put(
        "\(isSelected ? frame.glyphs.caret : " ")\(isMarked ? frame.glyphs.mark : " ") ",
        at: Point(row: line, column: 0), style: style, width: 3)
      table.drawRow(
        cells(row, world), into: &frame, at: Point(row: line, column: 3), style: style, isSelected: isSelected
      )
    }
    if list.ids.isEmpty, !filter.text.isEmpty {
      frame.put(
        world.language.say("Aucun client : Échap efface le filtre.", "No customer: Esc clears the filter."),
        at: Point(row: body.row + 1, column: 3), role: .muted, width: max(0, body.columns - 4))
    }
    drawTotals(into: &frame, body, row: body.row + 1 + height, world)
    if waiting > 0 {
      let text = world.language.counted(
        waiting, world.language.say("nouveau client : R pour le ranger", "new customer: R to sort it in"),
        world.language.say("nouveaux clients : R pour les ranger", "new customers: R to sort them in"))
      frame.put(
        "\(frame.glyphs.news) \(text)", at: Point(row: body.row + body.rows - 1, column: 1), role: .notice,
        width: max(0, body.columns - 2))
    }
  }

  private func columns(_ language: Language) -> TableColumns {
    TableColumns([
      TableColumn(language.say("Numéro", "Number"), minimum: 8, ideal: 10, priority: 9),
      TableColumn(
        language.say("Client", "Customer"), minimum: 14, ideal: 30, priority: 20, isFlexible: true),
      TableColumn(
        language.say("Encours", "Open"), minimum: amountColumns, priority: 15, alignment: .right),
      TableColumn(
        language.say("Échu", "Overdue"), minimum: amountColumns, priority: 19, alignment: .right),
      TableColumn(language.say("Ret.", "Late"), minimum: 6, priority: 18, alignment: .right),
      TableColumn(language.say("Étape", "Stage"), minimum: 5, priority: 10),
      TableColumn(language.say("Contact", "Contact"), minimum: 10, priority: 7),
      TableColumn(
        language.say("Crédits", "Credits"), minimum: amountColumns, priority: 6, alignment: .right),
    ])
  }

  private func cells(_ row: CustomerRow, _ world: DashboardWorld) -> [TableCell] {
    let language = world.language
    let currency = row.account?.currency ?? .eur
    let balance = row.account?.balance ?? AgedBalance()
    func money(_ cents: Int) -> String {
      cents == 0 ? "-" : CustomersScreen.amount(cents, currency, language)
    }
    let shown = CustomersScreen.name(of: row.customer, world)
    let name = row.otherAccounts > 0 ? "\(shown) (+\(row.otherAccounts))" : shown
    return [
      TableCell(world.book.portfolio.customers[row.customer.index].number, .code), TableCell(name),
      TableCell(money(balance.outstanding), .amount),
      TableCell(money(balance.overdue), .amountOverdue),
      TableCell(
        balance.mostDaysLate > 0 ? DelayText.short(days: balance.mostDaysLate, in: language) : "-"),
      TableCell(row.stage?.code ?? "-", .stage), TableCell(row.lastContact?.numeric ?? "-", .muted),
      TableCell(money(balance.credits), .amountCredit),
    ]
  }

  /// The name to show, read in place: a customer is large, and each row of each frame would copy one.
  static func name(of id: CustomerID, _ world: DashboardWorld) -> String {
    guard world.book.portfolio.customers[id.index].isErased else {
      return world.book.portfolio.customers[id.index].name
    }
    return world.book.portfolio.customers[id.index].shownName(in: world.language)
  }

  private func drawTotals(into frame: inout Frame, _ body: Rect, row: Int, _ world: DashboardWorld) {
    let language = world.language
    let totals = world.ledger.totals.sorted { $0.key < $1.key }
    for (index, total) in totals.enumerated() {
      func money(_ cents: Int) -> String {
        Amount(cents: cents, currency: total.key).onScreen(in: language)
      }
      let text = wholeParts(
        [
          language.say("Total ", "Total ") + total.key.code,
          language.say("échu ", "overdue ") + money(total.value.overdue),
          language.say("encours ", "outstanding ") + money(total.value.outstanding),
          language.say("crédits ", "credits ") + money(total.value.credits),
          language.say("net ", "net ") + money(total.value.net),
        ], separator: " \(frame.glyphs.middleDot) ", columns: body.columns - 6)
      frame.put(
        text, at: Point(row: row + index, column: 3), role: .strong, width: max(0, body.columns - 4))
    }
  }
}
