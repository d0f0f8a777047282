import Canvas
import Casework
import PlainText
import Receivables
import Wording

extension CustomerBrief {
  /// Five lines under the list.
  func drawCompact(into frame: inout Frame, _ area: Rect) {
    let columns = area.columns - 2
    let lines: [(String, [String])] = [
      (language.say("Pourquoi ici : ", "Why here: "), reasonsOrOutlook),
      ("", stageParts),
      (language.say("Contact : ", "Contact: "), contactParts),
      (language.say("Dernière action : ", "Last act: "), lastActParts),
      overdueLine(frame, columns: columns),
    ]
    for (index, line) in lines.prefix(area.rows).enumerated() {
      let point = Point(row: area.row + index, column: area.column + 1)
      let room = columns - line.0.columnsOnScreen
      var text = wholeParts(line.1, separator: separator(frame), columns: room)
      // What was done last is better cut than missing: a long note must not hide that there was a call.
      if index == 3, let act = line.1.first, act.columnsOnScreen > room {
        text = legible(act).truncated(to: room, ellipsis: frame.glyphs.ellipsis)
      }
      frame.put([(line.0, .label), (text, .text)], at: point, width: columns)
    }
  }

  /// The overdue amount as the sum of its ages; an equation only where it can be told whole.
  private func overdueLine(_ frame: Frame, columns: Int) -> (String, [String]) {
    let overdue = language.say("Échu ", "Overdue ") + figures(entryAccount?.balance.overdue ?? 0)
    let sum = lateParts.isEmpty ? overdue : overdue + " = " + lateParts.joined(separator: " + ")
    let others = otherOverdue.map { "+ \($0)" }
    let whole = ([sum] + others).joined(separator: separator(frame))
    if whole.columnsOnScreen <= columns { return ("", [whole] + besideParts) }
    return (([overdue] + others).joined(separator: " ") + language.say(", dont ", ", of which "), lateParts)
  }

  /// The sheet beside the list; scrolled by whole lines.
  ///
  /// - Parameter isBrief: Only the last acts until it is scrolled.
  func drawFull(into frame: inout Frame, _ area: Rect, top: Int, isBrief: Bool) {
    let lines = fullLines(frame, columns: area.columns, until: top + area.rows, isBrief: isBrief && top == 0)
    let start = max(0, min(top, lines.count - area.rows))
    for row in 0..<area.rows where lines.indices.contains(start + row) {
      frame.put(lines[start + row], at: Point(row: area.row + row, column: area.column), width: area.columns)
    }
  }

  /// The sheet's lines; what lies below the line `last` is not made.
  private func fullLines(
    _ frame: Frame, columns: Int, until last: Int, isBrief: Bool
  ) -> [[(String, StyleRole)]] {
    var lines: [[(String, StyleRole)]] = head(frame, columns: columns)
    lines += [[]] + balance(frame, columns: columns)
    lines += [[], [(wholeParts(ladderParts(frame.glyphs), separator: " ", columns: columns), .stage)]]
    if !reasons.isEmpty { lines += [[], [(language.say("Pourquoi ici", "Why here"), .heading)]] }
    lines += reasons.map { [("\(frame.glyphs.bullet) \($0)", .text)] }
    if !outlook.isEmpty { lines += [[], [(language.say("Suite", "Next"), .heading)]] }
    for sentence in outlook.prefix(6) {
      lines += legible(sentence).wrapped(to: max(8, columns)).map { [($0, .text)] }
    }
    return lines + timeline(columns: columns, limit: last - lines.count, isBrief: isBrief)
  }

  /// What was done, the last first; brief, its last acts: who walks down a list reads no further.
  private func timeline(columns: Int, limit: Int, isBrief: Bool) -> [[(String, StyleRole)]] {
    var lines: [[(String, StyleRole)]] = [[], [(language.say("Chronologie", "Timeline"), .heading)]]
    let acts = account.timeline.filter(\.isAct)
    if acts.isEmpty { lines.append([(language.say("aucun échange", "no exchange"), .muted)]) }
    let shown = isBrief ? CustomerBrief.lastActs : acts.count
    for entry in acts.prefix(shown) {
      guard lines.count < limit else { return lines }
      let words = legible(entry.words(in: language)).wrapped(to: max(1, columns - 8))
      for (index, piece) in words.enumerated() {
        lines.append([
          (index == 0 ? "\(entry.day.short) \(entry.sign) " : "        ", .muted), (piece, .text),
        ])
      }
    }
    if acts.count > shown {
      let rest = language.counted(
        acts.count - shown, language.say("autre", "more"), language.say("autres", "more"))
      lines.append([(language.say("\(rest) : J, ou Entrée", "\(rest): J, or Enter"), .muted)])
    }
    return lines
  }

  /// Acts that a brief timeline tells.
  private static let lastActs = 8

  private func head(_ frame: Frame, columns: Int) -> [[(String, StyleRole)]] {
    let customer = account.customer
    let number = customer.number
    let room = max(1, columns - number.columnsOnScreen - 1)
    var lines: [[(String, StyleRole)]] = [
      [(legible(customer.shownName(in: language)).padded(to: room), .title), (" ", .text), (number, .code)]
    ]
    if let contact = customer.contacts.first {
      let name = [contact.fullName, contact.role].filter { !$0.isEmpty }
      lines.append([(wholeParts(name, separator: separator(frame), columns: columns), .text)])
      lines.append([
        (
          wholeParts(
            [contact.shownPhone(in: language), customer.language.rawValue], separator: separator(frame),
            columns: columns), .link
        )
      ])
      if !contact.email.isEmpty { lines.append([(contact.shownEmail(in: language), .link)]) }
    } else {
      lines.append([(language.say("aucun contact", "no contact"), .warning)])
    }
    return lines
  }

  private func balance(_ frame: Frame, columns: Int) -> [[(String, StyleRole)]] {
    guard let entryAccount else { return [] }
    let overdue = Amount(cents: entryAccount.balance.overdue, currency: entryAccount.currency)
    let total = Amount(cents: entryAccount.balance.outstanding, currency: entryAccount.currency)
    var lines: [[(String, StyleRole)]] = [
      [
        (
          wholeParts(
            [
              language.say("Échu ", "Overdue ") + overdue.onScreen(in: language),
              language.say("total ", "total ") + total.onScreen(in: language),
            ], separator: separator(frame), columns: columns), .amountOverdue
        )
      ]
    ]
    lines += otherOverdue.map { [(language.say("Échu ", "Overdue ") + $0, .amountOverdue)] }
    for bucket in AgedBalance.Bucket.allCases {
      let cents = entryAccount.balance[bucket]
      let name = bucket.name(in: language).padded(to: 9)
      let figures = figures(cents).padded(to: 13, .right)
      let bar = Bar(cents, of: max(1, entryAccount.balance.outstanding))
        .text(columns: max(0, columns - 25), glyphs: frame.glyphs)
      lines.append([("  \(name)", .label), (figures, .amount), (" \(bar)", .bar)])
    }
    return lines + creditParts.map { [("  \($0)", .amountCredit)] }
  }

  private func separator(_ frame: Frame) -> String { " \(frame.glyphs.middleDot) " }
}
