import Canvas
import Dunning
import Receivables
import Wording

extension PromiseEntry {
  /// Draws its fields on a page.
  ///
  /// - Parameters:
  ///   - active: The field with the keys, nil when they are elsewhere.
  ///   - dayLabel: What the day is called; nil is the day promised for.
  func draw(
    on page: inout FormPage, into frame: inout Frame, active: Field?, dayLabel: String? = nil
  ) {
    if subject.balances.count > 1 {
      let place = "\(chosen.overdue.currency.code) (\(balance + 1)/\(subject.balances.count))"
      page.line(
        language.say("Devise", "Currency"), "< \(place) >",
        role: active == .currency ? .choiceActive : .dialog, into: &frame)
    }
    let currency = chosen.overdue.currency == .eur ? "€" : chosen.overdue.currency.code
    let overdue = chosen.overdue.figures(in: language)
    // A proposed amount says that typing takes its place, not by its look alone.
    let hint =
      amount.isSelected && active == .amount
      ? language.say(" ; taper remplace", "; typing replaces") : language.say(" (t tout)", " (t all)")
    let offer =
      language.say("\(currency) sur \(overdue) échus", "\(currency) of \(overdue) overdue") + hint
    page.field(
      language.say("Montant", "Amount"), amount, columns: 16, isActive: active == .amount,
      isInvalid: amountProblem != nil,
      behind: amountProblem.map { ("\(frame.glyphs.cross) \($0)", .danger) } ?? (offer, .muted), into: &frame)
    page.field(
      dayLabel ?? language.say("Pour le", "By"), day.field, columns: 16, isActive: active == .day,
      isInvalid: day.isInvalid, behind: day.meaning(frame.glyphs), into: &frame)
    drawInvoices(on: &page, into: &frame, isActive: active == .invoices)
    page.field(
      language.say("Moyen", "Means"), means, columns: 24, isActive: active == .means,
      behind: (language.say("virement, chèque… (facultatif)", "transfer, cheque… (optional)"), .muted),
      into: &frame)
    if needsReason {
      page.field(
        language.say("Motif", "Reason"), reason, columns: 60, isActive: active == .reason, into: &frame)
    }
  }

  /// What the promise freezes, in words: `R2 -> gel, reprise le 26/06`.
  func freeze(_ glyphs: Glyphs) -> String {
    let stage = subject.stage.map { "\($0.code) \(glyphs.arrow) " } ?? ""
    guard let day = day.day else {
      return stage
        + language.say("gel jusqu'au jour promis et sa grâce", "frozen until the day and its grace")
    }
    let end = subject.freezeEnds(day)
    return stage
      + language.say(
        "gel, reprise le \(end.short) (délai de grâce compris)",
        "frozen, resumes on \(end.short) (grace included)")
  }
}
