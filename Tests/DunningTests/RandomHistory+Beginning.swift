import Dunning
import Receivables

extension RandomHistory {
  /// Rolls the invoices, when they are paid, what freezes them, and how far everything has come before the first day.
  mutating func begin(isLong: Bool, isYear: Bool) {
    let isThankful = seed % 5 == 3
    let spans = isThankful ? [30, 60] : [3, 7, 7, 14, 14, 30, 30, 60]
    let every = isLong ? 7 : spans.randomElement(using: &dice) ?? 7
    let offsets =
      isLong
      ? stride(from: 0, to: 700, by: every)
      : isYear ? stride(from: 0, to: 110, by: every) : stride(from: -120, to: days, by: max(every, 14))
    let paying = (isThankful ? [90, 100] : [0, 30, 70, 90]).randomElement(using: &dice) ?? 0
    let isMultiCurrency = dice.happens(percent: 20)
    for offset in offsets { issue(on: Self.start + offset, paying: paying, isMultiCurrency: isMultiCurrency) }
    payments.sort { $0.day > $1.day }
    if !isLong, !isYear { rollPast() }
    if dice.happens(percent: 25) {
      let first = Int.random(in: 0...120, using: &dice)
      frozenDays = first...(first + 15)
    }
    if dice.happens(percent: 30) { rollFreezes() }
    if dice.happens(percent: 10) { story.position.credits[.eur] = 30_000 }
  }

  private mutating func issue(on issued: Day, paying: Int, isMultiCurrency: Bool) {
    let due = issued + ([10, 30].randomElement(using: &dice) ?? 30)
    let currency = isMultiCurrency && dice.happens(percent: 50) ? dollar : .eur
    // One in three is of the same amount as others; the smallest stay below the floor alone.
    let cents = dice.happens(percent: 33) ? 20_000 : Int.random(in: 300...60_000, using: &dice)
    let invoice = CustomerPosition.OpenInvoice(
      id: InvoiceID(UInt32(ledger.count + 1)), issued: issued, due: due, openCents: cents, currency: currency
    )
    if dice.happens(percent: paying) {
      if dice.happens(percent: 20) { credited.insert(invoice.id) }
      rollPayments(of: invoice)
    }
    ledger.append(invoice)
  }

  /// Two of five come in parts, and of these the last may never come.
  private mutating func rollPayments(of invoice: CustomerPosition.OpenInvoice) {
    var day = max(invoice.due + Int.random(in: -5...60, using: &dice), invoice.issued)
    var open = invoice.openCents
    while dice.happens(percent: 40), open > 1 {
      let part = Int.random(in: 1..<open, using: &dice)
      payments.append(Payment(day: day, invoice: invoice.id, cents: part))
      open -= part
      day = day + Int.random(in: 0...45, using: &dice)
      if dice.happens(percent: 20) { return }
    }
    payments.append(Payment(day: day, invoice: invoice.id, cents: open))
  }

  /// Where late invoices stand on the first day, each no higher than its age allows.
  private mutating func rollPast() {
    let rungs = story.scenario.ladder
    for index in ledger.indices where dice.happens(percent: 60) {
      let due = ledger[index].due
      let rung = Int.random(in: 0..<rungs.count, using: &dice)
      let step = rungs[rung]
      guard due + step.offset < Self.start else { continue }
      let since = due + Int.random(in: step.offset..<(Self.start - due), using: &dice)
      ledger[index].level = step.id
      ledger[index].levelDay = since
      ledger[index].deadline = announcedDeadline(
        step: step, sentOn: since, rules: story.rules, calendar: story.calendar)
      firstLevels[ledger[index].id] = step.id
      story.position.lastContact = max(story.position.lastContact ?? since, since)
      if step.isFormalNotice {
        story.position.noticeDeadline = [story.position.noticeDeadline, ledger[index].deadline]
          .compactMap { $0 }.max()
      }
    }
  }

  private mutating func rollFreezes() {
    for invoice in ledger where dice.happens(percent: 20) {
      let first = Int.random(in: 0..<max(1, days), using: &dice)
      let length = Int.random(in: 1...25, using: &dice)
      let end = Self.start + first + length + 1
      let hindrance: Hindrance =
        dice.happens(percent: 50)
        ? .disputed(DisputeID(1), followUp: end) : .promised(PromiseID(1), day: end - 3, until: end)
      freezes.append(Freeze(invoice: invoice.id, days: first...(first + length), hindrance: hindrance))
    }
  }
}
