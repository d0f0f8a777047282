import Canvas
import Correspondence
import Dunning
import PlainText
import Receivables
import Wording

extension QueueView {
  /// Draws the selected message: what it is, its heads, its text, and the checks when there is no other place.
  func drawPreview(_ preview: QueuePreview, into frame: inout Frame, in area: Rect, showsChecks: Bool) {
    guard area.rows > 2 else { return }
    frame.rule(at: area.origin, columns: area.columns, title: previewTitle(preview, frame.glyphs))
    var row = area.row + 1
    for line in legible(preview.note ?? "").wrapped(to: max(8, area.columns - 2)).prefix(3)
    where !line.isEmpty {
      frame.put(line, at: Point(row: row, column: area.column + 1), role: .warning, width: area.columns - 1)
      row += 1
    }
    for head in preview.heads(in: language) where row < area.row + area.rows {
      let label = head.label.padded(to: 7) + ": "
      frame.put(" " + label, at: Point(row: row, column: area.column), role: .label, width: 10)
      frame.put(
        head.text, at: Point(row: row, column: area.column + 10), role: .text,
        width: max(0, area.columns - 10))
      row += 1
    }
    let checks = showsChecks ? checkLines(preview.checks, columns: area.columns - 1, frame.glyphs) : []
    let difference = preview.differenceTitle(in: language)
    let bottom = area.row + area.rows - checks.count - (difference == nil ? 0 : 1)
    if area.rows > 12 { row += 1 }
    drawBody(
      preview, into: &frame,
      in: Rect(row: row, column: area.column + 1, columns: area.columns - 1, rows: bottom - row))
    if let difference {
      frame.rule(at: Point(row: bottom, column: area.column), columns: area.columns, title: difference)
    }
    let under = area.row + area.rows - checks.count
    for (place, line) in checks.enumerated() {
      frame.put(
        line.text, at: Point(row: under + place, column: area.column + 1),
        role: line.isPassed ? .success : .warning, width: area.columns - 1)
    }
  }

  private func previewTitle(_ preview: QueuePreview, _ glyphs: Glyphs) -> String {
    var parts: [String] = [language.say("Aperçu", "Preview")]
    if let place = selected.flatMap(listing.place) {
      parts[0] += " \(place + 1)/\(listing.rows.count)"
      parts.append(listing.rows[place].reminder.step.code)
    }
    parts.append(preview.channel.name(in: language))
    if case .message(let content) = preview.body { parts.append(content.language.rawValue) }
    parts.append(language.say("F3 plein écran", "F3 full screen"))
    return parts.joined(separator: " \(glyphs.middleDot) ")
  }

  private func drawBody(_ preview: QueuePreview, into frame: inout Frame, in area: Rect) {
    guard area.rows > 0 else { return }
    let lines = preview.lines(columns: area.columns, in: language)
    let needsMore = lines.count > area.rows
    let rows = needsMore ? area.rows - 1 : area.rows
    let top = preview.clampedTop(lines: lines.count, rows: rows)
    for (offset, line) in lines.dropFirst(top).prefix(max(0, rows)).enumerated() {
      frame.put(
        line.text, at: Point(row: area.row + offset, column: area.column), role: line.role,
        width: area.columns)
    }
    guard needsMore else { return }
    let last = min(lines.count, top + rows)
    frame.put(
      "\(frame.glyphs.ellipsis) "
        + language.say(
          "(J/K faire défiler, lignes \(top + 1)-\(last)/\(lines.count))",
          "(J/K scroll, lines \(top + 1)-\(last)/\(lines.count))"),
      at: Point(row: area.row + area.rows - 1, column: area.column), role: .muted, width: area.columns)
  }

  /// Checks on as few lines as they need: those that failed first, each on its own line.
  private func checkLines(
    _ checks: [SendingCheck], columns: Int, _ glyphs: Glyphs
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
    return lines
  }
}
