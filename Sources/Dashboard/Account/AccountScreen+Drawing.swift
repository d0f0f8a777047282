import Canvas
import Casework
import PlainText
import Receivables
import Wording

extension AccountScreen {
  /// Number, name, place, keys; a name that is longer than the line is cut, as it must not be missing.
  func context(_ world: DashboardWorld, _ frame: Frame) -> [String] {
    guard let customer = brief?.account.customer else { return [] }
    let language = world.language
    let number = language.say("Clients", "Customers") + " > " + customer.number
    let room = frame.size.columns - Chrome.contextFrame - number.columnsOnScreen - 3
    return [
      number,
      customer.shownName(in: language).truncated(to: max(1, room), ellipsis: frame.glyphs.ellipsis),
      place.map { "\($0)/\(siblings.count)" } ?? "",
      language.say("< > client précédent, suivant", "< > previous, next customer"),
    ]
  }

  /// Rows that head and pane titles take.
  static let headRows = 7

  /// Whether the customer's sheet stands beside the list.
  static func isSide(_ body: Rect) -> Bool { body.columns >= 120 && body.rows >= 26 }

  func listHeight(in body: Rect) -> Int { max(1, body.rows - AccountScreen.headRows - 1) }

  func draw(into frame: inout Frame, _ body: Rect, world: DashboardWorld) {
    guard let brief else { return }
    let isSide = AccountScreen.isSide(body)
    let left = isSide ? body.split(leftColumns: body.columns * 2 / 3).left : body
    drawHead(brief, into: &frame, left, world)
    let list = Rect(
      row: left.row + AccountScreen.headRows, column: left.column, columns: left.columns,
      rows: left.rows - AccountScreen.headRows)
    drawPane(pane, brief, into: &frame, list, world)
    if isSide {
      let column = left.columns + 2
      frame.verticalRule(at: Point(row: body.row, column: left.columns), rows: body.rows)
      brief.drawFull(
        into: &frame,
        Rect(row: body.row, column: column, columns: body.columns - column - 1, rows: body.rows), top: 0,
        isBrief: false)
    }
  }

  private func drawHead(
    _ brief: CustomerBrief, into frame: inout Frame, _ area: Rect, _ world: DashboardWorld
  ) {
    let customer = brief.account.customer
    let language = world.language
    let separator = " \(frame.glyphs.middleDot) "
    let contact = customer.contacts.first
    let preference = contact.map { $0.preference.name(in: language) } ?? ""
    let limit = customer.creditLimit.map { language.say("plafond ", "limit ") + $0.onScreen(in: language) }
    let stageParts = brief.ladderParts(frame.glyphs)
    let lines: [(String, [String], String)] = [
      ("", brief.contactParts, separator),
      (
        "",
        [
          preference
        ] + customer.profile.phrases(in: language) + [
          customer.segment.name(in: language),
          customer.siren.isEmpty ? "" : "SIREN \(customer.siren)", limit ?? "",
          customer.exclusion.map { language.say("jamais relancé : ", "never chased: ") + $0 } ?? "",
        ], separator
      ),
      (language.say("Étape  ", "Stage  "), stageParts, " \(frame.glyphs.horizontal) "),
      ("", moneyParts(brief, language), separator),
      (language.say("Frais et intérêts : ", "Charges: "), chargeParts(language), ", "),
    ]
    for (index, line) in lines.enumerated() {
      let columns = area.columns - 2
      let text = wholeParts(line.1, separator: line.2, columns: columns - line.0.columnsOnScreen)
      frame.put(
        [(line.0, .label), (text, index == 2 ? .stage : .text)],
        at: Point(row: area.row + index, column: area.column + 1), width: columns)
    }
    drawPaneTitles(into: &frame, Point(row: area.row + 5, column: 0), columns: area.columns, language)
  }

  private func moneyParts(_ brief: CustomerBrief, _ language: Language) -> [String] {
    brief.account.accounts.flatMap { account in
      func money(_ cents: Int) -> String {
        Amount(cents: cents, currency: account.currency).onScreen(in: language)
      }
      let credits = account.balance.credits
      return [
        language.say("échu ", "overdue ") + money(account.balance.overdue),
        language.say("non échu ", "not due ") + money(account.balance.notDue),
        credits > 0 ? language.say("crédits ", "credits ") + money(credits) : "",
      ]
    } + chargesLeft(language)
  }

  /// What is left of late-payment charges, which no balance contains.
  private func chargesLeft(_ language: Language) -> [String] {
    (charges?.totals ?? []).filter { $0.outstanding > 0 }.map {
      language.say("frais restants ", "charges left ")
        + Amount(cents: $0.outstanding, currency: $0.currency).onScreen(in: language)
    }
  }

  /// Accrued, claimed, waived and paid, a currency after the other; what is left stands behind the balance.
  private func chargeParts(_ language: Language) -> [String] {
    guard let charges else { return [] }
    let parts = charges.totals.flatMap { $0.shortParts(in: language) }
    let missing = charges.uncomputed.first?.missing.halfYear.description
    let warning = missing.map { language.say("taux \($0) absent", "no rate \($0)") }
    let all = [warning].compactMap { $0 } + parts
    return all.isEmpty ? [language.say("aucun", "none")] : all
  }

  private func drawPaneTitles(into frame: inout Frame, _ point: Point, columns: Int, _ language: Language) {
    frame.rule(at: point, columns: columns)
    let names = AccountPane.allCases.map { pane in
      let text = "\(pane.name(in: language)) \(count(of: pane))"
      return pane == self.pane ? "[\(text)]" : " \(text) "
    }
    let isRoomy = names.reduce(0) { $0 + $1.columnsOnScreen } + 6 <= columns
    let shown = isRoomy ? names : [names[pane.rawValue], language.say(" Tab : volets ", " Tab: panes ")]
    frame.put(
      [(" ", .ruleTitle)] + shown.map { ($0, $0.hasPrefix("[") ? .tabActive : .ruleTitle) },
      at: Point(row: point.row, column: 2), width: max(0, columns - 4))
  }

  private func drawPane(
    _ pane: AccountPane, _ brief: CustomerBrief, into frame: inout Frame, _ area: Rect,
    _ world: DashboardWorld
  ) {
    let table = AccountTable(self, pane, brief, world)
    let layout = table.columns.fitted(to: area.columns - 4)
    layout.drawHeader(into: &frame, at: Point(row: area.row - 1, column: 3))
    var window = self.window
    window.resize(count: count(of: pane), height: max(1, area.rows - 1))
    for (offset, place) in window.visible.enumerated() {
      let isSelected = place == window.cursor
      let style = Style(isSelected ? .rowSelected : .row)
      let row = area.row + offset
      frame.put(
        "\(isSelected ? frame.glyphs.caret : " ")  ", at: Point(row: row, column: area.column), style: style,
        width: 3)
      layout.drawRow(
        table.cells(place), into: &frame, at: Point(row: row, column: area.column + 3), style: style,
        isSelected: isSelected)
    }
    if count(of: pane) == 0 {
      frame.put(
        world.language.say("Rien ici.", "Nothing here."), at: Point(row: area.row, column: 3), role: .muted)
    }
  }
}
