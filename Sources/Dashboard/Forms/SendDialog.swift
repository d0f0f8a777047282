import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The last question before messages leave: what leaves, to whom, how much.
///
/// Cancel has the focus and Enter never confirms. One message goes with `o` or `y`; more than one, or a formal
/// notice, asks for the count first.
struct SendDialog: Form {
  let language: Language
  /// Seconds in which the whole batch can be recalled.
  let holdSeconds: Int
  /// Marked rows that do not leave, and why.
  let leftOut: [LeftOut]
  /// Approved messages that stay because they are not marked.
  let unmarked: Int
  var list: OutgoingList
  var count = CountField()
  /// Whether the button that sends has the focus; it only tells which letter to press.
  var isOnSend = false
  var wasRefused = false

  /// Lists what would leave.
  init(
    _ messages: [OutgoingMessage], leftOut: [LeftOut] = [], unmarked: Int = 0, holdSeconds: Int,
    language: Language
  ) {
    self.language = language
    self.holdSeconds = holdSeconds
    self.leftOut = leftOut
    self.unmarked = unmarked
    list = OutgoingList(messages: messages, language: language, rowsBeside: leftOut.count)
  }

  /// Whether the count has to be typed.
  var needsCount: Bool { list.messages.count > 1 || list.messages.contains(where: \.isFormalNotice) }
  /// Whether a letter would send now.
  var isArmed: Bool { !list.messages.isEmpty && (!needsCount || count.matches(list.messages.count)) }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape, .character("q"): return .cancelled
    case .enter:
      if !isOnSend { return .cancelled }
      wasRefused = true
    case .tab, .backTab, .left, .right: isOnSend.toggle()
    case .character("o"), .character("y"):
      if isArmed {
        return .submitted(.requestSend(list.messages.map(\.id), holdSeconds: holdSeconds))
      }
      wasRefused = true
    default:
      if needsCount, count.handle(key) { return .stay }
      _ = list.handle(key)
    }
    return .stay
  }

  func draw(into frame: inout Frame) {
    let dot = frame.glyphs.middleDot
    let count = list.messages.count
    let away = LeftOut.rows(leftOut.count, on: frame.size) + (unmarked > 0 ? 1 : 0)
    let rows = min(max(1, count), max(1, frame.size.rows - 14 - away))
    let box = Dialog(
      title: language.say("Envoyer", "Send") + " \(dot) "
        + language.counted(count, "message", language.say("messages", "messages")),
      footer: FormWords.letterOrLeave(
        language.say("o", "y"), language.say("Envoyer", "Send"), frame.glyphs, in: language),
      content: Size(columns: 70, rows: rows + away + 8))
    var page = FormPage(box.draw(into: &frame))
    list.drawTotals(on: &page, into: &frame)
    list.draw(
      into: &frame, in: Rect(row: page.row, column: page.area.column, columns: page.area.columns, rows: rows))
    page.skip(rows)
    LeftOut.draw(leftOut, from: list.top, on: &page, into: &frame, language: language)
    if unmarked > 0 {
      let others = language.counted(
        unmarked, language.say("autre validée reste", "other approved one stays"),
        language.say("autres validées restent", "other approved ones stay"))
      page.words(
        others + language.say(" : sans marque.", ": not marked."), role: .warning, into: &frame)
    }
    page.wrapped(
      language.say(
        "Départ après \(holdSeconds) s ; d'ici là, u rappelle tout. Ensuite, rien ne revient.",
        "Leaves after \(holdSeconds) s; until then u recalls all. After that nothing comes back."),
      role: .warning, into: &frame)
    drawQuestion(on: &page, into: &frame)
    drawButtons(on: &page, into: &frame)
  }

  private func drawQuestion(on page: inout FormPage, into frame: inout Frame) {
    let letter = language.say("o", "y")
    guard needsCount else {
      page.words(
        wasRefused
          ? language.say("Entrée n'envoie jamais : tapez \(letter)", "Enter never sends: type \(letter)")
          : language.say("Tapez \(letter) pour envoyer ce message.", "Type \(letter) to send this message."),
        role: wasRefused ? .danger : .dialog, into: &frame)
      return
    }
    let total = list.messages.count
    let ask = language.say(
      "Tapez le nombre de messages (\(total)) :", "Type the number of messages (\(total)):")
    page.words("\(ask) [\(count.text)]", into: &frame)
    frame.cursor = Point(
      row: page.row - 1,
      column: min(
        frame.size.columns - 1, page.area.column + ask.unicodeScalars.count + 2 + count.text.utf8.count))
    let isReady = count.matches(total)
    page.words(
      isReady
        ? language.say("puis \(letter) pour envoyer.", "then \(letter) to send.")
        : wasRefused
          ? language.say(
            "Tapez d'abord \(total), puis \(letter) : rien ne part encore.",
            "Type \(total) first, then \(letter): nothing leaves yet.")
          : "", role: isReady ? .strong : .danger, into: &frame)
  }

  private func drawButtons(on page: inout FormPage, into frame: inout Frame) {
    guard page.rowsLeft > 0 else { return }
    let cancel = language.say("[ Annuler ]", "[ Cancel ]")
    let send = language.say("[ o Envoyer ]", "[ y Send ]")
    frame.put(
      [
        (isOnSend ? "  \(cancel)" : "> \(cancel)", isOnSend ? .button : .buttonActive), ("   ", .dialog),
        (isOnSend ? "> \(send)" : "  \(send)", isOnSend ? .buttonActive : isArmed ? .button : .muted),
      ], at: Point(row: page.area.row + page.area.rows - 1, column: page.area.column),
      width: page.area.columns)
  }
}
