import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

extension CallForm {
  /// Draws the box; it fits in 80 columns and 24 rows.
  func draw(into frame: inout Frame) {
    let dot = frame.glyphs.middleDot
    let box = Dialog(
      title: language.say("Consigner un appel", "Log a call") + " \(dot) \(subject.name)",
      footer: language.say(
        "Ctrl-S Enregistrer \(dot) Échap (brouillon gardé)", "Ctrl-S Save \(dot) Esc (draft kept)"),
      content: Size(columns: Self.columns, rows: Self.rows(in: frame.size)))
    var page = FormPage(box.draw(into: &frame))
    drawContact(on: &page, into: &frame)
    page.field(
      language.say("Date", "Date"), when, columns: 18, isActive: focus.field == .when,
      isInvalid: momentFault != nil, into: &frame)
    page.fieldBeside(
      language.say("Durée", "Length"), length, at: FormPage.labelColumns + 23, columns: 3,
      isActive: focus.field == .length, isInvalid: lengthFault != nil,
      behind: ("min   " + momentMeaning, .muted), into: &frame)
    drawOutcomes(on: &page, into: &frame)
    drawFollowUp(on: &page, into: &frame)
    let shown = wasRefused ? notices : notices.filter { $0.kind != .missing }
    page.note(
      language.say("Note", "Note"), note, rows: max(1, min(3, page.rowsLeft - min(3, shown.count))),
      isActive: focus.field == .note, hint: language.say("F4 éditeur", "F4 editor"), into: &frame)
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }

  /// Rows of the inside: the status line, where refusals are told, and the footer stay in sight from 24 rows on.
  static func rows(in size: Size) -> Int { size.rows >= 24 ? min(22, size.rows - 5) : size.rows - 2 }

