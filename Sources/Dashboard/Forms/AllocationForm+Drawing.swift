import Canvas
import Receivables
import Wording

extension AllocationForm {
  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say(
        "Affecter un avoir, un règlement", "Set a credit note or payment against an invoice")
        + " \(frame.glyphs.middleDot) \(name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 11))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    if way.choices.count > 1 {
      page.choice(
        language.say("Décision", "Decision"), way, columns: 2, isActive: focus.field == .way, into: &frame)
    }
    if isTakingOff {
      drawHeld(on: &page, into: &frame)
    } else {
      drawSetting(on: &page, into: &frame)
    }
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
    page.wrapped(
      language.say(
        "Un avoir n'est pas un règlement : il ne tient aucune promesse et n'interrompt pas la prescription. "
          + "Un nouvel import du fichier n'y change rien.",
        "A credit note is no payment: it keeps no promise and interrupts no limitation. "
          + "Importing the file again changes nothing of it."), role: .muted, into: &frame)
  }

  private func drawSetting(on page: inout FormPage, into frame: inout Frame) {
    let chosen = credits[credit]
    page.line(
      language.say("De", "From"),
      "< \(chosen.name) \(chosen.day.numeric) > \(credit + 1)/\(credits.count)  "
        + language.say("reste ", "left: ") + chosen.left.figures(in: language)
        + " \(chosen.left.currency.code)",
      role: focus.field == .credit ? .choiceActive : .dialog, into: &frame)
    let target = suited[place]
    page.line(
      language.say("Sur", "Against"),
      "< \(target.number) > \(place + 1)/\(suited.count)  "
        + language.say("ouvert ", "open: ") + target.open.figures(in: language),
      role: focus.field == .invoice ? .choiceActive : .dialog, into: &frame)
    let figures = MoneyFigures.screen(cents: most, in: language)
    page.field(
      language.say("Montant", "Amount"), amount, columns: 16, isActive: focus.field == .amount,
      isInvalid: !faults.isEmpty,
      behind: (language.say("vide = tout : \(figures)", "empty = all: \(figures)"), .muted), into: &frame)
    if let after = openAfter {
      page.line(
        "",
        language.say("reste dû ensuite : ", "open afterwards: ") + after.figures(in: language), role: .muted,
        into: &frame)
    }
  }

  private func drawHeld(on page: inout FormPage, into frame: inout Frame) {
    let chosen = held[off]
    page.line(
      language.say("Reprendre", "Take off"),
      "< \(chosen.name) \(frame.glyphs.arrow) \(chosen.number) > \(off + 1)/\(held.count)  "
        + chosen.amount.figures(in: language) + " \(chosen.amount.currency.code)",
      role: focus.field == .held ? .choiceActive : .dialog, into: &frame)
  }
}
