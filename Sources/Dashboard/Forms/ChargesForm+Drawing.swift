import Canvas
import Receivables
import Wording

extension ChargesForm {
  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Frais et intérêts", "Late-payment charges") + " \(frame.glyphs.middleDot) \(name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 11))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    page.choice(
      language.say("Décision", "Decision"), way, columns: 2, isActive: focus.field == .way, into: &frame)
    if rows.count > 1 {
      let name =
        invoice == 0 ? language.say("toutes", "all") : rows[invoice - 1].number
      page.line(
        language.say("Factures", "Invoices"), "< \(name) > \(invoice)/\(rows.count)",
        role: focus.field == .invoice ? .choiceActive : .dialog, into: &frame)
    } else {
      page.line(language.say("Facture", "Invoice"), rows[0].number, into: &frame)
    }
    page.choice(language.say("Part", "Part"), part, columns: 3, isActive: focus.field == .part, into: &frame)
    let left = meant.map { $0.text(in: language) }.joined(separator: " + ")
    page.field(
      language.say("Montant", "Amount"), amount, columns: 16, isActive: focus.field == .amount,
      isInvalid: faults.contains { $0.field == .amount },
      behind: (language.say("vide = tout : \(left)", "empty = all: \(left)"), .muted), into: &frame)
    if isPaying {
      let chosen = payments[payment]
      page.line(
        language.say("Règlement", "Payment"),
        "< \(chosen.id) \(chosen.day.numeric) > \(payment + 1)/\(payments.count)  "
          + language.say("reste ", "left: ") + chosen.amount.text(in: language),
        role: focus.field == .payment ? .choiceActive : .dialog, into: &frame)
    } else {
      page.field(
        language.say("Motif", "Reason"), reason, columns: 60, isActive: focus.field == .reason, into: &frame)
    }
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
    if payments.isEmpty {
      page.words(
        language.say(
          "Aucun règlement n'a de reste à affecter : seul l'abandon est possible.",
          "No payment has anything left to set against them: they can only be waived."), role: .muted,
        into: &frame)
    }
  }
}
