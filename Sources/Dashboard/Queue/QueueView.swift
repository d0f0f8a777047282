import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// The reminder queue: groups of reminders, and the selected one as it would leave.
///
/// It only shows: rows, cursor and scroll positions come from the caller.
struct QueueView: Sendable {
  /// Rows in the order of their groups, and what is known of all of them.
  let listing: QueueListing
  /// The reminder under the cursor.
  let selected: ReminderID?
  /// The first row of the caller's window.
  let firstRow: Int
  /// Marked reminders.
  let marks: Set<ReminderID>
  /// The preview; nil when there is none to show.
  let preview: QueuePreview?
  /// What left today, the last first.
  let outbox: [OutboxLine]
  /// Whether the preview takes the whole area.
  let isPreviewLarge: Bool
  /// The filter in force; empty for none.
  let filter: String
  /// Words of the screen.
  let language: Language

  /// Gathers what to show.
  init(
    _ listing: QueueListing, selected: ReminderID?, firstRow: Int = 0, marks: Set<ReminderID> = [],
    preview: QueuePreview? = nil, outbox: [OutboxLine] = [], isPreviewLarge: Bool = false,
    filter: String = "", language: Language
  ) {
    self.listing = listing
    self.selected = selected
    self.firstRow = firstRow
    self.marks = marks
    self.preview = preview
    self.outbox = outbox
    self.isPreviewLarge = isPreviewLarge
    self.filter = filter
    self.language = language
  }

  /// What is marked, the filter and the counts, as many as a line above the list has room for.
  func title(_ glyphs: Glyphs, columns: Int) -> String {
    var parts = [language.say("File de relances", "Reminder queue"), String(listing.open)]
    if !marks.isEmpty { parts.append(language.say("marquées \(marks.count)", "marked \(marks.count)")) }
    if !filter.isEmpty { parts.append(language.say("filtre: ", "filter: ") + filter) }
    for group in QueueSheet.Group.allCases {
      if let count = listing.counts[group] { parts.append("\(group.short(in: language)) \(count)") }
    }
    let blocked = listing.blocked
    if blocked > 0 { parts.append(language.say("bloquées \(blocked)", "blocked \(blocked)")) }
    if !outbox.isEmpty {
      parts.append(language.say("remises ce jour \(outbox.count)", "sent today \(outbox.count)"))
    }
    // The frame of the line takes some columns; half a count would be a wrong count.
    return wholeParts(parts, separator: " \(glyphs.middleDot) ", columns: columns - 6)
  }

  /// Rows of the list that a height of the whole area leaves, for the caller's window.
  static func listRows(in size: Size) -> Int {
    if size.columns >= 120, size.rows >= 24 { return max(1, size.rows - 4) }
    if size.rows >= 16, size.columns >= 76 { return max(3, (size.rows - 1) * 2 / 5 - 2) }
    return max(1, size.rows - 2 - noteRows(in: size))
  }

  /// Rows under a list without a preview, for what holds the selected reminder back.
  private static func noteRows(in size: Size) -> Int { size.rows >= 10 ? 2 : 0 }

  /// Draws the queue: side by side from 120 columns on, else the preview below, else the list alone.
  ///
  /// - Returns: Which lines of the text are in sight; nil where no text is shown.
  @discardableResult
  func draw(into frame: inout Frame, in area: Rect) -> TextPlace? {
    guard area.rows > 1 else { return nil }
    if isPreviewLarge, let preview {
      return drawPreview(preview, into: &frame, in: area, showsChecks: true)
    } else if area.columns >= 120, area.rows >= 24 {
      return drawWide(into: &frame, in: area)
    } else if area.rows >= 16, area.columns >= 76, let preview {
      // A short list leaves its room to the text.
      let list = min(QueueView.listRows(in: area.size), max(1, listing.lines.count)) + 2
      drawList(into: &frame, in: area.split(topRows: list).top)
      return drawPreview(preview, into: &frame, in: area.split(topRows: list).bottom, showsChecks: true)
    } else {
      let (list, note) = area.split(topRows: area.rows - QueueView.noteRows(in: area.size))
      drawList(into: &frame, in: list)
      drawNote(into: &frame, in: note)
      return nil
    }
  }

