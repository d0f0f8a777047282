import Canvas
import Correspondence
import Dunning
import PlainText
import Receivables
import Wording

extension QueueView {
  /// Draws the selected message: what it is, its heads, its text, and the checks when there is no other place.
  ///
  /// In a low area the text comes first: all that stands around it gives way before the text has seven lines.
  @discardableResult
  func drawPreview(
    _ preview: QueuePreview, into frame: inout Frame, in area: Rect, showsChecks: Bool
  ) -> TextPlace? {
    guard area.rows > 2 else { return nil }
    let isLow = area.rows <= 16
    let difference = preview.differenceTitle(in: language)
    var heads = preview.heads(in: language, isBrief: isLow)
    if isLow, preview.note != nil, difference != nil { heads = Array(heads.prefix(2)) }
    // Rows for note and checks that leave seven to the text; each of the two keeps one.
    let least = preview.note == nil ? 1 : 2
    var spare = isLow ? max(least, area.rows - 8 - heads.count - (difference == nil ? 0 : 1)) : area.rows
    let note = noteLines(preview, columns: area.columns - 2, rows: min(3, spare - 1), frame.glyphs)
    spare -= note.count
    let checks =
      showsChecks ? checkLines(preview.checks, columns: area.columns - 1, rows: spare, frame.glyphs) : []
    var row = area.row + 1
    for line in note {
      frame.put(line, at: Point(row: row, column: area.column + 1), role: .warning, width: area.columns - 1)
      row += 1
    }
    for head in heads where row < area.row + area.rows {
      let label = head.label.padded(to: 7) + ": "
      frame.put(" " + label, at: Point(row: row, column: area.column), role: .label, width: 10)
      frame.put(
        head.text, at: Point(row: row, column: area.column + 10), role: .text,
        width: max(0, area.columns - 10))
      row += 1
    }
    let bottom = area.row + area.rows - checks.count - (difference == nil ? 0 : 1)
    if !isLow { row += 1 }
    let body = Rect(row: row, column: area.column + 1, columns: area.columns - 1, rows: bottom - row)
    let place = drawBody(preview, into: &frame, in: body)
    frame.rule(
      at: area.origin, columns: area.columns,
      title: previewTitle(
        preview, scrolled: place.flatMap(scrollWords), columns: area.columns - 6, frame.glyphs))
    if let difference {
      frame.rule(at: Point(row: bottom, column: area.column), columns: area.columns, title: difference)
    }
    let under = area.row + area.rows - checks.count
    for (place, line) in checks.enumerated() {
      frame.put(
        line.text, at: Point(row: under + place, column: area.column + 1),
        role: line.isPassed ? .success : .warning, width: area.columns - 1)
    }
    return place
  }

  /// The note in so many lines; one that goes on says how to read it whole.
  private func noteLines(_ preview: QueuePreview, columns: Int, rows: Int, _ glyphs: Glyphs) -> [String] {
    let lines = legible(preview.note ?? "").wrapped(to: max(8, columns)).filter { !$0.isEmpty }
    guard lines.count > rows, rows > 0 else { return Array(lines.prefix(max(0, rows))) }
    return lines.prefix(rows - 1) + [cut(lines[rows - 1], to: columns, glyphs)]
  }

  /// A line whose end is elsewhere: on the full screen.
  private func cut(_ line: String, to columns: Int, _ glyphs: Glyphs) -> String {
    let hint = " \(glyphs.ellipsis) F3"
    return line.truncated(to: max(1, columns - hint.columnsOnScreen), ellipsis: "") + hint
  }

  private func previewTitle(
    _ preview: QueuePreview, scrolled place: String?, columns: Int, _ glyphs: Glyphs
  ) -> String {
    var parts: [String] = [language.say("Aperçu", "Preview")]
    if let place = selected.flatMap(listing.place) {
      parts[0] += " \(place + 1)/\(listing.rows.count)"
      parts.append(listing.rows[place].reminder.step.code)
    }
    parts.append(preview.channel.name(in: language))
    if let place { parts.append(place) }
    if case .message(let content) = preview.body { parts.append(content.language.rawValue) }
    parts.append(language.say("F3 plein écran", "F3 full screen"))
    return wholeParts(parts, separator: " \(glyphs.middleDot) ", columns: columns)
  }

  /// Which lines are in sight, for the title; nil when all are.
  private func scrollWords(_ place: TextPlace) -> String? {
    guard place.count > place.last - place.top else { return nil }
    return language.say(
      "J/K faire défiler \(place.top + 1)-\(place.last)/\(place.count)",
      "J/K scroll \(place.top + 1)-\(place.last)/\(place.count)")
  }

  /// Draws the text and says which of its lines are in sight.
  private func drawBody(_ preview: QueuePreview, into frame: inout Frame, in area: Rect) -> TextPlace? {
    guard area.rows > 0 else { return nil }
    let lines = preview.lines(columns: area.columns, in: language)
    let top = preview.clampedTop(lines: lines.count, rows: area.rows)
    for (offset, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      frame.put(
        line.text, at: Point(row: area.row + offset, column: area.column), role: line.role,
        width: area.columns)
    }
    return TextPlace(top: top, last: min(lines.count, top + area.rows), count: lines.count)
  }

  /// Checks on as few lines as they need: those that failed first, each on its own line.
  private func checkLines(
    _ checks: [SendingCheck], columns: Int, rows: Int, _ glyphs: Glyphs
  ) -> [(text: String, isPassed: Bool)] {
    var lines: [(text: String, isPassed: Bool)] = []
    for isPassed in [false, true] {
      var line = ""
      for check in checks where check.isPassed == isPassed {
        let text = "\(isPassed ? glyphs.check : glyphs.blocked) \(check.words)"
        let joined = line.isEmpty ? text : line + "  " + text
        if joined.columns <= columns {
          line = joined
        } else {
          lines.append((line, isPassed))
          line = text
        }
      }
      if !line.isEmpty { lines.append((line, isPassed)) }
    }
    guard rows > 0, lines.count > rows else { return lines }
    let last = lines[rows - 1]
    return lines.prefix(rows - 1) + [(cut(last.text, to: columns, glyphs), last.isPassed)]
  }
}
