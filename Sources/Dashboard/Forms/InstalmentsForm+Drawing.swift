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
    page.choice(
      language.say("Rythme", "Rhythm"), rhythm, columns: 3, isActive: focus.field == .rhythm, into: &frame)
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
