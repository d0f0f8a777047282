import Canvas
import Dunning
import Receivables
import Wording

extension InstalmentsForm {
  func draw(into frame: inout Frame) {
    let dot = frame.glyphs.middleDot
    let box = Dialog(
      title: language.say("Échéancier", "Instalments") + " \(dot) \(entry.subject.name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 16))
    var page = FormPage(box.draw(into: &frame))
    var shared: PromiseEntry.Field?
    if case .shared(let field) = focus.field { shared = field }
    page.skip()
    entry.draw(
      on: &page, into: &frame, active: shared, dayLabel: language.say("Première", "First"))
    page.field(
      language.say("Échéances", "Parts"), parts, columns: 3, isActive: focus.field == .parts,
      isInvalid: faults.contains { $0.field == .parts }, into: &frame)
    frame.put(
      language.say("Rythme", "Rhythm"), at: Point(row: page.row, column: page.area.column), role: .label,
      width: FormPage.labelColumns - 1)
    page.skip(
      rhythm.draw(
        into: &frame,
        in: Rect(row: page.row, column: page.fieldPoint.column, columns: page.fieldColumns, rows: 1),
        columns: 3, isActive: focus.field == .rhythm))
    page.field(
      language.say("Ou bien", "Or each"), each, columns: 60, isActive: focus.field == .each,
      isInvalid: faults.contains { $0.field == .each }, placeholder: "300 10/06 ; 700 10/07", into: &frame)
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
    page.wrapped(scheduleWords(frame.glyphs.middleDot), role: .muted, into: &frame)
  }

  private func scheduleWords(_ dot: String) -> String {
    let currency = entry.chosen.overdue.currency
    return schedule.map {
      "\($0.day.short) \(Amount(cents: $0.cents, currency: currency).figures(in: language))"
    }.joined(separator: " \(dot) ")
  }
}
