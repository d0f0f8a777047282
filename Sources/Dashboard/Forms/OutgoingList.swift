import Canvas
import Dunning
import PlainText
import Receivables
import Wording

/// The messages of a dialog: counts per channel, sums, and the list that scrolls.
struct OutgoingList: Sendable {
  let messages: [OutgoingMessage]
  let language: Language
  /// Rows of another list in the same box, which scrolls along.
  var rowsBeside = 0
  /// The first message shown.
  var top = 0

  /// `4 e-mails, 1 SMS, 1 lettre`.
  var counts: String {
    Channel.allCases.compactMap { channel in
      let count = messages.filter { $0.channel == channel }.count
      return count == 0 ? nil : "\(count) \(channel.mark) \(channel.name(in: language))"
    }.joined(separator: ", ")
  }

  /// What is demanded in all, per currency; that they thank, where none demands anything.
  var sums: String {
    let asking = messages.filter { !$0.isThankYou }
    if asking.isEmpty, !messages.isEmpty { return Reminder.thanksWord(in: language) }
    return Set(asking.map(\.amount.currency)).sorted().map { currency in
      let cents = asking.reduce(0) { $1.amount.currency == currency ? $0 + $1.amount.cents : $0 }
      return "\(MoneyFigures.screen(cents: cents, in: language)) \(currency == .eur ? "€" : currency.code)"
    }.joined(separator: " + ")
  }

  /// Writes counts and sums in the two rows above the list: in one where both fit, as no sum may be cut.
  func drawTotals(on page: inout FormPage, into frame: inout Frame) {
    let line = "\(counts) \(frame.glyphs.middleDot) \(sums)"
    guard line.columnsOnScreen > page.area.columns else {
      page.words(line, role: .strong, into: &frame)
      return page.skip()
    }
    page.words(counts, role: .strong, into: &frame)
    page.words(sums, role: .strong, into: &frame)
  }

  private func amount(of message: OutgoingMessage) -> String {
    if message.isThankYou { return Reminder.thanksWord(in: language) }
    let currency = message.amount.currency == .eur ? "€" : message.amount.currency.code
    return "\(message.amount.figures(in: language)) \(currency)"
  }

  /// Columns of the widest amount: none may be cut.
  private var amountColumns: Int { messages.reduce(0) { max($0, amount(of: $1).columnsOnScreen) } }

  /// Scrolls; `false` for a key that does not.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= 5
    case .pageDown: top += 5
    case .home: top = 0
    case .end: top = last
    default: return false
    }
    top = max(0, min(top, last))
    return true
  }

  private var last: Int { max(messages.count, rowsBeside) - 1 }

  /// Draws so many rows, the last one telling how many more there are.
  func draw(into frame: inout Frame, in area: Rect) {
    guard area.rows > 0 else { return }
    let needsMore = messages.count > area.rows
    let rows = max(0, needsMore ? area.rows - 1 : area.rows)
    let top = max(0, min(self.top, messages.count - rows))
    let layout = TableColumns([
      TableColumn("", minimum: 1, priority: 3),
      TableColumn("", minimum: 12, ideal: 30, priority: 4, isFlexible: true),
      TableColumn("", minimum: 4, priority: 2),
      TableColumn("", minimum: max(18, amountColumns), priority: 5, alignment: .right),
    ]).fitted(to: area.columns)
    for (row, message) in messages.dropFirst(top).prefix(rows).enumerated() {
      layout.drawRow(
        [
          TableCell(message.channel.mark), TableCell(message.name), TableCell(message.step.code, .stage),
          TableCell(amount(of: message)),
        ], into: &frame, at: Point(row: area.row + row, column: area.column), style: Style(.dialog))
    }
    if needsMore {
      frame.put(
        OutgoingList.place(top, rows, of: messages.count, frame.glyphs, in: language),
        at: Point(row: area.row + area.rows - 1, column: area.column), role: .muted, width: area.columns)
    }
  }

  /// Which rows of a list are shown, for its last row: `… 1-3/12 (Haut/Bas défiler)`.
  static func place(_ top: Int, _ rows: Int, of count: Int, _ glyphs: Glyphs, in language: Language) -> String
  {
    "\(glyphs.ellipsis) \(top + 1)-\(min(count, top + rows))/\(count) "
      + language.say("(Haut/Bas défiler)", "(Up/Down scroll)")
  }
}

extension Channel {
  /// The sign of the channel in narrow columns: `@` e-mail, `#` text message, `L` letters, `T` phone.
  var mark: String {
    switch self {
    case .email: "@"
    case .sms: "#"
    case .letter, .registeredLetter: "L"
    case .call: "T"
    case .note: "N"
    }
  }
}