  /// The lines of a text that are in sight, from 0, and how many it has.
  struct TextPlace: Equatable, Sendable {
    let top: Int
    let last: Int
    let count: Int
  }

  /// What holds the selected reminder back, else where its text is read: there is no preview to say so.
  private func drawNote(into frame: inout Frame, in area: Rect) {
    let key = language.say("F3 montre le texte", "F3 shows the text")
    guard let words = preview.map({ $0.note ?? key }) else { return }
    for (offset, line) in words.wrapped(to: max(8, area.columns - 2)).prefix(area.rows).enumerated() {
      frame.put(
        line, at: Point(row: area.row + offset, column: area.column + 1),
        role: preview?.note == nil ? .muted : .warning, width: area.columns - 2)
    }
  }

  private func drawWide(into frame: inout Frame, in area: Rect) -> TextPlace? {
    frame.rule(at: area.origin, columns: area.columns, title: title(frame.glyphs, columns: area.columns))
    let under = area.split(topRows: 1).bottom
    let (left, right) = under.split(leftColumns: 58)
    let checks = preview?.checks ?? []
    let below = checks.isEmpty ? 2 : checks.count + 4
    let list = left.rows - below
    drawRows(into: &frame, in: Rect(row: left.row, column: left.column, columns: 57, rows: list))
    let used = max(1, listing.lines.count) + 2
    if list - used >= 2 {
      drawOutbox(
        into: &frame, in: Rect(row: left.row + used, column: left.column + 1, columns: 56, rows: list - used))
    }
    var row = left.row + list + 1
    frame.put(legend, at: Point(row: row, column: left.column + 1), role: .muted, width: 56)
    row += 2
    if !checks.isEmpty {
      frame.put(
        language.say("Contrôles avant envoi", "Checks before sending"),
        at: Point(row: row, column: left.column + 1), role: .heading, width: 56)
      for (place, check) in checks.enumerated() {
        draw(check, into: &frame, at: Point(row: row + 1 + place, column: left.column + 2), columns: 55)
      }
    }
    frame.verticalRule(at: Point(row: right.row, column: right.column), rows: right.rows)
    guard let preview else { return nil }
    let pane = Rect(row: right.row, column: right.column + 2, columns: right.columns - 2, rows: right.rows)
    return drawPreview(preview, into: &frame, in: pane, showsChecks: false)
  }

  /// What left today, where a short list leaves room.
  private func drawOutbox(into frame: inout Frame, in area: Rect) {
    guard !outbox.isEmpty else { return }
    let count = language.counted(
      outbox.count, language.say("remise ce jour", "sent today"),
      language.say("remises ce jour", "sent today"))
    frame.put(
      language.say(
        "Boîte d'envoi \(frame.glyphs.middleDot) \(count)", "Outbox \(frame.glyphs.middleDot) \(count)"),
      at: area.origin, role: .heading, width: area.columns)
    for (place, line) in outbox.prefix(area.rows - 1).enumerated() {
      frame.put(
        " \(line.mark) \(line.name.padded(to: 28)) \(line.step.padded(to: 3)) \(line.words)",
        at: Point(row: area.row + 1 + place, column: area.column), role: .text, width: area.columns)
    }
  }

  /// What the signs of the list say.
  var legend: String {
    language.say(
      "@ e-mail  # SMS  L courrier  T appel  ! bloqué  * marqué",
      "@ e-mail  # text  L letter  T call  ! blocked  * marked")
  }

  func draw(_ check: SendingCheck, into frame: inout Frame, at point: Point, columns: Int) {
    frame.put(
      "\(check.isPassed ? frame.glyphs.check : frame.glyphs.blocked) \(check.words)", at: point,
      role: check.isPassed ? .success : .warning, width: columns)
  }
}