  private var momentMeaning: String {
    guard momentFault == nil, let day = moment.day else { return "" }
    let name = day == subject.today ? language.say("aujourd'hui", "today") : ""
    if day.parts.year != subject.today.parts.year {
      return "\(day.weekdayShort(in: language)) \(day.numeric)"
    }
    return [day.weekdayShort(in: language), name].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func drawContact(on page: inout FormPage, into frame: inout Frame) {
    let isActive = focus.field == .contact
    let label = language.say("Contact", "Contact")
    guard subject.contacts.indices.contains(contact) else {
      page.field(
        label, person, columns: 40, isActive: isActive,
        placeholder: language.say("autre personne : son nom", "somebody else: the name"), into: &frame)
      return
    }
    let known = subject.contacts[contact]
    var parts = [known.fullName, known.role, known.phone].filter { !$0.isEmpty }
    if known.phoneSuspended != nil { parts.append(language.say("(numéro faux)", "(wrong number)")) }
    page.line(
      label,
      "[\(parts.joined(separator: " \(frame.glyphs.middleDot) ")) \(frame.glyphs.menu)] "
        + "\(contact + 1)/\(subject.contacts.count + 1)",
      role: isActive ? .choiceActive : .dialog, into: &frame)
  }

  /// Two columns of outcomes that reached somebody, one of those that did not; on a narrow screen two columns in all, so
  /// that each stands whole.
  private func drawOutcomes(on page: inout FormPage, into frame: inout Frame) {
    guard page.area.columns >= Self.columns else { return drawNarrowOutcomes(on: &page, into: &frame) }
    let wide = 28
    let left = page.area.column
    frame.put(
      language.say("Joint", "Reached"), at: Point(row: page.row, column: left), role: .label, width: wide)
    frame.put(
      language.say("Non joint", "Not reached"), at: Point(row: page.row, column: left + 2 * wide),
      role: .label, width: max(0, page.area.columns - 2 * wide))
    page.skip()
    let rows = (Self.reached.count + 1) / 2
    for (place, choice) in Self.reached.enumerated() {
      draw(
        choice, at: Point(row: page.row + place % rows, column: left + place / rows * wide), columns: wide,
        into: &frame)
    }
    for (place, choice) in Self.notReached.enumerated() {
      draw(
        choice, at: Point(row: page.row + place, column: left + 2 * wide),
        columns: max(0, page.area.columns - 2 * wide), into: &frame)
    }
    page.skip(rows)
  }

  /// Both groups below each other, their headings among them, over two columns: the left one as wide as it needs.
  private func drawNarrowOutcomes(on page: inout FormPage, into frame: inout Frame) {
    let entries: [CallOutcome?] = [nil] + Self.reached + [nil] + Self.notReached
    let rows = (entries.count + 1) / 2
    let needed = entries[..<rows].compactMap { $0?.name(in: language).columnsOnScreen }.max() ?? 0
    let wide = min(page.area.columns * 3 / 5, needed + 5)
    for (place, entry) in entries.enumerated() {
      let isLeft = place < rows
      let point = Point(row: page.row + place % rows, column: page.area.column + (isLeft ? 0 : wide))
      let columns = max(0, isLeft ? wide - 1 : page.area.columns - wide)
      if let entry {
        draw(entry, at: point, columns: columns, into: &frame)
      } else {
        let heading =
          place == 0 ? language.say("Joint", "Reached") : language.say("Non joint", "Not reached")
        frame.put(heading, at: point, role: .label, width: columns)
      }
    }
    page.skip(rows)
  }

  private func draw(_ choice: CallOutcome, at point: Point, columns: Int, into frame: inout Frame) {
    ChoiceField.draw(
      ChoiceField.Choice(key: choice.key, name: choice.name(in: language)), isPicked: choice == outcome,
      isActive: focus.field == .outcome, into: &frame, at: point, columns: columns)
  }

  private func drawFollowUp(on page: inout FormPage, into frame: inout Frame) {
    guard let outcome else {
      page.line(
        language.say("Suite", "Next"),
        language.say("selon le résultat : une lettre le choisit", "by outcome: a letter picks it"),
        role: .muted, into: &frame)
      return
    }
    page.line(language.say("Suite", "Next"), outcome.effect(in: language), role: .strong, into: &frame)
    if asksPromise {
      let active: PromiseEntry.Field? = if case .promise(let field) = focus.field { field } else { nil }
      promise.draw(on: &page, into: &frame, active: active)
      if outcome == .partial { drawRest(on: &page, into: &frame) }
      if outcome == .promise {
        page.line(language.say("Étape", "Stage"), promise.freeze(frame.glyphs), role: .muted, into: &frame)
      }
    }
    if asksDispute {
      let active: DisputeEntry.Field? = if case .dispute(let field) = focus.field { field } else { nil }
      dispute.draw(on: &page, into: &frame, active: active)
    }
    if asksCallBack { drawCallBack(outcome, on: &page, into: &frame) }
  }

  /// What is paid later, with its day: a plan of two instalments.
  private func drawRest(on page: inout FormPage, into frame: inout Frame) {
    page.field(
      language.say("Le reste", "The rest"), rest, columns: 16, isActive: focus.field == .rest,
      isInvalid: restNotices.contains { $0.kind == .problem }, into: &frame)
    page.fieldBeside(
      language.say("pour le", "by"), restDay.field, at: FormPage.labelColumns + 20, columns: 12,
      isActive: focus.field == .restDay, isInvalid: restDay.isInvalid,
      behind: rest.isEmpty && restDay.field.isEmpty
        ? (language.say("(facultatif)", "(optional)"), .muted) : restDay.meaning(frame.glyphs), into: &frame)
  }

  private func drawCallBack(_ outcome: CallOutcome, on page: inout FormPage, into frame: inout Frame) {
    let usual =
      outcome.callBack(
        after: moment.day ?? subject.today, calendar: subject.calendar, runs: subject.profile.paymentRuns)
      ?? subject.today
    let isRun = outcome == .inApproval && !subject.profile.paymentRuns.isEmpty
    let usualText =
      "\(usual.weekdayShort(in: language)) \(usual.short)"
      + (isRun ? language.say(" (jour de règlement)", " (payment run)") : "")
    page.field(
      language.say("Rappeler", "Call back"), callBack.field, columns: 18, isActive: focus.field == .callBack,
      isInvalid: callBack.isInvalid,
      behind: callBack.field.isEmpty
        ? (language.say("vide = \(usualText)", "empty = \(usualText)"), .muted)
        : callBack.meaning(frame.glyphs), into: &frame)
  }
}
